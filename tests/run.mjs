/** `npm test`: says in one line when no Chromium is found; with DRAAGVLAK_BROWSERS=required that is a failure. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(chromium)) {
  const line = `no Chromium at ${chromium}: the browser tests are skipped (apt-get install chromium, or set CHROMIUM to the path of one)`;
  if (process.env.DRAAGVLAK_BROWSERS === 'required') {
    console.error(`${line}, but this run requires them`);
    process.exit(1);
  }
  console.log(line);
}
const run = spawnSync('npx', ['--no-install', 'vitest', 'run', ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);

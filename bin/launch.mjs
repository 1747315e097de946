#!/usr/bin/env node
/** What `npx draagvlak` starts: there before anything is built, so that it can say what is missing. */
import { existsSync } from 'node:fs';

const program = new URL('../dist/bin/draagvlak.js', import.meta.url);
if (existsSync(program)) await import(program.href);
else {
  console.error('draagvlak is not built yet; run: npm run build');
  process.exitCode = 1;
}

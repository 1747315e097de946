/** The same bits in Firefox: its own exp, sin and pow differ from Chromium's, ours must not. */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, describe, expect, it } from 'vitest';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
const required = process.env['DRAAGVLAK_BROWSERS'] === 'required';
const golden = (file: string): unknown => JSON.parse(readFileSync(`tests/golden/${file}`, 'utf8'));

if (!existsSync(FIREFOX) && !required) console.log(`no Firefox at ${FIREFOX}: this test is skipped`);

describe.skipIf(!existsSync(FIREFOX) && !required)('in Firefox', () => {
  let server: ViteDevServer;
  let firefox: ChildProcess;
  const profile = mkdtempSync(join(tmpdir(), 'draagvlak-firefox-'));

  afterAll(async () => {
    firefox?.kill('SIGKILL');
    await server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('lives the golden worlds', async () => {
    let received!: (text: string) => void;
    const result = new Promise<string>((resolve) => {
      received = resolve;
    });
    server = await createServer({
      configFile: false,
      root: process.cwd(),
      logLevel: 'error',
      server: { port: 0, host: '127.0.0.1', watch: null, hmr: false },
      optimizeDeps: { include: ['seedrandom'] },
      plugins: [
        {
          name: 'result',
          configureServer({ middlewares }) {
            middlewares.use('/result', (request, response) => {
              let body = '';
              request.on('data', (part) => {
                body += part;
              });
              request.on('end', () => {
                response.end();
                received(body);
              });
            });
          },
        },
      ],
    });
    await server.listen();
    const address = server.httpServer!.address();
    if (address === null || typeof address === 'string') throw new Error('the server has no port');
    const url = `http://127.0.0.1:${address.port}/tests/e2e/firefox.html`;
    firefox = spawn(FIREFOX, ['--headless', '--no-remote', '--profile', profile, url], { stdio: 'ignore' });
    const made = JSON.parse(await result) as { toy: unknown; region: unknown };
    expect(made).toEqual({ toy: golden('toy.json'), region: golden('noord-oost-groningen.json') });
  }, 120_000);
});

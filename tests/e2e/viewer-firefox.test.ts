/**
 * The built viewer in Firefox, which no driver here speaks to. So the page has to tell by itself, but what is shipped shall
 * have no such door: a server of the test gives the built site as `draagvlak view` does, with the same policy, and puts one
 * more script file on the page, which reads the test hook and posts what it says.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { SITE } from '../../scenarios/runs/project.js';
import { answer } from '../../scenarios/runs/view/answer.js';
import { readSite, type Site, type SiteFile } from '../../scenarios/runs/view/site-files.js';
import { hashesOfCommandLine } from './viewer-hashes.js';

const FIREFOX = process.env['FIREFOX'] ?? '/usr/bin/firefox-esr';
const required = process.env['DRAAGVLAK_BROWSERS'] === 'required';
const found = existsSync(FIREFOX) || required;
if (!found) console.log(`the viewer in Firefox: skipped, no Firefox at ${FIREFOX}`);

/** The script that tells; `YEARS` as both worlds have. */
const TELLS = `
const faults = [];
addEventListener('error', (event) => faults.push(event.message));
addEventListener('unhandledrejection', (event) => faults.push(String(event.reason)));
document.addEventListener('securitypolicyviolation', (event) => faults.push(event.violatedDirective + ' ' + event.blockedURI));
const timer = setInterval(() => {
  const hook = globalThis.draagvlak;
  const hashes = hook?.hashes() ?? { baseline: [], measures: [] };
  const done = hook?.phase.phase === 'failed' || Object.values(hashes).every((years) => years.length === 20);
  if (!done) return;
  clearInterval(timer);
  fetch('/result', { method: 'POST', body: JSON.stringify({ hashes, faults, isolated: crossOriginIsolated }) });
}, 200);
`;

/** The site with the script on its page. */
function telling(site: Site): Site {
  const page = site.get('/')!.plain.toString();
  const script = '<script type="module" src="./tells.js"></script>';
  const told = page.replace('</head>', `${script}</head>`);
  if (told === page) throw new Error('the page has no end of its head');
  const file = (type: string, text: string): SiteFile => ({ type, plain: Buffer.from(text), immutable: false });
  return new Map([
    ...site,
    ['/', file('text/html; charset=utf-8', told)],
    ['/tells.js', file('text/javascript; charset=utf-8', TELLS)],
  ]);
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

/** Gives the site, and hands on what is posted. */
function serve(site: Site, posted: (text: string) => void): Promise<Server> {
  const server = createServer(async (request, response) => {
    const { method = '', url: target = '', headers } = request;
    if (method === 'POST' && target === '/result') {
      posted(await bodyOf(request));
      response.end();
      return;
    }
    const { port } = server.address() as AddressInfo;
    const asked = { method, target, host: headers.host, acceptEncoding: headers['accept-encoding']?.toString() };
    const said = answer(site, port, asked);
    response.writeHead(said.status, said.headers).end(said.body ?? undefined);
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

describe.skipIf(!found)('the viewer in Firefox', () => {
  let server: Server | undefined;
  let firefox: ChildProcess | undefined;
  const profile = mkdtempSync(join(tmpdir(), 'draagvlak-firefox-'));

  afterAll(() => {
    firefox?.kill('SIGKILL');
    server?.closeAllConnections();
    server?.close();
    rmSync(profile, { recursive: true, force: true });
  });

  it('shows the bits of the command line, in both worlds, under its policy', async () => {
    let posted!: (text: string) => void;
    const result = new Promise<string>((resolve) => {
      posted = resolve;
    });
    server = await serve(telling(readSite(SITE)), posted);
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    firefox = spawn(FIREFOX, ['--headless', '--no-remote', '--profile', profile, url], { stdio: 'ignore' });
    const hashes = await hashesOfCommandLine();
    expect(JSON.parse(await result)).toEqual({ hashes, faults: [], isolated: true });
  }, 180_000);
});

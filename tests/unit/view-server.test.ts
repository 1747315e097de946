/** The server of the viewer: gives what the site holds to this machine, and nothing else to anybody. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accepts } from '../../scenarios/runs/view/answer.js';
import { HEADERS, META_POLICY } from '../../scenarios/runs/view/headers.js';
import { type Serving, serveSite } from '../../scenarios/runs/view/serve.js';
import { readSite } from '../../scenarios/runs/view/site-files.js';
import { newFolder, remove } from '../fault/command-line.js';

const SECRET = 'not for the page';
const SCRIPT = `export const x = 1;\n${'// the same line again\n'.repeat(50)}`;
const HASHED = '/assets/index-DE3kvi8F.js';
let folder: string;
let serving: Serving;
let port: number;

beforeAll(async () => {
  folder = newFolder();
  const site = join(folder, 'site');
  mkdirSync(join(site, 'assets'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere'));
  writeFileSync(join(folder, 'secret.txt'), SECRET);
  writeFileSync(join(folder, 'elsewhere', 'secret.txt'), SECRET);
  writeFileSync(join(site, '.hidden'), SECRET);
  writeFileSync(join(site, 'index.html'), '<!doctype html>\n<title>Draagvlak</title>\n');
  writeFileSync(join(site, HASHED), SCRIPT);
  writeFileSync(join(site, 'assets', 'picture-AbCd1234.png'), Buffer.from([137, 80, 78, 71, 0, 255]));
  for (const name of ['a.css', 'b.json', 'c.svg', 'd.wasm']) writeFileSync(join(site, 'assets', name), 'x');
  symlinkSync(join(folder, 'secret.txt'), join(site, 'link.txt'));
  symlinkSync(join(folder, 'elsewhere'), join(site, 'linked'));
  serving = await serveSite(readSite(site), 0);
  port = Number(new URL(serving.url).port);
});
afterAll(async () => {
  await serving.close();
  remove(folder);
});

interface Got {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** What comes back for these very bytes: a client of the standard library would tidy them up first. */
function raw(request: string): Promise<Got> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.end(request, 'latin1'));
    socket.on('data', (part) => parts.push(part));
    socket.on('error', reject);
    socket.on('close', () => {
      const all = Buffer.concat(parts);
      const end = all.indexOf('\r\n\r\n');
      const [first, ...lines] = all.subarray(0, end).toString('latin1').split('\r\n');
      const headers = Object.fromEntries(
        lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
      );
      resolve({ status: Number(first!.split(' ')[1]), headers, body: all.subarray(end + 4) });
    });
  });
}
const asked = (target: string, { method = 'GET', host = `127.0.0.1:${port}`, more = '' } = {}): Promise<Got> =>
  raw(`${method} ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${more}\r\n`);

describe('what the site holds', () => {
  it('is given with its type', async () => {
    const types = await Promise.all(
      ['/', '/index.html', HASHED, '/assets/a.css', '/assets/b.json', '/assets/c.svg', '/assets/d.wasm'].map(
        async (path) => {
          const { status, headers } = await asked(path);
          return [status, headers['content-type']!.split(';')[0]];
        },
      ),
    );
    expect(types).toEqual([
      [200, 'text/html'],
      [200, 'text/html'],
      [200, 'text/javascript'],
      [200, 'text/css'],
      [200, 'application/json'],
      [200, 'image/svg+xml'],
      [200, 'application/wasm'],
    ]);
  });

  it('comes compressed as the browser takes it, with the same content', async () => {
    const plain = await asked(HASHED);
    const gzip = await asked(HASHED, { more: 'Accept-Encoding: gzip, deflate\r\n' });
    const brotli = await asked(HASHED, { more: 'Accept-Encoding: gzip, deflate, br\r\n' });
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.body.toString()).toBe(SCRIPT);
    expect(gunzipSync(gzip.body).toString()).toBe(SCRIPT);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(SCRIPT);
    expect([gzip, brotli].map(({ headers }) => headers['content-encoding'])).toEqual(['gzip', 'br']);
    for (const { headers, body } of [plain, gzip, brotli]) {
      expect(Number(headers['content-length'])).toBe(body.length);
      expect(headers['vary']).toBe('Accept-Encoding');
    }
    const picture = await asked('/assets/picture-AbCd1234.png', { more: 'Accept-Encoding: br, gzip\r\n' });
    expect(picture.headers['content-encoding']).toBeUndefined();
    expect([...picture.body]).toEqual([137, 80, 78, 71, 0, 255]);
  });

  it('is kept for ever only under a name that changes with it', async () => {
    const caching = async (path: string) => (await asked(path)).headers['cache-control'];
    expect(await caching(HASHED)).toMatch(/immutable/);
    expect(await caching('/')).toBe('no-cache');
    expect(await caching('/assets/a.css')).toBe('no-cache');
  });

  it('is told of without a body for HEAD', async () => {
    const [get, head] = [await asked(HASHED), await asked(HASHED, { method: 'HEAD' })];
    expect(head.body).toHaveLength(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' });
    expect((await asked('/no', { method: 'HEAD' })).body).toHaveLength(0);
  });

  it('may be asked for with a query', async () => {
    expect((await asked('/?seed=2')).body.toString()).toContain('Draagvlak');
  });
});

describe('what lies outside', () => {
  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/%252e%252e%252fsecret.txt',
    '/..\\secret.txt',
    '/..%5csecret.txt',
    '/assets/..\\..\\secret.txt',
    '/index.html%00.js',
    '/link.txt',
    '/linked/secret.txt',
    '/.hidden',
    '//secret.txt',
    '/assets/',
    '/assets',
    '/__proto__',
    '/constructor',
    '..',
    '*',
    'http://example.org/',
  ])('is not to be had: %s', async (target) => {
    const { status, body } = await asked(target);
    expect([400, 404]).toContain(status);
    expect(body.toString()).not.toContain(SECRET);
  });
  it('is not to be had with a null byte either', async () => {
    expect((await asked('/index.html\u0000.js')).status).toBe(400);
  });
});

describe('everybody else', () => {
  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH', 'TRACE'])('may not %s', async (method) => {
    const { status, headers } = await asked('/', { method });
    expect([status, headers['allow']]).toEqual([405, 'GET, HEAD']);
  });
  it.each(['example.org', '127.0.0.1', 'localhost.example.org', '127.0.0.1:1', '[::1]', '10.0.0.1', ''])(
    'may not name this machine %j',
    async (host) => {
      const { status, body } = await asked('/', { host });
      expect([400, 403]).toContain(status);
      expect(body.toString()).not.toContain('<title>');
    },
  );
  it('may call it localhost', async () => {
    expect((await asked('/', { host: `localhost:${port}` })).status).toBe(200);
  });
  it('finds the door on this machine only', () => {
    expect(new URL(serving.url).hostname).toBe('127.0.0.1');
  });
});

describe('every answer', () => {
  it('carries the policy, refusals too', async () => {
    const answers = [
      await asked('/'),
      await asked(HASHED),
      await asked('/no'),
      await asked('/', { method: 'POST' }),
      await asked('/', { host: 'example.org' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 405, 403]);
    for (const { headers } of answers) {
      for (const [name, value] of Object.entries(HEADERS)) expect(headers[name.toLowerCase()]).toBe(value);
    }
  });
  it('allows nothing inline, no evaluation and no other host', () => {
    const policy = HEADERS['Content-Security-Policy']!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|blob:|data:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.startsWith(META_POLICY)).toBe(true);
    expect(META_POLICY).not.toContain('frame-ancestors'); // a page cannot say that of itself
  });
});

describe('the door', () => {
  it('that is taken is said, and another is found when none was asked for', async () => {
    const site = readSite(join(folder, 'site'));
    await expect(serveSite(site, port)).rejects.toThrow(`--port ${port}: taken`);
    const [one, other] = [await serveSite(site), await serveSite(site)];
    expect(one.url).not.toBe(other.url);
    await one.close();
    await other.close();
  });
  it('stays shut while nothing is built', () => {
    expect(() => readSite(join(folder, 'elsewhere'))).toThrow(/not built yet .*run: npm run build$/);
  });
});

describe('an encoding', () => {
  it.each([
    ['gzip, deflate, br', 'br', true],
    ['gzip;q=0.5, BR ; q=1', 'br', true],
    ['gzip, br;q=0', 'br', false],
    ['br;q=0.000', 'br', false],
    ['brotli', 'br', false],
    ['', 'gzip', false],
    [undefined, 'gzip', false],
  ])('%j takes %s: %s', (header, encoding, taken) => {
    expect(accepts(header, encoding)).toBe(taken);
  });
});

/** The files of the built site, read once: what can be asked for is this list and nothing else. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { InputError } from '../../errors.js';

export interface SiteFile {
  readonly type: string;
  readonly plain: Buffer;
  /** Absent where compression would not help. */
  readonly brotli?: Buffer;
  readonly gzip?: Buffer;
  /** The name holds a hash of the content, so that a browser may keep it for ever. */
  readonly immutable: boolean;
}

/** By path as it is asked for: `/assets/index-DE3kvi8F.css`; `/` is the page. */
export type Site = ReadonlyMap<string, SiteFile>;

/** Content types by extension; those with a charset are text and worth compressing. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};
/** No text, but worth compressing. */
const PACKABLE = ['.wasm', '.bin'];
const HASHED = /^\/assets\/.+-[\w-]{8}\.\w+$/;
/** Of 11: compresses a megabyte in tens of milliseconds. */
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } };

function siteFile(path: string, plain: Buffer): SiteFile {
  const type = TYPES[extname(path)] ?? 'application/octet-stream';
  const immutable = HASHED.test(path);
  if (!type.includes('charset') && !PACKABLE.includes(extname(path))) return { type, plain, immutable };
  return { type, plain, brotli: brotliCompressSync(plain, BROTLI), gzip: gzipSync(plain), immutable };
}

/** Plain files below `folder`; hidden ones and links, which may lead elsewhere, are left out. */
function* plainFiles(folder: string, path = '/'): Generator<string> {
  for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory()) yield* plainFiles(folder, `${path}${entry.name}/`);
    else if (entry.isFile()) yield `${path}${entry.name}`;
  }
}

/** @throws InputError when no site has been built in `folder` */
export function readSite(folder: string): Site {
  if (!existsSync(join(folder, 'index.html'))) {
    throw new InputError(`the viewer is not built yet (no ${join(folder, 'index.html')}); run: npm run build`);
  }
  const site = new Map<string, SiteFile>();
  for (const path of plainFiles(folder)) site.set(path, siteFile(path, readFileSync(join(folder, path))));
  const page = site.get('/index.html');
  if (page !== undefined) site.set('/', page);
  return site;
}

/** What the server says to a request: a function of the request alone, without a socket. */
import { HEADERS } from './headers.js';
import type { Site, SiteFile } from './site-files.js';

export interface Asked {
  readonly method: string;
  /** As it stands in the request line, still encoded. */
  readonly target: string;
  readonly host: string | undefined;
  readonly acceptEncoding: string | undefined;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Null for HEAD. */
  readonly body: Buffer | null;
}

/** Whether a browser takes this encoding; `q=0` is a refusal. */
export function accepts(acceptEncoding: string | undefined, encoding: string): boolean {
  return (acceptEncoding ?? '').split(',').some((part) => {
    const [name, ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
    return name === encoding && !parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}

/** A page elsewhere may give its own name the address 127.0.0.1; what it asks then carries that name. */
const isOwnHost = (host: string | undefined, port: number): boolean =>
  host === `127.0.0.1:${port}` ||
  host === `localhost:${port}` ||
  (port === 80 && /^(127\.0\.0\.1|localhost)$/.test(host ?? ''));

function refusal(status: number, words: string, more: Readonly<Record<string, string>> = {}): Answer {
  const body = Buffer.from(`${words}\n`);
  const type = 'text/plain; charset=utf-8';
  return {
    status,
    headers: {
      ...HEADERS,
      'Content-Type': type,
      'Content-Length': String(body.length),
      'Cache-Control': 'no-store',
      ...more,
    },
    body,
  };
}

function encoded(file: SiteFile, acceptEncoding: string | undefined): { body: Buffer; encoding?: string } {
  if (file.brotli !== undefined && accepts(acceptEncoding, 'br')) return { body: file.brotli, encoding: 'br' };
  if (file.gzip !== undefined && accepts(acceptEncoding, 'gzip')) return { body: file.gzip, encoding: 'gzip' };
  return { body: file.plain };
}

/** @param port the server's own */
export function answer(site: Site, port: number, asked: Asked): Answer {
  if (!isOwnHost(asked.host, port)) return refusal(403, 'this server answers to 127.0.0.1 and localhost only');
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return refusal(405, 'this server only gives files: GET or HEAD', { Allow: 'GET, HEAD' });
  }
  const head = asked.method === 'HEAD';
  // Nothing is decoded or joined: a path is one of the list, letter by letter, or it is not here.
  const file = site.get(asked.target.split('?', 1)[0]!);
  if (file === undefined) {
    const missing = refusal(404, 'not found');
    return head ? { ...missing, body: null } : missing;
  }
  const { body, encoding } = encoded(file, asked.acceptEncoding);
  return {
    status: 200,
    headers: {
      ...HEADERS,
      'Content-Type': file.type,
      'Content-Length': String(body.length),
      'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      Vary: 'Accept-Encoding',
      ...(encoding === undefined ? {} : { 'Content-Encoding': encoding }),
    },
    body: head ? null : body,
  };
}

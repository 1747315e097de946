/** What the page of the viewer may do, said once: the build writes it into the page, the server sends it with every file. */

/** Directives that a page can carry itself. */
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];

/** Content-Security-Policy as `<meta http-equiv>` holds it. */
export const META_POLICY = PAGE_POLICY.join('; ');

/** Headers of every answer; workers obey those of their own file. */
export const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': [...PAGE_POLICY, "frame-ancestors 'none'"].join('; '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
};

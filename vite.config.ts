import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { HEADERS, META_POLICY } from './scenarios/runs/view/headers.js';

/** The policy stands in the built page too, for servers that send no headers. While developing, Vite needs inline styles. */
const policy: Plugin = {
  name: 'content-security-policy',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: META_POLICY },
        injectTo: 'head-prepend' as const,
      },
    ],
  },
};
const { 'Content-Security-Policy': _, ...isolated } = HEADERS;

export default defineConfig({
  root: fileURLToPath(new URL('./viz', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: [policy],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', headers: isolated },
  preview: { host: '127.0.0.1', headers: HEADERS },
  build: {
    target: 'es2022',
    outDir: fileURLToPath(new URL('./dist/site', import.meta.url)),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
});

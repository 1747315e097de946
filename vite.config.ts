import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { loadScenario } from './scenarios/runs/load.js';
import { EXAMPLES } from './scenarios/runs/project.js';
import { HEADERS, META_POLICY } from './scenarios/runs/view/headers.js';
import { townsFile } from './scenarios/runs/view/towns-file.js';

/** The policy stands in the built page too, for servers that send no headers. While developing, Vite needs inline styles. */
const policy: Plugin = {
  name: 'content-security-policy',
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
/** Towns made with the site, so that a page that opens need not make them; while developing it does. */
function shippedTowns(): Plugin {
  const { name, bytes } = townsFile(loadScenario(join(EXAMPLES, 'nothing-done.yaml')));
  return {
    name: 'shipped-towns',
    config: () => ({ define: { SHIPPED_TOWNS: JSON.stringify(name) } }),
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: `assets/${name}`, source: bytes });
    },
  };
}
const { 'Content-Security-Policy': _, ...isolated } = HEADERS;

export default defineConfig(({ command }) => ({
  root: fileURLToPath(new URL('./viz', import.meta.url)),
  base: './',
  publicDir: false,
  plugins: command === 'build' ? [policy, shippedTowns()] : [],
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
}));

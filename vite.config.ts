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

/** Modules of Pixi that `viz/map/gpu/pixi-answers.ts` stands in for. */
const PIXI_QUESTIONS = /^\..*\/(?:canUseNewCanvasBlendModes|getMaxFragmentPrecision|maxRecommendedTextures)\.mjs$/;
const from = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig(({ command }) => ({
  root: from('./viz'),
  base: './',
  publicDir: false,
  resolve: {
    alias: [{ find: PIXI_QUESTIONS, replacement: from('./viz/map/gpu/pixi-answers.ts') }],
  },
  plugins: command === 'build' ? [policy, shippedTowns()] : [],
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  worker: { format: 'es' },
  server: { host: '127.0.0.1', headers: isolated },
  preview: { host: '127.0.0.1', headers: HEADERS },
  build: {
    target: 'es2022',
    outDir: from('./dist/site'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 2000,
  },
}));

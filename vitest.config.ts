import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { LongestFirst } from './tests/longest-first.js';

const chromium = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
// Flags for a machine without GPU and network; --no-sandbox because tests may run as root.
const args =
  '--no-sandbox --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

// Node always runs compiled code, in tests too: what a test imports from these folders is what `tsc -b` made of it.
const compiled = {
  find: /^(?:\.\.\/)+((?:sim|scenarios|calibration|viz|bin)\/.*\.js)$/,
  replacement: `${fileURLToPath(new URL('./dist/', import.meta.url))}$1`,
};

const VIEWER = 'tests/e2e/viewer*.test.ts';

const node = {
  extends: true as const,
  resolve: { alias: [compiled] },
  test: {
    name: 'node',
    server: { deps: { external: [/\/dist\//] } },
    environment: 'node' as const,
    include: ['tests/**/*.test.ts'],
    exclude: ['tests/browser/**', VIEWER],
    globalSetup: ['tests/build.ts'],
    // Files of a worker share what they import: the model keeps nothing between worlds that could tell on a test.
    isolate: false,
  },
};
/** The built site in real browsers: one page after another, and alone, because it is timed. */
const viewer = {
  ...node,
  test: {
    ...node.test,
    name: 'viewer',
    include: [VIEWER],
    exclude: [],
    globalSetup: ['tests/build.ts', 'tests/build-site.ts'],
    fileParallelism: false,
    sequence: { groupOrder: 1 },
  },
};
const browser = {
  extends: true as const,
  test: {
    name: 'browser',
    include: ['tests/browser/**/*.test.ts'],
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({ launchOptions: { executablePath: chromium, args: args.split(' ') } }),
      instances: [{ browser: 'chromium' as const }],
    },
  },
};

export default defineConfig({
  test: {
    projects: existsSync(chromium) ? [node, browser, viewer] : [node],
    // Without it a machine with two cores would use one of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    // Four times what the longest take on two cores: a slow machine is no fault.
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});

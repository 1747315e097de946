import { spawnSync } from 'node:child_process';
import type { Evidence } from './prove.js';

const WORLDS = 10_000;

/** Every property of tests/property on 10,000 random worlds from a fresh seed. */
export function proveProperties(): Evidence {
  const seed = Date.now() % 2147483647;
  const run = spawnSync(
    'npx',
    [
      '--no-install',
      'vitest',
      'run',
      '--project',
      'node',
      'tests/property',
      '--reporter=json',
      '--testTimeout=7200000',
    ],
    {
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      env: { ...process.env, DRAAGVLAK_PROPERTY_RUNS: String(WORLDS), DRAAGVLAK_PROPERTY_SEED: String(seed) },
    },
  );
  const report = JSON.parse(run.stdout.slice(run.stdout.indexOf('{'))) as {
    numPassedTests: number;
    numFailedTests: number;
  };
  return {
    holds: run.status === 0 && report.numFailedTests === 0 && report.numPassedTests > 0,
    worldsPerProperty: WORLDS,
    seed,
    propertiesHeld: report.numPassedTests,
    propertiesFailed: report.numFailedTests,
  };
}

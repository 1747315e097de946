/**
 * `npm run prove [name ...]`: the long proofs. Each writes docs/evidence/<name>.json with its figures, commit and date, and is not
 * run again on the same commit, so that a stopped proof can be continued.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { proveDraws } from './draws.js';
import { proveLeftLoop } from './left-loop.js';
import { proveProperties } from './properties.js';
import { proveRightLoop } from './right-loop.js';

/** Figures of one proof: plain data, and whether they are what was promised. */
export interface Evidence {
  readonly holds: boolean;
  readonly [figure: string]: unknown;
}

const PROOFS: Readonly<Record<string, () => Evidence | Promise<Evidence>>> = {
  draws: proveDraws,
  'left-loop': proveLeftLoop,
  'right-loop': proveRightLoop,
  properties: proveProperties,
};

const FOLDER = 'docs/evidence';
const commit = execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
const clean =
  execFileSync('git', ['status', '--porcelain', '--', 'sim', 'scenarios', 'tests'], { encoding: 'utf8' }) === '';

function known(file: string): boolean {
  if (!existsSync(file)) return false;
  const evidence = JSON.parse(readFileSync(file, 'utf8')) as { commit?: string; holds?: boolean };
  return clean && evidence.commit === commit && evidence.holds === true;
}

async function prove(name: string): Promise<boolean> {
  const file = `${FOLDER}/${name}.json`;
  if (known(file)) {
    console.error(`${name}: proved on this commit already`);
    return true;
  }
  console.error(`${name}: started ${new Date().toISOString()}`);
  const figures = await PROOFS[name]!();
  const machine = { node: process.version, processor: cpus()[0]?.model ?? 'unknown', cores: availableParallelism() };
  const evidence = { proof: name, date: new Date().toISOString().slice(0, 10), commit, clean, machine, ...figures };
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(file, `${JSON.stringify(evidence, null, 2)}\n`);
  console.error(`${name}: ${figures.holds ? 'holds' : 'DOES NOT HOLD'}, see ${file}`);
  return figures.holds;
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in PROOFS));
if (unknown.length > 0) {
  console.error(`unknown proof ${unknown.join(', ')}; known: ${Object.keys(PROOFS).join(', ')}`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : Object.keys(PROOFS)) if (!(await prove(name))) process.exitCode = 2;

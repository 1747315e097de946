/** The files of a finished run, from its results in memory. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { scenarioText } from '../schema/write.js';
import { codebookCsv } from './codebook.js';
import { facilitiesCsv } from './facilities-csv.js';
import { indicatorsCsv } from './indicators-csv.js';
import { ledgerCsv } from './ledger-csv.js';
import type { LoadedScenario } from './load.js';
import { sha256Hex } from './manifest.js';
import { placesCsv } from './places-csv.js';
import { reportHtml } from './report/report.js';
import type { RunResult } from './results.js';
import { scoreboardFor } from './scoreboard.js';
import type { Variant } from './variants.js';
import { variantsCsv } from './variants-csv.js';

/** The scenario with every default written out, and below it, as comments, the file as it was given. */
function resolvedScenarioFile({ scenario, text }: LoadedScenario): string {
  const given = text.replace(/^\ufeff/, '').split(/\r\n|[\r\n]/);
  while (given.length > 0 && given.at(-1) === '') given.pop();
  return [
    '# Every value of this run, defaults included; a path in region is relative to the file that was given.',
    scenarioText(scenario).trimEnd(),
    '',
    '# The file as it was given:',
    ...given.map((line) => `#   ${line}`.trimEnd()),
    '',
  ].join('\n');
}

/** Writes piece by piece; returns the SHA-256 of what was written. */
export function writePieces(path: string, pieces: Iterable<string>): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    for (const piece of pieces) {
      const bytes = Buffer.from(piece);
      for (let written = 0; written < bytes.length; ) written += writeSync(file, bytes, written);
      hash.update(bytes);
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

/** Written before the first year. @returns their names and SHA-256 */
export function writeStartFiles(
  folder: string,
  loaded: LoadedScenario,
  variants: readonly Variant[],
): Record<string, string> {
  return writeTexts(folder, {
    'scenario.yaml': resolvedScenarioFile(loaded),
    'codebook.csv': codebookCsv(loaded.scenario, variants),
    'places.csv': placesCsv(loaded.pack),
  });
}

/** Written from the results. @returns their names and SHA-256 */
export function writeResultFiles(folder: string, result: RunResult): Record<string, string> {
  const pieces = {
    'indicators.csv': indicatorsCsv(result),
    'facilities.csv': facilitiesCsv(result),
    'ledger.csv': ledgerCsv(result),
    ...(result.variants.length > 0 ? { 'variants.csv': variantsCsv(result) } : {}),
  };
  const files = Object.entries(pieces).map(([name, text]) => [name, writePieces(join(folder, name), text)]);
  return {
    ...Object.fromEntries(files),
    ...writeTexts(folder, { 'report.html': reportHtml(result, scoreboardFor(result.pack)) }),
  };
}

/** @returns their names and SHA-256 */
export function writeTexts(folder: string, texts: Readonly<Record<string, string>>): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [name, text] of Object.entries(texts)) {
    writeFileSync(join(folder, name), text);
    files[name] = sha256Hex(text);
  }
  return files;
}

/** Evidence for the quality of the keyed draws: figures of the streams, avalanche, equal draws, dieharder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { draw, drawKey } from '../../sim/draws.js';
import {
  avalanche,
  collisions,
  keyNumber,
  measureStream,
  residents,
  type StreamFigures,
  streams,
} from './draw-quality.js';
import type { Evidence } from './prove.js';

export interface DieharderRow {
  readonly test: string;
  readonly tuple: number;
  readonly samples: number;
  readonly p: number;
  readonly assessment: string;
}

export interface DrawEvidence extends Evidence {
  readonly streams: readonly StreamFigures[];
  readonly avalanche: ReturnType<typeof avalanche>;
  readonly collisions: ReturnType<typeof collisions>;
  /** Largest |z| of all figures, and how many there are. */
  readonly largestZ: number;
  readonly figures: number;
  readonly dieharder: readonly DieharderRow[] | string;
}

export interface DrawProof {
  /** Draws per stream, up to 2^26. */
  readonly draws: number;
  /** Numbers of dieharder's tests, `all` for its whole battery (hours), none for not running it. */
  readonly dieharder: readonly number[] | 'all';
}

/** Of one figure |z| > 5 happens by chance once in 1.7 million times. */
const LARGEST_Z = 5;
/** A change of one bit that goes in changes each bit that comes out in half the cases, give or take this share. */
const LARGEST_BIAS = 0.01;

/** Everything. DRAAGVLAK_DIEHARDER selects dieharder's tests: `all` (the default), `none`, or numbers as in `0,2,15`. */
export async function proveDraws(proof: DrawProof = longProof()): Promise<DrawEvidence> {
  const measured = streams().map((stream) => measureStream(stream, proof.draws));
  const changed = avalanche(2 ** 18);
  const equal = collisions(2 ** 21);
  const z = measured.flatMap((s) => [s.zHigh, s.zLow, s.zPairs, s.zSerial, s.zWorstBit]).concat(changed.z, equal.z);
  const largestZ = Math.max(...z.map(Math.abs));
  const rows = await dieharder(proof.dieharder);
  const failed = typeof rows === 'string' ? 0 : rows.filter((row) => row.assessment === 'FAILED').length;
  return {
    holds: largestZ < LARGEST_Z && changed.worstBias < LARGEST_BIAS && failed === 0,
    largestZ,
    figures: measured.length * 36 + 2, // 32 bits, and four more of each stream
    streams: measured,
    avalanche: changed,
    collisions: equal,
    dieharder: rows,
  };
}

function longProof(): DrawProof {
  const asked = process.env['DRAAGVLAK_DIEHARDER'] ?? 'all';
  const tests = asked === 'none' ? [] : asked.split(',').map(Number);
  if (asked !== 'all' && !tests.every(Number.isInteger)) {
    throw new Error(`DRAAGVLAK_DIEHARDER is '${asked}'; expected all, none, or test numbers as in 0,2,15`);
  }
  return { draws: 2 ** 26, dieharder: asked === 'all' ? 'all' : tests };
}

/** Rows of dieharder's report, or why there are none. */
export async function dieharder(tests: readonly number[] | 'all'): Promise<readonly DieharderRow[] | string> {
  if (tests.length === 0) return 'not run: no tests selected';
  const rows: DieharderRow[] = [];
  const runs = tests === 'all' ? [['-a']] : tests.map((test) => ['-d', String(test), ...tupleOf(test)]);
  for (const [n, args] of runs.entries()) {
    const report = await feed(['-g', '200', ...args], n);
    if (report === undefined) return 'not run: dieharder not found';
    rows.push(...readReport(report));
  }
  return rows;
}

/** Tests 200 to 203 have no default for the words they look at together. */
const tupleOf = (test: number): readonly string[] => (test >= 200 && test <= 203 ? ['-n', '3'] : []);

/** Raw draws to the program until it has enough; undefined where there is no such program. */
async function feed(args: readonly string[], part: number): Promise<string | undefined> {
  const program = spawn('dieharder', args, { stdio: ['pipe', 'pipe', 'inherit'] });
  let report = '';
  program.stdout.setEncoding('utf8').on('data', (text: string) => {
    report += text;
  });
  program.stdin.on('error', () => undefined); // the program closes its end when it is done
  const ended = new Promise<boolean>((resolve) => {
    program.on('error', () => resolve(false)).on('close', () => resolve(true));
  });
  for (const block of drawBlocks(part)) {
    if (program.stdin.destroyed || program.exitCode !== null) break;
    if (!program.stdin.write(block)) await Promise.race([once(program.stdin, 'drain').catch(() => undefined), ended]);
  }
  return (await ended) ? report : undefined;
}

/** The draws of 262,144 residents, event by event and year by year, without end; parts take other run keys. */
function* drawBlocks(part: number): Generator<Uint8Array> {
  const people = 2 ** 18;
  const { idA, idB } = residents(people);
  for (let year = 2021; ; year++) {
    for (let event = 1; event <= 64; event++) {
      const { k1, k2 } = drawKey(keyNumber(part), event, year);
      const words = new Uint32Array(people);
      for (let n = 0; n < people; n++) words[n] = draw(idA[n]!, idB[n]!, k1, k2);
      yield new Uint8Array(words.buffer);
    }
  }
}

/** Lines such as `   diehard_birthdays|   0|       100|     100|0.59014531|  PASSED  `. */
export function readReport(text: string): DieharderRow[] {
  const rows: DieharderRow[] = [];
  for (const line of text.split('\n')) {
    const cells = line.split('|').map((cell) => cell.trim());
    if (cells.length < 6 || !/^(PASSED|WEAK|FAILED)$/.test(cells[5]!)) continue;
    rows.push({
      test: cells[0]!,
      tuple: Number(cells[1]),
      samples: Number(cells[3]),
      p: Number(cells[4]),
      assessment: cells[5]!,
    });
  }
  return rows;
}

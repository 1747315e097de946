/** Moves between municipalities (2015) and between COROP regions (2011-2020). */
import { InputError } from '../../scenarios/errors.js';
import type { Codes, Part } from './codes.js';
import { readRows } from './csv.js';

/** Persons who moved from one row of the municipalities to another (or, before a merger, inside it). */
export interface Flow {
  readonly origin: number;
  readonly destination: number;
  readonly moves: number;
}

export interface Flows2015 {
  /** In order of origin and destination. */
  readonly moves: readonly Flow[];
  /** Moves between the codes of 2015, `origin destination`, for what must be seen before mergers. */
  readonly asPublished: ReadonlyMap<string, number>;
}

const FILE = 'cbs/migration_od_municipality_2015.csv.gz';

/** Persons from one code to another; several of them may share both. */
interface Stream {
  readonly from: string;
  readonly to: string;
  readonly persons: number;
}

/**
 * Streams of a divided municipality given to its parts in whole persons, one end of the moves.
 *
 * One after the other, each person to the part that is furthest behind its share of all persons so far. Rounding
 * stream by stream would give all small ones to the largest part.
 */
function divided(streams: readonly Stream[], end: 'from' | 'to', partsOf: (code: string) => readonly Part[]): Stream[] {
  const givenTo = new Map<string, number[]>();
  return streams.flatMap((stream) => {
    const code = stream[end];
    const parts = partsOf(code);
    if (parts.length === 1) return [{ ...stream, [end]: parts[0]!.code }];
    const given = givenTo.get(code) ?? parts.map(() => 0);
    givenTo.set(code, given);
    const before = [...given];
    for (let person = 0; person < stream.persons; person++) {
      const soFar = given.reduce((a, b) => a + b, 1);
      const behind = parts.map((part, k) => part.share * soFar - given[k]!);
      given[behind.indexOf(Math.max(...behind))]! += 1;
    }
    return parts.map((part, k) => ({ ...stream, [end]: part.code, persons: given[k]! - before[k]! }));
  });
}

/**
 * The published matrix on the municipalities of 2023. Moves of the few that were divided since are given to the parts
 * by their shares of residents, whole persons; every published pair keeps its total.
 */
export function readFlows2015(directory: string, codes: Codes): Flows2015 {
  const asPublished = new Map<string, number>();
  const rows = readRows(directory, FILE);
  const streams = rows.map((row) => {
    const [from, to, persons] = [row.text('origin_code'), row.text('destination_code'), row.count('persons')];
    if (asPublished.has(`${from} ${to}`)) throw new InputError(`${row.where}: the pair ${from} ${to} stands twice`);
    asPublished.set(`${from} ${to}`, persons);
    codes.partsOf(from, row);
    codes.partsOf(to, row);
    return { from, to, persons };
  });
  const partsOf = (code: string): readonly Part[] => codes.partsOf(code, rows[0]!);
  const whole = divided(divided(streams, 'from', partsOf), 'to', partsOf);
  const n = codes.municipalities.length;
  const rowOf = new Map(codes.municipalities.map(({ code }, row) => [code, row]));
  const sums = new Map<number, number>();
  for (const { from, to, persons } of whole) {
    const cell = rowOf.get(from)! * n + rowOf.get(to)!;
    sums.set(cell, (sums.get(cell) ?? 0) + persons);
  }
  const moves = [...sums]
    .filter(([, persons]) => persons > 0)
    .sort(([a], [b]) => a - b)
    .map(([cell, persons]) => ({ origin: Math.floor(cell / n), destination: cell % n, moves: persons }));
  return { moves, asPublished };
}

/**
 * Moves out of a reception centre by destination in 2015: what left its municipality of that time for each other one,
 * less what came back from there, for ordinary moves go both ways. Real numbers by row of the municipalities.
 *
 * Of the former parts of the municipality the one with the largest net loss holds the centre.
 */
export function onwardMoves(center: string, codes: Codes, { asPublished }: Flows2015, directory: string): number[] {
  const parts = partsIn(center, codes, directory);
  const netOf = (part: string): Map<string, number> => {
    const net = new Map<string, number>();
    for (const [pair, persons] of asPublished) {
      const [from, to] = pair.split(' ') as [string, string];
      if (from === part) net.set(to, (net.get(to) ?? 0) + persons);
      if (to === part) net.set(from, (net.get(from) ?? 0) - persons);
    }
    return net;
  };
  const nets = parts.map(netOf);
  const losses = nets.map((net) => [...net.values()].reduce((a, b) => a + b, 0));
  const net = nets[losses.indexOf(Math.max(...losses))]!;
  const rowOf = new Map(codes.municipalities.map(({ code }, row) => [code, row]));
  const onward = new Array<number>(codes.municipalities.length).fill(0);
  const anyRow = readRows(directory, 'cbs/regions_2023.csv')[0]!;
  for (const [former, persons] of net) {
    if (persons <= 0) continue;
    for (const { code, share } of codes.partsOf(former, anyRow)) {
      if (code !== center) onward[rowOf.get(code)!]! += persons * share;
    }
  }
  return onward;
}

/** Codes of 2015 that became (part of) a municipality of 2023, and its own. */
function partsIn(center: string, codes: Codes, directory: string): string[] {
  const former = readRows(directory, 'cbs/recode_to_2023.csv')
    .filter((row) => codes.partsOf(row.text('code'), row).some(({ code }) => code === center))
    .map((row) => row.text('code'));
  return [...new Set([...former, center])];
}

export const COROP_YEARS = [2011, 2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020] as const;

export interface CoropFlow {
  readonly origin: string;
  readonly destination: string;
  readonly moves: readonly number[]; // by COROP_YEARS
}

/** All pairs of COROP regions in order of name. */
export function readCoropFlows(directory: string): CoropFlow[] {
  const file = 'cbs/migration_od_corop_2011_2020.csv.gz';
  const found = new Map<string, (number | undefined)[]>();
  const plain = (name: string): string => name.replace(' (CR)', '');
  for (const row of readRows(directory, file)) {
    const year = row.number('year') - COROP_YEARS[0];
    const key = `${plain(row.text('origin'))}|${plain(row.text('destination'))}`;
    const moves = found.get(key) ?? COROP_YEARS.map(() => undefined);
    if (!(year in moves) || moves[year] !== undefined) {
      throw new InputError(
        `${row.where}: year ${row.number('year')} twice or outside ${COROP_YEARS[0]}-${COROP_YEARS.at(-1)}`,
      );
    }
    moves[year] = row.count('persons');
    found.set(key, moves);
  }
  return [...found.keys()]
    .sort((a, b) => (a < b ? -1 : 1))
    .map((key) => {
      const [origin, destination] = key.split('|') as [string, string];
      const moves = found.get(key)!;
      if (moves.includes(undefined)) throw new InputError(`${file}: ${origin} to ${destination} lacks a year`);
      return { origin, destination, moves: moves as number[] };
    });
}

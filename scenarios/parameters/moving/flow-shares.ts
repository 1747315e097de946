/** Where the moves of 2015 went and came from, people in transit taken out; used as shares, not as numbers. */
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import type { Geography } from './geography.js';

interface Flow {
  readonly origin: string;
  readonly destination: string;
  readonly moves: number;
}

function flowsOf(pack: Pack): Flow[] {
  const table = pack.tables['flows_2015']!;
  const [origin, destination] = [words(table, 'origin'), words(table, 'destination')];
  return numbers(table, 'moves').map((moves, r) => ({ origin: origin[r]!, destination: destination[r]!, moves }));
}

const indexOf = (codes: readonly string[]): Map<string, number> => new Map(codes.map((code, i) => [code, i]));

/** Share of each municipality and then each zone in all moves out of another municipality of the region. */
export function outflowShares(pack: Pack, { code_m, code_z }: Geography): number[] {
  const destinations = indexOf([...code_m, ...code_z]);
  const sum_d = new Array<number>(destinations.size).fill(0);
  for (const { origin, destination, moves } of flowsOf(pack)) {
    const d = destinations.get(destination);
    if (d !== undefined && origin !== destination && code_m.includes(origin)) sum_d[d] = sum_d[d]! + moves;
  }
  const all = sum_d.reduce((a, b) => a + b, 0);
  return sum_d.map((n) => (all > 0 ? n / all : 0));
}

/** Share of each zone in what came to a municipality from zones: m, then z. */
export function inflowShares(pack: Pack, { code_m, code_z }: Geography): number[][] {
  const [municipalities, zones] = [indexOf(code_m), indexOf(code_z)];
  const shares = code_m.map(() => new Array<number>(code_z.length).fill(0));
  for (const { origin, destination, moves } of flowsOf(pack)) {
    const [z, m] = [zones.get(origin), municipalities.get(destination)];
    if (z !== undefined && m !== undefined) shares[m]![z] = shares[m]![z]! + moves;
  }
  return shares.map((row) => {
    const all = row.reduce((a, b) => a + b, 0);
    return row.map((n) => (all > 0 ? n / all : 1 / row.length));
  });
}

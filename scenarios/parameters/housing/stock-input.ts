/** What is built and taken down a year: the municipality's rate spread over its towns, and places where building is known to go on. */
import type { StockInput } from '../../../sim/housing/stock-input.js';
import type { Population } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';

/** Shares of the stock built and taken down a year where no table has them (guess; the latter of the country). */
const BUILT_RATE = 0.004;
const TAKEN_DOWN_RATE = 0.0016;

/**
 * A municipality builds as much as before: its known places what they built, the other towns the rest, by dwellings.
 *
 * @param population whose dwellings are counted
 */
export function stockInput(pack: Pack, { dwellings }: Population, _base: number): StockInput {
  const places = pack.tables['places']!;
  const code_m = words(pack.tables['municipalities']!, 'code');
  const municipality_t = words(places, 'municipality').map((code) => code_m.indexOf(code));
  const [built_m, takenDown_m] = ratesOf(pack, code_m);
  const dwellings_t = new Float64Array(municipality_t.length);
  for (let d = 0; d < dwellings.slots; d++) dwellings_t[dwellings.place_d[d]!]!++;
  const dwellings_m = sumByMunicipality(dwellings_t, municipality_t, code_m.length);
  const part = (column: string): number[] => {
    const all_t = numbers(places, 'dwellings');
    return numbers(places, column).map((n, t) => (all_t[t]! > 0 ? n / all_t[t]! : 0));
  };
  return {
    built_t: spread(
      dwellings_m.map((n, m) => n * built_m[m]!),
      dwellings_t,
      municipality_t,
      knownPlaces(pack),
    ),
    takenDown_m: Array.from(dwellings_m, (n, m) => n * takenDown_m[m]!),
    ownedPart_t: part('dwellings_owner'),
    socialPart_t: part('dwellings_social'),
  };
}

/** @param known_t dwellings a year of places known to build, NaN = not known */
function spread(
  built_m: Float64Array,
  dwellings_t: Float64Array,
  municipality_t: readonly number[],
  known_t: readonly number[],
): number[] {
  const isKnown = known_t.map((n) => !Number.isNaN(n));
  const rest_m = built_m.slice();
  municipality_t.forEach((m, t) => {
    if (isKnown[t]) rest_m[m]! -= known_t[t]!;
  });
  const others_t = dwellings_t.map((n, t) => (isKnown[t] ? 0 : n));
  const others_m = sumByMunicipality(others_t, municipality_t, built_m.length);
  return municipality_t.map((m, t) => {
    if (isKnown[t]) return known_t[t]!;
    return others_m[m]! > 0 ? (Math.max(0, rest_m[m]!) * others_t[t]!) / others_m[m]! : 0;
  });
}

function sumByMunicipality(
  of_t: Float64Array,
  municipality_t: readonly number[],
  municipalities: number,
): Float64Array {
  const sum_m = new Float64Array(municipalities);
  municipality_t.forEach((m, t) => {
    sum_m[m]! += of_t[t]!;
  });
  return sum_m;
}

/** Shares of the stock built and taken down a year, by municipality. */
function ratesOf(pack: Pack, code_m: readonly string[]): [built_m: number[], takenDown_m: number[]] {
  const table = pack.tables['building'];
  const rates = (column: string, otherwise: number): number[] => {
    if (!table) return code_m.map(() => otherwise);
    const codes = words(table, 'code');
    return code_m.map((code) => numbers(table, column)[codes.indexOf(code)] ?? otherwise);
  };
  return [rates('built_rate', BUILT_RATE), rates('demolished_rate', TAKEN_DOWN_RATE)];
}

function knownPlaces(pack: Pack): number[] {
  const table = pack.tables['building_places'];
  const codes = table ? words(table, 'code') : [];
  const built = table ? numbers(table, 'built') : [];
  return words(pack.tables['places']!, 'code').map((code) => built[codes.indexOf(code)] ?? Number.NaN);
}

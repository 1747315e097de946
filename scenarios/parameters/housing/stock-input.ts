/** What is built and taken down a year: the municipality's rate spread over its towns, and places where building is known to go on. */
import type { StockInput, Works } from '../../../sim/housing/stock-input.js';
import type { Population } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';
import { municipalityOfTowns } from '../../population/base.js';

/** Last year in which what happened may be known. */
const LAST_KNOWN = 2020;

/**
 * A municipality builds as much as before: its known places what they built, the other towns the rest, by dwellings.
 *
 * @param population whose dwellings are counted
 */
export function stockInput(pack: Pack, { dwellings }: Population, base: number): StockInput {
  const places = pack.tables['places']!;
  const code_m = words(pack.tables['municipalities']!, 'code');
  const municipality_t = municipalityOfTowns(pack);
  const dwellings_t = new Float64Array(municipality_t.length);
  for (let d = 0; d < dwellings.slots; d++) dwellings_t[dwellings.place_d[d]!]!++;
  const dwellings_m = sumByMunicipality(dwellings_t, municipality_t, code_m.length);
  const works = (rates: Rates): Works => ({
    built_t: spread(
      dwellings_m.map((n, m) => n * rates.built_m[m]!),
      dwellings_t,
      municipality_t,
      rates.places_t,
    ),
    known_t: rates.places_t.map((n) => (Number.isNaN(n) ? 0 : n)),
    takenDown_m: Array.from(dwellings_m, (n, m) => n * rates.takenDown_m[m]!),
  });
  const part = (column: string): number[] => {
    const all_t = numbers(places, 'dwellings');
    return numbers(places, column).map((n, t) => (all_t[t]! > 0 ? n / all_t[t]! : 0));
  };
  const after = base < LAST_KNOWN ? ratesAfter(pack) : null;
  return {
    ...works(ratesBefore(pack)),
    after: after && { ...works(after), lastYear: LAST_KNOWN },
    ownedPart_t: part('dwellings_owner'),
    socialPart_t: part('dwellings_social'),
  };
}

interface Rates {
  /** Shares of the stock built and taken down a year, by municipality. */
  readonly built_m: readonly number[];
  readonly takenDown_m: readonly number[];
  /** Dwellings a year in places known to build, NaN elsewhere. */
  readonly places_t: readonly number[];
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

/** Before the base date. */
function ratesBefore(pack: Pack): Rates {
  const table = pack.tables['building']!;
  return {
    built_m: numbers(table, 'built_rate'),
    takenDown_m: numbers(table, 'demolished_rate'),
    places_t: knownPlaces(pack, 'built'),
  };
}

/** From the base date to the last year known; null where nothing came after it. */
function ratesAfter(pack: Pack): Rates | null {
  const table = pack.tables['building']!;
  const [built_m, takenDown_m] = [gaps(table, 'built_to_2020'), gaps(table, 'demolished_to_2020')];
  if (!allKnown(built_m) || !allKnown(takenDown_m)) return null;
  return { built_m, takenDown_m, places_t: knownPlaces(pack, 'built_to_2020') };
}

const allKnown = (values: readonly (number | null)[]): values is readonly number[] =>
  values.every((value) => value !== null);

function knownPlaces(pack: Pack, column: string): number[] {
  const table = pack.tables['building_places']!;
  const codes = words(table, 'code');
  const built = gaps(table, column);
  return words(pack.tables['places']!, 'code').map((code) => built[codes.indexOf(code)] ?? Number.NaN);
}

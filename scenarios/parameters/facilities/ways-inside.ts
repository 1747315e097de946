/** How long the way to the nearest school or practice is for those who live in the same town. */
import { around, insideWith } from '../../../sim/facilities/access.js';
import { FACILITY } from '../../../sim/state/facilities.js';
import { innerDistanceKm } from '../../packages/distance.js';
import type { Pack } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';
import type { Site } from './sites.js';

/** Kinds whose distance is published, with its column; their numbers are the rows of the result. */
const PUBLISHED = [
  [FACILITY.school, 'school_km'],
  [FACILITY.gp, 'gp_km'],
] as const;

/**
 * A town's area holds its fields, while people and their school live in its middle: a factor on the mean way inside
 * that area puts every municipality at its published mean distance. Beyond these bounds (guess) the ways between towns
 * are to blame, which nothing corrects.
 */
const FACTOR = { least: 0.1, most: 2 } as const;

/** What a municipality's mean distance is made of, person-kilometres: ways to another town, ways inside one at factor 1. */
interface Ways {
  between: number;
  inside: number;
  people: number;
}

/**
 * Mean way inside each town to the only facility of a kind there, km: kind * T + t for schools and GP practices. With n
 * of them it is this over the root of n, as for points anywhere in an area.
 *
 * The factor is the municipality's own where its distance is published for the last year the pack has seen, else that
 * of all those together; where none is, 1.
 *
 * @param km_tf ways of the facilities input, used between towns only
 */
export function waysInside(pack: Pack, sites: readonly Site[], km_tf: Float32Array): Float64Array {
  const places = pack.tables['places']!;
  const [area, code] = [numbers(places, 'area_km2'), words(places, 'municipality')];
  const inside_kt = new Float64Array(PUBLISHED.length * places.rows);
  for (const [kind, column] of PUBLISHED) {
    const ways = waysByMunicipality(pack, sites, kind, km_tf);
    const published = lastPublished(pack, column);
    const all: Ways = { between: 0, inside: 0, people: 0 };
    let wanted = 0;
    for (const [municipality, km] of published) {
      const own = ways.get(municipality)!;
      all.between += own.between;
      all.inside += own.inside;
      wanted += km * own.people;
    }
    const usual = factorOf(wanted, all);
    for (let t = 0; t < places.rows; t++) {
      const [km, own] = [published.get(code[t]!), ways.get(code[t]!)!];
      const factor = km === undefined ? usual : factorOf(km * own.people, own);
      inside_kt[kind * places.rows + t] = factor * innerDistanceKm(area[t]!);
    }
  }
  return inside_kt;
}

/** @param wanted person-kilometres as published */
const factorOf = (wanted: number, { between, inside }: Ways): number =>
  inside > 0 ? Math.min(FACTOR.most, Math.max(FACTOR.least, (wanted - between) / inside)) : 1;

function waysByMunicipality(pack: Pack, sites: readonly Site[], kind: number, km_tf: Float32Array): Map<string, Ways> {
  const places = pack.tables['places']!;
  const [area, residents] = [numbers(places, 'area_km2'), numbers(places, 'residents')];
  const place_f = sites.map(({ place }) => place);
  const { own_t, nearest_t } = around(places.rows, place_f, (f) => sites[f]!.kind === kind, km_tf);
  const ways = new Map<string, Ways>();
  words(places, 'municipality').forEach((municipality, t) => {
    const sum = ways.get(municipality) ?? { between: 0, inside: 0, people: 0 };
    const [own, nearest] = [own_t[t]!, nearest_t[t]!];
    sum.people += residents[t]!;
    if (own > 0) sum.inside += insideWith(own, residents[t]! * innerDistanceKm(area[t]!));
    else if (Number.isFinite(nearest)) sum.between += residents[t]! * nearest;
    ways.set(municipality, sum);
  });
  return ways;
}

/** Distance by municipality in the last year of the table, km. */
function lastPublished(pack: Pack, column: string): Map<string, number> {
  const table = pack.tables['observed_facilities']!;
  const [municipality, year, km] = [words(table, 'municipality'), numbers(table, 'year'), gaps(table, column)];
  const last = year.reduce((a, b) => Math.max(a, b), 0);
  return new Map(
    municipality.flatMap((code, row): [string, number][] =>
      year[row] === last && km[row] != null ? [[code, km[row]!]] : [],
    ),
  );
}

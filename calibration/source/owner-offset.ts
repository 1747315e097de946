/**
 * How far owner occupation in a town differs from its municipality, from the districts (wijken) it lies in.
 *
 * No table links postcodes and districts: points of a grid are looked up in both maps. The maps cover the five
 * shrinkage regions; elsewhere the difference is unknown.
 */
import { byKey, type Row, readRows } from './csv.js';
import { round } from './parameters.js';
import { type Area, contains, readAreas } from './polygons.js';
import type { Town } from './towns.js';

/** Grid of about 150 m, in degrees at 53 degrees north. */
const STEP = { x: 0.0022, y: 0.00135 };

interface District {
  readonly area: Area;
  readonly municipality: string;
  readonly ownerPct: number;
  readonly dwellings: number;
  /** Residents per km2: where in a postcode that spans districts its people live. */
  readonly density: number;
}

function readDistricts(directory: string): District[] {
  const rows = byKey(readRows(directory, 'places/wijken_2022.csv'), (row) => row.text('wijk_code'));
  return readAreas(directory, 'places/geo/wijken_krimp_2022.topojson', 'wijken').flatMap((area) => {
    const row = rows.get(area.properties['wijk_code'] ?? '');
    const ownerPct = row?.optional('owner_occupied_pct');
    if (!row || ownerPct === null || ownerPct === undefined) return [];
    return [
      {
        area,
        municipality: row.text('gm_code'),
        ownerPct,
        dwellings: row.optional('dwellings') ?? 0,
        density: (row.optional('population') ?? 0) / Math.max(0.01, row.number('area_km2')),
      },
    ];
  });
}

/** Owner-occupied per cent, points of the grid in an area weighted by the density of the district they fall in. */
function ownerPctIn(postcode: Area, districts: readonly District[]): number | null {
  let weight = 0;
  let sum = 0;
  for (let x = postcode.west + STEP.x / 2; x < postcode.east; x += STEP.x) {
    for (let y = postcode.south + STEP.y / 2; y < postcode.north; y += STEP.y) {
      if (!contains(postcode, x, y)) continue;
      const district = districts.find(({ area }) => contains(area, x, y));
      if (!district) continue;
      weight += district.density;
      sum += district.density * district.ownerPct;
    }
  }
  return weight > 0 ? sum / weight : null;
}

/** Difference in points by town code; towns outside the maps are absent. */
export function readOwnerOffsets(directory: string, towns: readonly Town[]): Map<string, number> {
  const districts = readDistricts(directory);
  const residents = byKey(readRows(directory, 'places/pc4.csv'), (row: Row) => row.text('pc4'));
  const areas = new Map(
    readAreas(directory, 'places/geo/pc4_krimp_2020.topojson', 'pc4').map((area) => [area.properties['pc4'], area]),
  );
  const offsets = new Map<string, number>();
  for (const town of towns) {
    const own = districts.filter(({ municipality }) => municipality === town.municipality2022);
    const dwellings = own.reduce((sum, d) => sum + d.dwellings, 0);
    if (dwellings === 0) continue;
    const municipal = own.reduce((sum, d) => sum + d.dwellings * d.ownerPct, 0) / dwellings;
    let weight = 0;
    let sum = 0;
    for (const pc4 of town.postcodes) {
      const area = areas.get(pc4);
      const pct = area ? ownerPctIn(area, own) : null;
      const people = residents.get(pc4)?.optional('pop_2021') ?? 0;
      if (pct === null) continue;
      weight += people;
      sum += people * pct;
    }
    if (weight > 0) offsets.set(town.code, round(sum / weight - municipal, 1));
  }
  return offsets;
}

/**
 * How far owner occupation and the value of dwellings in a town differ from its municipality, from the districts
 * (wijken) it lies in.
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
  readonly ownerPct: number | null;
  readonly wozKeur: number | null;
  readonly dwellings: number;
  /** Residents per km2: where in a postcode that spans districts its people live. */
  readonly density: number;
}

type Figure = (district: District) => number | null;

/** By town code; towns outside the maps are absent. */
export interface DistrictOffsets {
  /** Owner-occupied dwellings: points above the municipality. */
  readonly owner: ReadonlyMap<string, number>;
  /** Value of dwellings over that of the municipality. */
  readonly woz: ReadonlyMap<string, number>;
}

function readDistricts(directory: string): District[] {
  const rows = byKey(readRows(directory, 'places/wijken_2022.csv'), (row) => row.text('wijk_code'));
  return readAreas(directory, 'places/geo/wijken_krimp_2022.topojson', 'wijken').flatMap((area) => {
    const row = rows.get(area.properties['wijk_code'] ?? '');
    if (!row) return [];
    return [
      {
        area,
        municipality: row.text('gm_code'),
        ownerPct: row.optional('owner_occupied_pct'),
        wozKeur: row.optional('woz_value_keur'),
        dwellings: row.optional('dwellings') ?? 0,
        density: (row.optional('population') ?? 0) / Math.max(0.01, row.number('area_km2')),
      },
    ];
  });
}

/** Weight of the districts in an area: points of the grid in it times the density of the district they fall in. */
function districtsIn(postcode: Area, districts: readonly District[]): Map<District, number> {
  const weights = new Map<District, number>();
  for (let x = postcode.west + STEP.x / 2; x < postcode.east; x += STEP.x) {
    for (let y = postcode.south + STEP.y / 2; y < postcode.north; y += STEP.y) {
      if (!contains(postcode, x, y)) continue;
      const district = districts.find(({ area }) => contains(area, x, y));
      if (district) weights.set(district, (weights.get(district) ?? 0) + district.density);
    }
  }
  return weights;
}

/** Weighted mean over what has the figure, null where nothing does. */
function meanOf<T>(weighted: Iterable<readonly [T, number]>, figure: (of: T) => number | null): number | null {
  let weight = 0;
  let sum = 0;
  for (const [of, w] of weighted) {
    const value = figure(of);
    if (value === null) continue;
    weight += w;
    sum += w * value;
  }
  return weight > 0 ? sum / weight : null;
}

export function readDistrictOffsets(directory: string, towns: readonly Town[]): DistrictOffsets {
  const districts = readDistricts(directory);
  const residents = byKey(readRows(directory, 'places/pc4.csv'), (row: Row) => row.text('pc4'));
  const areas = new Map(
    readAreas(directory, 'places/geo/pc4_krimp_2020.topojson', 'pc4').map((area) => [area.properties['pc4'], area]),
  );
  const owner = new Map<string, number>();
  const woz = new Map<string, number>();
  for (const town of towns) {
    const own = districts.filter(({ municipality }) => municipality === town.municipality2022);
    const homes = own.map((district) => [district, district.dwellings] as const);
    const postcodes = town.postcodes.flatMap((pc4) => {
      const area = areas.get(pc4);
      return area ? [[districtsIn(area, own), residents.get(pc4)?.optional('pop_2021') ?? 0] as const] : [];
    });
    const here = (figure: Figure): number | null => meanOf(postcodes, (weights) => meanOf(weights, figure));
    const ownerHere = here(({ ownerPct }) => ownerPct);
    const ownerThere = meanOf(homes, ({ ownerPct }) => ownerPct);
    if (ownerHere !== null && ownerThere !== null) owner.set(town.code, round(ownerHere - ownerThere, 1));
    const wozHere = here(({ wozKeur }) => wozKeur);
    const wozThere = meanOf(homes, ({ wozKeur }) => wozKeur);
    if (wozHere !== null && wozThere !== null) woz.set(town.code, round(wozHere / wozThere, 4));
  }
  return { owner, woz };
}

import { readFileSync } from 'node:fs';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { parseRegionFile, type RegionFile } from '../../scenarios/regions/region-file.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import { baseRows, cohortRows, leaverRows, rowsOfTheSource, studentRows } from './left-loop-rows.js';
import type { Evidence } from './prove.js';

const SOURCE = 'scenarios/packages/nederland.source.json';
const REGIONS = ['noord-oost-groningen', 'noordoost-fryslan', 'achterhoek', 'zeeuws-vlaanderen', 'zuid-limburg'];

/** Every row of decision 0011, from packs built anew from the country's: five regions at 2015, and the province of Drenthe. */
export function proveLeftLoop(): Evidence {
  const source = parsePack(readFileSync(SOURCE, 'utf8'), SOURCE);
  const regions = REGIONS.map((name) => {
    const file = `scenarios/regions/${name}.yaml`;
    return lived(source, parseRegionFile(readFileSync(file, 'utf8'), file, source), 2015);
  });
  const first = regions[0]!;
  const rows = [
    ...baseRows(first, 'Groningen'),
    ...rowsOfTheSource(regions, reference(source)),
    ...studentRows(first),
    ...leaverRows(
      [2015, 2021].map((base) => lived(source, drenthe(source), base)),
      first,
      provinces(source),
    ),
    ...cohortRows(regions, {
      five: ofTheCountry(source, '20_24', 2021) / ofTheCountry(source, '15_19', 2016),
      ten: ofTheCountry(source, '20_24', 2021) / ofTheCountry(source, '10_14', 2011),
    }),
  ];
  for (const { what, figure, observed, band, holds, asked } of rows) {
    console.error(
      `  ${holds ? 'holds ' : 'MISSES'} ${asked ? '*' : ' '} ${what}: ${figure}, observed ${observed}, ${band}`,
    );
  }
  return { holds: rows.every((row) => row.holds || !row.asked), rows };
}

function lived(source: Pack, region: RegionFile, base: number): LivedRegion {
  console.error(`  ${region.name} ${base}`);
  const pack = buildRegion(source, region, base);
  return { name: region.name, pack, input: openInput(pack, synthesise(pack, 1)) };
}

/** The province whose cohorts were published; it is no region of the model. */
function drenthe(source: Pack): RegionFile {
  const table = source.tables['municipalities']!;
  const province = words(table, 'province');
  const municipalities = words(table, 'code').filter((_, r) => province[r] === 'Drenthe');
  return { name: 'drenthe', label: 'Drenthe', municipalities, bases: [2015, 2021] };
}

/** Province of a zone by its code, of a municipality or of a COROP region, which lies in one province. */
function provinces(source: Pack): (zone: string) => string {
  const table = source.tables['municipalities']!;
  const province = words(table, 'province');
  const of = new Map<string, string>();
  for (const column of ['code', 'corop_code'])
    for (const [r, code] of words(table, column).entries()) of.set(code, province[r]!);
  return (zone) => of.get(zone)!;
}

function reference(source: Pack): ReadonlyMap<string, number> {
  const table = source.tables['reference_2015']!;
  const krimp = numbers(table, 'krimp');
  return new Map(words(table, 'indicator').map((indicator, r) => [indicator, krimp[r]!]));
}

/** Persons of an age group of the country on 1 January: the sum over its municipalities. */
function ofTheCountry(source: Pack, group: string, year: number): number {
  const table = source.tables['municipal_series']!;
  const persons = numbers(table, `age_${group}`);
  return numbers(table, 'year').reduce((all, at, r) => all + (at === year ? persons[r]! : 0), 0);
}

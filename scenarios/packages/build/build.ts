/** A region pack from the national source pack: any municipalities of the country, at one of the bases. */
import { InputError } from '../../errors.js';
import type { RegionFile } from '../../regions/region-file.js';
import { BASES, type Base } from '../bases.js';
import { withId } from '../canonical.js';
import type { Column, Pack, Table } from '../format.js';
import { closureNorms } from '../school-norm.js';
import { numbers, words } from '../table.js';
import { type CutOut, cutOut } from './cut-out.js';
import { busTables } from './facilities/bus-tables.js';
import { schoolTable } from './facilities/school-tables.js';
import { foreignTables } from './foreign-tables.js';
import { homesTables } from './homes-tables.js';
import { labourTables } from './labour-tables.js';
import { markedLater } from './later.js';
import { learningTables } from './learning-tables.js';
import { nationalTables } from './national-tables.js';
import { ageTable, municipalityTable, placeTable, selected } from './region-tables.js';
import { scoringTable } from './scoring-table.js';
import { townWoz } from './towns/town-woz.js';
import { outsideTables } from './zones/zone-tables.js';
import { zonesOf } from './zones/zones.js';

/**
 * Cuts a region out of the country.
 *
 * Everything is whole and accounts exactly (columns/tables.ts); what is published, what derived, stands with each column.
 *
 * @param published the source pack, checked.
 * @throws InputError for a base year that cannot be built, or figures of a municipality that contradict each other.
 */
export function buildRegion(published: Pack, region: RegionFile, year: number): Pack {
  const base = baseOf(region, year);
  const cut = cutOut(published, region, base);
  const { source } = cut;
  const codes = new Set(cut.codes);
  const tables = {
    ...placeTables(cut),
    ...observedTables(cut, codes),
    ...facilityTables(cut, codes),
    ...nationalTables(source),
    ...peopleTables(cut, codes),
    ...homesTables(source, published.tables, base, codes, new Set(townCodes(cut))),
  };
  return withId({
    format: 'draagvlak-pack',
    version: 1,
    kind: 'region',
    name: region.name,
    label: region.label,
    base,
    licence: source.licence,
    sources: source.sources,
    tables: markedLater(tables, base),
    outlines: {
      municipalities: source.outlines['municipalities']!.filter(({ code }) => codes.has(code)),
      country: source.outlines['country']!,
    },
  });
}

function baseOf(region: RegionFile, year: number): Base {
  const base = BASES.find((b) => b === year);
  if (base !== undefined) return base;
  throw new InputError(`region '${region.name}': base ${year} cannot be built; known: ${BASES.join(', ')}`);
}

const tableOf = ({ source }: CutOut, name: string): Table => source.tables[name]!;

/** In order of the towns. */
function townCodes(cut: CutOut): string[] {
  const codes = words(tableOf(cut, 'towns'), 'code');
  return cut.towns.map(({ row }) => codes[row]!);
}

/** Rows of a source table whose municipality is one of the region. */
function inRegion(cut: CutOut, name: string, as: Parameters<typeof selected>[1], codes: ReadonlySet<string>): Table {
  const municipalities = words(tableOf(cut, name), 'municipality');
  return selected(tableOf(cut, name), as, (row) => codes.has(municipalities[row]!));
}

/** Towns and municipalities, and who lives there. */
function placeTables(cut: CutOut): Record<string, Table> {
  const { base, municipalities, towns } = cut;
  const [townTable, table] = [tableOf(cut, 'towns'), tableOf(cut, 'municipalities')];
  return {
    places: placeTable(townTable, towns, base, townWoz(table, townTable, towns)),
    ages: ageTable(townTable, towns, base),
    municipalities: municipalityTable(table, municipalities, base, schoolNorms(cut)),
  };
}

function schoolNorms(cut: CutOut): Omit<Column, 'unit'> {
  const landAreas = numbers(tableOf(cut, 'municipalities'), 'land_area_km2');
  return closureNorms(
    tableOf(cut, 'municipal_series'),
    cut.municipalities.map(({ row }, m) => ({ code: cut.codes[m]!, landAreaKm2: landAreas[row]! })),
    cut.base,
  );
}

/** What happened before the base, to show and to estimate from, and after it, to score by. */
const observedTables = (cut: CutOut, codes: ReadonlySet<string>): Record<string, Table> => ({
  observed: inRegion(cut, 'municipal_series', 'observed', codes),
  scoring: scoringTable(cut.published.tables, cut.codes, cut.base),
});

function facilityTables(cut: CutOut, codes: ReadonlySet<string>): Record<string, Table> {
  const municipalities = words(tableOf(cut, 'towns'), 'municipality');
  const names = townCodes(cut);
  const municipalityOf = new Map(cut.towns.map(({ row }, t) => [names[t]!, municipalities[row]!]));
  const served = cut.towns.map(({ row, households }) => ({ row, residents: households.residents }));
  return {
    schools: schoolTable(tableOf(cut, 'schools'), municipalityOf),
    observed_facilities: inRegion(cut, 'observed_facilities', 'observed_facilities', codes),
    ...busTables(cut.source, served, cut.base),
  };
}

/** Who comes and goes between the region, its zones and abroad; who learns and works where. */
function peopleTables(cut: CutOut, codes: ReadonlySet<string>): Record<string, Table> {
  const { published, source, base, residents } = cut;
  const zones = zonesOf(source, codes);
  return {
    ...outsideTables({
      source,
      zones,
      series: published.tables['municipal_series']!,
      base,
      region: codes,
      residents,
      dwellings: numbers(tableOf(cut, 'municipalities'), 'dwellings'),
    }),
    ...foreignTables(source, cut.codes, base),
    ...learningTables(source, codes, zones),
    ...labourTables(source, codes, zones),
  };
}

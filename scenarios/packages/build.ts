/** A region pack from the national source pack: any municipalities of the country, at one of the bases. */
import { InputError } from '../errors.js';
import type { RegionFile } from '../regions/region-file.js';
import { BASES } from './bases.js';
import { candidates, classesAt, municipalityBuilder } from './build-municipality.js';
import { busTables } from './bus-tables.js';
import { withId } from './canonical.js';
import { foreignTables } from './foreign-tables.js';
import type { Pack, Table } from './format.js';
import { homesTables } from './homes-tables.js';
import { labourTables } from './labour-tables.js';
import { markedLater } from './later.js';
import { learningTables } from './learning-tables.js';
import { nationalTables } from './national-tables.js';
import { ageTable, municipalityTable, placeTable, selected } from './region-tables.js';
import { closureNorms } from './school-norm.js';
import { schoolTable } from './school-tables.js';
import { scoringTable } from './scoring-table.js';
import { sourceAt } from './source-at.js';
import { numbers, words } from './table.js';
import { townWoz } from './town-woz.js';
import { outsideTables } from './zone-tables.js';
import { zonesOf } from './zones.js';

/**
 * Cuts a region out of the country.
 *
 * Everything is whole and accounts exactly (tables.ts); what is published, what derived, stands with each column.
 *
 * @param published the source pack, checked.
 * @throws InputError for a base year that cannot be built, or figures of a municipality that contradict each other.
 */
export function buildRegion(published: Pack, region: RegionFile, year: number): Pack {
  const base = BASES.find((b) => b === year);
  if (base === undefined) {
    throw new InputError(`region '${region.name}': base ${year} cannot be built; known: ${BASES.join(', ')}`);
  }
  const source = sourceAt(published, base);
  const table = (name: string): Table => source.tables[name]!;
  const classes = classesAt(source, base);
  const all = candidates(source, classes);
  const members = all.filter(({ code }) => region.municipalities.includes(code));
  const build = municipalityBuilder(source, base, all, members);
  const built = members.map((member) => {
    try {
      return build(member, classes.get(member.code)!);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(
        `region '${region.name}': the figures of ${member.code} do not fit together: ${error.message}`,
      );
    }
  });
  const codes = new Set(members.map(({ code }) => code));
  const towns = built.flatMap((m) => m.towns).sort((a, b) => a.row - b.row);
  const townCodes = words(table('towns'), 'code');
  const townMunicipalities = words(table('towns'), 'municipality');
  const municipalityOf = new Map(towns.map(({ row }) => [townCodes[row]!, townMunicipalities[row]!]));
  const landAreas = numbers(table('municipalities'), 'land_area_km2');
  const norms = closureNorms(
    table('municipal_series'),
    members.map(({ code, row }) => ({ code, landAreaKm2: landAreas[row]! })),
    base,
  );
  const facilityCodes = words(table('observed_facilities'), 'municipality');
  const seriesCodes = words(table('municipal_series'), 'municipality');
  const zones = zonesOf(source, codes);
  return withId({
    format: 'draagvlak-pack',
    version: 1,
    kind: 'region',
    name: region.name,
    label: region.label,
    base,
    licence: source.licence,
    sources: source.sources,
    tables: markedLater(
      {
        places: placeTable(table('towns'), towns, base, townWoz(table('municipalities'), table('towns'), towns)),
        ages: ageTable(table('towns'), towns, base),
        municipalities: municipalityTable(
          table('municipalities'),
          built.map((m) => m.municipality),
          base,
          norms,
        ),
        observed: selected(table('municipal_series'), 'observed', (row) => codes.has(seriesCodes[row]!)),
        scoring: scoringTable(
          published.tables,
          members.map(({ code }) => code),
          base,
        ),
        schools: schoolTable(table('schools'), municipalityOf),
        observed_facilities: selected(table('observed_facilities'), 'observed_facilities', (row) =>
          codes.has(facilityCodes[row]!),
        ),
        ...busTables(
          source,
          towns.map(({ row, households }) => ({ row, residents: households.residents })),
          base,
        ),
        ...nationalTables(source),
        ...outsideTables({
          source,
          zones,
          series: published.tables['municipal_series']!,
          base,
          region: codes,
          residents: all.map(({ figures }) => figures.population),
          dwellings: numbers(table('municipalities'), 'dwellings'),
        }),
        ...foreignTables(
          source,
          members.map(({ code }) => code),
          base,
        ),
        ...learningTables(source, codes, zones),
        ...labourTables(source, codes, zones),
        ...homesTables(source, published.tables, base, codes, new Set(towns.map(({ row }) => townCodes[row]!))),
      },
      base,
    ),
    outlines: {
      municipalities: source.outlines['municipalities']!.filter(({ code }) => codes.has(code)),
      country: source.outlines['country']!,
    },
  });
}

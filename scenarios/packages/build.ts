/** A region pack from the national source pack: any municipalities of the country, base 2021. */
import { InputError } from '../errors.js';
import type { RegionFile } from '../regions/region-file.js';
import { BASES } from './bases.js';
import { busTables } from './bus-tables.js';
import { withId } from './canonical.js';
import { type HomeShares, sharesInGroup } from './children-at-home.js';
import { foreignTables } from './foreign-tables.js';
import type { Pack, Table } from './format.js';
import { hasReception, householdGrowth, householdTargets, type MunicipalityFigures } from './household-targets.js';
import {
  ageTable,
  type BuiltMunicipality,
  type BuiltTown,
  municipalityTable,
  placeTable,
  selected,
} from './region-tables.js';
import { closureNorms } from './school-norm.js';
import { schoolTable } from './school-tables.js';
import { gaps, numbers, words } from './table.js';
import { OBSERVED_AGES } from './tables.js';
import { rakedAges } from './town-ages.js';
import { stock2021, townDwellings } from './town-dwellings.js';
import { townHouseholds } from './town-households.js';
import { outsideTables } from './zone-tables.js';

const table = (source: Pack, name: string): Table => source.tables[name]!;

/** Rows of towns of a municipality; those without residents and without coordinates cannot be drawn and are left out. */
function townRows(source: Pack, municipality: string): number[] {
  const towns = table(source, 'towns');
  const lon = gaps(towns, 'lon');
  const residents = numbers(towns, 'residents_2021');
  return words(towns, 'municipality')
    .map((code, row) => (code === municipality ? row : -1))
    .filter((row) => row >= 0 && (lon[row] !== null || residents[row]! > 0));
}

function homeShares(source: Pack): HomeShares {
  const living = table(source, 'living_with_parents');
  const sexes = words(living, 'sex');
  const shares = numbers(living, 'share');
  const ofSex = (sex: string): number[] => shares.filter((_, i) => sexes[i] === sex);
  return { inGroup: sharesInGroup(numbers(table(source, 'single_ages'), 'persons')), atHome: [ofSex('m'), ofSex('w')] };
}

/** Residents by class on 1 January 2021, by municipality code. */
function classes2021(source: Pack): Map<string, number[]> {
  const series = table(source, 'municipal_series');
  const codes = words(series, 'municipality');
  const columns = OBSERVED_AGES.map((name) => numbers(series, name));
  const found = new Map<string, number[]>();
  numbers(series, 'year').forEach((year, row) => {
    if (year === 2021)
      found.set(
        codes[row]!,
        columns.map((values) => values[row]!),
      );
  });
  return found;
}

/** Share of occupied dwellings by COROP region in its latest year. */
function occupiedShares(source: Pack): Map<string, number> {
  const occupancy = table(source, 'occupancy');
  const latest = Math.max(...numbers(occupancy, 'year'));
  const corop = words(occupancy, 'corop');
  const occupied = numbers(occupancy, 'occupied');
  const other = numbers(occupancy, 'not_occupied');
  const shares = new Map<string, number>();
  numbers(occupancy, 'year').forEach((year, row) => {
    if (year === latest) shares.set(corop[row]!, occupied[row]! / (occupied[row]! + other[row]!));
  });
  return shares;
}

/** One municipality of the source pack with the figures its households follow from. */
interface Candidate {
  readonly row: number;
  readonly code: string;
  readonly province: string;
  readonly towns: readonly number[];
  readonly figures: MunicipalityFigures;
}

function candidates(source: Pack, classes: ReadonlyMap<string, readonly number[]>): Candidate[] {
  const all = table(source, 'municipalities');
  const households2018 = numbers(table(source, 'towns'), 'households_2018');
  const column = (name: string): readonly number[] => numbers(all, name);
  return words(all, 'code').map((code, row) => {
    const towns = townRows(source, code);
    return {
      row,
      code,
      province: words(all, 'province')[row]!,
      towns,
      figures: {
        population: classes.get(code)!.reduce((a, b) => a + b, 0),
        householdSize: column('household_size')[row]!,
        singleShare: column('single_share')[row]!,
        noChildren2015: column('households_no_children_2015')[row]!,
        children2015: column('households_children_2015')[row]!,
        households2018: towns.reduce((sum, town) => sum + households2018[town]!, 0),
        transit: column('transit')[row]!,
      },
    };
  });
}

/**
 * Cuts a region out of the country.
 *
 * Everything is whole and accounts exactly (tables.ts); what is published, what derived, stands with each column.
 *
 * @param source the source pack, checked.
 * @throws InputError for a base year that cannot be built, or figures of a municipality that contradict each other.
 */
export function buildRegion(source: Pack, region: RegionFile, base: number): Pack {
  if (!BASES.some((b) => b === base)) {
    throw new InputError(`region '${region.name}': base ${base} cannot be built; known: ${BASES.join(', ')}`);
  }
  const classes = classes2021(source);
  const all = candidates(source, classes);
  const members = all.filter(({ code }) => region.municipalities.includes(code));
  const provinces = new Set(members.map(({ province }) => province));
  const growthOf = members.some(({ figures }) => !hasReception(figures))
    ? members
    : all.filter(({ province }) => provinces.has(province));
  const growth = householdGrowth(growthOf.map(({ figures }) => figures));
  const shares = homeShares(source);
  const occupied = occupiedShares(source);
  const built = members.map((member) => {
    try {
      return builtMunicipality(source, member, classes.get(member.code)!, growth, shares, occupied);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(
        `region '${region.name}': the figures of ${member.code} do not fit together: ${error.message}`,
      );
    }
  });
  const codes = new Set(members.map(({ code }) => code));
  const towns = built.flatMap((m) => m.towns).sort((a, b) => a.row - b.row);
  const townCodes = words(table(source, 'towns'), 'code');
  const townMunicipalities = words(table(source, 'towns'), 'municipality');
  const municipalityOf = new Map(towns.map(({ row }) => [townCodes[row]!, townMunicipalities[row]!]));
  const landAreas = numbers(table(source, 'municipalities'), 'land_area_km2');
  const norms = closureNorms(
    table(source, 'municipal_series'),
    members.map(({ code, row }) => ({ code, landAreaKm2: landAreas[row]! })),
    base,
  );
  const facilityCodes = words(table(source, 'observed_facilities'), 'municipality');
  const seriesCodes = words(table(source, 'municipal_series'), 'municipality');
  const national = (name: string): Table => selected(table(source, name), name, () => true);
  return withId({
    format: 'draagvlak-pack',
    version: 1,
    kind: 'region',
    name: region.name,
    label: region.label,
    base,
    licence: source.licence,
    sources: source.sources,
    tables: {
      places: placeTable(table(source, 'towns'), towns),
      ages: ageTable(table(source, 'towns'), towns),
      municipalities: municipalityTable(
        table(source, 'municipalities'),
        built.map((m) => m.municipality),
        norms,
      ),
      observed: selected(table(source, 'municipal_series'), 'observed', (row) => codes.has(seriesCodes[row]!)),
      schools: schoolTable(table(source, 'schools'), municipalityOf),
      observed_facilities: selected(table(source, 'observed_facilities'), 'observed_facilities', (row) =>
        codes.has(facilityCodes[row]!),
      ),
      ...busTables(
        source,
        towns.map(({ row, households }) => ({ row, residents: households.residents })),
      ),
      school_hazard: national('school_hazard'),
      school_choice: national('school_choice'),
      single_ages: national('single_ages'),
      life_table: national('life_table'),
      mortality_scale: national('mortality_scale'),
      fertility: national('fertility'),
      tfr: national('tfr'),
      living_with_parents: national('living_with_parents'),
      national_level: national('national_level'),
      move_profile: national('move_profile'),
      foreign_ages: national('foreign_ages'),
      barriers: national('barriers'),
      crossings: national('crossings'),
      ...outsideTables({
        source,
        base,
        region: codes,
        residents: all.map(({ figures }) => figures.population),
        dwellings: dwellingsOf(source),
      }),
      ...foreignTables(
        source,
        members.map(({ code }) => code),
        base,
      ),
    },
    outlines: {
      municipalities: source.outlines['municipalities']!.filter(({ code }) => codes.has(code)),
      country: source.outlines['country']!,
    },
  });
}

/** Dwellings of all municipalities at the base. */
function dwellingsOf(source: Pack): number[] {
  const all = table(source, 'municipalities');
  const later = numbers(all, 'dwellings_2022');
  return numbers(all, 'dwellings_2018').map((dwellings, row) => stock2021(dwellings, later[row]!));
}

function builtMunicipality(
  source: Pack,
  { row, towns, figures }: Candidate,
  classes: readonly number[],
  growth: number,
  shares: HomeShares,
  occupied: ReadonlyMap<string, number>,
): { municipality: BuiltMunicipality; towns: BuiltTown[] } {
  const townTable = table(source, 'towns');
  const all = table(source, 'municipalities');
  const cells = Object.keys(table(source, 'ages_2021').columns).filter((name) => name !== 'code');
  const columns = cells.map((name) => numbers(table(source, 'ages_2021'), name));
  const ages = rakedAges(
    towns.map((town) => columns.map((values) => values[town]!)),
    towns.map((town) => numbers(townTable, 'residents_2021')[town]!),
    classes,
  );
  const targets = householdTargets(figures, growth);
  const households = townHouseholds(
    towns.map((town, t) => ({ ages: ages[t]!, households2018: numbers(townTable, 'households_2018')[town]! })),
    targets,
    figures.householdSize,
    shares,
  );
  const corop = words(all, 'corop')[row]!;
  const occupiedShare = occupied.get(corop);
  if (occupiedShare === undefined) throw new RangeError(`no occupied dwellings of ${corop} in the latest year`);
  const dwellings = stock2021(numbers(all, 'dwellings_2018')[row]!, numbers(all, 'dwellings_2022')[row]!);
  const homes = townDwellings(
    households.map((town) => town.households),
    towns.map((town) => (gaps(townTable, 'owner_offset')[town] ?? 0) / 100),
    {
      dwellings,
      ownerShare: numbers(all, 'owner_share')[row]!,
      socialShare: numbers(all, 'social_share')[row]!,
      occupiedShare,
    },
  );
  return {
    municipality: { row, residents: figures.population, households: targets.households, dwellings },
    towns: towns.map((town, t) => ({ row: town, ages: ages[t]!, households: households[t]!, dwellings: homes[t]! })),
  };
}

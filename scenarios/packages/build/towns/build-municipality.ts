/** One municipality of a region: its towns with residents, households and dwellings, all adding up. */

import type { Base } from '../../bases.js';
import { OBSERVED_AGES } from '../../columns/tables.js';
import type { Pack, Table } from '../../format.js';
import { gaps, numbers, words } from '../../table.js';
import { type HomeShares, sharesInGroup } from './children-at-home.js';
import {
  countedTargets,
  type HouseholdTargets,
  hasReception,
  householdGrowth,
  householdTargets,
  type MunicipalityFigures,
} from './household-targets.js';
import { rakedAges } from './town-ages.js';
import { type TownDwellings, townDwellings } from './town-dwellings.js';
import { type TownHouseholds, townHouseholds } from './town-households.js';

const table = (source: Pack, name: string): Table => source.tables[name]!;

/** One municipality of the source pack with the figures its households follow from. */
export interface Candidate {
  readonly row: number;
  readonly code: string;
  readonly province: string;
  readonly towns: readonly number[];
  readonly figures: MunicipalityFigures;
}

/** Rows of towns of a municipality; those without residents and without coordinates cannot be drawn and are left out. */
function townRows(source: Pack, municipality: string): number[] {
  const towns = table(source, 'towns');
  const lon = gaps(towns, 'lon');
  const residents = numbers(towns, 'residents_2021');
  return words(towns, 'municipality')
    .map((code, row) => (code === municipality ? row : -1))
    .filter((row) => row >= 0 && (lon[row] !== null || residents[row]! > 0));
}

/** Residents by class on 1 January of the base, by municipality code. */
export function classesAt(source: Pack, base: Base): Map<string, number[]> {
  const series = table(source, 'municipal_series');
  const codes = words(series, 'municipality');
  const columns = OBSERVED_AGES.map((name) => numbers(series, name));
  const found = new Map<string, number[]>();
  numbers(series, 'year').forEach((year, row) => {
    if (year === base)
      found.set(
        codes[row]!,
        columns.map((values) => values[row]!),
      );
  });
  return found;
}

/** Every municipality of the country. @param source at the base */
export function candidates(source: Pack, classes: ReadonlyMap<string, readonly number[]>): Candidate[] {
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

/** Households by municipality: counted in 2015, from mean sizes and the growth of the region's others in 2021. */
function targetsAt(
  source: Pack,
  base: Base,
  all: readonly Candidate[],
  members: readonly Candidate[],
): (m: Candidate) => HouseholdTargets {
  if (base === 2015) {
    const counted = (name: string, { row }: Candidate): number => numbers(table(source, 'municipalities'), name)[row]!;
    return (m) =>
      countedTargets(
        {
          households: counted('households', m),
          single: counted('households_single', m),
          withChildren: counted('households_children', m),
        },
        m.figures.population,
      );
  }
  const provinces = new Set(members.map(({ province }) => province));
  const growthOf = members.some(({ figures }) => !hasReception(figures))
    ? members
    : all.filter(({ province }) => provinces.has(province));
  const growth = householdGrowth(growthOf.map(({ figures }) => figures));
  return ({ figures }) => householdTargets(figures, growth);
}

function homeShares(source: Pack): HomeShares {
  const living = table(source, 'living_with_parents');
  const sexes = words(living, 'sex');
  const shares = numbers(living, 'share');
  const ofSex = (sex: string): number[] => shares.filter((_, i) => sexes[i] === sex);
  return { inGroup: sharesInGroup(numbers(table(source, 'single_ages'), 'persons')), atHome: [ofSex('m'), ofSex('w')] };
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

/** One town as built. */
export interface BuiltTown {
  /** Row in `towns` of the source pack. */
  readonly row: number;
  readonly ages: readonly number[];
  readonly households: TownHouseholds;
  readonly dwellings: TownDwellings;
}

/** What is known of a municipality as a whole. */
export interface BuiltMunicipality {
  readonly row: number; // in `municipalities` of the source pack
  readonly residents: number;
  readonly households: number;
  readonly dwellings: number;
}

export interface Built {
  readonly municipality: BuiltMunicipality;
  readonly towns: BuiltTown[];
}

/**
 * Builds one municipality after the other.
 *
 * @param source at the base.
 * @throws RangeError, from the function returned, when the figures of a municipality contradict each other.
 */
export function municipalityBuilder(
  source: Pack,
  base: Base,
  all: readonly Candidate[],
  members: readonly Candidate[],
): (member: Candidate, classes: readonly number[]) => Built {
  const shares = homeShares(source);
  const occupied = occupiedShares(source);
  const targetsOf = targetsAt(source, base, all, members);
  const municipalities = table(source, 'municipalities');
  const figure = (name: string, row: number): number => numbers(municipalities, name)[row]!;
  return (member, classes) => {
    const { row, towns, figures } = member;
    const townTable = table(source, 'towns');
    const ages = townAges(source, base, towns, classes);
    const targets = targetsOf(member);
    const households = townHouseholds(
      towns.map((town, t) => ({ ages: ages[t]!, households2018: numbers(townTable, 'households_2018')[town]! })),
      targets,
      figures.householdSize,
      shares,
    );
    const corop = words(municipalities, 'corop')[row]!;
    const occupiedShare = occupied.get(corop);
    if (occupiedShare === undefined) throw new RangeError(`no occupied dwellings of ${corop} in the latest year`);
    const dwellings = figure('dwellings', row);
    const homes = townDwellings(
      households.map((town) => town.households),
      towns.map((town) => (gaps(townTable, 'owner_offset')[town] ?? 0) / 100),
      {
        dwellings,
        ownerShare: figure('owner_share', row),
        socialShare: figure('social_share', row),
        occupiedShare,
      },
    );
    return {
      municipality: { row, residents: figures.population, households: targets.households, dwellings },
      towns: towns.map((town, t) => ({ row: town, ages: ages[t]!, households: households[t]!, dwellings: homes[t]! })),
    };
  };
}

/** Counted in 2021, to be raked; back-cast and raked already in 2015. */
function townAges(source: Pack, base: Base, towns: readonly number[], classes: readonly number[]): number[][] {
  const known = table(source, 'town_ages');
  const cells = Object.keys(known.columns).filter((name) => name !== 'code');
  const columns = cells.map((name) => numbers(known, name));
  const ages = towns.map((town) => columns.map((values) => values[town]!));
  if (base === 2015) return ages;
  const residents = numbers(table(source, 'towns'), 'residents');
  return rakedAges(
    ages,
    towns.map((town) => residents[town]!),
    classes,
  );
}

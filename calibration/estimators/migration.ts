/** What the past says about moving: net migration by age, attraction of places, levels, ages of foreign migrants. */
import { byCode } from '../../scenarios/packages/canonical.js';
import type { Waters } from '../../scenarios/packages/distance.js';
import { deterrence, REGIMES } from '../../scenarios/packages/gravity.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import type { Attributes } from '../source/attributes.js';
import type { EarlierEvents } from '../source/before-2012.js';
import type { MoveProfile } from '../source/move-profile.js';
import type { Municipality } from '../source/municipalities.js';
import { AGE_CLASSES, FLOW_YEARS, type Flow, type SeriesRow } from '../source/series.js';
import { type AgesOf, CLASS_OF_GROUP } from './ages-by-year.js';
import { sharesInGroup } from './deaths.js';
import { expectedMoves, meanByGroup } from './movers.js';
import { byAgeOfMoving, dyingShares, endOfMovers, netByEndClass, YEARS } from './net-migration.js';
import { halved, solveEffects } from './place-effects.js';
import { netted, type Transit } from './transit.js';

const CLASSES = AGE_CLASSES.length;
/** Classes from 45 on, where the effects are halved. */
const OLDER = 6;
/** Classes from 65 on, of whom immigrants are estimated together. */
const OLDEST = 7;
/** The windows that levels are given for, years. */
export const WINDOWS = [2, 3, 5] as const;

export interface MigrationInputs {
  readonly base: number;
  readonly municipalities: readonly Municipality[];
  readonly attributes: readonly Attributes[];
  readonly series: readonly SeriesRow[];
  readonly agesOf: AgesOf;
  readonly singleAges: readonly number[];
  readonly mortality: Mortality;
  readonly profile: MoveProfile;
  readonly transit: ReadonlyMap<string, Transit>;
  /** Births and deaths by `code year` of years whose flows are not published by municipality. */
  readonly earlier: ReadonlyMap<string, EarlierEvents>;
  /** Dwellings by municipality, the mass of the gravity model. */
  readonly dwellings: readonly number[];
  readonly waters: Waters;
}

export interface PlaceEffect {
  readonly code: string;
  readonly effects: readonly number[]; // by class, halved from 45
  readonly all: number;
  readonly internal: readonly number[]; // net persons a year by class
  readonly total: readonly number[];
  /** Net persons in all five years by class of age at the end, with whatever the life table has wrong about deaths. */
  readonly cohorts: readonly number[];
  readonly levels: readonly number[]; // by WINDOWS
  readonly departureLevels: readonly number[]; // by WINDOWS
}

export interface Migration {
  readonly places: readonly PlaceEffect[];
  /** Shares by single age 0 to 95. */
  readonly immigration: readonly number[];
  readonly emigration: readonly number[];
  /** Largest difference in arrivals a year over places and classes, in persons (for the report). */
  readonly misfit: number;
}

const total = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const sums = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, i) => rows.reduce((sum, row) => sum + row[i]!, 0));

/**
 * Estimates from the five years before the base; no count after 1 January of the base is read, but the shape of ages
 * inside the published classes is that of the cohorts of 2020.
 *
 * Where flows begin later than that, levels and foreign migration are means of the years there are.
 */
export function migrationEstimates(inputs: MigrationInputs): Migration {
  const { base, municipalities, agesOf, mortality, profile } = inputs;
  const years = Array.from({ length: YEARS }, (_, y) => base - YEARS + y);
  const known = years.filter((year) => year >= FLOW_YEARS[0]);
  const codes = municipalities.map(({ code }) => code);
  const rowOf = new Map(inputs.series.map((row) => [`${row.municipality} ${row.year}`, row]));
  const at = (code: string, year: number): SeriesRow => rowOf.get(`${code} ${year}`)!;
  const flowsOf = (code: string): Readonly<Record<Flow, number>>[] =>
    known.map((year) => netted(at(code, year).flows!, inputs.transit.get(`${code} ${year}`)!));
  const eventsOf = (code: string): EarlierEvents[] =>
    years.map((year) => at(code, year).flows ?? inputs.earlier.get(`${code} ${year}`)!);
  const inGroup = sharesInGroup(inputs.singleAges);

  const shares = dyingShares(years[0]!, mortality, inGroup);
  const nation = sums(codes.map((code) => agesOf(code, base)));
  const groups = AGE_GROUPS.map((_, g) => nation[g]! + nation[g + AGE_GROUPS.length]!);
  const ends = endOfMovers(profile.between, inGroup, groups);
  const atEnd = codes.map((code) => {
    const events = eventsOf(code);
    return netByEndClass(
      {
        start: agesOf(code, years[0]!),
        end: at(code, base).ages,
        births: events.map((e) => e.births),
        deaths: events.map((e) => e.deaths),
        boundaryChange: total(years.map((year) => at(code, year).boundaryChange ?? 0)),
      },
      shares,
    );
  });
  const counted = atEnd.map((cohorts) => byAgeOfMoving(cohorts, ends).map((n) => n / YEARS));

  const perYear = (code: string, flow: Flow): number => total(flowsOf(code).map((f) => f[flow])) / known.length;
  const foreign = foreignShares(
    sums(counted),
    total(codes.map((c) => perYear(c, 'immigration'))),
    total(codes.map((c) => perYear(c, 'emigration'))),
    profile,
    inGroup,
    groups,
  );
  // What the country as a whole has too many of at one old age and too few of at another are no moves, but most likely deaths
  // whose age the life table has wrong.
  const oldest = codes.map((code) => at(code, base).ages[CLASSES - 1]!);
  const net = counted.map((values, k) => values.map((n, c) => n - (foreign.excess[c]! * oldest[k]!) / total(oldest)));
  const internal = codes.map((code, k) =>
    net[k]!.map(
      (n, c) =>
        n -
        perYear(code, 'immigration') * foreign.byClass.in[c]! +
        perYear(code, 'emigration') * foreign.byClass.out[c]!,
    ),
  );

  const byGroup = meanByGroup(profile.between, inGroup);
  const expected = codes.map((code) => known.map((year) => expectedMoves(agesOf(code, year + 1), byGroup)));
  const last =
    (window: number) =>
    <T>(values: readonly T[]): T[] =>
      values.slice(Math.max(0, values.length - window));
  const departureLevels = codes.map((code, k) =>
    WINDOWS.map(
      (w) => total(last(w)(flowsOf(code)).map((f) => f.departures)) / total(last(w)(expected[k]!).map(total)),
    ),
  );
  const leavers = codes.map((_, k) => sums(expected[k]!).map((n) => (n / known.length) * departureLevels[k]![2]!));
  const mass = inputs.dwellings;
  const weights = deterrence(inputs.attributes, mass, inputs.waters, REGIMES);
  const solve = (of: (values: readonly number[]) => number) =>
    solveEffects(leavers.map(of), internal.map(of), mass, weights);
  const byClass = AGE_CLASSES.map((_, c) => solve((values) => values[c]!));
  const all = solve(total);
  const levelOf = (code: string, window: number): number => {
    const flows = last(window)(flowsOf(code));
    const people = total(last(window)(known).map((year) => at(code, year).population));
    return total(flows.map((f) => f.arrivals - f.departures)) / people;
  };
  return {
    places: codes
      .map((code, k) => ({
        code,
        effects: byClass.map(({ effects }, c) => (c < OLDER ? effects[k]! : halved(effects[k]!))),
        all: all.effects[k]!,
        internal: internal[k]!,
        total: net[k]!,
        cohorts: atEnd[k]!,
        levels: WINDOWS.map((window) => levelOf(code, window)),
        departureLevels: departureLevels[k]!,
      }))
      .sort((a, b) => byCode(a.code, b.code)),
    immigration: foreign.immigration,
    emigration: foreign.emigration,
    misfit: Math.max(...byClass.map(({ misfit }) => misfit)),
  };
}

/**
 * Ages of emigrants by the schedule over the people there are; ages of immigrants by class from what the net migration
 * of the country leaves, inside a class in the proportions of the emigrants. From 65 on it is left by all together: few
 * come, and many die.
 *
 * @param net net migration of the country a year by class: internal moves cancel out.
 * @returns besides, by class, what of `net` is no migration.
 */
function foreignShares(
  net: readonly number[],
  immigrants: number,
  emigrants: number,
  profile: MoveProfile,
  inGroup: readonly number[],
  groups: readonly number[],
) {
  const persons = profile.emigration.map((rate, age) => {
    const g = Math.min(Math.floor(age / 5), AGE_GROUPS.length - 1);
    return rate * groups[g]! * (age < 95 ? inGroup[age]! : 1);
  });
  const emigration = persons.map((n) => n / total(persons));
  const classOf = (age: number): number => CLASS_OF_GROUP[Math.min(Math.floor(age / 5), AGE_GROUPS.length - 1)]!;
  const out = new Array<number>(CLASSES).fill(0);
  emigration.forEach((share, age) => {
    out[classOf(age)]! += share;
  });
  // What the published components leave open is spread like the immigrants: less than 0.3 % of them.
  const apart = net.map((n, c) => n + emigrants * out[c]!);
  const raw = togetherFrom(OLDEST, apart, out);
  const scale = total(raw);
  const into = raw.map((n) => n / scale);
  // Errors of deaths can leave fewer than none.
  const positive = into.map((share) => Math.max(0, share));
  const immigration = emigration.map(
    (share, age) => (share * positive[classOf(age)]!) / (out[classOf(age)]! * total(positive)),
  );
  return {
    immigration,
    emigration,
    byClass: { in: into.map((share) => (share * scale) / immigrants), out },
    excess: apart.map((n, c) => n - raw[c]!),
  };
}

/** The values from an index on added up and shared out again by weight. */
function togetherFrom(first: number, values: readonly number[], weights: readonly number[]): number[] {
  const all = total(values.slice(first));
  const weight = total(weights.slice(first));
  return values.map((value, i) => (i < first ? value : (all * weights[i]!) / weight));
}

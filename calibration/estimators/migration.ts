/** What the past says about moving: net migration by age, attraction of places, levels, ages of foreign migrants. */
import { byCode } from '../../scenarios/packages/canonical.js';
import type { Point, Waters } from '../../scenarios/packages/distance.js';
import { deterrence, REGIMES } from '../../scenarios/packages/gravity.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import type { Mortality } from '../../scenarios/population/mortality.js';
import { sharesInGroup } from './deaths.js';
import { emigrantShares, type ForeignAges, foreignAges } from './foreign-ages.js';
import { meanByGroup } from './movers.js';
import { arrivalLevel, departureLevel, leaversByClass, WINDOWS } from './moving-levels.js';
import { byAgeOfMoving, dyingShares, endOfMovers, netByEndClass, YEARS } from './net-migration.js';
import { attraction } from './place-effects.js';
import { type HistoryInputs, perYear, placeHistories } from './place-history.js';
import { sums, total } from './sums.js';

export interface MigrationInputs extends HistoryInputs {
  /** Of the municipalities, RD New. */
  readonly centres: readonly Point[];
  readonly singleAges: readonly number[];
  readonly mortality: Mortality;
  /** By age 0 to 95: yearly probability of a move between municipalities, and emigration, shape alone. */
  readonly profile: { readonly between: readonly number[]; readonly emigration: readonly number[] };
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

/**
 * Estimates from the five years before the base; no count after 1 January of the base is read, but the shape of ages
 * inside the published classes is that of the cohorts of 2020.
 *
 * Where flows begin later than that, levels and foreign migration are means of the years there are.
 */
export function migrationEstimates(inputs: MigrationInputs): Migration {
  const { base, agesOf, mortality, profile, dwellings } = inputs;
  const histories = placeHistories(inputs);
  const inGroup = sharesInGroup(inputs.singleAges);
  const groups = bothSexes(sums(histories.map(({ code }) => agesOf(code, base))));

  const dying = dyingShares(base - YEARS, mortality, inGroup);
  const cohorts = histories.map((history) => netByEndClass(history.cohorts, dying));
  const ends = endOfMovers(profile.between, inGroup, groups);
  const counted = cohorts.map((net) => byAgeOfMoving(net, ends).map((n) => n / YEARS));

  const immigrants = histories.map(({ known }) => perYear(known, 'immigration'));
  const emigrants = histories.map(({ known }) => perYear(known, 'emigration'));
  const emigration = emigrantShares(profile.emigration, inGroup, groups);
  const foreign = foreignAges(sums(counted), total(immigrants), total(emigrants), emigration);
  const net = withoutExcess(
    counted,
    foreign.excess,
    histories.map((history) => history.cohorts.end.at(-1)!),
  );
  const internal = net.map((values, k) => internalOf(values, immigrants[k]!, emigrants[k]!, foreign.byClass));

  const byGroup = meanByGroup(profile.between, inGroup);
  const departureLevels = histories.map(({ known }) => WINDOWS.map((window) => departureLevel(known, window, byGroup)));
  const leavers = histories.map(({ known }, k) => leaversByClass(known, byGroup, departureLevels[k]!.at(-1)!));
  const weights = deterrence(inputs.centres, dwellings, inputs.waters, REGIMES);
  const { effects, all, misfit } = attraction(leavers, internal, dwellings, weights);
  return {
    places: histories
      .map(({ code, known }, k) => ({
        code,
        effects: effects[k]!,
        all: all[k]!,
        internal: internal[k]!,
        total: net[k]!,
        cohorts: cohorts[k]!,
        levels: WINDOWS.map((window) => arrivalLevel(known, window)),
        departureLevels: departureLevels[k]!,
      }))
      .sort((a, b) => byCode(a.code, b.code)),
    immigration: foreign.immigration,
    emigration: foreign.emigration,
    misfit,
  };
}

/** Persons by five-year group, of 40 counts by sex and group. */
const bothSexes = (ages: readonly number[]): number[] =>
  AGE_GROUPS.map((_, g) => ages[g]! + ages[g + AGE_GROUPS.length]!);

/**
 * Net migration by place without what the country as a whole has too many of at one old age and too few of at another:
 * no moves, but most likely deaths whose age the life table has wrong.
 *
 * @param net by place and class.
 * @param excess of the country, by class; it is taken off the places in proportion to `oldest`.
 * @param oldest residents of the oldest class by place.
 */
export const withoutExcess = (
  net: readonly (readonly number[])[],
  excess: readonly number[],
  oldest: readonly number[],
): number[][] => net.map((values, k) => values.map((n, c) => n - (excess[c]! * oldest[k]!) / total(oldest)));

/** What of the net migration of a place by class was inside the country, given its foreign migrants. */
export const internalOf = (
  net: readonly number[],
  immigrants: number,
  emigrants: number,
  byClass: ForeignAges['byClass'],
): number[] => net.map((n, c) => n - immigrants * byClass.in[c]! + emigrants * byClass.out[c]!);

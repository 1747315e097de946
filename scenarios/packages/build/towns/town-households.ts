/** Households of towns: whole numbers that account for every resident and add up to the municipality. */
import { allocate } from '../../allocate.js';
import { adultsAtHome, type HomeShares, under18 } from './children-at-home.js';
import type { HouseholdTargets } from './household-targets.js';

/** One town; residents = institutional + childrenAtHome + otherMembers + the adults of its households. */
export interface TownHouseholds {
  readonly residents: number;
  readonly institutional: number;
  readonly reception: number;
  readonly receptionUnder18: number;
  readonly childrenAtHome: number;
  readonly otherMembers: number;
  readonly households: number;
  readonly single: number;
  readonly couple: number;
  readonly coupleChildren: number;
  readonly singleParent: number;
}

export interface TownInput {
  readonly ages: readonly number[]; // 40 counts by sex and five-year group
  readonly households2018: number;
}

/** Children among people in reception (guess near the national reception agency's figures). */
const RECEPTION_CHILDREN = 0.3;
/** Institutions stand in towns of some size. */
const CARE_TOWN = 1000;
/** Residents whose published households count as much as the pattern of the municipality: 30 households. */
const PATTERN_WEIGHT = 30;

/** Range of other household members per private resident, and of the multiplier that keeps them in it (guess). */
const OTHERS = { least: 0.005, most: 0.025 };
const LEVELS = { least: 0.3, most: 1.6 };

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);
const indexOfLargest = (values: readonly number[]): number =>
  values.reduce((best, value, i) => (value > values[best]! ? i : best), 0);

/** Residents of 80 and older: those most often in care. */
const oldest = (ages: readonly number[]): number => sum(ages.slice(16, 20)) + sum(ages.slice(36, 40));

/**
 * @param size mean household size of the municipality, to find the town with the reception centre.
 * @returns towns in the order given; sums equal the targets, but where the municipality has too few adults for them
 *   some couples are counted as single persons (only in the city of Groningen: 2 % of its households).
 */
export function townHouseholds(
  towns: readonly TownInput[],
  targets: HouseholdTargets,
  size: number,
  shares: HomeShares,
): TownHouseholds[] {
  const residents = towns.map(({ ages }) => sum(ages));
  const large = towns.map(({ ages }, t) => (residents[t]! >= CARE_TOWN ? oldest(ages) : 0));
  const anywhere = large.every((n) => n === 0) ? towns.map(({ ages }) => oldest(ages)) : large;
  const care = allocate(anywhere, targets.care, { upper: residents.map((n) => Math.floor(n / 4)) });

  const centre = indexOfLargest(towns.map(({ households2018 }, t) => residents[t]! - households2018 * size));
  const reception = residents.map((_, t) => (t === centre ? targets.reception : 0));
  const receptionUnder18 = reception.map((n) => Math.round(n * RECEPTION_CHILDREN));

  const minors = towns.map(({ ages }, t) => Math.max(0, under18(ages, shares) - receptionUnder18[t]!));
  const grown = towns.map(
    ({ ages }, t) => adultsAtHome(ages, shares) * (1 - reception[t]! / Math.max(1, residents[t]!)),
  );
  const privately = residents.map((n, t) => n - care[t]! - reception[t]!);
  const level = adultsAtHomeLevel(sum(privately) - sum(minors) - adultsOf(targets), sum(grown), sum(privately));
  const expectedAtHome = minors.map((n, t) => n + level * grown[t]!);
  const atHome = allocate(expectedAtHome, Math.round(sum(expectedAtHome)), {
    lower: minors.map(Math.ceil),
    upper: privately.map((n) => Math.max(0, n - 1)),
  });

  const left = privately.map((n, t) => n - atHome[t]!);
  const { couple, single, others } = balanced(targets, sum(left));
  const needed = atHome.map((n) => (n > 0 ? 1 : 0));
  const otherMembers = allocate(left, others, {
    upper: left.map((n, t) => Math.max(0, Math.floor(n / 3) - needed[t]!)),
  });
  const adults = left.map((n, t) => n - otherMembers[t]!);

  const withChildren = allocate(atHome, targets.withChildren, {
    lower: needed,
    upper: adults.map((n, t) => Math.min(atHome[t]!, Math.max(needed[t]!, Math.floor(n / 2)))),
  });
  const singleParent = allocate(withChildren, targets.singleParent, {
    lower: withChildren.map((n, t) => Math.max(0, 2 * n - adults[t]!)),
    upper: withChildren,
  });
  const coupleChildren = withChildren.map((n, t) => n - singleParent[t]!);
  const perOtherHousehold = (single + 2 * couple) / Math.max(1, single + couple);
  const growth = targets.households / Math.max(1, sum(towns.map((town) => town.households2018)));
  const households = allocate(
    towns.map(({ households2018 }, t) => {
      const pattern = withChildren[t]! + (adults[t]! - singleParent[t]! - 2 * coupleChildren[t]!) / perOtherHousehold;
      const own = households2018 / (households2018 + PATTERN_WEIGHT);
      return own * households2018 * growth + (1 - own) * pattern;
    }),
    targets.households,
    {
      lower: adults.map((n, t) => Math.max(withChildren[t]!, Math.ceil((n + singleParent[t]!) / 2))),
      upper: adults.map((n, t) => n - coupleChildren[t]!),
    },
  );
  return towns.map((_, t) => {
    const couples = adults[t]! - households[t]! - coupleChildren[t]!;
    return {
      residents: residents[t]!,
      institutional: care[t]! + reception[t]!,
      reception: reception[t]!,
      receptionUnder18: receptionUnder18[t]!,
      childrenAtHome: atHome[t]!,
      otherMembers: otherMembers[t]!,
      households: households[t]!,
      single: households[t]! - withChildren[t]! - couples,
      couple: couples,
      coupleChildren: coupleChildren[t]!,
      singleParent: singleParent[t]!,
    };
  });
}

/** Persons and partners at the head of the households of a municipality. */
const adultsOf = ({ single, couple, withChildren, singleParent }: HouseholdTargets): number =>
  single + 2 * couple + 2 * withChildren - singleParent;

/**
 * Multiplier on the national shares of adults who live with their parents.
 *
 * 1, unless that leaves too few or too many people who are neither children nor heads of a household: students leave
 * their parents' municipality and live in the city, and on the countryside many stay.
 *
 * @param remainder residents who are adult and no head or partner.
 * @param expected adults at home by the national shares.
 */
function adultsAtHomeLevel(remainder: number, expected: number, residents: number): number {
  if (expected === 0) return 1;
  const most = (remainder - OTHERS.least * residents) / expected;
  const least = (remainder - OTHERS.most * residents) / expected;
  return Math.min(LEVELS.most, Math.max(LEVELS.least, Math.min(most, Math.max(least, 1))));
}

/** Where the adults of a municipality are too few for its households by type, couples become single persons. */
function balanced(targets: HouseholdTargets, adults: number): { single: number; couple: number; others: number } {
  const wanted = adultsOf(targets);
  const shifted = Math.max(0, wanted - adults);
  return {
    single: targets.single + shifted,
    couple: targets.couple - shifted,
    others: Math.max(0, adults - wanted),
  };
}

/** Towns of toy packs: plausible figures that add up, from a number of residents and a few traits. */
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';

export interface TownTraits {
  readonly code: string;
  readonly name: string;
  readonly municipality: string;
  readonly residents: number;
  /** Share of residents in care, and persons in asylum reception. */
  readonly care: number;
  readonly reception: number;
  /** Multiplies the age groups under 20, 20 to 59, 60 and over. */
  readonly shape: readonly [young: number, middle: number, old: number];
  /** Children at home per family, and couples among the households without children. */
  readonly familySize: number;
  readonly coupleShare: number;
  readonly singleParentShare: number;
}

export const AVERAGE = {
  care: 0.012,
  reception: 0,
  shape: [1, 1, 1],
  familySize: 1.75,
  coupleShare: 0.45,
  singleParentShare: 0.2,
} as const;

/** Residents per 1,000 by age group of an ageing region. */
const AGE_SHAPE = [42, 47, 54, 58, 50, 52, 50, 52, 55, 66, 77, 79, 76, 70, 66, 46, 32, 18, 8, 2];
/** Men per 100 residents by age group. */
const MEN = [51, 51, 51, 51, 52, 52, 51, 50, 50, 50, 50, 50, 50, 50, 50, 48, 44, 38, 30, 24];

export interface Town {
  readonly traits: TownTraits;
  /** 40 counts: men, then women, by AGE_GROUPS. */
  readonly ages: readonly number[];
  /** Columns of the table `places` that count something. */
  readonly counts: Readonly<Record<string, number>>;
}

/** `total` in whole numbers in proportion to the weights. */
export function divide(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  let seen = 0;
  let given = 0;
  return weights.map((weight) => {
    seen += weight;
    const upTo = sum > 0 ? Math.round((total * seen) / sum) : 0;
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

export function makeTown(traits: TownTraits): Town {
  const factor = AGE_GROUPS.map((age) => traits.shape[age < 20 ? 0 : age < 60 ? 1 : 2]!);
  // A handful of people have nobody to bring up children with: they are all grown up.
  const weights = AGE_SHAPE.map((n, g) => (traits.residents < 8 && (g < 7 || g > 15) ? 0 : n * factor[g]!));
  const total = divide(traits.residents, weights);
  const men = total.map((n, g) => Math.round((n * MEN[g]!) / 100));
  const ages = [...men, ...total.map((n, g) => n - men[g]!)];
  return { traits, ages, counts: { ...peopleOf(traits, total), ...dwellingsOf(peopleOf(traits, total)) } };
}

function peopleOf(traits: TownTraits, total: readonly number[]): Record<string, number> {
  const care = Math.min(
    Math.round(traits.care * traits.residents),
    Math.floor((total[16]! + total[17]! + total[18]!) / 2),
  );
  const reception = Math.min(traits.reception, Math.floor((total[4]! + total[5]! + total[6]!) / 3));
  const youngReception = Math.min(Math.floor(reception / 4), Math.floor(total[2]! / 2));
  const atHome = total[0]! + total[1]! + total[2]! + total[3]! - youngReception;
  const grown = Math.round(0.55 * total[4]! + 0.2 * total[5]!);
  const adults = traits.residents - care - reception - atHome - grown;
  const children = atHome + grown;
  const families = Math.min(children, Math.floor(adults / 2), Math.ceil(children / traits.familySize));
  const singleParents = Math.round(families * traits.singleParentShare);
  const left = adults - 2 * families + singleParents;
  const others = families > 0 ? Math.min(left, Math.round(0.008 * traits.residents)) : 0;
  const couples = Math.floor(((left - others) * traits.coupleShare) / (1 + traits.coupleShare));
  const singles = left - others - 2 * couples;
  return {
    residents: traits.residents,
    institutional: care + reception,
    reception,
    reception_under_18: youngReception,
    children_at_home: children,
    other_members: others,
    households: families + couples + singles,
    households_single: singles,
    households_couple: couples,
    households_couple_children: families - singleParents,
    households_single_parent: singleParents,
  };
}

function dwellingsOf(people: Readonly<Record<string, number>>): Record<string, number> {
  const households = people['households']!;
  const occupied = households - Math.round(0.018 * households);
  const usable = Math.round(0.03 * households);
  const dwellings = occupied + usable + Math.round(0.02 * households);
  const [owner, social, rented] = divide(dwellings, [62, 27, 11]);
  return {
    dwellings,
    dwellings_owner: owner!,
    dwellings_social: social!,
    dwellings_private: rented!,
    dwellings_occupied: occupied,
    dwellings_vacant_usable: usable,
  };
}

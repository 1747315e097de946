/**
 * How often people of a municipality look for a partner and separate, such that shares with a partner move in parallel
 * everywhere.
 *
 * With the same chances for everybody a village with a quarter of one-person households and a city with half come near each
 * other within six years: where most live as couples few are left to form one and many to leave one. One-person households
 * rose everywhere, and differences last (F10). So chances are taken from what is there, as unions are estimated where
 * nobody registers them: those who have a partner at 25 and did not at 18 found one in between.
 */
import { splitProbability, unionProbability } from '../../../sim/households/couples.js';
import { ADULT_AGE } from '../../../sim/households/leaving.js';
import { AGES, type Population, type UnionRates } from '../../../sim/input.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { between, type PartnersByAge, partnersByAge } from './partners-by-age.js';
import { lastOf, referenceAt, SHARE_GROUPS } from './reference.js';

/** Last ages of groups; who is older forms few unions and leaves few. */
const YOUNG = { to: 24, partnersAt: [23, 27] } as const;
const MIDDLE = { to: 35, partnersAt: [33, 39] } as const;
/** Singles, and people, as in the reference who are counted with those of a municipality: few say little. */
const PRIOR_SINGLES = 30;
const PRIOR_PEOPLE = 200;
/** Range of a factor. */
const [LEAST, MOST] = [1 / 3, 3] as const;

const PARAMETERS = initialParameters();

const within = (x: number): number => Math.min(MOST, Math.max(LEAST, x));

/** Of 18 to 24 and of 25 to 35: who must find a partner in a year, and who may, as often as they look. */
export interface Formation {
  readonly people: readonly [number, number];
  readonly singles: readonly [number, number];
}

/** People who must find a partner each year for shares with a partner by age to stay as they are, and singles to find them. */
export function formationIn({ all_ma, partners_ma, singles_ma }: PartnersByAge, m: number): Formation {
  const shareAt = ([from, to]: readonly [number, number]): number =>
    between(partners_ma, m, from, to) / Math.max(1, between(all_ma, m, from, to));
  const [first, second] = [shareAt(YOUNG.partnersAt), shareAt(MIDDLE.partnersAt)];
  const needed = (gained: number, from: number, to: number): number =>
    (Math.max(0, gained) * between(all_ma, m, from, to)) / (to + 1 - from) +
    splitProbability(PARAMETERS, false, to) * between(partners_ma, m, from, to);
  const looking = (from: number, to: number): number => {
    let sum = 0;
    for (let age = from; age <= to; age++) {
      sum += (between(singles_ma, m, age, age) * unionProbability(PARAMETERS, age)) / PARAMETERS.unionYoung;
    }
    return sum;
  };
  return {
    people: [needed(first, ADULT_AGE, YOUNG.to), needed(second - first, YOUNG.to + 1, MIDDLE.to)],
    singles: [looking(ADULT_AGE, YOUNG.to), looking(YOUNG.to + 1, MIDDLE.to)],
  };
}

/**
 * Factors on what parameters say. Of looking: up to 35 the unions needed for each single over those of the reference, above
 * it the singles there would be as in the reference over those there are. Of separating: the same of partners.
 *
 * @param municipality_t municipality of each town
 */
export function unionRates(population: Population, base: number, municipality_t: readonly number[]): UnionRates {
  const counts = partnersByAge(population, base, municipality_t);
  const reference = referenceAt(base);
  const rates: UnionRates = {
    looking_ma: new Float64Array(counts.municipalities * AGES).fill(1),
    parting_ma: new Float64Array(counts.municipalities * AGES).fill(1),
  };
  for (let m = 0; m < counts.municipalities; m++) {
    const { people, singles } = formationIn(counts, m);
    const young = people.map((n, k) =>
      within((n / reference.formation[k]! + PRIOR_SINGLES) / (singles[k]! + PRIOR_SINGLES)),
    );
    SHARE_GROUPS.forEach((from, g) => {
      const [alone, paired] = [counts.singles_ma, counts.partners_ma].map((n) => between(n, m, from, lastOf(g)));
      const usual = reference.single_g[g]!;
      const single = (alone! + PRIOR_PEOPLE * usual) / (alone! + paired! + PRIOR_PEOPLE);
      for (let age: number = from; age <= lastOf(g); age++) {
        const cell = m * AGES + age;
        rates.looking_ma[cell] = age <= YOUNG.to ? young[0]! : age <= MIDDLE.to ? young[1]! : within(usual / single);
        rates.parting_ma[cell] = within((1 - usual) / (1 - single));
      }
    });
  }
  return rates;
}

/** How much more often, or less, singles of a municipality look for a partner and its couples separate. */
import { AGES, type UnionRates } from '../input.js';
import type { World } from '../world.js';

/** 1 where the parameter `unionPlaces` is 0, or places are all alike. */
const between = (factor: number, strength: number): number => 1 + strength * (factor - 1);

function factorHere(of: keyof UnionRates, world: World, h: number, age: number): number {
  const { unions } = world.rates;
  if (unions === null) return 1;
  const m = world.places.municipality_t[world.households.place_h[h]!]!;
  return between(unions[of][m * AGES + age]!, world.parameters.unionPlaces);
}

/** Factor on the probability of looking for a partner for somebody of this age who lives in household h. */
export const lookingHere = (world: World, h: number, age: number): number => factorHere('looking_ma', world, h, age);

/** Factor on the probability that the couple of household h separates, by age of the older partner. */
export const partingHere = (world: World, h: number, age: number): number => factorHere('parting_ma', world, h, age);

/** The highest of these factors in any municipality: of looking by age, of separating from an age on. */
export function highestUnionFactors({ rates: { unions }, parameters }: World): {
  readonly looking_a: Float64Array;
  readonly parting_a: Float64Array;
} {
  const [looking_a, parting_a] = [new Float64Array(AGES).fill(1), new Float64Array(AGES).fill(1)];
  if (unions === null) return { looking_a, parting_a };
  const { looking_ma, parting_ma } = unions;
  for (let i = 0; i < looking_ma.length; i++) {
    const age = i % AGES;
    looking_a[age] = Math.max(looking_a[age]!, between(looking_ma[i]!, parameters.unionPlaces));
    parting_a[age] = Math.max(parting_a[age]!, between(parting_ma[i]!, parameters.unionPlaces));
  }
  for (let age = AGES - 2; age >= 0; age--) parting_a[age] = Math.max(parting_a[age]!, parting_a[age + 1]!);
  return { looking_a, parting_a };
}

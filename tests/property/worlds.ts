/** Random small worlds for fast-check. */
import fc from 'fast-check';
import type { WorldInput } from '../../sim/input.js';
import { flatRates, type Home, type Member, man, smallInput, twoTowns, woman } from '../toy/small-world.js';

/** Worlds per property: 200 in the tests from a fixed seed, more from fresh seeds in `npm run prove`. */
export const RUNS = Number(process.env['DRAAGVLAK_PROPERTY_RUNS'] ?? 200);
export const ASSERT = { numRuns: RUNS, seed: Number(process.env['DRAAGVLAK_PROPERTY_SEED'] ?? 2021) };

const grown = fc.integer({ min: 18, max: 100 });
const sex = fc.constantFrom(man, woman);
const children = fc.array(
  fc.tuple(sex, fc.integer({ min: 0, max: 30 })).map(([of, age]): Member => of(age, 'child')),
  { maxLength: 4 },
);

const single = fc.tuple(sex, grown, children).map(([of, age, kids]): Member[] => [of(age), ...kids]);
const couple = fc
  .tuple(sex, sex, grown, grown, children)
  .map(([one, two, a, b, kids]): Member[] => [one(a, 'partner'), two(b, 'partner'), ...kids]);
const institution = fc.array(
  fc.tuple(sex, fc.integer({ min: 0, max: 105 })).map(([of, age]): Member => of(age, 'other')),
  { minLength: 1, maxLength: 6 },
);

const home = (place: number): fc.Arbitrary<Home> =>
  fc.oneof(
    { weight: 4, arbitrary: fc.record({ members: single, place: fc.constant(place), dwelling: fc.boolean() }) },
    { weight: 4, arbitrary: fc.record({ members: couple, place: fc.constant(place), dwelling: fc.boolean() }) },
    {
      weight: 1,
      arbitrary: institution.map((members): Home => ({ members, place, kind: 'institution', dwelling: false })),
    },
  );

export const homesIn = (place: number, least = 0): fc.Arbitrary<Home[]> =>
  fc.array(home(place), { minLength: least, maxLength: 20 });

const rate = fc.double({ min: 0, max: 0.5, noNaN: true });

/** Two towns with up to 20 households each and rates far above real ones, so that everything happens. */
export const world: fc.Arbitrary<WorldInput> = fc
  .record({
    big: homesIn(0),
    small: homesIn(1),
    death: rate,
    birth: rate,
    leaving: rate,
    one: fc.boolean(),
    empty: fc.integer({ min: 0, max: 5 }),
  })
  .map(({ big, small, death, birth, leaving, one, empty }) =>
    smallInput([...big, ...small], flatRates({ death, birth, leaving }), twoTowns(one), empty),
  );

/** Parameters at the top of their ranges, so that unions and splits are frequent. */
export const LIVELY = { unionYoung: 0.6, unionOlder: 0.2, splitWithChildren: 0.06, splitWithoutChildren: 0.08 };
export const YEARS = 12;

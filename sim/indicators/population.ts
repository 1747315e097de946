import { classOf, FEMALE, FIRST_COHORT, MALE } from '../state/persons.js';
import { CLASSES, type World } from '../world.js';
import type { Indicator } from './indicator.js';
import type { Tally } from './tally.js';

/** Residents by place whose completed age on 1 January lies from `from` up to and including `to`. */
function residents(world: World, { residents_tc }: Tally, from: number, to: number): number[] {
  // Completed age is year - 1 - birth year, so an age group is a run of classes.
  const oldest = Math.max(2, classOf(Math.max(FIRST_COHORT, world.year - 1 - to), MALE));
  const youngest = classOf(world.year - 1 - from, FEMALE);
  const residents_t: number[] = [];
  for (let start = 0; start < residents_tc.length; start += CLASSES) {
    let sum = 0;
    for (let c = start + oldest; c <= start + youngest; c++) sum += residents_tc[c]!;
    residents_t.push(sum);
  }
  return residents_t;
}

const ageGroup = (id: string, nl: string, en: string, from: number, to: number, headline: boolean): Indicator => ({
  id,
  label: { nl, en },
  unit: 'persons',
  definition: `Residents on 1 January${to < 200 && from + to > 0 ? ` aged ${from} to ${to}` : from > 0 ? ` aged ${from} and over` : ''}, institutions included`,
  source: 'count of persons',
  cbs: 'StatLine 70072ned, 1 January',
  kind: 'stock',
  headline,
  of: (world, tally) => residents(world, tally, from, to),
});

export const population = ageGroup('population', 'Inwoners', 'Population', 0, 999, true);
export const population0to19 = ageGroup(
  'population_0_19',
  'Inwoners van 0 tot 20 jaar',
  'Population aged 0-19',
  0,
  19,
  true,
);
export const population20to39 = ageGroup(
  'population_20_39',
  'Inwoners van 20 tot 40 jaar',
  'Population aged 20-39',
  20,
  39,
  false,
);
export const population40to64 = ageGroup(
  'population_40_64',
  'Inwoners van 40 tot 65 jaar',
  'Population aged 40-64',
  40,
  64,
  false,
);
export const population65plus = ageGroup(
  'population_65plus',
  'Inwoners van 65 jaar en ouder',
  'Population aged 65 and over',
  65,
  999,
  true,
);

export const nativesAway: Indicator = {
  id: 'natives_away',
  label: { nl: 'Jong vertrokken en elders in het land', en: 'Left young and living elsewhere in the country' },
  unit: 'persons',
  definition:
    'Persons who lived in the region at 15, left it at 15 to 34 less than thirty years ago, and live elsewhere in the country on 1 January, in the town they left',
  source: 'count of those who may come back',
  cbs: 'none',
  kind: 'stock',
  headline: false,
  of: (_, { away_t }) => Array.from(away_t),
};

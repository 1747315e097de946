import { birthYearOf } from '../state/persons.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';

/** Residents by place whose completed age lies from `from` up to and including `to`. */
function residents(world: World, from: number, to: number): number[] {
  const { slots, class_p, household_p } = world.persons;
  const { place_h } = world.households;
  const count_t = new Array<number>(world.places.code_t.length).fill(0);
  // Completed age on 1 January `year` is year - 1 - birth year.
  const youngest = world.year - 1 - from;
  const oldest = world.year - 1 - to;
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0) continue;
    const born = birthYearOf(c);
    if (born <= youngest && born >= oldest) count_t[place_h[household_p[p]!]!]!++;
  }
  return count_t;
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
  of: (world) => residents(world, from, to),
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

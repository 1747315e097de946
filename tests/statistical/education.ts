/** High education of residents of 15 to 75, made and published. */
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { groupOf, levelOf } from '../../sim/learning/levels.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';

const HIGH = 2;
/** Growth of the country's share of high education a year (CBS 2013 to 2023); municipalities are published for 2021. */
const RISE_A_YEAR = 0.0079;
const PUBLISHED = 2021;

/** Share of residents whose completed age on 1 January lies between two, both included. */
export function highlyEducated(world: World, [from, to]: readonly [number, number] = [15, 74]): number {
  let [people, high] = [0, 0];
  const { slots, class_p, learning_p } = world.persons;
  for (let p = 0; p < slots; p++) {
    const age = world.year - 1 - birthYearOf(class_p[p]!);
    if (class_p[p] === 0 || age < from || age > to) continue;
    people++;
    if (groupOf(levelOf(learning_p[p]!)) === HIGH) high++;
  }
  return high / people;
}

/** The nation's share at a base, as far back as it rose. */
export function highInTheCountry(pack: Pack): number {
  const education = pack.tables['education']!;
  const later = numbers(education, 'high')[words(education, 'area').indexOf('Nederland')]!;
  return later - RISE_A_YEAR * (PUBLISHED - Number(pack.base));
}

/** How far the region's published shares are from the nation's, weighted by residents. */
export function publishedGap(pack: Pack): number {
  const table = pack.tables['municipalities']!;
  const residents = numbers(table, 'residents');
  const all = residents.reduce((a, b) => a + b, 0);
  const high = numbers(table, 'education_high').reduce((sum, share, m) => sum + share * residents[m]!, 0);
  return high / all - RISE_A_YEAR * (PUBLISHED - Number(pack.base)) - highInTheCountry(pack);
}

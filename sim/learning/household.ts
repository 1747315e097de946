/** What the adults of a household learned. */
import type { Population } from '../input.js';
import { ROLE } from '../state/persons.js';
import { GROUP, groupOf, levelOf } from './levels.js';

/** Highest education of the adults of a household, in three groups; without an adult that of most people, middle. */
export function parentsGroup({ persons, households }: Pick<Population, 'persons' | 'households'>, h: number): number {
  const { role_p, learning_p, next_p } = persons;
  let group = -1;
  for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) {
    if (role_p[p] === ROLE.adult || role_p[p] === ROLE.partner) {
      group = Math.max(group, groupOf(levelOf(learning_p[p]!)));
    }
  }
  return group < 0 ? GROUP.middle : group;
}

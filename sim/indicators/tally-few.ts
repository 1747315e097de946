/** Counts of the few that are met apart, because asking everybody would take longer. */
import { WORKING_AGES } from '../labour/work.js';
import { isLifeProof, LIFE_PROOF_AGE } from '../moving/life-proof.js';
import { kindOf, yearsSince } from '../newcomers/newcomer.js';
import { householdsOfKind, KIND } from '../state/households.js';
import type { World } from '../world.js';
import { classesOfAges } from './lives.js';
import type { Tally } from './tally.js';

/** Few came lately: their column is passed over once more rather than looked up for everybody. */
export function countNewcomers({ year, persons, households }: World, { newcomers_t, arrived_kt }: Tally): void {
  const { slots, newcomer_p, household_p } = persons;
  const { place_h } = households;
  for (let p = 0; p < slots; p++) {
    const newcomer = newcomer_p[p]!;
    if (newcomer === 0) continue;
    const t = place_h[household_p[p]!]!;
    newcomers_t[t]!++;
    if (yearsSince(newcomer, year) === 1) arrived_kt[(kindOf(newcomer) - 1) * newcomers_t.length + t]!++;
  }
}

/** Few live there: they are met once more rather than asked about in the pass over everybody. */
export function countNotAsked({ year, persons, households }: World, { notAsked_t }: Tally): void {
  const [first, last] = classesOfAges(year, ...WORKING_AGES);
  for (const kind of [KIND.institution, KIND.reception]) {
    for (const h of householdsOfKind(households, kind)) {
      const t = households.place_h[h]!;
      for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
        const c = persons.class_p[p]!;
        if (c >= first && c <= last) notAsked_t[t]!++;
      }
    }
  }
}

/** Homes of the old: asked of a tenth of everybody, so apart from the pass over all. */
export function countOld({ year, persons, households, dwellings }: World, { old_t, oldLifeProof_t }: Tally): void {
  const { slots, class_p, household_p } = persons;
  const { place_h, kind_h, dwelling_h } = households;
  const [, youngest] = classesOfAges(year, LIFE_PROOF_AGE, LIFE_PROOF_AGE);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0 || c > youngest) continue;
    const h = household_p[p]!;
    if (kind_h[h] !== KIND.private) continue;
    old_t[place_h[h]!]!++;
    oldLifeProof_t[place_h[h]!]! += isLifeProof(dwellings.traits_d, dwelling_h[h]!);
  }
}

/** Base households as arrivals copy them: members in order of identity, side by side. Made once per population. */
import { NONE } from '../clearing/clear.js';
import { type DrawKey, draw, oneOf } from '../draws.js';
import { compareIdentity } from '../identity.js';
import type { Population } from '../input.js';
import type { TemplateSample } from './input.js';

export interface Templates {
  /** Members of household slot h: start_h[h] to start_h[h + 1]; those of its head first. */
  readonly start_h: Int32Array;
  readonly class_n: Uint16Array;
  readonly role_n: Uint8Array;
  readonly parity_n: Uint8Array;
  readonly learning_n: Uint8Array;
}

const made = new WeakMap<Population, Templates>();

/** @param population at the base date, never changed */
export function templatesOf(population: Population): Templates {
  let templates = made.get(population);
  if (!templates) {
    templates = makeTemplates(population);
    made.set(population, templates);
  }
  return templates;
}

/**
 * What is added to the classes of a template for a copy that comes in the year being lived: on its 31 December the copy is
 * what the template was on the last one before the base, with those who were born that year.
 */
export const classesLater = ({ year, baseYear }: { readonly year: number; readonly baseYear: number }): number =>
  (year + 1 - baseYear) * 2;

/** Rows of a household's members: from the first up to the second. */
export const membersOf = ({ start_h }: Templates, h: number): readonly [number, number] => [
  start_h[h]!,
  start_h[h + 1]!,
];

/** Base household that somebody who comes is like, drawn among those whose head is in that life stage; NONE = there are none. */
export function likeHousehold(
  { templateStart_g, template_i }: TemplateSample,
  stage: number,
  idA: number,
  idB: number,
  { k1, k2 }: DrawKey,
): number {
  const first = templateStart_g[stage]!;
  const count = templateStart_g[stage + 1]! - first;
  return count > 0 ? template_i[first + oneOf(count, draw(idA, idB, k1, k2))]! : NONE;
}

function makeTemplates({ persons, households }: Population): Templates {
  const { idA_p, idB_p, next_p } = persons;
  const start_h = new Int32Array(households.slots + 1);
  const person_n = new Int32Array(persons.slots);
  let n = 0;
  for (let h = 0; h < households.slots; h++) {
    if (households.size_h[h]! > 0) {
      for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) {
        // Few members, so each is put in its place among those before.
        let at = n++;
        for (; at > start_h[h]!; at--) {
          const q = person_n[at - 1]!;
          if (compareIdentity(idA_p[q]!, idB_p[q]!, idA_p[p]!, idB_p[p]!) < 0) break;
          person_n[at] = q;
        }
        person_n[at] = p;
      }
    }
    start_h[h + 1] = n;
  }
  const class_n = new Uint16Array(n);
  const role_n = new Uint8Array(n);
  const parity_n = new Uint8Array(n);
  const learning_n = new Uint8Array(n);
  for (let i = 0; i < n; i++) {
    const p = person_n[i]!;
    class_n[i] = persons.class_p[p]!;
    role_n[i] = persons.role_p[p]!;
    parity_n[i] = persons.parity_p[p]!;
    learning_n[i] = persons.learning_p[p]!;
  }
  return { start_h, class_n, role_n, parity_n, learning_n };
}

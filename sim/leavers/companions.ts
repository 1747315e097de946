/**
 * Who comes along with somebody who returns: partner and children of a household of the base, the returner in the place
 * of the head, everybody as much older or younger as the returner is than that head. Who would not be born yet is left
 * out, and so is a partner who would be a child.
 */
import { ADULT_AGE } from '../households/leaving.js';
import { membersOf, type Templates } from '../moving/templates.js';
import { birthYearOf, ROLE, sexOf } from '../state/persons.js';

/** Age on 31 December from which somebody may come back with a family. */
const FAMILY_FROM = 25;

export interface ReturningHousehold {
  /** Role of the returner. */
  readonly role: number;
  /** Rows of the templates who come along, and the class each of them has. */
  readonly row_n: readonly number[];
  readonly class_n: readonly number[];
}

const ALONE: ReturningHousehold = { role: ROLE.adult, row_n: [], class_n: [] };

/**
 * @param template slot of the base household; below 0 nobody comes along
 * @param cls class of the returner
 * @param year being lived
 */
export function companionsOf(templates: Templates, template: number, cls: number, year: number): ReturningHousehold {
  if (template < 0 || year - birthYearOf(cls) < FAMILY_FROM) return ALONE;
  const [start, end] = membersOf(templates, template);
  const replaced = headLike(templates, start, end, cls);
  const younger = ((cls >> 1) - (templates.class_n[replaced]! >> 1)) * 2;
  const row_n: number[] = [];
  const class_n: number[] = [];
  let role: number = ROLE.adult;
  for (let n = start; n < end; n++) {
    const own = templates.class_n[n]! + younger;
    const age = year - birthYearOf(own);
    const partner = templates.role_n[n] === ROLE.partner;
    if (n === replaced || age < (partner ? ADULT_AGE : 0)) continue;
    if (!partner && templates.role_n[n] !== ROLE.child) continue;
    if (partner) role = ROLE.partner;
    row_n.push(n);
    class_n.push(own);
  }
  return { role, row_n, class_n };
}

/** The head, or of a couple the one of the returner's sex. */
function headLike({ role_n, class_n }: Templates, start: number, end: number, cls: number): number {
  let found = -1;
  for (let n = start; n < end; n++) {
    if (role_n[n] !== ROLE.adult && role_n[n] !== ROLE.partner) continue;
    if (found < 0 || (sexOf(class_n[found]!) !== sexOf(cls) && sexOf(class_n[n]!) === sexOf(cls))) found = n;
  }
  return found;
}

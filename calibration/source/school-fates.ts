/** What became of school sites: a code that ends is not always a school that closes. */
import type { SCHOOL_FATES, SchoolGroup } from '../../scenarios/packages/columns/facilities.js';
import { type School, SNAPSHOTS } from './schools.js';

export type SchoolFate = (typeof SCHOOL_FATES)[number];

/** Two addresses nearer than this are one site. */
const SAME_SITE_M = 150;

/** Snapshots of the register; that of 2018 is a list of another publisher with sites the register never had. */
const REGISTER = SNAPSHOTS.map((name, s) => (name === 'in_2018_11' ? -1 : s)).filter((s) => s >= 0);

const sameSite = (a: School, b: School): boolean =>
  a.postcode === b.postcode ||
  (a.exact && b.exact && (a.x - b.x) * (a.x - b.x) + (a.y - b.y) * (a.y - b.y) <= SAME_SITE_M * SAME_SITE_M);

/** In order of the schools: whether a site stayed, closed, or went on under the code of a neighbour. */
export function schoolFates(schools: readonly School[]): SchoolFate[] {
  const inTown = new Map<string, School[]>();
  for (const school of schools) inTown.set(school.town, [...(inTown.get(school.town) ?? []), school]);
  return schools.map((school) => {
    const last = REGISTER.filter((s) => school.seen[s] === 1).at(-1);
    if (last === undefined) return 'unlisted';
    const next = REGISTER[REGISTER.indexOf(last) + 1];
    if (next === undefined) return 'open';
    const stays = inTown.get(school.town)!.some((o) => o !== school && o.seen[next] === 1 && sameSite(o, school));
    return stays ? 'merged' : 'closed';
  });
}

/** Denominations as the register writes them, by group; cooperation of several is a group of its own. */
const GROUP_OF: Readonly<Record<string, SchoolGroup>> = {
  Openbaar: 'public',
  'Rooms-Katholiek': 'catholic',
  'Protestants-Christelijk': 'protestant',
  Reformatorisch: 'reformed',
  'Gereformeerd vrijgemaakt': 'reformed',
  'Algemeen bijzonder': 'neutral',
  Antroposofisch: 'neutral',
  Humanistisch: 'neutral',
  Interconfessioneel: 'cooperation',
  Onbekend: 'unknown',
};

export const groupOf = (denomination: string): SchoolGroup =>
  GROUP_OF[denomination] ??
  (denomination.startsWith('Samenwerking')
    ? 'cooperation'
    : denomination.startsWith('Gereformeerd')
      ? 'reformed'
      : 'other');

/** Pictures of a year: what a viewer may know of it beyond the indicators. Plain columns, handed over, never read back. */
import { birthYearOf, ROLE } from './state/persons.js';
import type { World } from './world.js';

/** Who lives in a dwelling, by life stage of the household that holds it: one byte per dwelling. */
export const LIVED_IN = {
  unusable: 0,
  vacant: 1,
  single: 2, // one person under 65
  couple: 3, // two or more adults under 65 without children
  family: 4, // with a child under 18
  older: 5, // everybody 65 or over
  mixed: 6, // the rest: adults under 65 and over, grown-up children
  gone: 7, // taken down
} as const;

/** Stocks of 1 January `year`; events and new dwellings of the year that ended then (none in the first year). */
export interface Recording {
  readonly year: number;
  readonly livedIn_d: Uint8Array<ArrayBuffer>; // LIVED_IN
  /** Dwellings built in the year: the last ones of `livedIn_d`, in its order. A slot is never used again. */
  readonly builtPlace_n: Uint16Array<ArrayBuffer>;
  readonly builtA_n: Uint32Array<ArrayBuffer>; // identity in two words
  readonly builtB_n: Uint32Array<ArrayBuffer>;
  readonly what_e: Uint8Array<ArrayBuffer>; // HAPPENED
  readonly cause_e: Uint8Array<ArrayBuffer>; // CAUSE
  readonly class_e: Uint16Array<ArrayBuffer>; // class of the person
  readonly from_e: Uint16Array<ArrayBuffer>; // place; from the count of towns on a zone, the last one abroad
  readonly to_e: Uint16Array<ArrayBuffer>;
}

const ADULT_FROM = 18;
const OLDER_FROM = 65;

/** The picture of a world on its 1 January, in columns of its own: the world is only read. */
export function recordYear(world: World): Recording {
  const { count, what_e, cause_e, class_e, place_e, to_e } = world.events;
  return {
    year: world.year,
    livedIn_d: livedIn(world),
    ...built(world),
    what_e: what_e.slice(0, count),
    cause_e: cause_e.slice(0, count),
    class_e: class_e.slice(0, count),
    from_e: place_e.slice(0, count),
    to_e: to_e.slice(0, count),
  };
}

/** What changes hands with a recording when it is sent. */
export const buffersOf = ({ year: _, ...columns }: Recording): ArrayBuffer[] =>
  Object.values(columns).map(({ buffer }) => buffer);

/** Columns are only ever made longer at their end: what was built in the year stands last, as many as its books say. */
function built({ dwellings, housing }: World): Pick<Recording, 'builtPlace_n' | 'builtA_n' | 'builtB_n'> {
  const { slots, place_d, idA_d, idB_d } = dwellings;
  const count = housing === null ? 0 : housing.books.built_t.reduce((sum, n) => sum + n, 0);
  return {
    builtPlace_n: place_d.slice(slots - count, slots) as Recording['builtPlace_n'],
    builtA_n: idA_d.slice(slots - count, slots) as Recording['builtA_n'],
    builtB_n: idB_d.slice(slots - count, slots) as Recording['builtB_n'],
  };
}

/** What is recorded of a dwelling without a household, in the order of DWELLING_STATUS; nothing is occupied without one. */
const EMPTY = [LIVED_IN.vacant, LIVED_IN.vacant, LIVED_IN.unusable, LIVED_IN.gone] as const;

function livedIn(world: World): Uint8Array<ArrayBuffer> {
  const { slots, status_d } = world.dwellings;
  const { dwelling_h, size_h } = world.households;
  const livedIn_d = new Uint8Array(slots);
  for (let d = 0; d < slots; d++) {
    livedIn_d[d] = EMPTY[status_d[d]!]!;
  }
  for (let h = 0; h < world.households.slots; h++) {
    if (size_h[h] !== 0 && dwelling_h[h]! >= 0) livedIn_d[dwelling_h[h]!] = stageOf(world, h);
  }
  return livedIn_d;
}

/** Life stage of a household, by completed ages on this 1 January. */
function stageOf({ year, persons, households }: World, h: number): number {
  const { class_p, next_p, role_p } = persons;
  let older = 0;
  let under18 = false;
  let grownUpChild = false;
  for (let p = households.first_h[h]!; p >= 0; p = next_p[p]!) {
    const age = year - 1 - birthYearOf(class_p[p]!);
    if (age >= OLDER_FROM) older++;
    else if (age < ADULT_FROM) under18 = true;
    else if (role_p[p] === ROLE.child) grownUpChild = true;
  }
  const size = households.size_h[h]!;
  if (older === size) return LIVED_IN.older;
  if (size === 1) return LIVED_IN.single;
  if (under18) return LIVED_IN.family;
  return older > 0 || grownUpChild ? LIVED_IN.mixed : LIVED_IN.couple;
}

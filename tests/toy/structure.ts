/** What must be true of every synthetic population, whatever the pack. */
import type { Population } from '../../sim/input.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf, FEMALE, ROLE, sexOf } from '../../sim/state/persons.js';

/** Person slots of a household. */
export function membersOf({ persons, households }: Population, h: number): number[] {
  const members: number[] = [];
  for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) members.push(p);
  return members;
}

/** Completed age on 1 January of the base year. */
export const ageAt = ({ persons }: Population, base: number, p: number): number =>
  base - 1 - birthYearOf(persons.class_p[p]!);

/** Everything that is wrong with the structure, in words; empty when nothing is. */
export function structureFaults(population: Population, base: number): string[] {
  const { persons, households } = population;
  const faults: string[] = [];
  const seen_p = new Uint8Array(persons.slots);
  for (let h = 0; h < households.slots; h++) {
    const members = membersOf(population, h);
    for (const p of members) {
      seen_p[p] = seen_p[p]! + 1;
      if (persons.household_p[p] !== h) faults.push(`person ${p} is listed in household ${h}, not in its own`);
    }
    if (members.length === 0 || members.length !== households.size_h[h]) faults.push(`household ${h}: size`);
    faults.push(...roleFaults(population, base, h, members));
  }
  seen_p.forEach((times, p) => {
    if (times !== 1) faults.push(`person ${p} is in ${times} households`);
  });
  if (persons.idA_p.length !== persons.slots) faults.push('person columns are longer than their slots');
  return [...faults, ...dwellingFaults(population), ...identityFaults(population)];
}

function roleFaults(population: Population, base: number, h: number, members: readonly number[]): string[] {
  const { role_p, class_p, parity_p } = population.persons;
  const of = (role: number): number[] => members.filter((p) => role_p[p] === role);
  if (population.households.kind_h[h] !== KIND.private) {
    return of(ROLE.other).length === members.length ? [] : [`institution ${h}: roles`];
  }
  const heads = [...of(ROLE.adult), ...of(ROLE.partner)];
  const children = of(ROLE.child).length;
  const faults: string[] = [];
  const paired = of(ROLE.partner).length === 2 && heads.length === 2;
  if (!paired && !(of(ROLE.adult).length === 1 && heads.length === 1)) faults.push(`household ${h}: heads`);
  if (heads.some((p) => ageAt(population, base, p) < 18)) faults.push(`household ${h}: a head under 18`);
  const mothers = heads.filter((p) => sexOf(class_p[p]!) === FEMALE);
  const born = members.reduce((sum, p) => sum + parity_p[p]!, 0);
  if (born !== (mothers.length > 0 ? children : 0)) faults.push(`household ${h}: parity`);
  return faults;
}

/** Occupied dwellings and households with a dwelling are the same pairs, in the same town. */
function dwellingFaults({ households, dwellings }: Population): string[] {
  const faults: string[] = [];
  const lived_d = new Uint8Array(dwellings.slots);
  for (let h = 0; h < households.slots; h++) {
    const d = households.dwelling_h[h]!;
    if (d < 0) continue;
    if (households.kind_h[h] !== KIND.private) faults.push(`institution ${h} has a dwelling`);
    lived_d[d] = lived_d[d]! + 1;
    if (dwellings.place_d[d] !== households.place_h[h]) faults.push(`household ${h} lives in another town`);
  }
  lived_d.forEach((households, d) => {
    const occupied = dwellings.status_d[d] === DWELLING_STATUS.occupied ? 1 : 0;
    if (households !== occupied) faults.push(`dwelling ${d}: ${households} households, occupied ${occupied}`);
  });
  return faults;
}

function identityFaults({ persons, households, dwellings }: Population): string[] {
  const kinds = { persons, households, dwellings };
  const columns = {
    persons: [persons.idA_p, persons.idB_p],
    households: [households.idA_h, households.idB_h],
    dwellings: [dwellings.idA_d, dwellings.idB_d],
  } as const;
  return (['persons', 'households', 'dwellings'] as const).flatMap((kind) => {
    const [idA, idB] = columns[kind];
    const seen = new Set<number | bigint>();
    for (let i = 0; i < kinds[kind].slots; i++) seen.add((BigInt(idA[i]!) << 32n) | BigInt(idB[i]!));
    return seen.size === kinds[kind].slots ? [] : [`identities of ${kind} are not unique`];
  });
}

/** Everything about one town, slots counted from its own first ones: equal for equal towns. */
export function townOf({ persons, households, dwellings }: Population, place: number): Record<string, number[]> {
  const homes = slotsWhere(households.slots, (h) => households.place_h[h] === place);
  const stock = slotsWhere(dwellings.slots, (d) => dwellings.place_d[d] === place);
  const people = slotsWhere(persons.slots, (p) => households.place_h[persons.household_p[p]!] === place);
  const relative = (slot: number, first: number | undefined): number => (slot < 0 ? slot : slot - (first ?? 0));
  const pick = (slots: readonly number[], column: ArrayLike<number>): number[] => slots.map((i) => column[i]!);
  return {
    idA_p: pick(people, persons.idA_p),
    idB_p: pick(people, persons.idB_p),
    class_p: pick(people, persons.class_p),
    role_p: pick(people, persons.role_p),
    parity_p: pick(people, persons.parity_p),
    household_p: people.map((p) => relative(persons.household_p[p]!, homes[0])),
    next_p: people.map((p) => relative(persons.next_p[p]!, people[0])),
    idA_h: pick(homes, households.idA_h),
    first_h: homes.map((h) => relative(households.first_h[h]!, people[0])),
    dwelling_h: homes.map((h) => relative(households.dwelling_h[h]!, stock[0])),
    tenure_d: pick(stock, dwellings.tenure_d),
    status_d: pick(stock, dwellings.status_d),
  };
}

const slotsWhere = (slots: number, test: (slot: number) => boolean): number[] =>
  Array.from({ length: slots }, (_, slot) => slot).filter(test);

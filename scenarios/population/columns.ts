/** Towns of drafts become the columns of a population; slots run town by town, household by household. */
import {
  dwellingIdentity,
  householdIdentity,
  type Identity,
  institutionIdentity,
  receptionIdentity,
  residentIdentity,
} from '../../sim/identity.js';
import type { Population } from '../../sim/input.js';
import { makeDwellings } from '../../sim/state/dwellings.js';
import { KIND, makeHouseholds, SHARES } from '../../sim/state/households.js';
import { classOf, FEMALE, makePersons, ROLE, sexOf } from '../../sim/state/persons.js';
import { ageOfCell, sexOfCell } from './cells.js';
import type { TownDwellings } from './town-dwellings.js';
import type { TownHouseholds } from './town-households.js';

/** What synthesis made for one town, laid out flat; columns are indexed by household `h` or dwelling `d` of the town. */
export interface MadeTown {
  /** The place's number in identities. */
  readonly number: number;
  readonly adults_h: Column;
  readonly children_h: Column;
  readonly others_h: Column;
  /** Number of the dwelling in the town, from 1; 0 = shares another household's. */
  readonly dwelling_h: Column;
  /** Members household by household: adults, children, others; then those in care, then those in reception. */
  readonly cell_p: Column;
  readonly care: number;
  readonly reception: number;
  readonly tenure_d: Column;
  readonly status_d: Column;
}
type Column = readonly number[] | Uint8Array | Uint16Array | Uint32Array;

export function madeTown(number: number, people: TownHouseholds, homes: TownDwellings): MadeTown {
  const { households, care, reception } = people;
  const cell_p: number[] = [];
  for (const { adults, children, others } of households) {
    for (const cell of adults) cell_p.push(cell);
    for (const cell of children) cell_p.push(cell);
    for (const cell of others) cell_p.push(cell);
  }
  for (const cell of care) cell_p.push(cell);
  for (const cell of reception) cell_p.push(cell);
  return {
    number,
    adults_h: households.map(({ adults }) => adults.length),
    children_h: households.map(({ children }) => children.length),
    others_h: households.map(({ others }) => others.length),
    dwelling_h: homes.dwelling_h.map((home) => home + 1),
    cell_p,
    care: care.length,
    reception: reception.length,
    tenure_d: homes.tenure_d,
    status_d: homes.status_d,
  };
}

/** Columns of exactly the length in use. Places are indexed in the order of `towns`. */
export function toColumns(base: number, towns: readonly MadeTown[]): Population {
  const total = (count: (town: MadeTown) => number): number => towns.reduce((sum, town) => sum + count(town), 0);
  const population: Population = {
    persons: makePersons(total(({ cell_p }) => cell_p.length)),
    households: makeHouseholds(
      total(({ adults_h, care, reception }) => adults_h.length + Number(care > 0) + Number(reception > 0)),
    ),
    dwellings: makeDwellings(total(({ tenure_d }) => tenure_d.length)),
  };
  towns.forEach((town, place) => {
    addTown(population, base, place, town);
  });
  return population;
}

function addTown(population: Population, base: number, place: number, town: MadeTown): void {
  const { persons, households } = population;
  const { number, adults_h, children_h, others_h, dwelling_h, cell_p } = town;
  const firstPerson = persons.slots;
  const firstDwelling = addDwellings(population, place, town);
  /** The next persons of the town, as members of the household. */
  const addPersons = (count: number, role: number, h: number): void => {
    for (let n = 0; n < count; n++) {
      const p = persons.slots++;
      const cell = cell_p[p - firstPerson]!;
      const [idA, idB] = residentIdentity(number, p - firstPerson);
      persons.idA_p[p] = idA;
      persons.idB_p[p] = idB;
      persons.class_p[p] = classOf(base - 1 - ageOfCell(cell), sexOfCell(cell));
      persons.role_p[p] = role;
      persons.household_p[p] = h;
      persons.next_p[p] = households.first_h[h]!;
      households.first_h[h] = p;
    }
    households.size_h[h] = households.size_h[h]! + count;
  };
  for (let i = 0; i < adults_h.length; i++) {
    const home = dwelling_h[i]!;
    const h = addHousehold(population, place, KIND.private, home === 0 ? SHARES : firstDwelling + home - 1);
    const head = persons.slots;
    const heads = adults_h[i]!;
    addPersons(heads, heads === 2 ? ROLE.partner : ROLE.adult, h);
    addPersons(children_h[i]!, ROLE.child, h);
    addPersons(others_h[i]!, ROLE.other, h);
    let founder = head;
    let mother = -1;
    for (let p = head; p < head + heads; p++) {
      if (isBefore(population, p, founder)) founder = p;
      if (mother < 0 && sexOf(persons.class_p[p]!) === FEMALE) mother = p;
    }
    if (mother >= 0) persons.parity_p[mother] = children_h[i]!;
    // The year before: whoever founds a household in the first year lived has another identity for it.
    setIdentity(population, h, householdIdentity(persons.idA_p[founder]!, persons.idB_p[founder]!, base - 1));
  }
  const addInstitution = (count: number, kind: number, identity: Identity): void => {
    if (count === 0) return;
    const h = addHousehold(population, place, kind, SHARES);
    addPersons(count, ROLE.other, h);
    setIdentity(population, h, identity);
  };
  addInstitution(town.care, KIND.institution, institutionIdentity(number));
  addInstitution(town.reception, KIND.reception, receptionIdentity(number));
}

/** The older of two heads founded the household: by class, then identity. */
function isBefore({ persons }: Population, p: number, q: number): boolean {
  const { class_p, idA_p, idB_p } = persons;
  return (class_p[p]! - class_p[q]! || idA_p[p]! - idA_p[q]! || idB_p[p]! - idB_p[q]!) < 0;
}

function addHousehold({ households }: Population, place: number, kind: number, dwelling: number): number {
  const h = households.slots++;
  households.place_h[h] = place;
  households.kind_h[h] = kind;
  households.dwelling_h[h] = dwelling;
  return h;
}

function setIdentity({ households }: Population, h: number, [idA, idB]: readonly [number, number]): void {
  households.idA_h[h] = idA;
  households.idB_h[h] = idB;
}

/** @returns slot of the town's first dwelling */
function addDwellings({ dwellings }: Population, place: number, { number, tenure_d, status_d }: MadeTown): number {
  const first = dwellings.slots;
  for (let serial = 0; serial < tenure_d.length; serial++) {
    const d = dwellings.slots++;
    const [idA, idB] = dwellingIdentity(number, serial);
    dwellings.idA_d[d] = idA;
    dwellings.idB_d[d] = idB;
    dwellings.place_d[d] = place;
    dwellings.tenure_d[d] = tenure_d[serial]!;
    dwellings.status_d[d] = status_d[serial]!;
  }
  return first;
}

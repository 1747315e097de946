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
import { classOf, FEMALE, makePersons, ROLE } from '../../sim/state/persons.js';
import { ageOfCell, sexOfCell } from './cells.js';
import type { Draft } from './draft.js';
import type { TownDwellings } from './town-dwellings.js';
import type { TownHouseholds } from './town-households.js';

/** What synthesis made for one town. */
export interface MadeTown {
  /** The place's number in identities. */
  readonly number: number;
  readonly people: TownHouseholds;
  readonly homes: TownDwellings;
}

/** Columns of exactly the length in use. Places are indexed in the order of `towns`. */
export function toColumns(base: number, towns: readonly MadeTown[]): Population {
  const population: Population = {
    persons: makePersons(
      total(towns, ({ people }) => people.care.length + people.reception.length + membersIn(people.households)),
    ),
    households: makeHouseholds(total(towns, ({ people }) => people.households.length + institutionsIn(people))),
    dwellings: makeDwellings(total(towns, ({ homes }) => homes.tenure_d.length)),
  };
  towns.forEach((town, place) => {
    addTown(population, base, place, town);
  });
  return population;
}

const total = (towns: readonly MadeTown[], count: (town: MadeTown) => number): number =>
  towns.reduce((sum, town) => sum + count(town), 0);
const institutionsIn = ({ care, reception }: TownHouseholds): number =>
  Number(care.length > 0) + Number(reception.length > 0);
const membersIn = (households: readonly Draft[]): number =>
  households.reduce((n, { adults, children, others }) => n + adults.length + children.length + others.length, 0);

function addTown(population: Population, base: number, place: number, town: MadeTown): void {
  const { persons, households } = population;
  const firstPerson = persons.slots;
  const firstDwelling = addDwellings(population, place, town);
  const addPerson = (cell: number, role: number, h: number): number => {
    const p = persons.slots++;
    const [idA, idB] = residentIdentity(town.number, p - firstPerson);
    persons.idA_p[p] = idA;
    persons.idB_p[p] = idB;
    persons.class_p[p] = classOf(base - 1 - ageOfCell(cell), sexOfCell(cell));
    persons.role_p[p] = role;
    persons.household_p[p] = h;
    persons.next_p[p] = households.first_h[h]!;
    households.first_h[h] = p;
    households.size_h[h] = households.size_h[h]! + 1;
    return p;
  };
  town.people.households.forEach((draft, i) => {
    const home = town.homes.dwelling_h[i]!;
    const h = addHousehold(population, place, KIND.private, home < 0 ? SHARES : firstDwelling + home);
    const role = draft.adults.length === 2 ? ROLE.partner : ROLE.adult;
    const heads = draft.adults.map((cell) => addPerson(cell, role, h));
    for (const cell of draft.children) addPerson(cell, ROLE.child, h);
    for (const cell of draft.others) addPerson(cell, ROLE.other, h);
    const mother = draft.adults.findIndex((cell) => sexOfCell(cell) === FEMALE);
    if (mother >= 0) persons.parity_p[heads[mother]!] = draft.children.length;
    const founder = heads.reduce((p, q) => (isBefore(population, q, p) ? q : p));
    // The year before: whoever founds a household in the first year lived has another identity for it.
    setIdentity(population, h, householdIdentity(persons.idA_p[founder]!, persons.idB_p[founder]!, base - 1));
  });
  const addInstitution = (cells: readonly number[], kind: number, identity: Identity): void => {
    if (cells.length === 0) return;
    const h = addHousehold(population, place, kind, SHARES);
    for (const cell of cells) addPerson(cell, ROLE.other, h);
    setIdentity(population, h, identity);
  };
  addInstitution(town.people.care, KIND.institution, institutionIdentity(town.number));
  addInstitution(town.people.reception, KIND.reception, receptionIdentity(town.number));
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
function addDwellings({ dwellings }: Population, place: number, { number, homes }: MadeTown): number {
  const first = dwellings.slots;
  homes.tenure_d.forEach((tenure, serial) => {
    const d = dwellings.slots++;
    const [idA, idB] = dwellingIdentity(number, serial);
    dwellings.idA_d[d] = idA;
    dwellings.idB_d[d] = idB;
    dwellings.place_d[d] = place;
    dwellings.tenure_d[d] = tenure;
    dwellings.status_d[d] = homes.status_d[serial]!;
  });
  return first;
}

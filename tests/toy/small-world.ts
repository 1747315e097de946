/** Worlds of a few households, written out by hand, for unit tests whose answer is worked out on paper. */
import { dwellingIdentity, householdIdentity, residentIdentity } from '../../sim/identity.js';
import { AGES, type PlaceTable, type Rates, type WorldInput } from '../../sim/input.js';
import { CHOICE_CLASSES, LIFE_STAGES } from '../../sim/moving/classes.js';
import { type MovingInput, originsOf } from '../../sim/moving/input.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { DWELLING_STATUS, makeDwellings, TENURE } from '../../sim/state/dwellings.js';
import { KIND, makeHouseholds, SHARES } from '../../sim/state/households.js';
import { classOf, makePersons, ROLE } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';

export interface Member {
  /** Completed age on 1 January of the base year. */
  readonly age: number;
  readonly sex: 0 | 1;
  readonly role: keyof typeof ROLE;
}
export interface Home {
  readonly place?: number;
  readonly members: readonly Member[];
  readonly kind?: keyof typeof KIND;
  /** Default true. */
  readonly dwelling?: boolean;
}

export const man = (age: number, role: Member['role'] = 'adult'): Member => ({ age, sex: 0, role });
export const woman = (age: number, role: Member['role'] = 'adult'): Member => ({ age, sex: 1, role });

export const BASE = 2021;

/** Rates that are the same at every age, 0 unless given. */
export function flatRates(rates: { death?: number; birth?: number; leaving?: number } = {}): Rates {
  return {
    deathHazard_sa: new Array<number>(2 * AGES).fill(rates.death ?? 0),
    mortalityYear: BASE,
    birthRate_a: Array.from({ length: AGES }, (_, a) => (a >= 15 && a <= 49 ? (rates.birth ?? 0) : 0)),
    leavingHome_sa: new Array<number>(2 * AGES).fill(rates.leaving ?? 0),
    care_a: new Array<number>(AGES).fill(0),
    unions: null,
  };
}

/** Two towns, each a municipality of its own, unless `oneMunicipality`. */
export function twoTowns(oneMunicipality = false): PlaceTable {
  return {
    code_t: ['WP9001', 'WP9002'],
    name_t: ['Grootdorp', 'Kleindorp'],
    municipality_t: oneMunicipality ? [0, 0] : [0, 1],
    x_t: [250000, 255000],
    y_t: [590000, 590000],
    code_m: oneMunicipality ? ['GM9001'] : ['GM9001', 'GM9002'],
    name_m: oneMunicipality ? ['Samen'] : ['Groot', 'Klein'],
    mortalityRatio_m: oneMunicipality ? [1] : [1, 1],
    fertilityRatio_m: oneMunicipality ? [1] : [1, 1],
  };
}

/** A world whose towns are open to each other, but in which nobody moves by hazard, and nobody comes. */
export function stillMoving(places: PlaceTable): MovingInput {
  const towns = places.code_t.length;
  const none = new Array<number>(AGES).fill(0);
  const weight_rk = new Float64Array(towns * CHOICE_CLASSES * towns);
  for (let r = 0; r < towns * CHOICE_CLASSES; r++) weight_rk[r * towns + Math.floor(r / CHOICE_CLASSES)] = 1;
  const rows = originsOf(0) * LIFE_STAGES;
  const arrivals = new Float64Array(rows * (towns + 1));
  for (let r = 0; r < rows; r++) arrivals[r * (towns + 1) + towns] = 1;
  return {
    code_z: [],
    name_z: [],
    x_z: [],
    y_z: [],
    hazards: {
      dwelling_a: none,
      other_a: none,
      job_a: none,
      emigration_a: none,
      emigrationOfFamilies: 1,
      leavingHome_sa: null,
      jobShare_a: none,
    },
    weight_rk,
    newcomers: null,
    arrivals: {
      expected_og: new Array<number>(rows).fill(0),
      weight_rk: arrivals,
      growth_yr: new Array<number>(rows).fill(1),
      fading_t: new Array<number>(towns).fill(0),
      residentsPerArrival_t: new Array<number>(towns).fill(0),
      templateStart_g: new Array<number>(LIFE_STAGES + 1).fill(0),
      template_i: new Int32Array(0),
      fromAbroad: { templateStart_g: new Array<number>(LIFE_STAGES + 1).fill(0), template_i: new Int32Array(0) },
    },
  };
}

export function smallInput(
  homes: readonly Home[],
  rates: Rates = flatRates(),
  places: PlaceTable = twoTowns(),
  emptyDwellings = 0,
): WorldInput {
  const persons = makePersons(homes.reduce((n, home) => n + home.members.length, 0));
  const households = makeHouseholds(homes.length);
  const dwellings = makeDwellings(homes.length + emptyDwellings);
  for (const home of homes) addHome(home, { persons, households, dwellings });
  for (let i = 0; i < emptyDwellings; i++) addDwelling(dwellings, 0, DWELLING_STATUS.vacant);
  return {
    packId: 'small',
    baseYear: BASE,
    places,
    rates,
    population: { persons, households, dwellings },
    moving: null,
    leavers: null,
    facilities: null,
    learning: null,
    labour: null,
    livelihood: null,
    housing: null,
  };
}

export function smallWorld(input: WorldInput, parameters: Partial<ParameterValues> = {}, seed = 1): World {
  return makeWorld(input, [seed, 2, 3, 4], { ...initialParameters(), ...parameters });
}

function addDwelling(dwellings: ReturnType<typeof makeDwellings>, place: number, status: number): number {
  const d = dwellings.slots++;
  const [idA, idB] = dwellingIdentity(place, d);
  dwellings.idA_d[d] = idA;
  dwellings.idB_d[d] = idB;
  dwellings.place_d[d] = place;
  dwellings.status_d[d] = status;
  dwellings.tenure_d[d] = d % 2 === 0 ? TENURE.owner : TENURE.social;
  return d;
}

function addHome(home: Home, { persons, households, dwellings }: WorldInput['population']): void {
  const h = households.slots++;
  const place = home.place ?? 0;
  const first = persons.slots;
  for (const member of home.members) {
    const p = persons.slots++;
    const [idA, idB] = residentIdentity(9001 + place, p);
    persons.idA_p[p] = idA;
    persons.idB_p[p] = idB;
    persons.class_p[p] = classOf(BASE - 1 - member.age, member.sex);
    persons.household_p[p] = h;
    persons.role_p[p] = ROLE[member.role];
    persons.next_p[p] = persons.slots < first + home.members.length ? p + 1 : -1;
  }
  const [idA, idB] = householdIdentity(persons.idA_p[first]!, persons.idB_p[first]!, BASE - 1);
  households.idA_h[h] = idA;
  households.idB_h[h] = idB;
  households.place_h[h] = place;
  households.first_h[h] = first;
  households.size_h[h] = home.members.length;
  households.kind_h[h] = KIND[home.kind ?? 'private'];
  const housed = (home.dwelling ?? true) && home.kind !== 'institution';
  households.dwelling_h[h] = housed ? addDwelling(dwellings, place, DWELLING_STATUS.occupied) : SHARES;
}

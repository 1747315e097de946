/** What a world is made from: plain data, handed in by the caller (Node, browser, tests). */
import type { FacilitiesInput } from './facilities/input.js';
import type { HousingInput } from './housing/input.js';
import type { LabourInput } from './labour/input.js';
import type { LivelihoodInput } from './labour/livelihood-input.js';
import type { LearningInput } from './learning/input.js';
import type { LeaversInput } from './leavers/input.js';
import type { MovingInput } from './moving/input.js';
import type { Dwellings } from './state/dwellings.js';
import type { Households } from './state/households.js';
import type { Persons } from './state/persons.js';

/** Ages run from 0 to MAX_AGE; who would be older counts as MAX_AGE. */
export const MAX_AGE = 110;
export const AGES = MAX_AGE + 1;

/** Towns and villages in code order; indexed by place `t`, municipalities by `m`. */
export interface PlaceTable {
  readonly code_t: readonly string[];
  readonly name_t: readonly string[];
  readonly municipality_t: readonly number[]; // index into municipality lists
  readonly x_t: readonly number[]; // m, RD New
  readonly y_t: readonly number[];
  readonly code_m: readonly string[];
  readonly name_m: readonly string[];
  readonly mortalityRatio_m: readonly number[]; // deaths against the national life table
  readonly fertilityRatio_m: readonly number[]; // births against the national rates
}

/**
 * National rate tables of the base date. All ages are ages on 31 December, as CBS counts moves, births and deaths;
 * tables by sex and age are indexed `sex * AGES + age`.
 */
export interface Rates {
  /** Hazard of dying per year, sex and age, at the level of `mortalityYear`. */
  readonly deathHazard_sa: readonly number[];
  readonly mortalityYear: number;
  /** Births per woman and year by age. */
  readonly birthRate_a: readonly number[];
  /** Probability per year that a child at home leaves, sex and age. */
  readonly leavingHome_sa: readonly number[];
  /** Probability per year of entering a care institution, by age. */
  readonly care_a: readonly number[];
  /** Null = as often in every municipality. */
  readonly unions: UnionRates | null;
}

/**
 * How often people form and leave unions in a municipality, against what parameters say for all of them: factors on
 * probabilities, m * AGES + age.
 */
export interface UnionRates {
  readonly looking_ma: Float64Array;
  readonly parting_ma: Float64Array;
}

/** The population at the base date: columns of exactly the length in use. */
export interface Population {
  readonly persons: Persons;
  readonly households: Households;
  readonly dwellings: Dwellings;
}

/** Everything a world needs besides the run key and the scenario. Structured-clonable. */
export interface WorldInput {
  /** Identity of the pack and of the population made from it. */
  readonly packId: string;
  readonly baseYear: number;
  readonly places: PlaceTable;
  readonly rates: Rates;
  readonly population: Population;
  /** Null = a closed world: nobody moves between towns or across the region's edge. */
  readonly moving: MovingInput | null;
  /** Null = who leaves the region is forgotten at once; without moving always null. */
  readonly leavers: LeaversInput | null;
  /** Null = no facilities. */
  readonly facilities: FacilitiesInput | null;
  /** Null = nobody goes to secondary school or studies. */
  readonly learning: LearningInput | null;
  /** Null = nobody works, and there are no jobs. */
  readonly labour: LabourInput | null;
  /** Employers, own health and income; null = a world without them. */
  readonly livelihood: LivelihoodInput | null;
  /** Null = dwellings and prices stay as they are. */
  readonly housing: HousingInput | null;
}

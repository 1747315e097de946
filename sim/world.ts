/** The world: everything a run changes, and the plain data it reads. */
import type { Proposals } from './choice/proposals.js';
import { type DrawKey, drawKey, type RunKey } from './draws.js';
import { type Events, makeEvents } from './events.js';
import { baseCatchment } from './facilities/catchment.js';
import type { FacilitiesInput } from './facilities/input.js';
import { type Access, noAccess } from './facilities/lost-access.js';
import { schoolProposals } from './facilities/school-choice.js';
import { startFacilities } from './facilities/start.js';
import { type Circles, circlesOf } from './households/circles.js';
import { type Housing, makeHousing } from './housing/housing.js';
import type { PlaceTable, Population, Rates, WorldInput } from './input.js';
import { type Livelihood, makeLivelihood } from './labour/livelihood.js';
import { type Labour, makeLabour } from './labour/pools.js';
import { type Diplomas, openDiplomas } from './learning/diplomas.js';
import type { LearningInput } from './learning/input.js';
import { openSecondary, type Secondary } from './learning/secondary.js';
import type { LeaversInput } from './leavers/input.js';
import { markNatives } from './leavers/natives.js';
import { type LeaverBooks, type Leavers, openLeaverBooks } from './leavers/state.js';
import { type Account, openAccounts } from './measures/ledger.js';
import { NO_POLICY, type PolicyMeasure } from './measures/policy.js';
import { NO_SHOCKS, type Shock } from './measures/shocks.js';
import type { MovingInput } from './moving/input.js';
import { type LifeProofBase, lifeProofBase } from './moving/life-proof.js';
import { type Market, openMarket } from './moving/market.js';
import { SEGMENTS_PER_TOWN, sharingByTown } from './moving/segments.js';
import { type TenureMix, tenureMix } from './moving/tenure-mix.js';
import { makeWishes, type Wishes } from './moving/wishes.js';
import type { ParameterValues } from './parameters/parameters.js';
import type { Dwellings } from './state/dwellings.js';
import { type Facilities, makeFacilities } from './state/facilities.js';
import type { Households } from './state/households.js';
import { FIRST_COHORT, type Persons } from './state/persons.js';
import { copyDwellings, copyHouseholds, copyLeavers, copyPersons } from './state/room.js';

export interface World {
  readonly places: PlaceTable;
  readonly rates: Rates;
  readonly parameters: ParameterValues;
  readonly runKey: RunKey;
  readonly baseYear: number;
  /** The year being lived; between two years, the year that begins on this 1 January. */
  year: number;
  /** Age on 31 December of `year` by class; 0 for classes not yet born. Written by ageing. */
  readonly age_c: Uint8Array;
  persons: Persons;
  households: Households;
  dwellings: Dwellings;
  /** Natives who left and may come back; null = a world without them. */
  leavers: Leavers | null;
  readonly leaversInput: LeaversInput | null;
  readonly leaverBooks: LeaverBooks;
  readonly facilities: Facilities;
  /** Ways, weights and hazards of facilities; null = a world without them. */
  readonly facilityInput: FacilitiesInput | null;
  /** Jobs and who holds them; null = a world without work. */
  readonly labour: Labour | null;
  /** Employers, own health and income; null = a world without them. */
  readonly livelihood: Livelihood | null;
  /** Prices, and what is built, mended and taken down; null = a world in which dwellings stay as they are. */
  readonly housing: Housing | null;
  /** What happens whoever governs, in the order of the scenario. */
  readonly shocks: readonly Shock[];
  readonly events: Events;
  /** Hazards, weights and arrivals; null = a closed world, in which people find homes in their own town only. */
  readonly moving: MovingInput | null;
  readonly market: Market | null;
  /** Ways through school and study; null = a world in which nobody learns. */
  readonly learning: LearningInput | null;
  /** Secondary schools and their tracks; null = ways to school never change. */
  readonly secondary: Secondary | null;
  /** Diplomas of secondary school of the last four years, by town of residence. */
  readonly diplomas: Diplomas;
  /** The books of the measures in force, in the order of the scenario. */
  readonly accounts: Account[];
  /** What was within reach at the base, and when it was lost. */
  readonly access: Access;
  /** Which schools are proposed to the children of a town. */
  readonly schoolProposals: Proposals | null;
  /** Which schools children of a town attended at the base; null = a world without facilities. */
  readonly attended_ts: Uint8Array | null;
  /** The population at the base date, untouched: arrivals are copies of its households. */
  readonly base: Population;
  readonly wishes: Wishes;
  /** Where people look for a partner; from the base population, so the same in every scenario. */
  readonly circles: Circles;
  /** What life-proof homes are weighed against; from the base population too. */
  readonly lifeProof: LifeProofBase;
  /** Tenures of each town against the country, which wishes follow; from the base population too. */
  readonly tenureMix: TenureMix;
  /** Rooms in other people's dwellings by town: households that shared at the base date. */
  readonly rooms_t: Int32Array;
  /** Searches of the year being lived, or of the one that ended, that found a segment full; written by settling. */
  readonly refused_s: Int32Array;
  /** Households that lost a head this year; filled by deaths, emptied by bereavement. */
  readonly bereaved: number[];
  /** Slots of those who lost their partner this year; filled by bereavement, read by relocation. */
  readonly widowed: number[];
  /** Slots of the children born this year; filled by births, emptied by newborn mortality. */
  readonly newborns: number[];
}

/** Classes that a run can meet: birth years FIRST_COHORT to 2100. */
export const CLASSES = (2100 - FIRST_COHORT + 2) * 2;

/** Free slots kept for births and new households, as a share of those in use; columns grow when it is used up. */
const ROOM = 1.02;
/** The same for those who leave. */
const LEAVER_ROOM = 1.1;

/** A fresh world from an input, which is copied and left untouched. */
export function makeWorld(
  input: WorldInput,
  runKey: RunKey,
  parameters: ParameterValues,
  policy: readonly PolicyMeasure[] = NO_POLICY,
  shocks: readonly Shock[] = NO_SHOCKS,
): World {
  const { persons, households, dwellings } = input.population;
  const world: World = {
    places: input.places,
    rates: input.rates,
    parameters,
    runKey,
    baseYear: input.baseYear,
    year: input.baseYear,
    age_c: new Uint8Array(CLASSES),
    persons: copyPersons(persons, Math.ceil(persons.slots * ROOM) + 64),
    households: copyHouseholds(households, Math.ceil(households.slots * ROOM) + 64),
    dwellings: copyDwellings(dwellings, dwellings.slots),
    events: makeEvents(Math.ceil(persons.slots * 0.06) + 64),
    leavers: input.leavers && copyLeavers(input.leavers.away, Math.ceil(input.leavers.away.rows * LEAVER_ROOM) + 64),
    leaversInput: input.leavers,
    leaverBooks: openLeaverBooks(input.leavers?.away),
    facilities: makeFacilities(input.facilities),
    facilityInput: input.facilities,
    access: noAccess(input.places.code_t.length),
    labour: input.labour && makeLabour(input.labour, parameters),
    livelihood: input.livelihood && makeLivelihood(input.livelihood, input.places, input.population, parameters),
    housing: input.housing && makeHousing(input),
    shocks,
    accounts: [],
    schoolProposals: input.facilities && schoolProposals(input.facilities.schools),
    attended_ts: input.facilities && baseCatchment(input.facilities, input.population, input.places.code_t.length),
    moving: input.moving,
    learning: input.learning,
    secondary: openSecondary(input.learning),
    diplomas: openDiplomas(input.learning, input.places.code_t.length, input.baseYear),
    market: input.moving && openMarket(input.moving),
    base: input.population,
    wishes: makeWishes(Math.ceil(persons.slots * 0.08) + 64),
    circles: circlesOf(input),
    lifeProof: lifeProofBase(input),
    tenureMix: tenureMix(input),
    rooms_t: sharingByTown(input.population, input.places.code_t.length),
    refused_s: new Int32Array(input.places.code_t.length * SEGMENTS_PER_TOWN),
    bereaved: [],
    widowed: [],
    newborns: [],
  };
  world.accounts.push(...openAccounts(world, policy));
  startFacilities(world);
  if (input.leavers) markNatives(world, input.leavers);
  return world;
}

/** Key of an event in the year being lived. */
export const keyOf = (world: World, event: number): DrawKey => drawKey(world.runKey, event, world.year);

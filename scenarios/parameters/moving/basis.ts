import type { Population, Rates } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import type { Deciders } from './deciders.js';
import type { HomeLeavers } from './home-leavers.js';
import type { Profile } from './profile.js';

/** The people of the base. */
export interface People {
  readonly population: Population;
  /** Who decides for each household, as `decidersByHousehold` has them. */
  readonly decider_h: Int32Array;
  readonly base: number;
}

/** What everything about moving is made from: a pack, the population made of it, and its rates at the base. */
export interface Basis extends People {
  readonly pack: Pack;
  readonly rates: Rates;
}

/** Who moves how often: with whom people of each age move, the measured profile, and who leaves the parents. */
export interface Movers {
  readonly deciders: Deciders;
  readonly profile: Profile;
  readonly leavers: HomeLeavers;
}

import type { Population, Rates } from '../../../sim/input.js';
import type { Pack } from '../../packages/format.js';
import type { Deciders } from './deciders.js';
import type { HomeLeavers } from './home-leavers.js';
import type { Profile } from './profile.js';

/** What everything about moving is made from: a pack, the population made of it, and its rates at the base. */
export interface Basis {
  readonly pack: Pack;
  readonly population: Population;
  readonly rates: Rates;
  readonly base: number;
}

/** Who moves how often: with whom people of each age move, the measured profile, and who leaves the parents. */
export interface Movers {
  readonly deciders: Deciders;
  readonly profile: Profile;
  readonly leavers: HomeLeavers;
}

/** How the weight of a job falls with the way to it. */
import { exp } from '../exact.js';

/** Most look near home, some far away: two exponentials, per km; and some not beyond the own municipality. */
export interface Decay {
  readonly short: number;
  readonly long: number;
  /** Part of the second, 0 to 1. */
  readonly far: number;
  /** Multiplies the weight of jobs in the own municipality. */
  readonly home: number;
}

export const decayed = ({ short, long, far }: Omit<Decay, 'home'>, km: number): number =>
  (1 - far) * exp(-short * km) + far * exp(-long * km);

/** How the weight of a job falls with the way to it. */
import { exp } from '../exact.js';

/** Most look near home, some far away: two exponentials, per km. */
export interface Decay {
  readonly short: number;
  readonly long: number;
  /** Part of the second, 0 to 1. */
  readonly far: number;
}

export const decayed = ({ short, long, far }: Decay, km: number): number =>
  (1 - far) * exp(-short * km) + far * exp(-long * km);

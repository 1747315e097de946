/** The states a facility goes through: open, closure announced, closed. */
import { FACILITY_STATUS } from '../state/facilities.js';
import type { World } from '../world.js';

/** Announces that a facility closes on the next 1 August. */
export function announce({ facilities: { status_f, reason_f } }: World, f: number, reason: number): void {
  status_f[f] = FACILITY_STATUS.announced;
  reason_f[f] = reason;
}

/** Closes a facility in the year being lived. */
export function close({ facilities: { status_f, reason_f, closed_f }, year }: World, f: number, reason: number): void {
  status_f[f] = FACILITY_STATUS.closed;
  reason_f[f] = reason;
  closed_f[f] = year;
}

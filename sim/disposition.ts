/**
 * What somebody brings along for life: a draw under a key that neither the run nor the year changes.
 *
 * Who has a disposition below a probability that moves slowly crosses it once, so that states stay what they are from
 * year to year without a column of their own, and two scenarios differ in those alone whose probability differs.
 */
import { type DrawKey, drawKey } from './draws.js';

const LIFELONG = [0x6c696665, 0x6c6f6e67, 0, 0] as const;

/** @param event number of the disposition, from event-numbers.ts */
export const dispositionKey = (event: number): DrawKey => drawKey(LIFELONG, event, 0);

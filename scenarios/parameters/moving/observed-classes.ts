import { AGES, MAX_AGE } from '../../../sim/input.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';

/** First ages of the nine published classes. Of moves they are ages on 31 December, as the pack's. */
export const CLASS_AGES = OBSERVED_CLASSES.map((name) => Number(name.split(/[_p]/)[0]));

/** Looked up, because it is asked for everybody. */
const CLASS_OF_AGE = Uint8Array.from({ length: AGES }, (_, age) =>
  CLASS_AGES.reduce((found, first, k) => (age >= first ? k : found), 0),
);

/** Which of the nine classes an age belongs to. */
export const observedClassOf = (age: number): number => CLASS_OF_AGE[Math.min(MAX_AGE, age)]!;

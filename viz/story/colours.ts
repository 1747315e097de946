/** Colour scales by class: cividis from light to dark, and blue - grey - amber for less and more. Colour-blind safe. */
import { mixColour } from '../styles/colour-arithmetic.js';

/** Nine points of cividis (Nuñez, Anderton and Renslow 2018), dark to light; between them colours are mixed. */
const CIVIDIS = [0x00224e, 0x123570, 0x3b496c, 0x575d6d, 0x707173, 0x8a8678, 0xa59c74, 0xc3b369, 0xfee838] as const;
/** From the middle outwards; no red, no green. */
const LESS = [0xa6c9e2, 0x669fcc, 0x2c72b0, 0x123c6e] as const;
const MORE = [0xf0cd7e, 0xdba434, 0xb07a14, 0x734d05] as const;
/** About as much. */
export const NEUTRAL = 0xe3e1db;
/** No value: too few residents, or not known. The map gives it an outline, the legend says it. */
export const NO_VALUE = 0xffffff;

/** Colour at a place along some colours; 0 = the first, 1 = the last. */
export function mix(colours: readonly number[], at: number): number {
  const along = Math.min(1, Math.max(0, at)) * (colours.length - 1);
  const i = Math.min(colours.length - 2, Math.floor(along));
  return mixColour(colours[i]!, colours[i + 1]!, along - i);
}

/** One colour per class, from light for little to dark for much. */
export const sequential = (classes: number): readonly number[] =>
  Array.from({ length: classes }, (_, i) => mix(CIVIDIS, classes === 1 ? 1 : 1 - i / (classes - 1)));

/** One colour per class around a neutral middle: blue for less, amber for more. @param classes an odd number */
export function diverging(classes: number): readonly number[] {
  const side = (classes - 1) / 2;
  const of = (colours: readonly number[]): readonly number[] =>
    Array.from({ length: side }, (_, i) => mix(colours, side === 1 ? 0.5 : i / (side - 1)));
  return [...[...of(LESS)].reverse(), NEUTRAL, ...of(MORE)];
}

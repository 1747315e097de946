/** Classes of change for the map: blue for less, amber for more, both readable with any colour vision. */
import { fixed } from './numbers.js';
import { roundStep } from './svg.js';

export interface ChangeClass {
  /** Change in percent from `from` to under `to`. */
  readonly from: number;
  readonly to: number;
  readonly fill: string;
  readonly label: string;
}

/** From zero outwards; no red, no green. */
const LESS = ['#d9e7f2', '#a6c9e2', '#669fcc', '#2c72b0', '#123c6e'] as const;
const MORE = ['#faecc4', '#f0cd7e', '#dba434', '#b07a14', '#734d05'] as const;
/** Places too small to say. */
export const TOO_SMALL_FILL = '#ffffff';

/**
 * Classes of equal width from the strongest decline to the strongest growth; the outer ones are open, empty outer ones
 * are left out. The width is the round number that keeps about nine values in ten out of the open classes.
 *
 * @param changes in percent, of the towns that are coloured
 */
export function changeClasses(changes: readonly number[]): readonly ChangeClass[] {
  const sizes = changes.map(Math.abs).sort((a, b) => a - b);
  const usual = sizes[Math.floor(sizes.length * 0.9)] ?? 1;
  const most = LESS.length;
  const step = Math.max(0.5, roundStep(usual, most));
  const figure = (value: number) => fixed(value, Number.isInteger(step) ? 0 : 1);
  const side = (sign: -1 | 1): readonly ChangeClass[] => {
    const furthest = Math.max(0, ...changes.map((c) => c * sign));
    const wanted = Math.min(most, Math.max(1, Math.ceil(furthest / step)));
    return Array.from({ length: wanted }, (_, i) => {
      const [near, far] = [i * step, i === most - 1 ? Number.POSITIVE_INFINITY : (i + 1) * step];
      const direction = sign < 0 ? 'minder' : 'meer';
      const span =
        far === Number.POSITIVE_INFINITY
          ? `meer dan ${figure(near)}`
          : `${i === 0 && sign > 0 ? 'gelijk of ' : ''}${i === 0 ? '' : figure(near)}${i === 0 ? 'tot' : ' tot'} ${figure(far)}`;
      const fill = (sign < 0 ? LESS : MORE)[i]!;
      const [from, to] = sign < 0 ? [-far, -near] : [near, far];
      return { from, to, fill, label: `${span} procent ${direction}` };
    });
  };
  return [...[...side(-1)].reverse(), ...side(1)];
}

export const classOfChange = (classes: readonly ChangeClass[], change: number): ChangeClass =>
  classes.find((c) => change >= c.from && change < c.to) ?? classes[change < 0 ? 0 : classes.length - 1]!;

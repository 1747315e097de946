/** How far the border is, for jobs on the other side. */
import { distanceKm, type Point, type Waters } from '../../packages/distance.js';

/**
 * Main roads across the border of the country, m RD New, rounded to half a km; by hand from a map. What lies behind them
 * in the way of jobs is not in any table here.
 */
const CROSSINGS: readonly (readonly [name: string, x: number, y: number])[] = [
  ['Bad Nieuweschans', 276000, 577500],
  ['Ter Apel', 271000, 544500],
  ['Coevorden', 248500, 518500],
  ['De Lutte', 269500, 480000],
  ['Glanerbrug', 264000, 471500],
  ['Winterswijk', 252500, 441500],
  ["'s-Heerenberg", 215000, 431000],
  ['Venlo', 214000, 375000],
  ['Roermond', 205500, 352500],
  ['Heerlen', 201500, 317500],
  ['Vaals', 199500, 308500],
  ['Eijsden', 177500, 310000],
  ['Maasmechelen', 184500, 330500],
  ['Lommel', 160000, 366000],
  ['Turnhout', 126000, 383500],
  ['Hazeldonk', 108500, 386500],
  ['Essen', 92000, 385500],
  ['Hulst', 64000, 363500],
  ['Zelzate', 45500, 358500],
  ['Sluis', 14500, 368500],
];

/** Way from a point to the nearest crossing, km. */
export const kmToBorder = (waters: Waters, from: Point): number =>
  CROSSINGS.reduce(
    (nearest, [, x, y]) => Math.min(nearest, distanceKm(waters, from, { x, y })),
    Number.POSITIVE_INFINITY,
  );

/** WGS84 degrees to metres of the Dutch grid. */

/** Coefficients (p, q, value) of powers of 0.36 * (lat - 52.1551744) and 0.36 * (lon - 5.38720621). */
const EAST: readonly (readonly [number, number, number])[] = [
  [0, 1, 190094.945],
  [1, 1, -11832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
];
const NORTH: readonly (readonly [number, number, number])[] = [
  [1, 0, 309056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, -0.032],
  [0, 4, 0.092],
  [1, 4, -0.054],
];

const polynomial = (terms: typeof EAST, f: number, l: number): number =>
  terms.reduce((sum, [p, q, value]) => sum + value * f ** p * l ** q, 0);

/**
 * RD New coordinates in whole metres, within about a metre inside the Netherlands.
 *
 * @source Schreutelkamp and Strang van Hees (2001), Benaderingsformules voor de transformatie tussen RD- en
 *   WGS84-kaartcoordinaten.
 */
export function toRijksdriehoek(lon: number, lat: number): { x: number; y: number } {
  const f = 0.36 * (lat - 52.1551744);
  const l = 0.36 * (lon - 5.38720621);
  return { x: Math.round(155000 + polynomial(EAST, f, l)), y: Math.round(463000 + polynomial(NORTH, f, l)) };
}

/** The age pyramid as outlines: pure geometry from counts by age. */

/** Residents by completed age; the last age holds everybody older. */
export type Ages = readonly number[];

export interface Sexes {
  readonly men: Ages;
  readonly women: Ages;
}

/** Oldest age that has a row of its own; who is older stands in it. */
export const TOP_AGE = 100;

/** Rows of a pyramid from the columns of a result, index sex * ages + age, men first. */
export function sexesOf(pyramid_sa: readonly number[]): Sexes {
  const ages = pyramid_sa.length / 2;
  const rows = (sex: 0 | 1): number[] => {
    const row = pyramid_sa.slice(sex * ages, sex * ages + TOP_AGE);
    row.push(pyramid_sa.slice(sex * ages + TOP_AGE, (sex + 1) * ages).reduce((sum, n) => sum + n, 0));
    return row;
  };
  return { men: rows(0), women: rows(1) };
}

/** Between two years, row by row. @param part 0 = the first year, 1 = the second */
export function between(before: Ages, after: Ages, part: number): Ages {
  return after.map((n, age) => before[age]! + (n - before[age]!) * part);
}

/** Largest row of several pyramids: the scale that stays while years play. */
export const widest = (all: readonly Sexes[]): number =>
  all.reduce((most, { men, women }) => Math.max(most, ...men, ...women), 0);

/**
 * The outline of one side as a path: steps from age 0 at the bottom to the top age, closed along the axis.
 *
 * @param x pixels from the axis for a count, negative for the side left of it
 * @param height pixels of all rows
 */
export function outline(rows: Ages, x: (count: number) => number, axis: number, height: number): string {
  const step = height / rows.length;
  const points = rows.flatMap((count, age) => {
    const across = (axis + x(count)).toFixed(1);
    const [bottom, top] = [height - age * step, height - (age + 1) * step];
    return [`${across} ${bottom.toFixed(1)}`, `${across} ${top.toFixed(1)}`];
  });
  return `M${axis} ${height}L${points.join('L')}L${axis} 0Z`;
}

/** Round count not above this that makes a good mark: 1, 2 or 5 times a power of ten. */
export function roundMark(most: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, most)));
  const lead = most / power;
  return (lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * power;
}

/** Groups of five ages for the table. */
export function fives(rows: Ages): number[] {
  return Array.from({ length: Math.ceil(rows.length / 5) }, (_, i) =>
    rows.slice(5 * i, 5 * i + 5).reduce((sum, n) => sum + n, 0),
  );
}

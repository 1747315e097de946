/**
 * The years whose mean is the level of a base date: the fourth to the second year before it.
 *
 * For 2021 that is 2017 to 2019, which leaves the pandemic year 2020 out.
 */
export const levelYears = (base: number): readonly number[] => [base - 4, base - 3, base - 2];

/**
 * A yearly series at a year: straight lines between the years known, the first and last value held outside.
 *
 * @param years rising
 */
export function seriesAt(years: readonly number[], values: readonly number[], year: number): number {
  let i = 0;
  while (i < years.length && years[i]! < year) i++;
  if (i === 0) return values[0]!;
  if (i === years.length) return values[i - 1]!;
  const share = (year - years[i - 1]!) / (years[i]! - years[i - 1]!);
  return values[i - 1]! + (values[i]! - values[i - 1]!) * share;
}

/** Mean of a series over some years; 1 where nothing is known. */
export function meanAt(years: readonly number[], values: readonly number[], over: readonly number[]): number {
  if (years.length === 0) return 1;
  let sum = 0;
  for (const year of over) sum += seriesAt(years, values, year);
  return sum / over.length;
}

/**
 * Exchanges ages between two who asked, where one got an age outside its bounds and both can be served the other way.
 *
 * Only a few are outside, so each looks through the whole list once.
 *
 * @param age_i changed in place
 */
export function mendOutside(age_i: number[], least_i: readonly number[], most_i: readonly number[]): void {
  const fits = (i: number, age: number): boolean => age >= least_i[i]! && age <= most_i[i]!;
  for (let i = 0; i < age_i.length; i++) {
    if (fits(i, age_i[i]!)) continue;
    const j = age_i.findIndex((age, k) => fits(i, age) && fits(k, age_i[i]!));
    if (j < 0) continue;
    const held = age_i[i]!;
    age_i[i] = age_i[j]!;
    age_i[j] = held;
  }
}

/**
 * An independent cohort-component projection without migration, in floating point and by the textbook: no agents, no
 * households, no draws. It shares only the input tables with the model.
 */
import { AGES, type WorldInput } from '../../sim/input.js';
import { birthYearOf, sexOf } from '../../sim/state/persons.js';

export interface ProjectedYear {
  readonly year: number;
  /** Persons by municipality, sex and completed age on 1 January: (m * 2 + sex) * AGES + age. */
  readonly persons: Float64Array;
  readonly births: number;
  readonly deaths: number;
}

const BOYS = 1.05 / 2.05;

function start(input: WorldInput): Float64Array {
  const { persons, households } = input.population;
  const table = new Float64Array(input.places.code_m.length * 2 * AGES);
  for (let p = 0; p < persons.slots; p++) {
    const cls = persons.class_p[p]!;
    const m = input.places.municipality_t[households.place_h[persons.household_p[p]!]!]!;
    table[(m * 2 + sexOf(cls)) * AGES + input.baseYear - 1 - birthYearOf(cls)]!++;
  }
  return table;
}

/** Projects to `lastYear`; `improvement` is the yearly decline of mortality. */
export function cohortComponent(input: WorldInput, lastYear: number, improvement: number): ProjectedYear[] {
  const { rates, places } = input;
  const years: ProjectedYear[] = [{ year: input.baseYear, persons: start(input), births: 0, deaths: 0 }];
  for (let year = input.baseYear; year < lastYear; year++) {
    const before = years.at(-1)!.persons;
    const after = new Float64Array(before.length);
    let births = 0;
    let deaths = 0;
    const level = (1 - improvement) ** (year - rates.mortalityYear);
    for (let m = 0; m < places.code_m.length; m++) {
      const dying = (sex: number, age: number): number =>
        1 - Math.exp(-rates.deathHazard_sa[sex * AGES + age]! * places.mortalityRatio_m[m]! * level);
      let born = 0;
      for (let sex = 0; sex < 2; sex++) {
        const at = (m * 2 + sex) * AGES;
        for (let age = 0; age < AGES; age++) {
          // Completed age a on 1 January is age a + 1 on 31 December, and a again for who survives to next 1 January - 1.
          const reached = Math.min(AGES - 1, age + 1);
          const lost = before[at + age]! * dying(sex, reached);
          deaths += lost;
          after[at + reached]! += before[at + age]! - lost;
          if (sex === 1 && age + 1 >= 15 && age + 1 <= 49) {
            born += (before[at + age]! - lost) * rates.birthRate_a[age + 1]! * places.fertilityRatio_m[m]!;
          }
        }
      }
      for (let sex = 0; sex < 2; sex++) {
        const children = born * (sex === 0 ? BOYS : 1 - BOYS);
        const lost = children * dying(sex, 0);
        deaths += lost;
        after[(m * 2 + sex) * AGES] = children - lost;
      }
      births += born;
    }
    years.push({ year: year + 1, persons: after, births, deaths });
  }
  return years;
}

/** Persons of a projected year whose age lies from `from` up to `to`, in one municipality or (-1) all. */
export function personsAged(projected: ProjectedYear, from: number, to: number, municipality = -1): number {
  let sum = 0;
  for (let i = 0; i < projected.persons.length; i++) {
    const age = i % AGES;
    if (age < from || age > to) continue;
    if (municipality < 0 || Math.floor(i / (2 * AGES)) === municipality) sum += projected.persons[i]!;
  }
  return sum;
}

/**
 * What a policy can do: each measure has a cost and a few effects, and never reaches into columns, so that measures can
 * be combined and dosed. The kernel asks at fixed places whether a measure holds a decision back.
 */
export interface Measure {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly source: string;
  /** Money per year at dose 1, EUR per resident of the area at the base date. */
  readonly eurPerResident: number;
  readonly effect: Effect;
}

/** The facility stays open although it was to close, as long as every year of it is paid. */
export type Effect =
  | {
      readonly hold: 'school';
      /** No school is kept below this number of pupils. */
      readonly least: number;
      /** Yearly cost falls in a straight line from `most` at no pupils to `little` at `full` pupils, EUR. */
      readonly most: number;
      readonly little: number;
      readonly full: number;
    }
  | { readonly hold: 'gp'; readonly yearly: number }
  | { readonly hold: 'bus'; readonly perKm: number };

/** Every measure a scenario may name. */
export const MEASURES: readonly Measure[] = [
  {
    id: 'small-school-allowance',
    label: { nl: 'Kleinescholentoeslag die sluiting voorkomt', en: 'Small-school allowance that prevents closure' },
    source:
      'allowance EUR 145,000 falling to 2,000 at 145 pupils a year (OCW rules for small schools); budget is a guess',
    eurPerResident: 10,
    effect: { hold: 'school', least: 23, most: 145_000, little: 2_000, full: 145 },
  },
  {
    id: 'gp-cooperation',
    label: {
      nl: 'Huisartsenpost van een coöperatie waar geen opvolger is',
      en: 'GP post of a cooperation without a successor',
    },
    source: 'no cost found; a salaried doctor for half a week and rooms (guess)',
    eurPerResident: 2,
    effect: { hold: 'gp', yearly: 90_000 },
  },
  {
    id: 'kept-bus-corridor',
    label: { nl: 'Buslijn die blijft rijden', en: 'Bus corridor that is kept' },
    source: 'hourly service on weekdays and half of it at weekends, about EUR 4 a km driven (guess)',
    eurPerResident: 4,
    effect: { hold: 'bus', perKm: 32_000 },
  },
];

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

/** What a measure does with its money: it holds facilities, or works on homes. */
export type Effect = HoldEffect | HomesEffect;

/** The facility stays open although it was to close, as long as every year of it is paid. */
export type HoldEffect =
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

/** Homes are worked on once, each of them paid in full. Amounts are EUR. */
export type HomesEffect =
  /** Bought and taken down, when unfit or empty for years. */
  | { readonly homes: 'demolish'; readonly demolition: number }
  /** The same, and another home built in its place. */
  | { readonly homes: 'rebuild'; readonly demolition: number; readonly building: number }
  | {
      /** Private owners are paid what the renovation of a worn home costs beyond the value it gains. */
      readonly homes: 'renovate';
      /** The least that is paid, to owners whose income is what keeps them from it. */
      readonly least: number;
      /** Homes of at most this quality. */
      readonly below: number;
      /** Share of the owners asked who want it. */
      readonly interest: number;
    };

/** The least that one thing paid for costs, EUR; null where that depends on the school or the corridor. */
export function leastCost(effect: Effect): number | null {
  if ('hold' in effect) return effect.hold === 'gp' ? effect.yearly : null;
  if (effect.homes === 'renovate') return effect.least;
  return effect.demolition + (effect.homes === 'rebuild' ? effect.building : 0);
}

/** What a measure is for, in a word. */
export type Purpose = HoldEffect['hold'] | HomesEffect['homes'];
export const purposeOf = (effect: Effect): Purpose => ('hold' in effect ? effect.hold : effect.homes);

/** Buying and taking down a surplus dwelling, and building one with its land, EUR. */
const DEMOLITION = 42_000;
const NEW_BUILD = 260_000;
const DEMOLITION_SOURCE =
  'EUR 42,000 a dwelling (EIB 2013: 2,400 dwellings in Zeeuws-Vlaanderen for about EUR 100 million; plausible 30,000 to 90,000)';
const HOMES_BUDGET =
  'budget a guess: with the other two about the EUR 85 million a year for private homes of the source report';

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
      nl: 'Huisartsenpraktijk van een coöperatie waar geen opvolger is',
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
  {
    id: 'demolish-vacant',
    label: { nl: 'Sloop van leegstaande woningen', en: 'Demolition of empty dwellings' },
    source: `${DEMOLITION_SOURCE}; ${HOMES_BUDGET}`,
    eurPerResident: 12,
    effect: { homes: 'demolish', demolition: DEMOLITION },
  },
  {
    id: 'demolish-and-rebuild',
    label: { nl: 'Sloop en nieuwbouw op dezelfde plek', en: 'Demolition and new building on the spot' },
    source: `${DEMOLITION_SOURCE}; new building EUR 260,000 (guess, 200,000 to 350,000); ${HOMES_BUDGET}`,
    eurPerResident: 30,
    effect: { homes: 'rebuild', demolition: DEMOLITION, building: NEW_BUILD },
  },
  {
    id: 'renovation-fund',
    label: { nl: 'Opknapfonds voor particuliere woningen', en: 'Renovation fund for private homes' },
    source: `the fund pays what a renovation costs beyond the value gained, at least EUR 15,000 (guess); ${HOMES_BUDGET}`,
    eurPerResident: 20,
    effect: { homes: 'renovate', least: 15_000, below: 100, interest: 0.5 },
  },
];

/** The table of 2015 in the source report: its five indicators of learning, work and health, with how they are written. */
import type { ReferenceIndicator } from '../../packages/reference-2015.js';
import { type Figures, inArea, type Spread } from './figures.js';
import { count, fixed } from './numbers.js';

export interface SourceRow {
  readonly id: ReferenceIndicator;
  readonly name: string;
  /** Short, for a picture. */
  readonly title: string;
  readonly unit: 'percent' | 'EUR';
}

export const SOURCE_ROWS: readonly SourceRow[] = [
  {
    id: 'net_participation',
    name: 'werkt, van wie 15 tot en met 74 jaar is',
    title: 'Werkt (15–74 jaar)',
    unit: 'percent',
  },
  {
    id: 'higher_occupation_share',
    name: 'op hoger beroepsniveau, van wie werkt',
    title: 'Werkt op hoger niveau',
    unit: 'percent',
  },
  {
    id: 'havo_vwo_share',
    name: 'havo of vwo, van de diploma’s van vier jaar',
    title: 'Diploma’s: havo of vwo',
    unit: 'percent',
  },
  {
    id: 'disposable_income_eur',
    name: 'besteedbaar inkomen per inwoner, euro per jaar',
    title: 'Inkomen per inwoner',
    unit: 'EUR',
  },
  {
    id: 'health_not_good_share',
    name: 'voelt zich niet goed, van wie 18 jaar of ouder is',
    title: 'Voelt zich niet goed',
    unit: 'percent',
  },
];

/** As the source writes it: percentages with one decimal, euros whole. */
export const written = ({ unit }: SourceRow, value: number): string =>
  unit === 'percent' ? `${fixed(value, 1)}\u00a0%` : count(value);

/** A row over the years of a run; null where the world does not have it. */
export function alongRun(
  figures: Figures,
  { id }: SourceRow,
): readonly { readonly year: number; readonly spread: Spread }[] | null {
  const all = figures.years.map((year, y) => ({ year, spread: inArea(figures, id, y) }));
  return all.every((one): one is { year: number; spread: Spread } => one.spread !== null) ? all : null;
}

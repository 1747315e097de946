/** The hazard of a closure as a product of a few factors that a reader can follow. */
import type { Outlook } from './board.js';

export interface Factor {
  readonly label: { readonly nl: string; readonly en: string };
  /** Name in files. */
  readonly column: string;
  /** Names in `termsOf`, whose sum is the logarithm of the factor. */
  readonly terms: readonly string[];
}

/** In the order in which they are shown; together with the scenario's level they are the hazard. */
export const FACTORS: readonly Factor[] = [
  { label: { nl: 'landelijk', en: 'national' }, column: 'national', terms: ['constant'] },
  { label: { nl: 'grootte', en: 'size' }, column: 'size', terms: ['size', 'underNorm'] },
  { label: { nl: 'groei', en: 'growth' }, column: 'growth', terms: ['growth'] },
  { label: { nl: 'verwacht', en: 'expected' }, column: 'expected', terms: ['expected'] },
  { label: { nl: 'buren', en: 'neighbours' }, column: 'neighbours', terms: ['ownDistance', 'lastInTown'] },
  { label: { nl: 'richting', en: 'denomination' }, column: 'denomination', terms: ['denomination'] },
];

/** Sum of the logarithms that a factor is made of. */
export const logFactor = ({ terms }: Outlook, names: readonly string[]): number =>
  names.reduce((sum, name) => sum + (terms[name] ?? 0), 0);

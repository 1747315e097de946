/** The indicators of 2015 of the source report, as a pack quotes them. */
import type { Pack } from './format.js';
import { numbers, words } from './table.js';

/** Every pack quotes these, in the unit of the report. */
export const REFERENCE_INDICATORS = [
  'net_participation',
  'higher_occupation_share',
  'havo_vwo_share',
  'disposable_income_eur',
  'health_not_good_share',
] as const;
export type ReferenceIndicator = (typeof REFERENCE_INDICATORS)[number];

export interface Reference {
  /** The five shrinking regions pooled. */
  readonly krimp: number;
  readonly nederland: number;
}

export function reference2015({ tables }: Pick<Pack, 'tables'>, indicator: ReferenceIndicator): Reference {
  const table = tables['reference_2015']!;
  const row = words(table, 'indicator').indexOf(indicator);
  return { krimp: numbers(table, 'krimp')[row]!, nederland: numbers(table, 'nederland')[row]! };
}

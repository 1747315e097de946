/** Indicators of 2015 as the source report gives them: the shrinking regions pooled, and the country. */
import type { ReferenceIndicator } from '../../scenarios/packages/reference-2015.js';

interface ReferenceRow {
  readonly indicator: ReferenceIndicator;
  readonly krimp: number;
  readonly nederland: number;
  readonly unit: string;
}

export const REFERENCE_2015 = [
  { indicator: 'net_participation', krimp: 62.2, nederland: 65.4, unit: '% of residents of 15 to 75' },
  { indicator: 'higher_occupation_share', krimp: 39.8, nederland: 46.3, unit: '% of those who work' },
  { indicator: 'havo_vwo_share', krimp: 43.4, nederland: 45.1, unit: '% of diplomas of secondary schools' },
  { indicator: 'disposable_income_eur', krimp: 14200, nederland: 15100, unit: 'EUR per inhabitant' },
  { indicator: 'health_not_good_share', krimp: 26.2, nederland: 23.5, unit: '% of adults' },
] as const satisfies readonly ReferenceRow[];

/** Figure of the country, in the unit of the report. */
export const nationalIn2015 = (indicator: ReferenceIndicator): number =>
  REFERENCE_2015.find((row) => row.indicator === indicator)!.nederland;

/** National levels that guessed shapes are scaled to, shares. */
export const SCALED_2015 = {
  netParticipation: nationalIn2015('net_participation') / 100,
  higherOccupation: nationalIn2015('higher_occupation_share') / 100,
  healthNotGood: nationalIn2015('health_not_good_share') / 100,
} as const;

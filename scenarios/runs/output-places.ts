/** The places that results are given for, and which indicators each of them has. */
import { INDICATORS } from '../../sim/indicators/indicators.js';
import type { YearResult } from '../../sim/protocol.js';
import type { Pack } from '../packages/format.js';

/** A place of the output: the region, a municipality or a town, as the towns whose values it sums. */
export interface OutputPlace {
  readonly code: string;
  /** Index into `YearResult.areas`; null for a town. */
  readonly area: number | null;
  readonly towns: readonly number[];
  /** Towns have the headline indicators only. */
  readonly headlineOnly: boolean;
}

/** `*`, then municipalities, then towns, each in the order of the pack (by code). */
export function outputPlaces(pack: Pack): readonly OutputPlace[] {
  const town = pack.tables['places']!.columns;
  const towns = town['code']!.values as readonly string[];
  const municipalities = pack.tables['municipalities']!.columns['code']!.values as readonly string[];
  const all = towns.map((_, t) => t);
  return [
    { code: '*', area: 0, towns: all, headlineOnly: false },
    ...municipalities.map((code, m) => ({
      code,
      area: 1 + m,
      towns: all.filter((t) => town['municipality']!.values[t] === code),
      headlineOnly: false,
    })),
    ...towns.map((code, t) => ({ code, area: null, towns: [t], headlineOnly: true })),
  ];
}

function sumOver(value_t: readonly number[], towns: readonly number[]): number {
  let sum = 0;
  for (const t of towns) sum += value_t[t]!;
  return sum;
}

/**
 * The value of an indicator in a place; NaN for a share or mean of nobody, undefined where it has none: flows of a first
 * year, and what the world does not have.
 */
export function valueIn(year: YearResult, { area, towns }: OutputPlace, indicator: string): number | undefined {
  const value_t = year.indicators[indicator];
  if (value_t === undefined) return undefined;
  return (area === null ? undefined : year.areas[indicator]?.[area]) ?? sumOver(value_t, towns);
}

/** Ids of the indicators that a place has, in declared order. */
export const indicatorsOf = ({ headlineOnly }: OutputPlace): readonly string[] =>
  (headlineOnly ? HEADLINE : INDICATORS).map(({ id }) => id);

const HEADLINE = INDICATORS.filter(({ headline }) => headline);

/** What residents have learned, by province and by age. */
import { COUNTRY } from '../../scenarios/packages/columns/learning.js';
import { scaledOdds } from '../estimators/scaled-odds.js';
import type { Attributes } from './attributes.js';
import type { Municipality } from './municipalities.js';
import { parameterValue, readParameters } from './parameters.js';
import type { Persons } from './persons.js';

export interface AreaEducation {
  readonly area: string;
  readonly low: number; // shares
  readonly middle: number;
  readonly high: number;
  readonly havoVwo: number;
}

export interface AgeEducation {
  readonly age: number;
  readonly width: number;
  readonly low: number;
  readonly high: number;
}

/** Year that the published shares by education describe. */
export const EDUCATION_YEAR = 2022;

const WORKING = { from: 15, below: 75 } as const;

/** `Noord-Holland` is `Noord_Holland` in the table of parameters, `Fryslân` is `Fryslan`. */
const asParameter = (area: string): string => area.normalize('NFD').replace(/\p{M}/gu, '').replace('-', '_');

/** Weighted mean of a share of municipalities over those that have it. */
export function meanShare(
  members: readonly number[],
  value: (m: number) => number | null,
  weight: readonly number[],
): number {
  const known = members.filter((m) => value(m) !== null);
  const all = known.reduce((sum, m) => sum + weight[m]!, 0);
  return known.reduce((sum, m) => sum + weight[m]! * value(m)!, 0) / all;
}

/**
 * Provinces and the country. A province without a published row (Limburg) has the published figures of the country in
 * the ratio in which its municipalities differ from all; where the share of havo and vwo is not known, it is what the
 * known provinces leave of the country, by pupils.
 *
 * @param residents of each municipality, the weights of its figures.
 */
export function readAreaEducation(
  directory: string,
  municipalities: readonly Municipality[],
  attributes: readonly Attributes[],
  residents: readonly number[],
): AreaEducation[] {
  const rows = readParameters(directory);
  const value = (name: string): number => parameterValue(rows, name) / 100;
  const everywhere = municipalities.map((_, m) => m);
  const provinces = [...new Set(municipalities.map(({ province }) => province))].sort((a, b) => (a < b ? -1 : 1));
  const membersOf = (area: string): number[] =>
    area === COUNTRY ? everywhere : everywhere.filter((m) => municipalities[m]!.province === area);
  const educated = (area: string, group: 'low' | 'high'): number => {
    const name = `edu_${group}_${asParameter(area)}`;
    if (rows.has(name)) return value(name);
    const column = group === 'low' ? 'educationLow2021' : 'educationHigh2021';
    const of = (members: readonly number[]): number => meanShare(members, (m) => attributes[m]![column], residents);
    return (value(`edu_${group}_${COUNTRY}`) * of(membersOf(area))) / of(everywhere);
  };
  const track = (area: string): string => `havo_vwo_share_${asParameter(area)}`;
  const pupils = (area: string): number => membersOf(area).reduce((sum, m) => sum + attributes[m]!.secondary2015, 0);
  const known = provinces.filter((area) => rows.has(track(area)));
  const knownPupils = known.reduce((sum, area) => sum + pupils(area), 0);
  const knownTotal = known.reduce((sum, area) => sum + pupils(area) * value(track(area)), 0);
  const rest = (pupils(COUNTRY) * value(track(COUNTRY)) - knownTotal) / (pupils(COUNTRY) - knownPupils);
  return [COUNTRY, ...provinces].map((area) => {
    const [low, high] = [educated(area, 'low'), educated(area, 'high')];
    return {
      area,
      low,
      middle: 1 - low - high,
      high,
      havoVwo: rows.has(track(area)) ? value(track(area)) : rest,
    };
  });
}

/** First age, years, low and high before scaling (guess; 25-34 and 65-74 high from the table of parameters). */
const SHAPE: readonly (readonly [age: number, width: number, low: number, high: number])[] = [
  [15, 5, 0.68, 0.005],
  [20, 5, 0.17, 0.18],
  [25, 10, 0.12, 0],
  [35, 10, 0.16, 0.46],
  [45, 10, 0.21, 0.38],
  [55, 10, 0.28, 0.33],
  [65, 10, 0.37, 0],
  [75, 25, 0.53, 0.17],
];

/** Brought to national shares of 15 to 75 with the residents of the same time; from 75 on by the same factors. */
export function educationByAge(
  directory: string,
  { m, w }: Persons,
  country: Pick<AreaEducation, 'low' | 'high'>,
): AgeEducation[] {
  const rows = readParameters(directory);
  const highAt = new Map([25, 65].map((age) => [age, parameterValue(rows, `edu_high_age${age}_${age + 9}`)] as const));
  const weights = SHAPE.map(([age, width]) =>
    age < WORKING.from || age >= WORKING.below
      ? 0
      : [...m.slice(age, age + width), ...w.slice(age, age + width)].reduce((a, b) => a + b, 0),
  );
  const low = scaledOdds(
    SHAPE.map((row) => row[2]),
    weights,
    country.low,
  );
  const high = scaledOdds(
    SHAPE.map(([age, , , share]) => highAt.get(age) ?? share),
    weights,
    country.high,
  );
  return SHAPE.map(([age, width], g) => ({ age, width, low: low[g]!, high: high[g]! }));
}

/** Shares low, middle, high of somebody of that age. */
export function educationAt(groups: readonly AgeEducation[], age: number): readonly [number, number, number] {
  const group = groups.find((g) => age >= g.age && age < g.age + g.width)!;
  return [group.low, 1 - group.low - group.high, group.high];
}

/** Which school parents choose: weights by distance and denomination that reproduce pupils and distances of schools. */
import { SCHOOL_GROUPS } from '../../scenarios/packages/columns/facilities.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { children4to11 } from '../../scenarios/packages/school-norm.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { leastSquares, type Residual } from './least-squares.js';

export const CHOICE_YEARS = [2015, 2016, 2019] as const;
export type ChoiceYear = (typeof CHOICE_YEARS)[number];
const SNAPSHOT: Readonly<Record<ChoiceYear, string>> = { 2015: 'in_2015_10', 2016: 'in_2016_10', 2019: 'in_2019_10' };
/** Schools further away are not considered. */
const CHOICE_KM = 12;
/** Only schools in towns of fewer residents are fitted: inside a city the centre says nothing about a school's distance. */
const LARGEST_TOWN = 15000;
/** Logarithms of distances spread about twice as much as those of pupils. */
const DISTANCE_WEIGHT = 0.45;
const SHORTEST_M = 50;

/** Groups with a constant of their own; public schools are at 0, unknown ones with them. */
const GROUPS = SCHOOL_GROUPS.filter((group) => group !== 'public' && group !== 'unknown');
/** Groups whose pupils come from further. */
const WIDE = ['reformed', 'neutral', 'other'];

/** What is estimated, in the order of the values. */
export const CHOICE_TERMS = [
  'distance_per_km',
  'inner_km',
  'own_town',
  'log_road',
  ...GROUPS,
  ...WIDE.map((group) => `log_reach_${group}`),
] as const;
const START = [0.8, 0.1, 2, 0, ...GROUPS.map(() => 0), ...WIDE.map(() => -0.5)];

export interface ChoiceTown {
  readonly code: string;
  readonly municipality: string;
  readonly x: number;
  readonly y: number;
  readonly residents: number;
  /** Residents of 4 to 11 on 1 January after the count of pupils. */
  readonly children: number;
}

export interface ChoiceSchool {
  readonly town: number; // row in the towns
  readonly group: string;
  readonly x: number;
  readonly y: number;
  readonly pupils: number;
  readonly distanceM: number | null;
}

export interface Choices {
  readonly towns: readonly ChoiceTown[];
  readonly schools: readonly ChoiceSchool[];
}

/** Children and schools of a year: ages of towns are those of 2020, taken to the year by their municipality. */
export function choicesOf({ tables }: Pick<Pack, 'tables'>, year: ChoiceYear): Choices {
  const series = tables['municipal_series']!;
  const classes = ['age_0_4', 'age_5_9', 'age_10_14'].map((name) => numbers(series, name));
  const years = numbers(series, 'year');
  const inMunicipality = new Map(
    words(series, 'municipality').map((code, r) => [
      `${code} ${years[r]}`,
      children4to11(classes[0]![r]!, classes[1]![r]!, classes[2]![r]!),
    ]),
  );
  const towns = tables['towns']!;
  const ages = tables['ages_2020']!;
  const group = (age: number) => numbers(ages, `m${age}`).map((n, t) => n + numbers(ages, `w${age}`)[t]!);
  const [from0, from5, from10] = [group(0), group(5), group(10)];
  const [x, y] = [gaps(towns, 'x_m'), gaps(towns, 'y_m')];
  const municipality = words(towns, 'municipality');
  const all = words(towns, 'code').flatMap((code, t): ChoiceTown[] => {
    const own = municipality[t]!;
    const children =
      (children4to11(from0[t]!, from5[t]!, from10[t]!) * inMunicipality.get(`${own} ${year + 1}`)!) /
      inMunicipality.get(`${own} 2020`)!;
    const [px, py] = [x[t] ?? null, y[t] ?? null];
    if (px === null || py === null || !(children > 0)) return [];
    const residents = numbers(towns, 'residents_2020')[t]!;
    return [{ code, municipality: own, x: px, y: py, residents, children }];
  });
  const rowOf = new Map(all.map(({ code }, t) => [code, t]));
  const schools = tables['schools']!;
  const [sx, sy] = [numbers(schools, 'x_m'), numbers(schools, 'y_m')];
  const pupils = gaps(schools, `pupils_${year}`);
  const distance = gaps(schools, `distance_${year}`);
  const place = words(schools, 'place');
  const seen = numbers(schools, SNAPSHOT[year]);
  return {
    towns: all,
    schools: words(schools, 'group').flatMap((g, s): ChoiceSchool[] =>
      seen[s] === 1 && (pupils[s] ?? 0) > 0
        ? [
            {
              town: rowOf.get(place[s]!) ?? -1,
              group: g,
              x: sx[s]!,
              y: sy[s]!,
              pupils: pupils[s]!,
              distanceM: distance[s]!,
            },
          ]
        : [],
    ),
  };
}

interface Pair {
  readonly school: number;
  readonly km: number;
  readonly own: boolean;
}

/** Schools within reach of each town; those in the town itself always. */
export function pairsOf({ towns, schools }: Choices): Pair[][] {
  const size = 1000 * CHOICE_KM;
  const cells = new Map<string, number[]>();
  schools.forEach(({ x, y }, s) => {
    const key = `${Math.floor(x / size)} ${Math.floor(y / size)}`;
    const list = cells.get(key);
    if (list) list.push(s);
    else cells.set(key, [s]);
  });
  return towns.map(({ x, y }, t) => {
    const pairs: Pair[] = [];
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (const s of cells.get(`${Math.floor(x / size) + i} ${Math.floor(y / size) + j}`) ?? []) {
          const km = Math.sqrt((schools[s]!.x - x) ** 2 + (schools[s]!.y - y) ** 2) / 1000;
          const own = schools[s]!.town === t;
          if (own || km < CHOICE_KM) pairs.push({ school: s, km, own });
        }
      }
    }
    return pairs;
  });
}

const reachOf = (group: string, values: readonly number[]): number => {
  const wide = WIDE.indexOf(group);
  return wide < 0 ? 1 : Math.exp(values[4 + GROUPS.length + wide]!);
};

/** Pupils and mean distance in km (as the crow flies) of each school, from the children of the towns around. */
export function predicted(
  choices: Choices,
  pairs: readonly (readonly Pair[])[],
  values: readonly number[],
): { readonly pupils: Float64Array; readonly km: Float64Array } {
  const { towns, schools } = choices;
  const [decay, inner, own] = values as readonly [number, number, number];
  const constant = schools.map(({ group }) => values[4 + GROUPS.indexOf(group as (typeof GROUPS)[number])] ?? 0);
  const known = schools.map(({ group }) => (GROUPS.some((g) => g === group) ? 1 : 0));
  const perKm = schools.map(({ group }) => decay * reachOf(group, values));
  const share = schools.reduce((n, s) => n + s.pupils, 0) / towns.reduce((n, t) => n + t.children, 0);
  const pupils = new Float64Array(schools.length);
  const km = new Float64Array(schools.length);
  towns.forEach(({ residents, children }, t) => {
    const radius = inner * Math.sqrt(residents / 1000);
    const ways = pairs[t]!.map((pair) => (pair.own ? radius : Math.sqrt(pair.km * pair.km + radius * radius)));
    const weights = pairs[t]!.map(({ school, own: inTown }, n) =>
      Math.exp(known[school]! * constant[school]! - perKm[school]! * ways[n]! + (inTown ? own : 0)),
    );
    const sum = weights.reduce((a, b) => a + b, 0);
    pairs[t]!.forEach(({ school }, n) => {
      const going = (share * children * weights[n]!) / sum;
      pupils[school]! += going;
      km[school]! += going * ways[n]!;
    });
  });
  for (let s = 0; s < km.length; s++) km[s]! /= pupils[s]!;
  return { pupils, km };
}

export interface ChoiceFit {
  readonly values: readonly number[]; // as CHOICE_TERMS
  readonly errors: readonly number[];
  /** Schools fitted. */
  readonly schools: number;
  /** Spread of the logarithm of pupils over predicted, and of distances. */
  readonly spread: readonly [pupils: number, distance: number];
}

export function fitChoice(choices: Choices): ChoiceFit {
  const pairs = pairsOf(choices);
  const { towns, schools } = choices;
  const fitted = schools.flatMap(({ town }, s) => (town >= 0 && towns[town]!.residents < LARGEST_TOWN ? [s] : []));
  const residualsAt = (values: readonly number[]): Residual[] => {
    const made = predicted(choices, pairs, values);
    return fitted.flatMap((s) => {
      const { pupils, distanceM, town } = schools[s]!;
      const cluster = towns[town]!.municipality;
      const seen = distanceM === null ? null : Math.log(Math.max(SHORTEST_M, distanceM) / 1000);
      return [
        { value: Math.log(pupils / made.pupils[s]!), cluster },
        { value: seen === null ? 0 : DISTANCE_WEIGHT * (seen - values[3]! - Math.log(made.km[s]!)), cluster },
      ];
    });
  };
  const { values, errors } = leastSquares(residualsAt, START);
  const residuals = residualsAt(values);
  const spread = (part: number): number =>
    Math.sqrt(residuals.reduce((sum, { value }, n) => sum + (n % 2 === part ? value * value : 0), 0) / fitted.length);
  return { values, errors, schools: fitted.length, spread: [spread(0), spread(1) / DISTANCE_WEIGHT] };
}

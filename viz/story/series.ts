/** Lines for charts: the shown seed in both worlds, the other futures, and what was observed. */
import type { YearResult } from '../../sim/protocol.js';
import type { Observed } from '../region/region.js';
import type { Language } from '../state/view.js';
import { type Future, WORLD_NAMES, type WorldName } from '../state/worlds.js';
import { resultsOf, type Years } from './layers.js';
import type { Both } from './numbers.js';
import { countOf, ratioOf } from './totals.js';

export type ChartId =
  | 'population'
  | 'households'
  | 'schools_open'
  | 'share_65plus'
  | 'net_participation'
  | 'health_not_good_share'
  | 'woz_value_eur'
  | 'vacant_share'
  | 'dwellings_built'
  | 'dwellings_taken_down';

/** `change`: what happened in the year that ended; there is none on the first day. */
export type ChartKind = 'count' | 'percent' | 'euros' | 'change';

interface Declared {
  readonly id: ChartId;
  readonly label: Both;
  readonly unit: Both;
  readonly kind: ChartKind;
  readonly decimals: number;
  /** Value on a 1 January of a town, or of the region without one. */
  value(result: YearResult, town: number | null): number | null;
  observed(observed: Observed, i: number): number | null;
}

const percent = (part: number | null, all: number | null): number | null =>
  part === null || all === null || all <= 0 ? null : (100 * part) / all;

const counted = (id: ChartId, label: Both, unit: Both, observed: Declared['observed']): Declared => ({
  id,
  label,
  unit,
  kind: 'count',
  decimals: 0,
  value: (result, town) => countOf(result, id, town),
  observed,
});

/** Of the year that ended. */
const happened = (id: ChartId, label: Both): Declared => ({
  id,
  label,
  unit: { nl: 'woningen in het jaar dat eindigt', en: 'dwellings in the year that ended' },
  kind: 'change',
  decimals: 0,
  value: (result, town) => (result.indicators[id] === undefined ? null : countOf(result, id, town)),
  observed: () => null,
});

/** Counted in the model alone: what was observed of it stands in no table of the pack by year. */
const share = (id: ChartId, label: Both): Declared => ({
  id,
  label,
  unit: { nl: '%', en: '%' },
  kind: 'percent',
  decimals: 1,
  value: (result, town) => ratioOf(result, id, town),
  observed: () => null,
});

export const CHARTS: readonly Declared[] = [
  counted(
    'population',
    { nl: 'Inwoners', en: 'Residents' },
    { nl: 'personen', en: 'persons' },
    ({ population_y }, i) => population_y[i] ?? null,
  ),
  counted(
    'households',
    { nl: 'Huishoudens', en: 'Households' },
    { nl: 'huishoudens', en: 'households' },
    ({ households_y }, i) => households_y[i] ?? null,
  ),
  counted(
    'schools_open',
    { nl: 'Basisscholen', en: 'Primary schools' },
    { nl: 'scholen', en: 'schools' },
    ({ schools_y }, i) => schools_y[i] ?? null,
  ),
  {
    id: 'share_65plus',
    label: { nl: 'Aandeel 65 jaar en ouder', en: 'Share aged 65 and over' },
    unit: { nl: '%', en: '%' },
    kind: 'percent',
    decimals: 1,
    value: (result, town) => percent(countOf(result, 'population_65plus', town), countOf(result, 'population', town)),
    observed: ({ population65plus_y, population_y }, i) =>
      percent(population65plus_y[i] ?? null, population_y[i] ?? null),
  },
  share('net_participation', { nl: 'Werkt (15 tot en met 74 jaar)', en: 'At work (ages 15 to 74)' }),
  share('health_not_good_share', {
    nl: 'Voelt zich niet goed (18+)',
    en: 'Own health not good (18+)',
  }),
  {
    id: 'woz_value_eur',
    label: { nl: 'Gemiddelde WOZ-waarde', en: 'Mean value of homes (WOZ)' },
    unit: {
      nl: 'euro, tegen de landelijke prijzen van het eerste jaar',
      en: "euros, at the country's prices of the first year",
    },
    kind: 'euros',
    decimals: 0,
    value: (result, town) => ratioOf(result, 'woz_value_eur', town),
    observed: () => null,
  },
  {
    id: 'vacant_share',
    label: { nl: 'Leegstaande woningen', en: 'Vacant dwellings' },
    unit: { nl: '%', en: '%' },
    kind: 'percent',
    decimals: 1,
    value: (result, town) => percent(countOf(result, 'vacant_dwellings', town), countOf(result, 'dwellings', town)),
    observed: () => null,
  },
  happened('dwellings_built', { nl: 'Gebouwde woningen', en: 'Dwellings built' }),
  happened('dwellings_taken_down', { nl: 'Gesloopte woningen', en: 'Dwellings taken down' }),
];

/** Values by year, `null` where there is none; all lists are as long as `years`. */
export interface Chart {
  readonly id: ChartId;
  readonly label: string;
  readonly unit: string;
  readonly kind: ChartKind;
  readonly decimals: number;
  /** Every 1 January of the chart, from the first observation to the end of the scenario. */
  readonly years: readonly number[];
  readonly lines: Readonly<Record<WorldName, readonly (number | null)[]>>;
  /** Complete futures of other seeds. */
  readonly others: readonly {
    readonly world: WorldName;
    readonly seed: number;
    readonly values: readonly (number | null)[];
  }[];
  /** Lowest and highest of the complete futures, the shown seed among them; null with fewer than two. */
  readonly band: Readonly<
    Record<WorldName, { readonly low: readonly (number | null)[]; readonly high: readonly (number | null)[] } | null>
  >;
  /** Observed figures; all null for a town. */
  readonly observed: readonly (number | null)[];
}

export interface ChartData {
  readonly observed: Observed;
  readonly years: Years;
  readonly futures: readonly Future[];
  readonly seed: number;
  /** First and last 1 January of the scenario. */
  readonly span: readonly [first: number, last: number];
  /** Null = the region. */
  readonly town: number | null;
}

export function chartOf(id: ChartId, data: ChartData, language: Language): Chart {
  const declared = CHARTS.find((chart) => chart.id === id)!;
  const { observed, span, town } = data;
  const firstObserved =
    town === null ? observed.year_y.find((_, i) => declared.observed(observed, i) !== null) : undefined;
  const first = Math.min(span[0], firstObserved ?? span[0]);
  const years = Array.from({ length: span[1] - first + 1 }, (_, i) => first + i);
  const along = (results: readonly YearResult[]): (number | null)[] => {
    const by = new Map(results.map((result) => [result.year, declared.value(result, town)]));
    return years.map((year) => by.get(year) ?? null);
  };
  const line = (world: WorldName): readonly (number | null)[] => along(resultsOf(data.years[world]));
  const complete = data.futures.map(({ seed, years: of }) => ({
    seed,
    baseline: along(of.baseline),
    measures: along(of.measures),
  }));
  const band = (world: WorldName): Chart['band'][WorldName] => {
    if (complete.length < 2) return null;
    const outer = (pick: (...values: number[]) => number): (number | null)[] =>
      years.map((_, i) => {
        const values = complete.flatMap((future) => future[world][i] ?? []);
        return values.length === 0 ? null : pick(...values);
      });
    return { low: outer(Math.min), high: outer(Math.max) };
  };
  const dots = new Map(observed.year_y.map((year, i) => [year, declared.observed(observed, i)]));
  return {
    id,
    label: declared.label[language],
    unit: declared.unit[language],
    kind: declared.kind,
    decimals: declared.decimals,
    years,
    lines: { baseline: line('baseline'), measures: line('measures') },
    others: complete
      .filter(({ seed }) => seed !== data.seed)
      .flatMap((future) => WORLD_NAMES.map((world) => ({ world, seed: future.seed, values: future[world] }))),
    band: { baseline: band('baseline'), measures: band('measures') },
    observed: years.map((year) => (town === null ? (dots.get(year) ?? null) : null)),
  };
}

/** What differs between the futures, and what does not. @param wanted futures there will be */
export function bandNote(complete: number, wanted: number, language: Language): string {
  const nl = language === 'nl';
  if (complete < 2) return nl ? 'Andere toekomsten worden nog berekend.' : 'Other futures are still being computed.';
  const which =
    complete < wanted
      ? nl
        ? `De ${complete} van de ${wanted} toekomsten die al klaar zijn, verschillen`
        : `The ${complete} of ${wanted} futures that are complete differ`
      : nl
        ? `De ${complete} toekomsten verschillen`
        : `The ${complete} futures differ`;
  return nl
    ? `${which} alleen door toeval. Wat niemand weet, zoals kindertal, levensduur en buitenlandse migratie, is in alle gelijk: de echte onzekerheid is groter.`
    : `${which} by luck alone. What nobody knows, such as fertility, length of life and migration from abroad, is the same in all: the real uncertainty is larger.`;
}

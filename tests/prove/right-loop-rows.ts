/** Rows of decision 0012 about homes against what was published: vacancy, values, new homes, searches. */
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers } from '../../scenarios/packages/table.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import { byYear, type Changes, type Homes, vacancy } from '../statistical/homes-lived.js';
import { inCorop, vacancyObserved, valueRatios } from '../statistical/homes-observed.js';
import { newHomes, WITHIN } from '../statistical/new-homes.js';
import { searchesInVain } from '../statistical/searches.js';
import { spearman } from '../statistical/spearman.js';
import { LAST, LEVELS, SEEDS, type Since2015 } from './right-loop-households.js';
import { near, type Row, rounded, row } from './row.js';

/** In the order of what was published in 2020. */
const RANKED = [
  ['CR31', 'Zeeuws-Vlaanderen'],
  ['CR02', 'Delfzijl'],
  ['CR39', 'Zuid-Limburg'],
  ['CR01', 'Oost-Groningen'],
  ['CR04', 'Noord-Friesland'],
  ['CR14', 'Achterhoek'],
] as const;

/** Dwellings not occupied by COROP region (F23), 1 January 2020. */
export function vacancyRows(regions: readonly Since2015[]): Row[] {
  const of = (corop: string): { made: number[]; seen: ReadonlyMap<number, number> } => {
    const region = regions.find(({ pack }) => inCorop(pack, corop).length > 0)!;
    const members = inCorop(region.pack, corop);
    return {
      made: byYear(region.lived, (homes) => vacancy(homes, members)),
      seen: vacancyObserved(region.pack, corop),
    };
  };
  const byYears = ({ made, seen }: ReturnType<typeof of>): unknown =>
    made.slice(0, LAST - 2015 + 1).map((share, y) => [2015 + y, rounded(share, 2), rounded(seen.get(2015 + y)!, 2)]);
  const levels = LEVELS.map(([corop, name, off]) => {
    const figures = of(corop);
    const [made, seen] = [figures.made[LAST - 2015]!, figures.seen.get(LAST)!];
    return row(
      `vacancy of ${name} in ${LAST}, %`,
      [made, seen, `+- ${off}`],
      near(made, seen, off),
      true,
      byYears(figures),
    );
  });
  const ranked = RANKED.map(([corop, name]) => ({ name, ...of(corop) }));
  const seen = ranked.map((one) => one.seen.get(LAST)!);
  const rank = spearman(
    ranked.map(({ made }) => made[LAST - 2015]!),
    seen,
  );
  const held = spearman(
    ranked.map((one) => one.seen.get(2015)!),
    seen,
  );
  return [
    ...levels,
    row(`ranking of vacancy, six COROP regions in ${LAST}, Spearman`, [rank, 1, 'at least 0.8'], rank >= 0.8, true, {
      heldAs2015: rounded(held),
      shares: ranked.map((one) => [one.name, ...(byYears(one) as number[][]).at(-1)!.slice(1)]),
    }),
  ];
}

/** Values against the country's (F24), the year furthest off. */
export function valueRows(regions: readonly Since2015[]): Row[] {
  const ratios = regions.map(({ name, pack, lived }) => ({ name, homes: weightOf(pack), ...ratiosOf(pack, lived) }));
  const weights = ratios.reduce((sum, { homes }) => sum + homes, 0);
  const pooled = (of: (one: (typeof ratios)[number]) => number): number =>
    ratios.reduce((sum, one) => sum + one.homes * of(one), 0) / weights;
  const years = ratios[0]!.years;
  const together = {
    name: 'five regions together',
    years,
    made: years.map((_, y) => pooled(({ made }) => made[y]!)),
    seen: years.map((_, y) => pooled(({ seen }) => seen[y]!)),
    held: pooled(({ held }) => held),
  };
  return [together, ...ratios].map(({ name, made, seen, held }, n) => {
    const off = years.map((_, y) => Math.abs(made[y]! - seen[y]!));
    const worst = off.indexOf(Math.max(...off));
    return row(
      `values against the country's, ${name}, year furthest off`,
      [made[worst]!, seen[worst]!, 'within 0.05 each year'],
      off.every((distance) => distance <= 0.05),
      n < 2,
      {
        byYear: years.map((year, y) => [year, rounded(made[y]!), rounded(seen[y]!)]),
        heldAs2015: rounded(held),
      },
    );
  });
}

const weightOf = (pack: Pack): number =>
  numbers(pack.tables['municipalities']!, 'dwellings').reduce((sum, n) => sum + n, 0);

/** Ratios of the mean of some runs. */
export function ratiosOf(pack: Pack, lived: readonly (readonly Homes[])[]): ReturnType<typeof valueRatios> {
  const mean_y = lived[0]!.map((homes, y) => ({
    woz: homes.woz.map((_, m) => lived.reduce((sum, run) => sum + run[y]!.woz[m]!, 0) / lived.length),
  }));
  return valueRatios(pack, mean_y, LAST);
}

/**
 * Whether new dwellings of a place that is being built are lived in: as observed from 2015, and as it goes on from 2021.
 * Beside it those of all other towns, where a few are built among many.
 */
export function newHomeRows(first: LivedRegion, now: LivedRegion): Row[] {
  const runs: readonly [LivedRegion, Changes, string][] = [
    [first, { buildingGiven: 1 }, '2015 on, building as observed'],
    [now, {}, '2021 on'],
  ];
  return runs.flatMap(([{ input }, changes, from], n) => {
    const town = input.places.name_t.indexOf('Blauwestad');
    return (
      [
        ['Blauwestad', (t: number) => t === town],
        ['other towns', (t: number) => t !== town],
      ] as const
    ).map(([where, counts]) => {
      const { built, filled, residents } = newHomes(input, counts, SEEDS / 2, 10, changes);
      const share = (100 * filled) / built;
      return row(
        `${where}: % of dwellings built from ${from} lived in within ${WITHIN} years`,
        [share, occupied(now.pack, counts), 'at least 85; observed: all dwellings in 2021'],
        share >= 85,
        n === 0 && where === 'Blauwestad',
        { followed: built / (SEEDS / 2), residentsTenYearsOn: rounded(residents, 0) },
      );
    });
  });
}

/** Households by 100 dwellings of some towns at the base. */
function occupied(pack: Pack, counts: (town: number) => boolean): number {
  const sum = (column: string): number =>
    numbers(pack.tables['places']!, column).reduce((all, n, t) => all + (counts(t) ? n : 0), 0);
  return (100 * sum('households')) / sum('dwellings');
}

/** Residents who look for a home in the first year and find none. */
export function searchRows(regions: readonly LivedRegion[]): Row[] {
  return regions.map(({ input }) => {
    const share = 100 * searchesInVain(input, SEEDS / 2);
    return row(`searches without a home, base ${input.baseYear}, %`, [share, 0, 'under 5'], share < 5, true);
  });
}

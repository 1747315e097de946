/** The rows of decision 0012 that compare a run with what was published: households, vacancy, values, new homes, searches. */
import { foreignLevels, withForeign } from '../../calibration/hindcast/worlds.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers } from '../../scenarios/packages/table.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import {
  byYear,
  type Changes,
  firstBelow,
  type Homes,
  livedHomes,
  singleShare,
  total,
  vacancy,
} from '../statistical/homes-lived.js';
import {
  inCorop,
  singleShareAt,
  singleShareOfTheCountry,
  vacancyObserved,
  valueRatios,
} from '../statistical/homes-observed.js';
import { newHomes, WITHIN } from '../statistical/new-homes.js';
import { searchesInVain } from '../statistical/searches.js';
import { spearman } from '../statistical/spearman.js';
import { near, type Row, rounded, row } from './row.js';

/** Runs of the first region, and of each of the others, which only add to a ranking and a mean. */
const SEEDS = 8;
const FEW = 3;
/** Last year whose vacancy and values count. */
const LAST = 2020;
const HORIZON = { 2015: 15, 2021: 19 } as const;

/** A region that has lived from 2015 on. */
export interface Since2015 extends LivedRegion {
  /** By seed, then by years since the base. */
  readonly lived: readonly (readonly Homes[])[];
}

/** The first region is run for longer, to see when its households fall. */
export const since2015 = (region: LivedRegion, first: boolean): Since2015 => ({
  ...region,
  lived: livedHomes(region.input, first ? SEEDS : FEW, first ? HORIZON[2015] : LAST - 2015),
});

/** When people and households fall below the base (F11), and the share of one-person households (F10). */
export function householdRows(first: Since2015, now: LivedRegion): Row[] {
  const runs = { 2015: first.lived, 2021: livedHomes(now.input, SEEDS, HORIZON[2021]) };
  const falls = ([2021, 2015] as const).map((base) => fallRow(runs[base], base));
  return [...falls, ...singleRows(first, now.pack)];
}

function fallRow(lived: readonly (readonly Homes[])[], base: 2015 | 2021): Row {
  const [persons, households] = (['persons', 'households'] as const).map((what) =>
    byYear(lived, (homes) => total(homes[what])),
  ) as [number[], number[]];
  const years = persons.length - 1;
  // Whoever has not fallen in these years falls later than the last of them.
  const [people, homes] = [persons, households].map((figure) => firstBelow(figure) ?? years + 1) as [number, number];
  const growth = (figure: readonly number[], from: number, to: number): number =>
    rounded((100 * (figure[to]! / figure[from]! - 1)) / (to - from), 2);
  return row(
    `years from the first below the base of people to that of households, base ${base}`,
    [homes - people, 3, 'at least 3'],
    homes - people >= 3,
    base === 2021,
    {
      people: base + people,
      households: base + homes,
      percentAYear: [
        [0, 3],
        [3, 10],
        [10, years],
      ].map(([from, to]) => ({
        years: `${base + from!}-${base + to!}`,
        people: growth(persons, from!, to!),
        households: growth(households, from!, to!),
      })),
    },
  );
}

function singleRows({ lived, pack }: Since2015, later: Pack): Row[] {
  const made = byYear(lived, singleShare);
  const seen = singleShareAt(later);
  const at = 2021 - 2015;
  const [rise, risen] = [(made[at]! - made[0]!) / at, (seen - singleShareAt(pack)) / at];
  const country = [...singleShareOfTheCountry(pack)].filter(([year]) => year >= 2015);
  const detail = {
    byYear: made.slice(0, at + 1).map((share, y) => [2015 + y, rounded(share, 2)]),
    country: country.map(([year, share]) => [year, rounded(share, 2)]),
  };
  return [
    row(
      'one-person households, points a year, 2015 to 2021',
      [rise, risen, '0.15 to 0.45'],
      rise >= 0.15 && rise <= 0.45,
      true,
      detail,
    ),
    row('one-person households in 2021, %', [made[at]!, seen, '+- 1.5'], near(made[at]!, seen, 1.5), true),
  ];
}

/**
 * How much of a miss comes from who came from abroad and from what was built: people, households and vacancy with both as
 * they turned out. Printed beside the runs as they are.
 */
export function givenRows({ pack, input, lived }: Since2015, later: Pack): Row[] {
  const levels = foreignLevels(pack, initialParameters().foreignWindow);
  const given = livedHomes(withForeign(input, levels), SEEDS / 2, 2021 - 2015, { buildingGiven: 1 });
  const sum = (column: string): number => numbers(later.tables['municipalities']!, column).reduce((a, b) => a + b, 0);
  const figures: readonly [string, number, number, (homes: Homes) => number][] = [
    ['people', 2021, sum('residents'), ({ persons }) => total(persons)],
    ['households', 2021, sum('households'), ({ households }) => total(households)],
    ['dwellings', 2021, sum('dwellings'), ({ dwellings }) => total(dwellings)],
    ...LEVELS.map(([corop, name]): (typeof figures)[number] => [
      `vacancy of ${name}, %`,
      LAST,
      vacancyObserved(pack, corop).get(LAST)!,
      (homes) => vacancy(homes, inCorop(pack, corop)),
    ]),
  ];
  return figures.map(([what, year, seen, of]) =>
    row(
      `${what} in ${year}, balance abroad and building as observed`,
      [byYear(given, of)[year - 2015]!, seen, 'printed'],
      true,
      false,
      { asTheyAre: rounded(byYear(lived, of)[year - 2015]!, 2) },
    ),
  );
}

/** Shown by the first region's level, and by the ranking of the COROP regions in which the five lie. */
const LEVELS = [
  ['CR01', 'Oost-Groningen', 1],
  ['CR02', 'Delfzijl', 1.5],
] as const;
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
        [share, 100, 'at least 85'],
        share >= 85,
        n === 0 && where === 'Blauwestad',
        { followed: built / (SEEDS / 2), residentsTenYearsOn: rounded(residents, 0) },
      );
    });
  });
}

/** Residents who look for a home in the first year and find none. */
export function searchRows(regions: readonly LivedRegion[]): Row[] {
  return regions.map(({ input }) => {
    const share = 100 * searchesInVain(input, SEEDS / 2);
    return row(`searches without a home, base ${input.baseYear}, %`, [share, 0, 'under 5'], share < 5, true);
  });
}

/** Rows of decision 0012 about people and households: who falls first, and how many live alone. */
import { foreignLevels, withForeign } from '../../calibration/hindcast/worlds.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers } from '../../scenarios/packages/table.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import { byYear, firstBelow, type Homes, livedHomes, singleShare, total, vacancy } from '../statistical/homes-lived.js';
import { inCorop, singleShareAt, singleShareOfTheCountry, vacancyObserved } from '../statistical/homes-observed.js';
import { near, type Row, rounded, row } from './row.js';

/** Runs of the first region, and of each of the others, which only add to a ranking and a mean. */
export const SEEDS = 8;
const FEW = 3;
/** Last year whose vacancy and values count. */
export const LAST = 2020;
const HORIZON = { 2015: 15, 2021: 19 } as const;

/** COROP regions of the first region whose vacancy has a band, points either way. */
export const LEVELS = [
  ['CR01', 'Oost-Groningen', 1],
  ['CR02', 'Delfzijl', 1.5],
] as const;
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

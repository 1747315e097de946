/** The rows of decision 0012 about what a measure or a switch changes: runs of one seed are compared with each other. */
import { interval95, mean } from '../../scenarios/statistics/mean.js';
import type { WorldInput } from '../../sim/input.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import { type Clearing, clearedAway } from '../statistical/demolition.js';
import { type Changes, type Homes, livedHomes, total } from '../statistical/homes-lived.js';
import { type Row, rounded, row } from './row.js';

/** Seeds of each comparison. */
const SEEDS = 8;
const DWELLINGS = 500;
const AFTER = 10;
/** Where the dwellings stand together; spread over the region they are one in sixteen of the empty ones. */
const TOGETHER = 'Eemsdelta';

/** A mean with its 95 % interval. */
const spread = (values: readonly number[], digits = 2): unknown => ({
  mean: rounded(mean(values), digits),
  interval: interval95(values)!.map((end) => rounded(end, digits)),
});

/** What becomes of prices where 500 empty dwellings are taken down in the base year. */
export function demolitionRows({ input }: LivedRegion): Row[] {
  const ids: readonly Clearing[] = ['demolish-vacant', 'demolish-and-rebuild'];
  const { municipality_t, name_m } = input.places;
  const areas = [
    ['spread over the region', municipality_t.map(() => true)],
    [`all in ${TOGETHER}`, municipality_t.map((m) => name_m[m] === TOGETHER)],
  ] as const;
  return areas.flatMap(([where, area_t]) =>
    clearedAway(input, ids, DWELLINGS, area_t, SEEDS, AFTER).map(({ taken, towns, price, vacant }, n) => {
      const [low, high, known, label] = n === 0 ? ([-1, 2, 0, 'none'] as const) : ([0, 14.1, 7, 'all'] as const);
      const figure = mean(price);
      return row(
        `price in the towns concerned ${AFTER} years after, ${DWELLINGS} taken down, ${label} rebuilt, ${where}, %`,
        [figure, known, `${low} to ${high}`],
        figure >= low && figure <= high,
        true,
        { taken: rounded(taken, 0), towns: rounded(towns, 1), price: spread(price), emptyHomes: spread(vacant) },
      );
    }),
  );
}

const HORIZONS = [10, 19] as const;

/** Prices that everybody answers to against frozen ones; then as strong as the ranges allow, and without what drifts on. */
export function brakeRows({ input }: LivedRegion): Row[] {
  const strongest: Changes = { priceResponse: 2, priceElasticity: 1.6 };
  return [
    brakeRow(input, 'as they are', {}),
    brakeRow(input, 'as strong as the ranges allow', strongest),
    brakeRow(input, 'as they are, without the drift from before the base', { priceDriftFade: 0 }),
  ];
}

function brakeRow(input: WorldInput, how: string, changes: Changes): Row {
  const last = HORIZONS.at(-1)!;
  const [live, frozen] = [1, 0].map((livePrices) => livedHomes(input, SEEDS, last, { ...changes, livePrices })) as [
    Homes[][],
    Homes[][],
  ];
  const apart = (year: number, of: (homes: Homes) => number): number[] =>
    live.map((homes, seed) => of(homes[year]!) - of(frozen[seed]![year]!));
  const detail = HORIZONS.map((year) => ({
    year: input.baseYear + year,
    persons: spread(
      apart(year, ({ persons }) => total(persons)),
      0,
    ),
    households: spread(
      apart(year, ({ households }) => total(households)),
      0,
    ),
    vacantDwellings: spread(
      apart(year, ({ vacant }) => total(vacant)),
      0,
    ),
    lostSinceBaseFrozen: rounded(
      mean(frozen.map((homes) => total(homes[0]!.persons) - total(homes[year]!.persons))),
      0,
    ),
    valueLive: rounded(mean(live.map((homes) => valueChange(homes, year)))),
    valueFrozen: rounded(mean(frozen.map((homes) => valueChange(homes, year)))),
  }));
  const figure = mean(apart(last, ({ persons }) => total(persons)));
  return row(
    `prices live less frozen, ${how}: persons in ${input.baseYear + last}`,
    [figure, 0, 'printed'],
    true,
    false,
    detail,
  );
}

/** Values against the country's, 1 = as at the base, by the dwellings of each municipality. */
function valueChange(homes: readonly Homes[], year: number): number {
  const worth = ({ woz, dwellings }: Homes): number => woz.reduce((sum, eur, m) => sum + eur * dwellings[m]!, 0);
  const mean = (one: Homes): number => worth(one) / total(one.dwellings);
  return mean(homes[year]!) / mean(homes[0]!);
}

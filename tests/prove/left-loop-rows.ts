/** The rows of decision 0011, each measured: figure, what was observed, band, and whether it holds. */
import { higherShare } from '../../scenarios/parameters/learning/tracks.js';
import { healthNotGood } from '../../sim/indicators/health.js';
import { disposableIncome } from '../../sim/indicators/income.js';
import type { Indicator } from '../../sim/indicators/indicator.js';
import { havoVwo } from '../../sim/indicators/learning.js';
import { residentsAged } from '../../sim/indicators/population.js';
import { type Tally, tallyOf } from '../../sim/indicators/tally.js';
import { higherOccupation, netParticipation, working } from '../../sim/indicators/working.js';
import { diplomasOfFourYears } from '../../sim/learning/diplomas.js';
import { FINANCE } from '../../sim/learning/input.js';
import { PURSUIT, pursuitOf } from '../../sim/learning/levels.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import {
  type Cohort,
  type LivedRegion,
  livedTeens,
  observedTeens,
  ratioOf,
  ratios,
  rural,
} from '../statistical/cohorts.js';
import { workOfResidents } from '../statistical/commuters.js';
import { type Departure, FOLLOWED, follow, idsAged, returned, whereabouts } from '../statistical/departures.js';
import { highInTheCountry, highlyEducated, publishedGap } from '../statistical/education.js';
import { financed, leftInSixteenMonths, STARTS } from '../statistical/starters.js';
import { seedsTo, worldOf } from '../statistical/world.js';
import { near, type Row, rounded, row } from './row.js';

const SEEDS = 4;
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((a, b) => a + b, 0);

/** Cohorts of the first region against the registers, and of all regions against the nation's. */
export function cohortRows(regions: readonly LivedRegion[], nation: { five: number; ten: number }): Row[] {
  const lived = regions.map(({ input, pack }) => ({
    pack,
    made: livedTeens(input, SEEDS),
    seen: observedTeens(pack),
    name_m: input.places.name_m,
  }));
  const rows: Row[] = [];
  for (const [which, label, off, offEach] of [
    ['five', '15-19 in 2016 to 20-24 in 2021', 0.05, 0.2],
    ['ten', '10-14 to 20-24 in ten years', 0.1, 0.25],
  ] as const) {
    const { made, seen, name_m } = lived[0]!;
    const each = ratios(made[which]).map(
      (ratio, m) => [name_m[m]!, rounded(ratio), rounded(ratios(seen[which])[m]!)] as const,
    );
    const [figure, observed] = [ratioOf(made[which]), ratioOf(seen[which])];
    rows.push(
      row(`${label}, region`, [figure, observed, `within ${100 * off} %`], near(figure / observed, 1, off), true),
      row(
        `${label}, municipality furthest off`,
        [...each.map(([, a, b]) => [a, b, `within ${100 * offEach} %`] as const)].sort(
          (a, b) => Math.abs(b[0] / b[1] - 1) - Math.abs(a[0] / a[1] - 1),
        )[0]!,
        each.every(([, a, b]) => near(a / b, 1, offEach)),
        true,
        each,
      ),
    );
  }
  for (const [which, label] of [
    ['five', '15-19 to 20-24'],
    ['ten', '10-14 to 20-24'],
  ] as const) {
    const without = ({ before_m, after_m }: Cohort, name_m: readonly string[]): Cohort => ({
      before_m: before_m.filter((_, m) => name_m[m] !== 'Maastricht'),
      after_m: after_m.filter((_, m) => name_m[m] !== 'Maastricht'),
    });
    const pooled = (cohorts: Cohort[]): number =>
      sum(cohorts.map(({ after_m }) => sum(after_m))) / sum(cohorts.map(({ before_m }) => sum(before_m)));
    // Seeds do not weigh: every region has as many.
    const figure = pooled(lived.map(({ made, name_m }) => without(made[which], name_m))) / nation[which];
    const observed = pooled(lived.map(({ seen, name_m }) => without(seen[which], name_m))) / nation[which];
    const each = lived.flatMap(({ made, seen, name_m }) =>
      name_m.map((name, m) => [
        name,
        rounded(ratios(made[which])[m]! / nation[which]),
        rounded(ratios(seen[which])[m]! / nation[which]),
      ]),
    );
    rows.push(
      row(
        `${label}, five regions without Maastricht, against the nation`,
        [figure, observed, 'within 0.05'],
        near(figure, observed, 0.05),
        false,
        each,
      ),
    );
  }
  return rows;
}

/** Cohorts of Drenthe (F4), where the young of the first region live at 28 (F5), and who of its leavers is back (F6). */
export function leaverRows(
  drenthe: readonly LivedRegion[],
  first: LivedRegion,
  province: (zone: string) => string,
): Row[] {
  const rows = drenthe.flatMap(({ input }) => {
    const { at22, at27, at37 } = rural(input, SEEDS);
    const base = input.baseYear;
    return [
      row(`Drenthe ${base}: of 100 at 17, at 22`, [at22, 77, '+- 6'], near(at22, 77, 6), true, {
        at27: rounded(at27),
      }),
      row(`Drenthe ${base}: of 100 at 17, at 37`, [at37, 92, '+- 8'], near(at37, 92, 8), true),
    ];
  });
  const north = { near: 0, all: 0 };
  const known: Departure[] = [];
  for (const seed of seedsTo(2)) {
    const world = worldOf(first.input, seed);
    const ids = idsAged(world, 16);
    const departures = new Map<string, Departure>();
    const nextYear = living(world);
    for (let lived = 1; lived <= 20; lived++) {
      nextYear();
      follow(world, departures, first.input.baseYear + 20 - FOLLOWED - 1);
      if (lived !== 12) continue;
      const { here, away_z } = whereabouts(world, ids);
      north.all += ids.size;
      north.near += here;
      away_z.forEach((n, z) => {
        if (['Groningen', 'Fryslân', 'Drenthe'].includes(province(world.moving!.code_z[z]!))) north.near += n;
      });
    }
    known.push(...departures.values());
  }
  const { share, soon, same } = returned(known);
  const stay = north.near / north.all;
  return [
    ...rows,
    row(
      'of those aged 16, at 28 in the three northern provinces',
      [stay, 0.8, '+- 0.07'],
      near(stay, 0.8, 0.07),
      false,
    ),
    row('leavers of 21 to 23 back within twelve years', [share, 0.26, '+- 0.04'], near(share, 0.26, 0.04), true),
    row('of these in the municipality they left', [same, 2 / 3, '+- 0.07'], near(same, 2 / 3, 0.07), true),
    row('of these within six years', [soon, 0.5, 'more than half'], soon > 0.5, true),
  ];
}

/** High education of 15 to 75 and tracks at the base (F25, F26), and ways to work (F27). */
export function baseRows(first: LivedRegion, province: string): Row[] {
  const { pack, input } = first;
  const world = worldOf(input, 1);
  const pupils = [0, 0];
  const { slots, class_p, learning_p } = world.persons;
  for (let p = 0; p < slots; p++) {
    const age = world.year - 1 - birthYearOf(class_p[p]!);
    if (class_p[p] === 0 || age < 12 || age > 15) continue;
    const track = pursuitOf(learning_p[p]!);
    pupils[track === PURSUIT.havo || track === PURSUIT.vwo ? 1 : 0]!++;
  }
  const gap = publishedGap(pack);
  const share = highlyEducated(world) - highInTheCountry(pack);
  const havo = pupils[1]! / sum(pupils);
  const wanted = higherShare(pack, province);
  const work = workOfResidents(world);
  const eemsdelta = work.meanKm_m[input.places.name_m.indexOf('Eemsdelta')]!;
  return [
    row('high education of 15 to 75, gap to the nation', [share, gap, '+- 0.02'], near(share, gap, 0.02), true),
    row(`havo and vwo of pupils of 12 to 15, ${province}`, [havo, wanted, '+- 0.02'], near(havo, wanted, 0.02), true),
    row('mean way to work, km', [work.meanKm, 22.6, '20 to 40'], work.meanKm >= 20 && work.meanKm <= 40, true),
    row(
      'mean way to work of Eemsdelta, km',
      [eemsdelta, 35, 'above the region'],
      eemsdelta > work.meanKm,
      true,
      input.places.name_m.map((name, m) => [name, rounded(work.meanKm_m[m]!, 1)]),
    ),
    row(
      'working in the own municipality',
      [work.home, 0.38, '0.30 to 0.50'],
      work.home >= 0.3 && work.home <= 0.5,
      true,
    ),
  ];
}

/** The row of 2015 that the source gives for the five regions together (F28). */
export function rowsOfTheSource(regions: readonly LivedRegion[], reference: ReadonlyMap<string, number>): Row[] {
  const worlds = regions.map(({ name, input }) => {
    const world = worldOf(input, 1);
    return { name, world, tally: tallyOf(world) };
  });
  const adults = (world: World, tally: Tally): number => sum(residentsAged(world, tally, 18, 999));
  const figures: readonly [Indicator, number, (world: World, tally: Tally) => number][] = [
    [netParticipation, 1.5, (world, tally) => sum(residentsAged(world, tally, 15, 74)) - sum(tally.notAsked_t)],
    [higherOccupation, 2.5, (world, tally) => sum(working.of(world, tally, null as never))],
    [havoVwo, 3, ({ diplomas }) => sum(diplomasOfFourYears(diplomas).all_t)],
    [disposableIncome, 500, (_, tally) => sum(tally.members_t)],
    [healthNotGood, 1.5, adults],
  ];
  return figures.map(([indicator, off, over]) => {
    const each = worlds.map(({ name, world, tally }) => {
      const value = indicator.areas!.of(null as never, world, tally)[0]!;
      return { name, value, over: over(world, tally) };
    });
    const figure = each.reduce((all, { value, over: n }) => all + value * n, 0) / sum(each.map(({ over: n }) => n));
    const observed = reference.get(indicator.id)!;
    const detail = each.map(({ name, value }) => [name, rounded(value, 1)]);
    return row(
      `${indicator.id}, five regions`,
      [figure, observed, `+- ${off}`],
      near(figure, observed, off),
      false,
      detail,
    );
  });
}

/** A grant instead of a loan, for starters of 18 to 20; what comes before the change is held by the test of its years. */
export function studentRows(first: LivedRegion): Row[] {
  return (['wo', 'hbo'] as const).map((study) => {
    const [loan, grant] = [FINANCE.loan, FINANCE.grant].map((regime) =>
      leftInSixteenMonths(financed(first.input, [regime]), STARTS[study], 8),
    );
    const [figure, observed] = [loan!.share / grant!.share, study === 'wo' ? 0.45 / 0.61 : 0.14 / 0.23];
    const detail = { loan: rounded(loan!.share), grant: rounded(grant!.share), starters: loan!.n };
    const what = `starters of ${study} who leave home within sixteen months, loan over grant`;
    return row(what, [figure, observed, 'within 10 %'], near(figure / observed, 1, 0.1), true, detail);
  });
}

/** The books of a run, kept from what it puts out and nothing else. */
import { expect } from 'vitest';
import type { Pack } from '../../scenarios/packages/format.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { indicatorsCsv } from '../../scenarios/runs/indicators-csv.js';
import type { Indicator } from '../../sim/indicators/indicator.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { AGE_GROUPS, MIGRATION_FLOWS } from '../../sim/indicators/migration.js';
import type { PlaceTable, WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

export function yearsOf(input: WorldInput, seed: number, years: number): YearResult[] {
  const results: YearResult[] = [];
  const job = { runKey: runKeyOf(seed), lastYear: input.baseYear + years, parameters: initialParameters() };
  runReplicate(input, job, (result) => results.push(result));
  return results;
}

/** Figures of indicators.csv by `year place indicator`. */
export function figuresOf(pack: Pack, years: readonly YearResult[]): Map<string, number> {
  const run = { scenarioName: 'a', pack, seeds: [{ seed: 1, years }] } as unknown as Parameters<
    typeof indicatorsCsv
  >[0];
  const lines = [...indicatorsCsv(run)].join('').trim().split('\n').slice(1);
  return new Map(
    lines.map((line) => {
      const [, , year, place, indicator, value] = line.split(',');
      return [`${year} ${place} ${indicator}`, Number(value)];
    }),
  );
}

/** Population at the start, with everything that was added to it, at the end: towns, municipalities and `*`. */
export function expectAccounts(
  figures: ReadonlyMap<string, number>,
  places: PlaceTable,
  years: readonly number[],
): void {
  for (const year of years.slice(1)) {
    for (const place of ['*', ...places.code_m, ...places.code_t]) {
      const of = (id: string, y = year): number => figures.get(`${y} ${place} ${id}`)!;
      const natural = of('births') - of('deaths');
      const internal = of('arrivals_internal') - of('departures_internal');
      const foreign = of('immigration') - of('emigration');
      const expected = of('population', year - 1) + natural + internal + foreign + of('reception_balance');
      expect(`${year} ${place}: ${of('population')}`).toBe(`${year} ${place}: ${expected}`);
    }
  }
}

/** The sum of the towns of each area, the region first. */
const sumsOf = ({ code_m, municipality_t }: PlaceTable, value_t: readonly number[]): number[] => [
  sum(value_t),
  ...code_m.map((_, m) => sum(value_t.filter((_, t) => municipality_t[t] === m))),
];

/** Shares are no sums at all, and commuters over a border are counted with work, not with moves. */
const added = ({ id, areas }: Indicator): boolean =>
  areas === undefined || id === 'arrivals_internal' || id === 'departures_internal';

/** An area counts what its towns count, less what stays inside; what is not counted so is a plain sum. */
export function expectAreas(
  figures: ReadonlyMap<string, number>,
  places: PlaceTable,
  years: readonly YearResult[],
): void {
  for (const { year, indicators, areas } of years.slice(1)) {
    const codes = ['*', ...places.code_m];
    const within = codes.map((code) => figures.get(`${year} ${code} moves_within`)!);
    for (const { id } of INDICATORS.filter(added)) {
      const value_t = indicators[id];
      if (value_t === undefined) continue;
      const inside = id in areas ? within : codes.map(() => 0);
      const expected = sumsOf(places, value_t).map((n, a) => n - inside[a]!);
      expect({ id, value_a: codes.map((code) => figures.get(`${year} ${code} ${id}`)) }).toEqual({
        id,
        value_a: expected,
      });
    }
    const crossing = ['arrivals_internal', 'departures_internal'].map(
      (id) => sum(areas[id]!.slice(1)) - areas[id]![0]!,
    );
    const between = within[0]! - sum(within.slice(1));
    expect(crossing, 'moves between municipalities leave one and enter another').toEqual([between, between]);
  }
}

/** Every move of a resident has one reason and one distance, every one from outside one distance. */
export function expectParts(years: readonly YearResult[]): void {
  for (const { indicators, areas } of years.slice(1)) {
    const added = (ids: readonly string[]): number[] =>
      indicators['population']!.map((_, t) => sum(ids.map((id) => indicators[id]![t]!)));
    const moves = Object.keys(indicators).filter((id) => id.startsWith('moves_') && id !== 'moves_within');
    const distances = moves.filter((id) => /km$|same_town$/.test(id));
    const reasons = moves.filter((id) => !distances.includes(id));
    expect([distances.length, reasons.length]).toEqual([5, 10]);
    expect(added(distances)).toEqual(indicators['departures_internal']);
    expect(added(reasons)).toEqual(indicators['departures_internal']);
    const from = ['arrivals_under_20km', 'arrivals_20_50km', 'arrivals_over_50km'];
    expect(sum(added(from))).toBe(areas['arrivals_internal']![0]);
  }
}

/** The tables of migration add up to the indicators. */
export function expectMigration(input: WorldInput, years: readonly YearResult[]): void {
  const { places } = input;
  const municipalities = places.code_m.length;
  const zones = input.moving?.code_z.length ?? 0;
  expect(years[0]!.migration).toBeNull();
  for (const { indicators, areas, migration } of years.slice(1)) {
    const { persons_afg, moves_mm, toZone_mz, fromZone_mz } = migration!;
    MIGRATION_FLOWS.forEach((flow, f) => {
      const ages = Array.from({ length: 1 + municipalities }, (_, a) => {
        const start = (a * MIGRATION_FLOWS.length + f) * AGE_GROUPS;
        return sum(persons_afg.slice(start, start + AGE_GROUPS));
      });
      expect({ flow, ages }).toEqual({ flow, ages: areas[flow] ?? sumsOf(places, indicators[flow]!) });
    });
    const row = (values: readonly number[], m: number, size: number): number =>
      sum(values.slice(m * size, (m + 1) * size));
    const stay = places.code_m.map((_, m) => moves_mm[m * municipalities + m]!);
    expect([sum(moves_mm), ...stay]).toEqual(areas['moves_within']);
    const left = places.code_m.map((_, m) => row(moves_mm, m, municipalities) - stay[m]! + row(toZone_mz, m, zones));
    expect([sum(toZone_mz), ...left]).toEqual(areas['departures_internal']);
    const came = places.code_m.map(
      (_, n) =>
        sum(places.code_m.map((_, m) => moves_mm[m * municipalities + n]!)) - stay[n]! + row(fromZone_mz, n, zones),
    );
    expect([sum(fromZone_mz), ...came]).toEqual(areas['arrivals_internal']);
  }
}

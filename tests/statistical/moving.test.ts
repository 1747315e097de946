/**
 * Do people move as measured? First year of 12 fixed seeds of the region, open to the outside: rates by five-year age
 * against the profile, destinations and distances against the moves of 2015.
 */
import { sampleCorrelation } from 'simple-statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import { numbers, words } from '../../scenarios/packages/table.js';
import { profileOf } from '../../scenarios/parameters/moving/profile.js';
import type { WorldInput } from '../../sim/input.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { areaOf, type FirstYears, firstYears } from './flows.js';
import { openRegionInput, regionPack, worldOf } from './world.js';

const SEEDS = 12;
/** Part by which a group may be off. */
const ALLOWED = 0.1;
/** First ages of the groups: five years each, those who can leave home at 18 and 19 apart. */
const FROM = [0, 5, 10, 15, 18, ...Array.from({ length: 16 }, (_, i) => 20 + 5 * i)];
const GROWN = FROM.indexOf(18);
const column = (): number[] => FROM.map(() => 0);
const groupOf = (age: number): number => FROM.reduce((group, from, g) => (age >= from ? g : group), 0);

describe('the first year of an open region', () => {
  const pack = regionPack(2021);
  const target = { within: column(), between: column() };
  const made = { within: column(), between: column() };
  let input: WorldInput;
  let years: FirstYears;
  let areas: string[];

  beforeAll(() => {
    input = openRegionInput(2021);
    areas = [...input.places.code_m, ...input.moving!.code_z];
    const profile = profileOf(pack);
    const { persons } = worldOf(input, 1);
    for (let p = 0; p < persons.slots; p++) {
      const age = Math.min(110, input.baseYear - birthYearOf(persons.class_p[p]!));
      if (persons.class_p[p] === 0) continue;
      // Who is born in the year moves along too; as many are as in the year before.
      for (const of of age === 1 ? [0, 1] : [age]) {
        target.within[groupOf(of)]! += SEEDS * profile.within_a[of]!;
        target.between[groupOf(of)]! += SEEDS * profile.between_a[of]!;
      }
    }
    years = firstYears(input, SEEDS);
    const regional = input.places.code_m.length;
    for (const { from, to, age } of years.moves) {
      const [origin, destination] = [areaOf(input, from), areaOf(input, to)];
      if (origin < 0 || origin >= regional || destination < 0) continue;
      (origin === destination ? made.within : made.between)[groupOf(age)]!++;
    }
  });

  it.each(['within', 'between'] as const)(
    'moves %s municipalities by age within 10 % of the profile, 18 to 59',
    (kind) => {
      const off: string[] = [];
      for (let g = GROWN; FROM[g]! < 60; g++) {
        const ratio = made[kind][g]! / target[kind][g]!;
        if (Math.abs(ratio - 1) > ALLOWED) off.push(`from ${FROM[g]}: ${ratio.toFixed(2)}`);
      }
      const all = made[kind].map((n, g) => `${FROM[g]}: ${(n / target[kind][g]!).toFixed(2)}`).join(', ');
      console.log(`${kind} municipalities, made over measured: ${all}`);
      expect(off).toEqual([]);
    },
  );

  it('moves children as often as measured within 15 %, though they only go along', () => {
    // How often families move follows the age of who decides.
    for (let g = 0; FROM[g]! < 15; g++) {
      expect(Math.abs(made.within[g]! / target.within[g]! - 1)).toBeLessThan(0.15);
      expect(Math.abs(made.between[g]! / target.between[g]! - 1)).toBeLessThan(0.15);
    }
  });

  it('as many stay in their municipality as measured, within 2 points', () => {
    const share = (n: typeof made): number => {
      const [within, between] = [n.within, n.between].map((by) => by.slice(GROWN).reduce((a, b) => a + b, 0));
      return within! / (within! + between!);
    };
    console.log(
      `inside the municipality, ages from 18: made ${share(made).toFixed(3)}, measured ${share(target).toFixed(3)}`,
    );
    expect(Math.abs(share(made) - share(target))).toBeLessThan(0.02);
  });

  /** Moves a year between areas that touch the region, model and 2015; areas by index. */
  function pairs(): Map<string, { from: number; to: number; made: number; observed: number }> {
    const cells = new Map<string, { from: number; to: number; made: number; observed: number }>();
    const cell = (from: number, to: number) => {
      const key = `${from} ${to}`;
      const found = cells.get(key) ?? { from, to, made: 0, observed: 0 };
      cells.set(key, found);
      return found;
    };
    for (const { from, to } of years.moves) {
      const [origin, destination] = [areaOf(input, from), areaOf(input, to)];
      if (origin >= 0 && destination >= 0 && origin !== destination) cell(origin, destination).made += 1 / SEEDS;
    }
    const table = pack.tables['flows_2015']!;
    const [origin, destination] = [words(table, 'origin'), words(table, 'destination')];
    numbers(table, 'moves').forEach((moves, r) => {
      cell(areas.indexOf(origin[r]!), areas.indexOf(destination[r]!)).observed += moves;
    });
    return cells;
  }

  it('goes between municipalities and zones as in 2015', () => {
    const logs = [...pairs().values()].flatMap(({ made: n, observed }) =>
      observed >= 5 && n > 0 ? [[Math.log(observed), Math.log(n)] as const] : [],
    );
    const correlation = sampleCorrelation(
      logs.map(([x]) => x),
      logs.map(([, y]) => y),
    );
    console.log(`cells of 5 and more: ${logs.length}, correlation of logs ${correlation.toFixed(2)}`);
    expect(correlation).toBeGreaterThan(0.8);
  });

  it('reaches every larger destination in the share of 2015, within 10 %', () => {
    const reached = areas.map(() => ({ made: 0, observed: 0 }));
    const all = { made: 0, observed: 0 };
    for (const { from, to, made: n, observed } of pairs().values()) {
      if (from >= input.places.code_m.length || from === to) continue;
      for (const sum of [reached[to]!, all]) {
        sum.made += n;
        sum.observed += observed;
      }
    }
    const ratios = reached.flatMap(({ made: n, observed }, area) =>
      observed >= 150 ? [{ code: areas[area]!, ratio: n / all.made / (observed / all.observed) }] : [],
    );
    console.log(
      `share over that of 2015: ${ratios.map(({ code, ratio }) => `${code} ${ratio.toFixed(2)}`).join(', ')}`,
    );
    expect(ratios.length).toBeGreaterThan(12);
    expect(ratios.filter(({ ratio }) => Math.abs(ratio - 1) > 0.1)).toEqual([]);
  });

  it('goes as far as in 2015: shares by distance within 5 points', () => {
    const zones = pack.tables['zones']!;
    const { x_t, y_t, municipality_t, code_m } = input.places;
    const residents = numbers(pack.tables['places']!, 'residents');
    const centre = (of_t: readonly number[], m: number): number => {
      let [sum, weight] = [0, 0];
      of_t.forEach((value, t) => {
        if (municipality_t[t] !== m) return;
        sum += value * residents[t]!;
        weight += residents[t]!;
      });
      return sum / weight;
    };
    const x = [...code_m.map((_, m) => centre(x_t, m)), ...numbers(zones, 'x_m')];
    const y = [...code_m.map((_, m) => centre(y_t, m)), ...numbers(zones, 'y_m')];
    const bands = [20, 35, 70, Number.POSITIVE_INFINITY];
    const share = { made: bands.map(() => 0), observed: bands.map(() => 0) };
    for (const { from, to, made: n, observed } of pairs().values()) {
      if (from >= code_m.length || from === to) continue;
      const band = bands.findIndex((km) => Math.hypot(x[from]! - x[to]!, y[from]! - y[to]!) / 1000 < km);
      share.made[band]! += n;
      share.observed[band]! += observed;
    }
    const part = (values: readonly number[]): number[] => values.map((n) => n / values.reduce((a, b) => a + b, 0));
    const [now, then] = [part(share.made), part(share.observed)];
    const text = (values: readonly number[]): string => values.map((n) => n.toFixed(2)).join(', ');
    console.log(`between municipalities to 20, 35, 70 km and over: made ${text(now)}, 2015 ${text(then)}`);
    now.forEach((n, band) => {
      expect(Math.abs(n - then[band]!), `band ${band}`).toBeLessThan(0.05);
    });
    const near = years.moves.filter(({ from, to }) => {
      const [a, b] = [areaOf(input, from), areaOf(input, to)];
      return a >= 0 && a < code_m.length && b >= 0 && a !== b;
    });
    const short = near.filter(({ from, to }) => {
      const towns = x_t.length;
      const [toX, toY] =
        to < towns ? [x_t[to]!, y_t[to]!] : [numbers(zones, 'x_m')[to - towns]!, numbers(zones, 'y_m')[to - towns]!];
      return Math.hypot(x_t[from]! - toX, y_t[from]! - toY) < 20_000;
    });
    console.log(`moves between municipalities under 20 km, town to town: ${(short.length / near.length).toFixed(2)}`);
  });

  it('as many come from zones as leave for them, less the recent net loss', () => {
    const regional = input.places.code_m.length;
    let [departures, arrivals] = [0, 0];
    for (const { from, to } of years.moves) {
      const [origin, destination] = [areaOf(input, from), areaOf(input, to)];
      if (origin >= regional && destination < regional && destination >= 0) arrivals += 1 / SEEDS;
      if (destination >= regional && origin < regional && origin >= 0) departures += 1 / SEEDS;
    }
    console.log(`a year: ${departures.toFixed(0)} leave for zones, ${arrivals.toFixed(0)} come from them`);
    expect(departures).toBeGreaterThan(7500);
    expect(departures).toBeLessThan(10000);
    // Balance of the last three years, Westerwolde at the rate of the others: about -150 a year.
    expect(Math.abs(arrivals - departures + 150)).toBeLessThan(250);
  });
});

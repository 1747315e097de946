/** Is the recent level of net migration what a run begins with, and does it fade by as many people as it says, from whichever zone they come? */
import { describe, expect, it } from 'vitest';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { netRatesOf } from '../../scenarios/parameters/moving/net-rates.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { arrivalAcceptance } from '../../sim/moving/arrival-appeal.js';
import { LIFE_STAGES } from '../../sim/moving/classes.js';
import { HEADROOM, type MovingInput } from '../../sim/moving/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld } from '../../sim/world.js';
import { toyPack } from '../toy/pack.js';
import { readPack } from './pack-files.js';

const YEARS = 4;

describe('the recent level of net migration', () => {
  const pack = toyPack();
  const population = synthesise(pack, 1);
  const input = openInput(pack, population);
  const moving = input.moving!;
  const towns = input.places.code_t.length;
  const zones = moving.code_z.length;
  const rows = moving.arrivals.expected_og.length;

  /** Households that come to each town after YEARS against the base, by row; NaN where nobody came. */
  function against(fading_t: readonly number[]): number[][] {
    const arrivals: MovingInput['arrivals'] = { ...moving.arrivals, fading_t };
    const world = makeWorld({ ...input, moving: { ...moving, arrivals } }, [1, 2, 3, 4], initialParameters());
    world.year += YEARS;
    const { threshold_ck, alternatives } = arrivalAcceptance(
      world,
      () => 1,
      () => 1,
    );
    return Array.from({ length: rows }, (_, row) => {
      const weight = (k: number): number => arrivals.weight_rk[row * alternatives + k]!;
      const accepted = (k: number): number => weight(k) * threshold_ck[row * alternatives + k]!;
      let [all, came] = [accepted(towns), 0];
      for (let t = 0; t < towns; t++) {
        all += accepted(t);
        came += weight(t);
      }
      const households = (t: number): number => (HEADROOM * came * accepted(t)) / all;
      return Array.from({ length: towns }, (__, t) => (weight(t) > 0 ? households(t) / weight(t) : Number.NaN));
    });
  }

  it('fades town by town, by the share a year that was said, however different towns are', () => {
    const fading_t = Array.from({ length: towns }, (_, t) => -0.6 + (1.2 * t) / (towns - 1));
    const gone = 1 - initialParameters().levelFade ** YEARS;
    const ratio_rt = against(fading_t);
    let compared = 0;
    for (let row = 0; row < rows; row++) {
      const fromZone = Math.floor(row / LIFE_STAGES) < zones;
      ratio_rt[row]!.forEach((ratio, t) => {
        if (Number.isNaN(ratio)) return;
        expect(ratio).toBeCloseTo(fromZone ? 1 - gone * fading_t[t]! : 1, 6);
        compared++;
      });
    }
    expect(compared).toBeGreaterThan(rows);
  });

  it('of one town takes nobody from another', () => {
    const one = against(new Array<number>(towns).fill(0));
    const other = against(Array.from({ length: towns }, (_, t) => (t === 0 ? -0.9 : 0)));
    one.forEach((ratio_t, row) => {
      for (let t = 1; t < towns; t++) {
        if (!Number.isNaN(ratio_t[t]!)) expect(other[row]![t]).toBeCloseTo(ratio_t[t]!, 6);
      }
    });
  });
});

describe('the level of net migration at the base', () => {
  it.each([2015, 2021])('is that of the last years once the level of the pattern is taken out, base %i', (base) => {
    const pack = readPack(`noord-oost-groningen.${base}.json`);
    const parameters = { ...initialParameters(), levelWindow: 3 };
    const { people_mk, pattern_mk, patternLevel_m, recentLevel_m } = netRatesOf(pack, base, parameters);
    const classes = people_mk.length / recentLevel_m.length;
    const observed = pack.tables['observed']!;
    const [code, year] = [words(observed, 'municipality'), numbers(observed, 'year')];
    const [population, arrivals, departures] = ['population', 'arrivals', 'departures'].map((c) => gaps(observed, c));
    words(pack.tables['municipalities']!, 'code').forEach((own, m) => {
      const known = code.flatMap((c, r) => (c === own && arrivals![r] != null ? [r] : []));
      if (known.some((r) => gaps(observed, 'transit_out')[r]! > 0)) return;
      const last = known.filter((r) => year[r]! >= base - 3);
      const level = last.reduce((sum, r) => sum + (arrivals![r]! - departures![r]!) / population![r]!, 0) / last.length;
      expect(recentLevel_m[m]).toBeCloseTo(level, 12);
      let [people, pattern] = [0, 0];
      for (let k = 0; k < classes; k++) {
        people += people_mk[m * classes + k]!;
        pattern += pattern_mk[m * classes + k]!;
      }
      // What arrivals are made to bring: the pattern, its level taken out, the recent one put in.
      const net = pattern + (recentLevel_m[m]! - patternLevel_m[m]!) * people;
      expect(net / people, own).toBeCloseTo(level, 9);
    });
  });

  it.each([
    [[2016], true],
    [[2016, 2018], false],
    [[2020], false],
  ])('is its own where people were sent on from reception in %j: %s', (years, own) => {
    const pack = readPack('noord-oost-groningen.2021.json');
    const observed = pack.tables['observed']!;
    const [code, year] = [words(observed, 'municipality'), numbers(observed, 'year')];
    const codes = words(pack.tables['municipalities']!, 'code');
    const one = codes.indexOf('GM0765');
    const sent = gaps(observed, 'transit_out').map((n, r) =>
      n === null || code[r] !== codes[one] ? n : years.includes(year[r]!) ? 100 : 0,
    );
    const columns = { ...observed.columns, transit_out: { ...observed.columns['transit_out']!, values: sent } };
    const changed = { ...pack, tables: { ...pack.tables, observed: { ...observed, columns } } };
    const of = (from: typeof pack): number => netRatesOf(from, 2021, initialParameters()).recentLevel_m[one]!;
    expect(of(changed) === of(pack)).toBe(own);
  });
});

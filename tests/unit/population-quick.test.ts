/** Quicker ways of making a population give what the plain ones would. */
import seedrandom from 'seedrandom';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../../scenarios/population/in-order.js';
import { townStream } from '../../scenarios/population/stream.js';
import { loadScenario } from '../../scenarios/runs/load.js';
import { townsFile } from '../../scenarios/runs/view/towns-file.js';
import { normalQuantile } from '../../sim/exact.js';

describe('ages drawn around a mean', () => {
  it.each([
    [30.5, 4.2],
    [0, 1],
    [29, 5],
  ])('mean %d, spread %d: rounded from the exact quantile, in every one of 20,000', (mean, sd) => {
    const stream = townStream(1, 'WP9001');
    const twin = seedrandom('draagvlak/population/1/WP9001');
    const wrong: number[] = [];
    for (let i = 0; i < 20_000; i++) {
      const p = ((twin.int32() >>> 0) + 0.5) / 4294967296;
      if (stream.years(mean, sd) !== Math.round(mean + sd * normalQuantile(p))) wrong.push(p);
    }
    expect(wrong).toEqual([]);
  });
});

describe('counting into place', () => {
  it('orders as a stable sort does, the outer keys included', () => {
    const random = seedrandom('order');
    const keys = Array.from({ length: 500 }, () => Math.floor(random.quick() * 12));
    const sorted = keys.map((_, i) => i).sort((i, j) => keys[i]! - keys[j]! || i - j);
    expect([...inOrder(keys, 11)]).toEqual(sorted);
    expect([...inOrder([], 5)]).toEqual([]);
  });
});

describe('the towns that are shipped with the site', () => {
  it('are named after their pack and their contents', () => {
    const loaded = loadScenario(new URL('../../scenarios/examples/nothing-done.yaml', import.meta.url).pathname);
    const file = townsFile(loaded);
    expect(file.name).toMatch(/^noord-oost-groningen\.2021\.towns-[0-9a-f]{8}\.bin$/);
    const other = townsFile({ ...loaded, scenario: { ...loaded.scenario, populationSeed: 2 } });
    expect(other.name).not.toBe(file.name);
    expect(other.bytes).not.toEqual(file.bytes);
  });
});

/** Ways to work: what the gravity model adds up to, and how near it comes to what was published. */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../scenarios/packages/format.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { balanced, type Ways } from '../../scenarios/parameters/labour/commuting.js';
import { fitWays, totals } from '../../scenarios/parameters/labour/fit-ways.js';
import { labourTables } from '../../scenarios/parameters/labour/labour-tables.js';
import type { WorkPlaces } from '../../scenarios/parameters/labour/work-places.js';
import { municipalityOfTowns } from '../../scenarios/population/base.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { overClusters } from '../../sim/labour/classes.js';
import { toyPack } from '../toy/pack.js';
import { readPack, sum } from './pack-files.js';

const placesOf = (pack: Pack, base: number): WorkPlaces =>
  labourTables(pack, synthesise(pack, 1), municipalityOfTowns(pack), base).places;

/** The pack with other rows of commuters. */
function withCommuters(pack: Pack, keep: (row: number) => boolean): Pack {
  const table = pack.tables['commuting']!;
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  const columns = Object.fromEntries(
    Object.entries(table.columns).map(([name, column]) => [
      name,
      { ...column, values: rows.map((row) => column.values[row]!) },
    ]),
  );
  return { ...pack, tables: { ...pack.tables, commuting: { ...table, rows: rows.length, columns } } };
}

const shareIn = (
  places: WorkPlaces,
  flow_nj: Float64Array,
  from: (n: number) => boolean,
  to: (n: number, j: number) => boolean,
) => {
  let [all, within, km] = [0, 0, 0];
  for (let n = 0; n < places.areas; n++) {
    for (let j = 0; from(n) && j < places.areas; j++) {
      const flow = flow_nj[n * places.areas + j]!;
      all += flow;
      km += flow * places.km_nj[n * places.areas + j]!;
      if (to(n, j)) within += flow;
    }
  }
  return { share: within / all, km: km / all };
};

describe('flows of commuters', () => {
  const places = {
    areas: 3,
    km_nj: Float64Array.of(5, 20, 40, 20, 6, 30, 40, 30, 8),
    municipal_n: [1, 1, 0],
    corop_n: ['CR01', 'CR01', 'CR02'],
  };
  const decay = { short: 0.05, long: 0.01, far: 0.02, home: 2 };
  const flows = (ways: Ways): Float64Array =>
    balanced(places, Float64Array.of(100, 50, 350), Float64Array.of(80, 120, 300), ways);
  const own_c = new Map([['CR01', { closed: 3, far: 0.1 }]]);

  it('add up to workers and to jobs, whatever sets a region apart', () => {
    for (const ways of [
      { decay, own_c: new Map() },
      { decay, own_c },
    ]) {
      const flow_nj = flows(ways);
      const at = (n: number, j: number): number => flow_nj[3 * n + j]!;
      for (const [n, workers] of [100, 50, 350].entries())
        expect(at(n, 0) + at(n, 1) + at(n, 2)).toBeCloseTo(workers, 3);
      for (const [j, jobs] of [80, 120, 300].entries()) expect(at(0, j) + at(1, j) + at(2, j)).toBeCloseTo(jobs, 3);
    }
  });

  it('stay inside a region more where it is more closed', () => {
    const inside = (ways: Ways): number => sum([0, 1, 3, 4].map((i) => flows(ways)[i]!));
    const more = new Map([['CR01', { closed: 3, far: decay.far }]]);
    expect(inside({ decay, own_c: more })).toBeGreaterThan(1.1 * inside({ decay, own_c: new Map() }));
  });
});

describe.each([2015, 2021])('commuters of the first region, base %i', (base) => {
  const pack = readPack(`noord-oost-groningen.${base}.json`);
  const places = placesOf(pack, base);
  const jobs_nl = overClusters(places.jobs_nsl);
  const { workers_n, jobs_n } = totals(places, jobs_nl);
  const flow_nj = balanced(places, workers_n, jobs_n, fitWays(pack, places, jobs_nl));
  const table = pack.tables['commuting']!;
  const [from, to, jobs, km] = [words(table, 'from'), words(table, 'to'), numbers(table, 'jobs'), numbers(table, 'km')];

  it.each(['CR01', 'CR02', 'CR03'])('work in their own COROP region as often as published, %s', (corop) => {
    const rows = from.flatMap((code, r) => (code === corop ? [r] : []));
    const all = sum(rows.map((r) => jobs[r]!));
    const made = shareIn(
      places,
      flow_nj,
      (n) => places.corop_n[n] === corop,
      (_, j) => places.corop_n[j] === corop,
    );
    expect(Math.abs(made.share - sum(rows.map((r) => (to[r] === corop ? jobs[r]! : 0))) / all)).toBeLessThan(0.005);
    // The city of Groningen makes most of the third, and its ways are no measure of those around it.
    if (corop === 'CR03') return;
    expect(Math.abs(made.km - sum(rows.map((r) => jobs[r]! * km[r]!)) / all)).toBeLessThan(0.5);
  });

  it('work in their own municipality as often as in the country', () => {
    const made = shareIn(
      places,
      flow_nj,
      (n) => n < places.municipalities,
      (n, j) => n === j,
    );
    expect(Math.abs(made.share - 0.38)).toBeLessThan(0.005);
  });
});

describe('a fit without anything to go by', () => {
  const pack = toyPack();
  const places = placesOf(pack, 2021);
  const jobs_nl = overClusters(places.jobs_nsl);

  it('keeps the usual ways where nothing was published', () => {
    const ways = fitWays(
      withCommuters(pack, () => false),
      places,
      jobs_nl,
    );
    expect(ways.own_c.size).toBe(0);
    expect(ways.decay).toEqual({ short: 0.06, long: 0.012, far: 0.02, home: 1.5 });
  });

  it('stays finite where there are no jobs, and where everybody works at home', () => {
    const none = fitWays(
      pack,
      places,
      jobs_nl.map(() => 0),
    );
    expect(Object.values(none.decay).every(Number.isFinite)).toBe(true);
    const [from, to] = ['from', 'to'].map((name) => words(pack.tables['commuting']!, name));
    const closed = fitWays(
      withCommuters(pack, (row) => from![row] === to![row]),
      places,
      jobs_nl,
    );
    for (const { closed: factor, far } of closed.own_c.values()) expect(Number.isFinite(factor * far)).toBe(true);
    expect(Object.values(closed.decay).every(Number.isFinite)).toBe(true);
  });
});

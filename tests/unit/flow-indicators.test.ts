/** Do the flows that a run puts out account for its stocks, in every town, municipality and year, by reason and age? */
import { describe, expect, it } from 'vitest';
import type { Pack } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput, worldInput } from '../../scenarios/population/world-input.js';
import { CAUSE, type Cause, HAPPENED, type Happened, recordEvent } from '../../sim/events.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { AGE_GROUPS, MIGRATION_FLOWS } from '../../sim/indicators/migration.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import type { WorldInput } from '../../sim/input.js';
import { yearResult } from '../../sim/run.js';
import { classOf, MALE } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { openRegionInput, regionPack } from '../statistical/world.js';
import { toyPack } from '../toy/pack.js';
import { BASE, smallInput, smallWorld, stillMoving, twoTowns } from '../toy/small-world.js';
import { expectAccounts, expectAreas, expectMigration, expectParts, figuresOf, sum, yearsOf } from './flow-books.js';

function keepBooks(pack: Pack, input: WorldInput, seed: number, length: number): void {
  const years = yearsOf(input, seed, length);
  const figures = figuresOf(pack, years);
  expectAccounts(
    figures,
    input.places,
    years.map(({ year }) => year),
  );
  expectAreas(figures, input.places, years);
  expectParts(years);
  expectMigration(input, years);
}

describe('flows account for stocks', () => {
  const toy = toyPack();
  const population = synthesise(toy, 1);

  it.each([1, 2, 3, 4, 5])('in three invented towns, seed %i', (seed) => {
    keepBooks(toy, openInput(toy, population), seed, 10);
  });

  it('in a closed world, in which moves stay inside the town', () => {
    const input = worldInput(toy, population);
    keepBooks(toy, input, 1, 10);
    for (const { indicators, areas } of yearsOf(input, 1, 5).slice(1)) {
      expect(indicators['arrivals_internal']).toEqual(indicators['departures_internal']);
      expect(indicators['moves_same_town']).toEqual(indicators['departures_internal']);
      expect(sum([...areas['arrivals_internal']!, ...areas['departures_internal']!])).toBe(0);
      expect(sum([...indicators['immigration']!, ...indicators['emigration']!])).toBe(0);
    }
  });

  it('in the first region, in which every reason and distance occurs', () => {
    const pack = regionPack(2021);
    const input = openRegionInput(2021);
    keepBooks(pack, input, 1, 3);
    const { indicators } = yearsOf(input, 1, 1)[1]!;
    const rare = ['moves_taken_in', 'orphaned', 'failed_searches', 'moves_facility'];
    const none = INDICATORS.filter(({ id }) => !rare.includes(id) && sum(indicators[id] ?? []) === 0);
    expect(none.map(({ id }) => id)).toEqual([]);
  });
});

/** Two towns 5 km apart, and zones 10 km and 60 km east of the second; nobody lives there, events are written by hand. */
function handWritten(oneMunicipality: boolean): World {
  const places = twoTowns(oneMunicipality);
  const moving = { ...stillMoving(places), code_z: ['GM0001', 'CR02'], x_z: [265000, 315000], y_z: [590000, 590000] };
  const world: World = { ...smallWorld(smallInput([], undefined, places)), moving };
  world.year = BASE + 1;
  return world;
}
const [BIG, SMALL, NEAR, FAR, ABROAD] = [0, 1, 2, 3, 4];
const resultOf = (world: World) => yearResult(world, tallyOf(world), false);

function happen(world: World, what: Happened, cause: Cause, from: number, to: number, age = 30): void {
  recordEvent(world.events, what, cause, 1, 2, classOf(BASE - age, MALE), from, to);
}

describe('one event', () => {
  it.each([
    ['within a town', BIG, BIG, [1, 0], [1, 0], [0, 0, 0], [0, 0, 0], [1, 1, 0]],
    ['between municipalities', BIG, SMALL, [0, 1], [1, 0], [0, 0, 1], [0, 1, 0], [1, 0, 0]],
    ['to a zone', SMALL, FAR, [0, 0], [0, 1], [0, 0, 0], [1, 0, 1], [0, 0, 0]],
    ['from a zone', NEAR, BIG, [1, 0], [0, 0], [1, 1, 0], [0, 0, 0], [0, 0, 0]],
  ])('%s counts where it begins and ends', (_, from, to, arrivals, departures, arrived, departed, within) => {
    const world = handWritten(false);
    happen(world, HAPPENED.moved, CAUSE.job, from, to);
    const { indicators, areas } = resultOf(world);
    expect([indicators['arrivals_internal'], indicators['departures_internal']]).toEqual([arrivals, departures]);
    expect(areas).toMatchObject({ arrivals_internal: arrived, departures_internal: departed, moves_within: within });
    expect(sum(indicators['moves_job']!)).toBe(sum(departures));
  });

  it('between towns of one municipality stays inside it', () => {
    const world = handWritten(true);
    happen(world, HAPPENED.moved, CAUSE.union, SMALL, BIG);
    const { areas, migration } = resultOf(world);
    expect(areas).toMatchObject({ arrivals_internal: [0, 0], departures_internal: [0, 0], moves_within: [1, 1] });
    expect(migration!.moves_mm).toEqual([1]);
  });

  it('over the border of the country is neither a reason nor a distance', () => {
    const world = handWritten(false);
    happen(world, HAPPENED.moved, CAUSE.immigration, ABROAD, SMALL);
    happen(world, HAPPENED.moved, CAUSE.emigration, BIG, ABROAD);
    const counted = Object.entries(resultOf(world).indicators).filter(([, value_t]) => sum(value_t) > 0);
    expect(counted).toEqual([
      ['immigration', [0, 1]],
      ['emigration', [1, 0]],
    ]);
  });

  it('of another kind is a move only when it ends elsewhere', () => {
    const world = handWritten(false);
    happen(world, HAPPENED.leftHome, CAUSE.leavingHome, BIG, BIG);
    happen(world, HAPPENED.refused, CAUSE.dwelling, BIG, BIG);
    happen(world, HAPPENED.orphaned, CAUSE.deathOfParents, BIG, BIG);
    expect(resultOf(world).indicators['departures_internal']).toEqual([0, 0]);
    happen(world, HAPPENED.orphaned, CAUSE.deathOfParents, BIG, SMALL);
    const { indicators } = resultOf(world);
    expect(indicators['failed_searches']).toEqual([1, 0]);
    expect(indicators['moves_taken_in']).toEqual([1, 0]);
    expect(indicators['arrivals_internal']).toEqual([0, 1]);
  });

  it.each([
    ['the next town', BIG, SMALL, 'moves_under_10km'],
    ['a zone 10 km away', SMALL, NEAR, 'moves_10_20km'],
    ['a zone 15 km away', BIG, NEAR, 'moves_10_20km'],
    ['a zone 60 km away', SMALL, FAR, 'moves_over_50km'],
    ['the town itself', SMALL, SMALL, 'moves_same_town'],
    ['here from 10 km', NEAR, SMALL, 'arrivals_under_20km'],
    ['here from 60 km', FAR, SMALL, 'arrivals_over_50km'],
  ])('to %s is so far', (_, from, to, id) => {
    const world = handWritten(false);
    happen(world, HAPPENED.moved, CAUSE.other, from, to);
    const { indicators } = resultOf(world);
    const counted = Object.keys(indicators).filter((key) => /km$|same_town$/.test(key) && sum(indicators[key]!) > 0);
    expect(counted).toEqual([id]);
  });

  it('counts at the age of the person on 31 December of the year', () => {
    const world = handWritten(false);
    for (const age of [0, 4, 5, 30, 94, 95, 106]) happen(world, HAPPENED.moved, CAUSE.other, BIG, NEAR, age);
    const { persons_afg } = resultOf(world).migration!;
    const start = MIGRATION_FLOWS.indexOf('departures_internal') * AGE_GROUPS;
    const groups = persons_afg.slice(start, start + AGE_GROUPS);
    expect(groups.flatMap((n, g) => (n > 0 ? [[g, n]] : []))).toEqual([
      [0, 2],
      [1, 1],
      [6, 1],
      [18, 1],
      [19, 2],
    ]);
  });
});

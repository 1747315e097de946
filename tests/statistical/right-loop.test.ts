/**
 * The rows of decision 0012 that must hold and are quick enough: one-person households, vacancy and values from 2015,
 * searches, new homes, and 500 empty dwellings taken down. Fixed seeds; the proof `right-loop` prints every row, with
 * five regions and more seeds. Those that do not hold (decision 0012) stand here as known to fail, with what is measured.
 *
 * From seed to seed the share of households of one in 2021 has a standard deviation of 0.11 points, vacancy of Delfzijl of
 * 0.4 and of Oost-Groningen of 0.1, prices after demolition of 0.03 points: the means lie three standard errors or more
 * inside the bands that hold, and other seeds would fail less than once in five hundred; but vacancy of Delfzijl lies on the
 * edge of its band, and of other seeds nearly half would fail.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { mean } from '../../scenarios/statistics/mean.js';
import type { WorldInput } from '../../sim/input.js';
import { type Clearing, clearedAway } from './demolition.js';
import { byYear, firstBelow, type Homes, livedHomes, singleShare, total, vacancy } from './homes-lived.js';
import { inCorop, singleShareAt, vacancyObserved, valueRatios } from './homes-observed.js';
import { newHomes } from './new-homes.js';
import { searchesInVain } from './searches.js';
import { openRegionInput, regionPack } from './world.js';

const SEEDS = 2;

describe('the first region from 2015', () => {
  const pack = regionPack(2015);
  let lived: Homes[][];
  let input: WorldInput;
  beforeAll(() => {
    input = openRegionInput(2015);
    lived = livedHomes(input, 2 * SEEDS, 6);
  });

  it('has as many households of one in 2021, +- 1.5 points', () => {
    const share = byYear(lived, singleShare);
    const seen = singleShareAt(regionPack(2021));
    console.log(
      `households of one: ${share.map((s) => s.toFixed(2)).join(', ')} %; in 2021 observed ${seen.toFixed(2)} %`,
    );
    expect(Math.abs(share[6]! - seen)).toBeLessThan(1.5);
  });
  it('has more of them by 0.15 to 0.45 points a year', () => {
    const share = byYear(lived, singleShare);
    expect((share[6]! - share[0]!) / 6).toBeLessThan(0.45);
  });

  const vacancyIn2020 = (corop: string): { made: number; seen: number } => {
    const members = inCorop(pack, corop);
    const [made, seen] = [byYear(lived, (h) => vacancy(h, members))[5]!, vacancyObserved(pack, corop).get(2020)!];
    console.log(`vacancy in ${corop}, 2020: ${made.toFixed(2)} %, observed ${seen.toFixed(2)} %`);
    return { made, seen };
  };
  // Measured: 5.7 where 7.33 was published and 5.83 is asked (decision 0012).
  it.fails('has as many empty homes in Delfzijl in 2020 as published, +- 1.5 points', () => {
    const { made, seen } = vacancyIn2020('CR02');
    expect(Math.abs(made - seen)).toBeLessThan(1.5);
  });
  it('has as many in Oost-Groningen, +- 1 point', () => {
    const { made, seen } = vacancyIn2020('CR01');
    expect(Math.abs(made - seen)).toBeLessThan(1);
  });

  // Measured: 0.692 in 2020 where 0.617 was published: the boom of those years elsewhere is not in the model.
  it.fails("has values that fall behind the country's as published, within 0.05 each year to 2020", () => {
    const { made, seen } = valueRatios(pack, lived[0]!, 2020);
    const off = made.map((ratio, y) => Math.abs(ratio - seen[y]!));
    console.log(`values against the country's off by ${off.map((d) => d.toFixed(3)).join(', ')}`);
    expect(Math.max(...off)).toBeLessThan(0.05);
  });

  it('leaves fewer than 5 % of the searches of its residents without a home', () => {
    expect(searchesInVain(input, 1)).toBeLessThan(0.05);
  });

  it('fills new homes in Blauwestad: 85 % within three years', () => {
    const town = input.places.name_t.indexOf('Blauwestad');
    const { built, filled } = newHomes(input, (t) => t === town, 1, 8, { buildingGiven: 1 });
    console.log(`Blauwestad: ${filled} of ${built} new homes lived in within three years`);
    expect(filled / built).toBeGreaterThan(0.85);
  });
});

describe('the first region from 2021', () => {
  let input: WorldInput;
  beforeAll(() => {
    input = openRegionInput(2021);
  });

  // Households of one seed differ by some 90 a year, so eight are looked at.
  it('loses households three years after people, or later', () => {
    const lived = livedHomes(input, 4 * SEEDS, 6);
    const [people, households] = (['persons', 'households'] as const).map(
      (what) => firstBelow(byYear(lived, (homes) => total(homes[what]))) ?? 7,
    ) as [number, number];
    console.log(`people are fewer than in 2021 after ${people} years, households after ${households}`);
    expect(households - people).toBeGreaterThanOrEqual(3);
  });

  it('leaves fewer than 5 % of the searches of its residents without a home', () => {
    expect(searchesInVain(input, 1)).toBeLessThan(0.05);
  });

  it('has much the same prices ten years after 500 empty dwellings were taken down, a little higher ones where others were built', () => {
    const ids: readonly Clearing[] = ['demolish-vacant', 'demolish-and-rebuild'];
    const everywhere = input.places.code_t.map(() => true);
    const cleared = clearedAway(input, ids, 500, everywhere, SEEDS, 10);
    const [down, rebuilt] = cleared.map(({ price }) => mean(price)) as [number, number];
    console.log(`prices in the towns concerned: ${down.toFixed(2)} %, all rebuilt ${rebuilt.toFixed(2)} %`);
    expect(cleared.map(({ taken }) => taken)).toEqual([500, 500]);
    expect(down).toBeGreaterThan(-1);
    expect(down).toBeLessThan(2);
    expect(rebuilt).toBeGreaterThan(0);
    expect(rebuilt).toBeLessThan(14.1);
  });
});

/**
 * The rows of decision 0011 that must hold and that no other test holds: cohorts of the first region from 2015, and what
 * its people learned. Two fixed seeds; the proof `left-loop` prints every row, with five regions and Drenthe.
 *
 * A municipality has some 700 to 3,700 of 15 to 19: in two seeds the share that is left has a standard error of at most
 * 1.5 % of itself, the region's of 0.4 %; every band is ten times that.
 */
import { describe, expect, it } from 'vitest';
import { livedTeens, observedTeens, ratioOf, ratios } from './cohorts.js';
import { highInTheCountry, highlyEducated, publishedGap } from './education.js';
import { openRegionInput, regionPack, worldOf } from './world.js';

const inputs = new Map([2015, 2021].map((base) => [base, openRegionInput(base)]));

it.each([2015, 2021])(
  'high education at the base of %i is as far from the nation as published, within 2 points',
  (base) => {
    const pack = regionPack(base);
    const [made, published] = [
      highlyEducated(worldOf(inputs.get(base)!, 1)) - highInTheCountry(pack),
      publishedGap(pack),
    ];
    console.log(`${base}: high education against the nation ${made.toFixed(3)}, published ${published.toFixed(3)}`);
    expect(Math.abs(made - published)).toBeLessThan(0.02);
  },
);

describe('those in their teens in 2015', () => {
  const input = inputs.get(2015)!;
  const made = livedTeens(input, 2);
  const observed = observedTeens(regionPack(2015));

  it.each([
    ['five', '15-19 in 2016 to 20-24 in 2021', 0.05, 0.2],
    ['ten', '10-14 to 20-24 in ten years', 0.1, 0.25],
  ] as const)('are as many %s years later as the registers say: %s', (which, label, region, municipality) => {
    const [here, seen] = [made[which], observed[which]];
    const each = ratios(here).map((ratio, m) => ratio / ratios(seen)[m]! - 1);
    console.log(
      `${label}: made ${ratioOf(here).toFixed(3)}, observed ${ratioOf(seen).toFixed(3)}; off by municipality ${input.places.name_m
        .map((name, m) => `${name} ${(100 * each[m]!).toFixed(0)} %`)
        .join(', ')}`,
    );
    expect(Math.abs(ratioOf(here) / ratioOf(seen) - 1)).toBeLessThan(region);
    for (const off of each) expect(Math.abs(off)).toBeLessThan(municipality);
  });
});

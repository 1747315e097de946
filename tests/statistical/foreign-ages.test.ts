/**
 * Are those who come from abroad and those who leave the country of the ages that were measured? The account of moves inside the
 * country takes it that they are: what foreign migration gains or loses too much of an age stays in the region for good.
 * First year of six fixed seeds; standard errors are 0.6 points at most.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import { numbers } from '../../scenarios/packages/table.js';
import { observedClassOf } from '../../scenarios/parameters/moving/observed-classes.js';
import { areaOf, firstYears } from './flows.js';
import { openRegionInput, regionPack } from './world.js';

const SEEDS = 6;
/** Points of all who move. */
const OFF = 2;
/** Classes of those below 15. */
const CHILDREN = 3;
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe.each([2015, 2021])('of those who cross the border of the country, base %i,', (base) => {
  const pack = regionPack(base);
  const made = { immigration: OBSERVED_CLASSES.map(() => 0), emigration: OBSERVED_CLASSES.map(() => 0) };

  beforeAll(() => {
    const input = openRegionInput(base);
    for (const { from, to, age } of firstYears(input, SEEDS).moves) {
      const [origin, destination] = [areaOf(input, from), areaOf(input, to)];
      if (origin < 0 && destination >= 0) made.immigration[observedClassOf(age)]!++;
      if (destination < 0 && origin >= 0) made.emigration[observedClassOf(age)]!++;
    }
  });

  it.each(['immigration', 'emigration'] as const)('%s is of the ages measured, within two points', (flow) => {
    const wanted = OBSERVED_CLASSES.map(() => 0);
    numbers(pack.tables['foreign_ages']!, flow).forEach((share, age) => {
      wanted[observedClassOf(age)]! += 100 * share;
    });
    const shares = made[flow].map((n) => (100 * n) / sum(made[flow]));
    console.log(
      `${flow} ${base}, % by class: ${shares.map((x, k) => `${x.toFixed(1)} (${wanted[k]!.toFixed(1)})`).join(', ')}`,
    );
    const children = (values: readonly number[]): number => sum(values.slice(0, CHILDREN));
    expect(Math.abs(children(shares) - children(wanted)), 'below 15').toBeLessThan(OFF);
    shares.forEach((share, k) => {
      if (k >= CHILDREN) expect(Math.abs(share - wanted[k]!), OBSERVED_CLASSES[k]!).toBeLessThan(OFF);
    });
  });
});

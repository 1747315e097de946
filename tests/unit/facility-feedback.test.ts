/** Who feels that a school or a practice went: families with children up to 11, and people from 75 on. */
import { describe, expect, it } from 'vitest';
import type { Acceptance } from '../../sim/choice/acceptance.js';
import { pushed } from '../../sim/facilities/feedback.js';
import { appealOf } from '../../sim/moving/appeal.js';
import { FAMILY, JOB, LIFE_STAGES, lifeStageOf } from '../../sim/moving/classes.js';
import { NEWCOMER } from '../../sim/newcomers/newcomer.js';
import { ageing } from '../../sim/processes/ageing.js';
import { FACILITY } from '../../sim/state/facilities.js';
import { BASE, type Home, man, smallInput, smallWorld, stillMoving, twoTowns } from '../toy/small-world.js';

/** Schools and practices that are missed, both by as much as is told; nothing in the second town. */
const lost = (school: number, gp: number) => ({
  school_t: Float64Array.of(school, 0),
  gp_t: Float64Array.of(gp, 0),
});

/** Rise of a hazard of 0.1 of households whose members are so old on 31 December. */
function riseOf(ages: readonly number[], push: ReturnType<typeof lost>, place = 0): number {
  const [head, ...children] = ages.map((age) => age - 1);
  const home: Home = { place, members: [man(head!), ...children.map((age) => man(age, 'child'))] };
  const world = smallWorld(smallInput([home]));
  ageing.run(world, ageing.prepare(world));
  return pushed(world, push, 0, ages[0]!, 0.1);
}

describe('a loss is felt', () => {
  it.each([
    ['of a school by who has a child of 11', [40, 11], 0.02],
    ['of a school by nobody whose youngest child is 12', [40, 12], 0],
    ['of a school by nobody without a child', [40], 0],
    ['of a practice by who is 75', [75], 0.03],
    ['of a practice by nobody of 74', [74], 0],
    ['of both as the one that is felt more', [76, 11], 0.03],
  ])('%s', (_, ages, rise) => {
    expect(riseOf(ages, lost(0.2, 0.3))).toBeCloseTo(rise, 12);
    expect(riseOf(ages, lost(0.2, 0.3), 1)).toBe(0);
  });
});

describe('a town that lost its school', () => {
  it('draws fewer families, of those who move inside the region and of those who come, and fewer of nobody else', () => {
    const input = { ...smallInput([{ members: [man(40)] }]), moving: stillMoving(twoTowns()) };
    const world = smallWorld(input, {
      facilityAttraction: 0.3,
      facilityForAll: 0,
      facilityDelay: 0,
      facilitySpread: 1,
    });
    world.access.lost_kt[FACILITY.school * 2] = BASE - 10;
    const { departures, arrivals } = appealOf(world)!;
    const ratio = ({ threshold_ck, alternatives }: Acceptance, cls: number): number =>
      threshold_ck[cls * alternatives]! / threshold_ck[cls * alternatives + 1]!;
    const young = lifeStageOf(30);
    for (const cls of [FAMILY, young]) expect(ratio(departures, cls)).toBeCloseTo(0.7, 8);
    for (const cls of [lifeStageOf(60), JOB]) expect(ratio(departures, cls)).toBe(1);
    expect(ratio(arrivals, young)).toBe(1); // who is given asylum does not look at the town
    const returning = (NEWCOMER.returning - 1) * LIFE_STAGES;
    expect(ratio(arrivals, returning + young)).toBeCloseTo(0.7, 8);
    expect(ratio(arrivals, returning + lifeStageOf(60))).toBe(1);
  });
});

/** Who feels that a school or a practice went: families with children up to 11, and people from 75 on. */
import { describe, expect, it } from 'vitest';
import { pushed } from '../../sim/facilities/feedback.js';
import { ageing } from '../../sim/processes/ageing.js';
import { type Home, man, smallInput, smallWorld } from '../toy/small-world.js';

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

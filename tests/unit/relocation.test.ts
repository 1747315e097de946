/** Who wants to move and why: one cause at a time, in small worlds in which nothing else happens. */
import { describe, expect, it } from 'vitest';
import { CAUSE } from '../../sim/events.js';
import { AGES, type Rates } from '../../sim/input.js';
import type { MovingHazards } from '../../sim/moving/input.js';
import { SHARED } from '../../sim/moving/segments.js';
import { tenureOf } from '../../sim/moving/tenure-mobility.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import { ageing } from '../../sim/processes/ageing.js';
import { relocation } from '../../sim/processes/relocation.js';
import { TENURE } from '../../sim/state/dwellings.js';
import type { World } from '../../sim/world.js';
import { withHousing } from '../toy/housing.js';
import { flatRates, type Home, man, smallInput, smallWorld, stillMoving, twoTowns, woman } from '../toy/small-world.js';

const QUIET = { unionYoung: 0, unionOlder: 0, splitWithChildren: 0, splitWithoutChildren: 0, widowMoves: 0 };
const flat = (hazard: number): number[] => new Array<number>(AGES).fill(hazard);
const many = (home: Home, n = 400): Home[] => Array.from({ length: n }, () => home);

function worldOf(
  homes: readonly Home[],
  hazards: Partial<MovingHazards> = {},
  parameters: Partial<ParameterValues> = {},
  rates: Rates = flatRates(),
): World {
  const still = stillMoving(twoTowns());
  const moving = { ...still, hazards: { ...still.hazards, ...hazards } };
  const input = withHousing({ ...smallInput(homes, rates), moving }, { shaken: 1 });
  return smallWorld(input, { ...QUIET, ...parameters });
}
/** How many want to move for each cause. */
function causesOf(world: World): Map<number, number> {
  ageing.run(world, ageing.prepare(world));
  relocation.run(world, relocation.prepare(world));
  const count = new Map<number, number>();
  const { cause_w, count: wishes } = world.wishes;
  for (const cause of cause_w.subarray(0, wishes)) count.set(cause, (count.get(cause) ?? 0) + 1);
  return count;
}

describe('who wants to move', () => {
  it('are those who lost their partner this year, for another home, and nobody else for that', () => {
    const world = worldOf(many({ members: [man(40)] }), {}, { widowMoves: 1 });
    world.widowed.push(3, 5);
    expect([...causesOf(world)]).toEqual([[CAUSE.dwelling, 2]]);
    expect([...world.wishes.person_w.subarray(0, 2)]).toEqual([3, 5]);
  });

  it('are children at home who go their own way, of whom a share for a job', () => {
    const family: Home = { members: [woman(50), man(21, 'child')] };
    const given = { jobShare_a: flat(0.3) };
    const count = causesOf(worldOf(many(family), given, { leavingHomeLevel: 1 }, flatRates({ leaving: 1 })));
    expect(count.get(CAUSE.job)! + count.get(CAUSE.leavingHome)!).toBe(400);
    // 400 chances of 0.3, five standard deviations to either side.
    expect(Math.abs(count.get(CAUSE.job)! - 120)).toBeLessThan(5 * Math.sqrt(400 * 0.21));
  });

  it('are more where the ground shook since the base, those who would anyway among them', () => {
    const wishing = (earthquakes: number): Set<number> => {
      const world = { ...worldOf(many({ members: [man(40)] }, 1000), { dwelling_a: flat(0.4) }, { earthquakes }) };
      const later = { ...world, baseYear: 2012, year: 2018 };
      causesOf(later);
      return new Set(later.wishes.person_w.subarray(0, later.wishes.count));
    };
    const [still, shaken] = [wishing(0), wishing(1)];
    for (const p of still) expect(shaken.has(p)).toBe(true);
    expect(shaken.size / still.size).toBeGreaterThan(1.05);
    expect(shaken.size / still.size).toBeLessThan(1.25);
  });

  it('are those who look for a partner, and couples who part, where people do', () => {
    const [single, couple] = [[man(30)], [man(30, 'partner'), woman(30, 'partner')]];
    const homes = [0, 1].flatMap((place) => [single, couple].flatMap((members) => many({ place, members }, 100)));
    const everywhere = { unionYoung: 0.5, splitWithoutChildren: 0.5 };
    const towns = (looking: number, parting: number, unionPlaces: number): number[][] => {
      const only = (m: number, factor: number): Float64Array =>
        Float64Array.from({ length: 2 * AGES }, (_, i) => (Math.floor(i / AGES) === m ? factor : 0));
      const rates = { ...flatRates(), unions: { looking_ma: only(0, looking), parting_ma: only(1, parting) } };
      const world = worldOf(homes, {}, { ...everywhere, unionPlaces }, rates);
      causesOf(world);
      const { count, cause_w, person_w } = world.wishes;
      return [CAUSE.union, CAUSE.separation].map((cause) => {
        const wishing = [...person_w.subarray(0, count)].filter((_, w) => cause_w[w] === cause);
        return [0, 1].map(
          (t) => wishing.filter((p) => world.households.place_h[world.persons.household_p[p]!] === t).length,
        );
      });
    };
    expect(towns(2, 2, 1)).toEqual([
      [100, 0],
      [0, 100],
    ]);
    // Half of a hundred each, five standard deviations to either side.
    for (const n of towns(2, 2, 0).flat()) expect(Math.abs(n - 50)).toBeLessThan(25);
  });

  it('are nobody in an institution', () => {
    const care: Home = { kind: 'institution', members: [man(85, 'other'), man(90, 'other')] };
    const rates = { ...flatRates(), care_a: flat(1) };
    expect(causesOf(worldOf(many(care, 5), { dwelling_a: flat(0.6), other_a: flat(0.5) }, {}, rates)).size).toBe(0);
  });

  it('live in a dwelling of some tenure or in a room', () => {
    const tenure_d = Uint8Array.of(TENURE.private, TENURE.social);
    expect([0, 1, -1, -2].map((d) => tenureOf(tenure_d, d))).toEqual([TENURE.private, TENURE.social, SHARED, SHARED]);
  });
});

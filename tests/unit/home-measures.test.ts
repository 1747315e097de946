/** What measures do to homes, and what they pay for it, worked out on paper. */
import { describe, expect, it } from 'vitest';
import { checkStructure } from '../../sim/checks/structure.js';
import { payForHomes } from '../../sim/housing/home-measures.js';
import { RENOVATED } from '../../sim/housing/renovation.js';
import { openStockYear } from '../../sim/housing/stock-books.js';
import { survey } from '../../sim/housing/survey.js';
import { isLookedAt, ROUND } from '../../sim/housing/upkeep.js';
import { openYear } from '../../sim/measures/ledger.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { BEST_QUALITY, DWELLING_STATUS, TENURE } from '../../sim/state/dwellings.js';
import { makeWorld, type World } from '../../sim/world.js';
import { withHousing, withIncomes } from '../toy/housing.js';
import { BASE, type Home, man, smallInput, twoTowns } from '../toy/small-world.js';

const { vacant, unusable, gone } = DWELLING_STATUS;
const RESIDENTS = 200;

/** A hundred men in each of two towns, empty dwellings in the first; the measure is in force in the first town alone. */
function worldOf(
  id: string,
  eur: number,
  { empty = 0, quality = 40, woz = 75_000, area_t = [true, false] } = {},
): World {
  const homes: Home[] = [0, 1].flatMap((place) =>
    Array.from({ length: RESIDENTS / 2 }, () => ({ place, members: [man(40)] })),
  );
  const input = withHousing(smallInput(homes, undefined, twoTowns(true), empty), { woz }, quality);
  const { eurPerResident } = MEASURES.find((measure) => measure.id === id)!;
  const inside = (RESIDENTS / 2) * area_t.filter((is) => is).length;
  const policy = [{ id, dose: eur / (eurPerResident * inside), start: BASE, years: 10, area_t }];
  return makeWorld(input, [1, 2, 3, 4], { ...initialParameters(), renovationPace: 0, earthquakes: 0 }, policy);
}

function payYear(world: World): void {
  openYear(world);
  openStockYear(world.housing!.books);
  payForHomes(world, survey(world));
}
const statuses = ({ dwellings: { slots, status_d } }: World): number[] => [...status_d.subarray(RESIDENTS, slots)];

describe('taking down', () => {
  it('pays EUR 42,000 each for the worst of what is unfit or empty for years, and spends nothing on the rest', () => {
    const world = worldOf('demolish-vacant', 100_000, { empty: 5, quality: 200 });
    const { status_d, since_d, quality_d } = world.dwellings;
    since_d.fill(BASE - 1, RESIDENTS);
    payYear(world);
    expect(world.accounts[0]).toMatchObject({ budget_ct: 10_000_000, spent_ct: 0, kept: 0 });
    // The last three may go, for two of them there is money: the unfit one is not the worst.
    status_d[RESIDENTS + 2] = unusable;
    since_d.fill(BASE - 5, RESIDENTS + 3);
    quality_d.set([90, 60, 80], RESIDENTS + 2);
    openYear(world);
    payForHomes(world, Int32Array.of(200, 201, 202, 203, 204));
    expect(world.accounts[0]).toMatchObject({ spent_ct: 8_400_000, kept: 2 });
    expect(statuses(world)).toEqual([vacant, vacant, unusable, gone, gone]);
    expect([...world.housing!.books.takenDown_t]).toEqual([2, 0]);
  });

  it('and rebuilding pays EUR 302,000, for a new home of the same tenure in the same town', () => {
    const world = worldOf('demolish-and-rebuild', 700_000, { empty: 3 });
    payYear(world);
    expect(world.accounts[0]).toMatchObject({ spent_ct: 60_400_000, kept: 2 });
    expect([...world.housing!.books.rebuilt_t]).toEqual([2, 0]);
    expect(statuses(world).filter((status) => status === gone)).toHaveLength(2);
    const { slots, quality_d, place_d, tenure_d, status_d } = world.dwellings;
    expect(slots).toBe(RESIDENTS + 5);
    const former = [200, 201, 202].filter((d) => status_d[d] === gone).map((d) => tenure_d[d]);
    expect([...tenure_d.subarray(slots - 2, slots)].sort((a, b) => a - b)).toEqual(former.sort((a, b) => a! - b!));
    for (const d of [slots - 2, slots - 1])
      expect([place_d[d], status_d[d], quality_d[d]]).toEqual([0, vacant, BEST_QUALITY]);
    checkStructure(world);
  });

  it('does nothing outside its area', () => {
    const world = worldOf('demolish-vacant', 1e6, { empty: 3, area_t: [false, true] });
    payYear(world);
    expect(statuses(world)).toEqual([vacant, vacant, vacant]);
    expect(world.accounts[0]!.spent_ct).toBe(0);
  });
});

describe('the renovation fund', () => {
  it('pays private owners the gap between cost and gain, half of those whose turn it is, once', () => {
    const world = worldOf('renovation-fund', 1e7);
    const { idA_d } = world.dwellings;
    const asked = [...Array(RESIDENTS / 2).keys()].filter((d) => isLookedAt(idA_d[d]!, BASE));
    payYear(world);
    const { tenure_d, quality_d } = world.dwellings;
    const mended = [...Array(RESIDENTS).keys()].filter((d) => quality_d[d] === RENOVATED);
    expect(mended.length).toBeGreaterThan(2);
    expect(mended.every((d) => asked.includes(d) && tenure_d[d] === TENURE.owner)).toBe(true);
    // A gain of 0.8 x 75,000 x 180 / 255 = 42,353 leaves 17,647 of 60,000.
    expect(world.accounts[0]).toMatchObject({ spent_ct: mended.length * 1_764_700, kept: mended.length });
    expect(world.housing!.books.renovated_t[0]).toBe(mended.length);
  });

  it('is for homes of quality 100 at most', () => {
    const spentAt = (quality: number): number => {
      const world = worldOf('renovation-fund', 1e7, { quality });
      payYear(world);
      return world.accounts[0]!.spent_ct;
    };
    expect(spentAt(100)).toBeGreaterThan(0);
    expect(spentAt(101)).toBe(0);
  });

  it('pays at least EUR 15,000 to owners for whom it would pay but who have too little', () => {
    const world = withIncomes(worldOf('renovation-fund', 1e7, { woz: 300_000 }), 1);
    payYear(world);
    const { kept, spent_ct } = world.accounts[0]!;
    expect(kept).toBeGreaterThan(2);
    expect(spent_ct).toBe(kept * 1_500_000);
  });

  it('asks nobody for whom it pays anyway, and pays as long as there is money', () => {
    const dear = worldOf('renovation-fund', 1e7, { woz: 300_000 });
    payYear(dear);
    expect(dear.accounts[0]!.spent_ct).toBe(0);
    const short = worldOf('renovation-fund', 40_000);
    payYear(short);
    expect(short.accounts[0]).toMatchObject({ spent_ct: 2 * 1_764_700, kept: 2 });
  });

  it('reaches in a round what wants it of the worn private homes', () => {
    const world = worldOf('renovation-fund', 1e7);
    let kept = 0;
    for (let i = 0; i < ROUND; i++) {
      payYear(world);
      kept += world.accounts[0]!.kept;
      world.year++;
    }
    // Half of 50 owned homes in the area, with an error of 3.5.
    expect(Math.abs(kept - 25)).toBeLessThan(16);
  });
});

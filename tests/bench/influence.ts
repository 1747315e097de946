/**
 * `node dist/tests/bench/influence.js`: how far small changes reach in the first region. Printed, not judged: who ends
 * elsewhere through one more dwelling, and the influence map of one more dwelling and of a town that draws 5 % more.
 */
import { influenceMap } from '../../sim/influence.js';
import type { WorldInput } from '../../sim/input.js';
import type { World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { openRegionInput, worldOf } from '../statistical/world.js';
import { withVacancies } from '../toy/vacancy.js';
import { chainLengths } from './chains.js';
import { disturbed, marketOfYear, mean } from './first-year.js';

const SEED = 1;
/** A town's arrivals react from the second year on, so years of a change are counted from there for all of them. */
const YEARS = 11;
const PRINTED = [1, 2, 5, 6, 10, 11];
const TOP = 5;

const spread = (values: readonly number[]): string => {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => sorted[Math.floor(share * (sorted.length - 1))]!;
  return `mean ${mean(values).toFixed(2)}, median ${at(0.5)}, 90 % ${at(0.9)}, 99 % ${at(0.99)}, most ${at(1)}`;
};

function firstYear(input: WorldInput): void {
  const market = marketOfYear(worldOf(input, SEED));
  const { lengths, served } = chainLengths(market, 'at once', 1);
  const nobody = lengths.filter((length) => length === 0).length;
  console.log(
    `one more dwelling in each of ${lengths.length} segments (town and tenure, or rooms) in turn, first year:`,
  );
  console.log(`  of ${market.applicants.count} who look for a home end elsewhere: ${spread(lengths)}`);
  console.log(`  nobody in ${nobody} segments; fewer served in all in ${served.fewer}, at worst ${served.most}`);
  const maps = disturbed(input, 7, SEED);
  console.log(
    `one more dwelling to own in each of ${maps.length} towns in turn, persons who differ after the first year:`,
  );
  console.log(`  in anything: ${spread(maps.map(({ total }) => total))}`);
  console.log(`  beyond their dwelling: ${spread(maps.map((map) => map.total - map.dwellingOnly))}`);
}

/** A change, and what has to be done to its world each 1 January. */
interface Change {
  readonly name: string;
  readonly world: World;
  readonly eachYear: (world: World) => void;
}

function vacancy(input: WorldInput, town: number): Change {
  const world = worldOf(withVacancies(input, town, 1), SEED);
  return { name: `one more dwelling in ${input.places.name_t[town]}`, world, eachYear: () => undefined };
}

/** Five hundredths more of those who come from the zones, said by the level that fades: nobody is taken from other towns. */
function attraction(input: WorldInput, town: number): Change {
  const moving = input.moving!;
  const fading_t = [...moving.arrivals.fading_t];
  const before = fading_t[town]!;
  const world = worldOf({ ...input, moving: { ...moving, arrivals: { ...moving.arrivals, fading_t } } }, SEED);
  const eachYear = ({ year, baseYear, parameters }: World): void => {
    const gone = 1 - parameters.levelFade ** (year - baseYear);
    if (gone > 0) fading_t[town] = before - (0.05 * (1 - gone * before)) / gone;
  };
  return { name: `5 % more arrivals accept ${input.places.name_t[town]} from the second year`, world, eachYear };
}

function line(baseline: World, { world }: Change): string {
  const start = performance.now();
  const map = influenceMap(baseline, world);
  const time = (performance.now() - start).toFixed(0);
  const towns = map.differ_t.map((n, t) => ({ n, name: baseline.places.name_t[t]! })).filter(({ n }) => n > 0);
  towns.sort((a, b) => b.n - a.n);
  const top = towns.slice(0, TOP).map(({ n, name }) => `${name} ${n}`);
  return (
    `${String(map.total).padStart(7)} differ, ${map.total - map.dwellingOnly} beyond their dwelling ` +
    `(${map.inBaselineOnly} gone, ${map.inOtherOnly} new), in ${towns.length} towns: ${top.join(', ')} [${time} ms]`
  );
}

function maps(input: WorldInput): void {
  const { code_t } = input.places;
  const residents_t = code_t.map(() => 0);
  const { slots, place_h, size_h } = input.population.households;
  for (let h = 0; h < slots; h++) residents_t[place_h[h]!]! += size_h[h]!;
  const bySize = code_t.map((_, t) => t).sort((a, b) => residents_t[b]! - residents_t[a]!);
  const baseline = worldOf(input, SEED);
  const towns = [bySize[0]!, bySize[20]!];
  const changes = towns.flatMap((town) => [vacancy(input, town), attraction(input, town)]);
  const lines = changes.map(({ name }) => [name]);
  for (let year = 1; year <= YEARS; year++) {
    stepYear(baseline);
    changes.forEach((change, i) => {
      change.eachYear(change.world);
      stepYear(change.world);
      if (PRINTED.includes(year)) lines[i]!.push(`  after ${String(year).padStart(2)} years ${line(baseline, change)}`);
    });
  }
  console.log(lines.flat().join('\n'));
}

const input = openRegionInput(2021);
firstYear(input);
maps(input);

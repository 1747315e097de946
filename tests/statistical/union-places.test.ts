/**
 * Do differences between municipalities in how many live alone last? A city of students and two villages beside it, base 2015,
 * six years of one fixed seed, so that nothing here can fail by chance.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { between, type PartnersByAge, partnersByAge } from '../../scenarios/parameters/unions/partners-by-age.js';
import { lastOf, REFERENCE, REFERENCE_YEARS, SHARE_GROUPS } from '../../scenarios/parameters/unions/reference.js';
import { formationIn } from '../../scenarios/parameters/unions/union-rates.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { KIND } from '../../sim/state/households.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { readPack, SOURCE_FILE } from '../unit/pack-files.js';
import { regionPack, regionPopulation } from './world.js';

/** In the order of the pack: Maastricht, Vaals, Eijsden-Margraten. */
const MEMBERS = ['GM0935', 'GM0981', 'GM1903'];
const YEARS = 6;

/** Share of one-person households by municipality, %. */
function aloneIn({ households: { slots, size_h, kind_h, place_h }, places }: World): number[] {
  const [alone_m, all_m] = [places.code_m.map(() => 0), places.code_m.map(() => 0)];
  for (let h = 0; h < slots; h++) {
    if (size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
    const m = places.municipality_t[place_h[h]!]!;
    all_m[m]!++;
    if (size_h[h] === 1) alone_m[m]!++;
  }
  return alone_m.map((n, m) => (100 * n) / all_m[m]!);
}

const spread = (values: readonly number[]): number => Math.max(...values) - Math.min(...values);

describe('one-person households of a city and villages beside it', () => {
  const source = readPack(SOURCE_FILE);
  const pack = buildRegion(source, { name: 'city', label: 'city', municipalities: MEMBERS, bases: [2015] }, 2015);
  let input: WorldInput;
  let observed: number[];
  beforeAll(() => {
    input = openInput(pack, synthesise(pack, 1));
    const table = pack.tables['scoring']!;
    const [codes, years] = [words(table, 'municipality'), numbers(table, 'year')];
    observed = MEMBERS.map((code) => {
      const row = codes.findIndex((found, r) => found === code && years[r] === 2015 + YEARS);
      return 100 * numbers(table, 'single_share')[row]!;
    });
  });

  function lived(unionPlaces: number): { readonly first: number[]; readonly last: number[] } {
    const world = makeWorld(input, runKeyOf(1), { ...initialParameters(), unionPlaces });
    const first = aloneIn(world);
    for (let y = 0; y < YEARS; y++) stepYear(world);
    return { first, last: aloneIn(world) };
  }

  it('keep their distance better where unions know their place, and are nearer to what was observed', () => {
    const [places, alike] = [lived(1), lived(0)];
    const told = (values: readonly number[]): string => values.map((value) => value.toFixed(1)).join(', ');
    console.log(`2015 ${told(places.first)}; 2021 with ${told(places.last)}, without ${told(alike.last)}`);
    console.log(`observed in 2021 ${told(observed)}`);
    expect(spread(places.last) - spread(alike.last)).toBeGreaterThan(0.15 * spread(places.first));
    const off = ({ last }: { readonly last: readonly number[] }): number =>
      last.reduce((sum, value, m) => sum + Math.abs(value - observed[m]!), 0);
    expect(off(places)).toBeLessThan(0.75 * off(alike));
  });
});

describe.each(REFERENCE_YEARS)('the reference at %i', (base) => {
  it('is the population of the first region, within a hundredth', () => {
    const y = REFERENCE_YEARS.indexOf(base);
    const population = regionPopulation(base);
    const everywhere = regionPack(base).tables['places']!.columns['code']!.values.map(() => 0);
    const counts: PartnersByAge = partnersByAge(population, base, everywhere);
    const { people, singles } = formationIn(counts, 0);
    people.forEach((n, k) => {
      expect(n / singles[k]!).toBeCloseTo(REFERENCE.formation[k]![y]!, 2);
    });
    SHARE_GROUPS.forEach((from, g) => {
      const [alone, paired] = [counts.singles_ma, counts.partners_ma].map((n) => between(n, 0, from, lastOf(g)));
      expect(alone! / (alone! + paired!)).toBeCloseTo(REFERENCE.single_g[g]![y]!, 2);
    });
  });
});

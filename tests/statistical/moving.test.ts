/**
 * Do people move as measured? First year of 12 fixed seeds of the region, open to the outside: rates by five-year age
 * against the profile, and what the market makes of the wishes.
 */

import { readFileSync } from 'node:fs';
import { sampleCorrelation } from 'simple-statistics';
import { beforeAll, describe, expect, it } from 'vitest';
import { parsePack } from '../../scenarios/packages/check.js';
import { numbers, words } from '../../scenarios/packages/table.js';
import { profileOf } from '../../scenarios/parameters/moving/profile.js';
import { HAPPENED } from '../../sim/events.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { stepYear } from '../../sim/year.js';
import { openRegionInput, REGION_FILE, seedsTo, worldOf } from './world.js';

const SEEDS = 12;
const GROUPS = 20;
const column = (): number[] => new Array<number>(GROUPS).fill(0);

describe('the first year of an open region', () => {
  const target = { within: column(), between: column() };
  const made = { within: column(), between: column() };
  const flows = new Map<string, number>();
  const market = { seekers: 0, refused: 0, departures: 0, arrivals: 0 };

  beforeAll(() => {
    const input = openRegionInput();
    const profile = profileOf(parsePack(readFileSync(REGION_FILE, 'utf8'), REGION_FILE));
    const { municipality_t } = input.places;
    const towns = municipality_t.length;
    const abroad = towns + input.moving!.code_z.length;
    for (const seed of seedsTo(SEEDS)) {
      const world = worldOf(input, seed);
      const groupOf = (cls: number): number =>
        Math.min(GROUPS - 1, Math.floor((input.baseYear - birthYearOf(cls)) / 5));
      for (let p = 0; p < world.persons.slots; p++) {
        const cls = world.persons.class_p[p]!;
        if (cls === 0) continue;
        const age = Math.min(110, input.baseYear - birthYearOf(cls));
        target.within[groupOf(cls)]! += profile.within_a[age]!;
        target.between[groupOf(cls)]! += profile.between_a[age]!;
      }
      stepYear(world);
      const { count, what_e, class_e, place_e, to_e } = world.events;
      for (let e = 0; e < count; e++) {
        const from = place_e[e]!;
        const to = to_e[e]!;
        if (what_e[e] === HAPPENED.refused) market.refused++;
        if (what_e[e] === HAPPENED.leftHome || what_e[e] === HAPPENED.split) market.seekers++;
        if (what_e[e] !== HAPPENED.moved || to === abroad) continue;
        market.seekers++;
        const area = (place: number): string =>
          place < towns ? input.places.code_m[municipality_t[place]!]! : (input.moving!.code_z[place - towns] ?? '');
        if (from !== abroad && area(from) !== area(to)) {
          const pair = `${area(from)} ${area(to)}`;
          flows.set(pair, (flows.get(pair) ?? 0) + 1);
        }
        if (from >= towns) {
          if (from < abroad) market.arrivals++;
          continue;
        }
        if (to >= towns) market.departures++;
        const inside = to < towns && municipality_t[from] === municipality_t[to];
        (inside ? made.within : made.between)[groupOf(class_e[e]!)]!++;
      }
    }
  });

  it.each(['within', 'between'] as const)(
    'moves %s municipalities by age within 10 %% of the profile, 20 to 59',
    (kind) => {
      const off: string[] = [];
      for (let g = 4; g < 12; g++) {
        const ratio = made[kind][g]! / target[kind][g]!;
        if (Math.abs(ratio - 1) > 0.1) off.push(`${g * 5}-${g * 5 + 4}: ${ratio.toFixed(2)}`);
      }
      const all = made[kind].map((n, g) => `${g * 5}: ${(n / target[kind][g]!).toFixed(2)}`).join(', ');
      console.log(`${kind} municipalities, made over measured: ${all}`);
      expect(off).toEqual([]);
    },
  );

  it('sends people where they went in 2015', () => {
    const table = parsePack(readFileSync(REGION_FILE, 'utf8'), REGION_FILE).tables['flows_2015']!;
    const [origin, destination] = [words(table, 'origin'), words(table, 'destination')];
    const pairs: [number, number][] = [];
    const reached = new Map<string, { made: number; observed: number }>();
    numbers(table, 'moves').forEach((observed, row) => {
      const moves = (flows.get(`${origin[row]} ${destination[row]}`) ?? 0) / SEEDS;
      const to = reached.get(destination[row]!) ?? { made: 0, observed: 0 };
      reached.set(destination[row]!, { made: to.made + moves, observed: to.observed + observed });
      if (observed >= 5 && moves > 0) pairs.push([Math.log(observed), Math.log(moves)]);
    });
    const correlation = sampleCorrelation(
      pairs.map(([x]) => x),
      pairs.map(([, y]) => y),
    );
    const large = [...reached].filter(([, { observed }]) => observed >= 150).sort(([a], [b]) => (a < b ? -1 : 1));
    const ratios = large.map(([code, { made: n, observed }]) => `${code} ${(n / observed).toFixed(2)}`).join(', ');
    console.log(`cells of 5 and more: ${pairs.length}, correlation of logs ${correlation.toFixed(2)}`);
    console.log(`reached, first year over 2015, by destination: ${ratios}`);
    expect(correlation).toBeGreaterThan(0.7);
  });

  it('leaves few searches without a home, and as many come as net migration asks for', () => {
    const failed = market.refused / market.seekers;
    console.log(`searches without a home: ${(100 * failed).toFixed(2)} %`);
    console.log(
      `a year: ${(market.departures / SEEDS).toFixed(0)} leave for zones, ${(market.arrivals / SEEDS).toFixed(0)} come from them`,
    );
    expect(failed).toBeLessThan(0.05);
    // Internal net migration of 2016-2020 was about -970 a year, and 8,700 left in 2015.
    expect(market.departures / SEEDS).toBeGreaterThan(7500);
    expect(market.departures / SEEDS).toBeLessThan(10000);
    expect((market.arrivals - market.departures) / SEEDS).toBeLessThan(0);
  });
});

/** What draws movers of a stage of life to a place. */
import { expect, it } from 'vitest';
import { numbers, words } from '../../scenarios/packages/table.js';
import { geographyOf } from '../../scenarios/parameters/moving/geography.js';
import { lifeStageOf } from '../../sim/moving/classes.js';
import { regionPack } from '../statistical/world.js';

it('is the place effect of their own ages, at 18 and at 20 too: who loses the one may well gain the other', () => {
  const pack = regionPack(2015);
  const { towns, zones, mass_ck, municipality_t, code_m } = geographyOf(pack);
  const effects = pack.tables['place_effects']!;
  const codes = words(effects, 'code');
  const mass = (age: number, t: number): number => mass_ck[lifeStageOf(age) * (towns + zones) + t]!;
  const effect = (name: string, t: number): number =>
    numbers(effects, `effect_${name}`)[codes.indexOf(code_m[municipality_t[t]!]!)]!;
  let apart = 0;
  for (let t = 0; t < towns; t++) {
    expect(mass(20, t) * effect('15_19', t)).toBeCloseTo(mass(18, t) * effect('20_24', t), 6);
    if (effect('20_24', t) < 0.5 * effect('15_19', t)) apart++;
  }
  expect(apart).toBeGreaterThan(towns / 2);
});

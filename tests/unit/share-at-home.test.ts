/** Of a region's children at home as many leave as keep their share of those who remain. */
import { expect, it } from 'vitest';
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import type { NetRates } from '../../scenarios/parameters/moving/net-rates.js';
import { keepingShareAtHome } from '../../scenarios/parameters/moving/share-at-home.js';
import { AGES } from '../../sim/input.js';
import { toyPack } from '../toy/pack.js';

const CLASSES = OBSERVED_CLASSES.length;
const YOUNG = OBSERVED_CLASSES.indexOf('20_24');
const leaving_sa = Array.from({ length: 2 * AGES }, (_, i) => (i % AGES < 18 ? 0 : 0.1));

/** One municipality of 1,000 people of every class, with a net migration of those of 20 to 24. */
function net(gain: number): NetRates {
  const pattern_mk = new Float64Array(CLASSES);
  pattern_mk[YOUNG] = gain;
  return {
    people_mk: new Float64Array(CLASSES).fill(1000),
    pattern_mk,
    patternLevel_m: [0],
    recentLevel_m: [0],
    immigration_m: [0],
    emigration_m: [0],
  };
}

it('stays as measured where as many come as go, and at other ages', () => {
  const pack = toyPack();
  keepingShareAtHome(pack, leaving_sa, net(0)).forEach((leaving, i) => {
    expect(leaving).toBeCloseTo(leaving_sa[i]!, 12);
  });
  const made_sa = keepingShareAtHome(pack, leaving_sa, net(-80));
  made_sa.forEach((leaving, i) => {
    if (i % AGES < 20 || i % AGES > 24) expect(leaving).toBe(leaving_sa[i]);
  });
});

it('of 60 at home of 100, of whom 8 leave the region, so many leave home that as many of 92 are left as would be of 100', () => {
  const made_sa = keepingShareAtHome(toyPack(), leaving_sa, net(-80));
  for (const i of [20, 24, AGES + 22]) {
    const left = 60 * (1 - made_sa[i]!);
    expect(left / 92).toBeCloseTo((60 * 0.9) / 100, 12);
  }
});

it('fewer leave where people come, and never less than nobody', () => {
  expect(keepingShareAtHome(toyPack(), leaving_sa, net(50))[22]).toBeCloseTo(1 - 0.9 * 1.05, 12);
  expect(keepingShareAtHome(toyPack(), leaving_sa, net(5000))[22]).toBe(0);
});

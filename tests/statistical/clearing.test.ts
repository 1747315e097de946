/** How far one more dwelling is felt in a market of the size of a region. */
import { describe, expect, it } from 'vitest';
import { chainLengths } from '../bench/chains.js';
import { REGION, regionMarket, written } from '../toy/market.js';

describe.each(['at once', 'next round'] as const)('one more dwelling somewhere, released %s', (release) => {
  it.each([
    [0.02, 6, 60],
    [0.05, 3, 25],
  ])('disturbs a short chain with %d of the dwellings free', (vacancy, mean, longest) => {
    const market = written(regionMarket({ ...REGION, vacancy }));
    const { lengths } = chainLengths(market, release, 5);
    expect(lengths.length).toBeGreaterThan(80);
    expect(lengths.reduce((a, b) => a + b, 0) / lengths.length).toBeLessThan(mean);
    expect(Math.max(...lengths)).toBeLessThan(longest);
    expect(Math.max(...lengths)).toBeGreaterThan(1);
  });
});

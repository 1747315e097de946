import { describe, expect, it } from 'vitest';
import { draw } from '../../sim/draws.js';
import { avalanche, chiSquareZ, collisions, measureStream, streams } from '../prove/draw-quality.js';
import { dieharder, readReport } from '../prove/draws.js';
import { testDraws } from './draws-suite.js';

testDraws();

/**
 * The short form of `npm run prove draws`: a million draws per stream. Ten streams of 36 figures (32 of them bits)
 * pass 4.9 by chance once in 2,900 choices of seeds; the seeds are fixed, so these tests do not blink.
 */
const LARGEST_Z = 4.9;
const DRAWS = 2 ** 20;

describe('quality of draws', () => {
  it.each(streams().map((stream) => [stream.name, stream] as const))('%s', (_name, stream) => {
    const { zHigh, zLow, zPairs, zSerial, zWorstBit } = measureStream(stream, DRAWS);
    for (const z of [zHigh, zLow, zPairs, zSerial, zWorstBit]) expect(Math.abs(z)).toBeLessThan(LARGEST_Z);
  });

  it('each bit that goes in changes each bit that comes out half the time', () => {
    const { worstBias, z } = avalanche(2 ** 13);
    expect(Math.abs(z)).toBeLessThan(LARGEST_Z);
    expect(worstBias).toBeLessThan(LARGEST_Z / (2 * Math.sqrt(2 ** 13)));
  });

  it('equal draws are as rare as chance makes them', () => {
    expect(Math.abs(collisions(2 ** 19).z)).toBeLessThan(LARGEST_Z);
  });
});

describe('the measures find a weak generator', () => {
  const measure = (word: (i: number) => number) => measureStream({ name: 'weak', word }, DRAWS);

  it('a counter', () => {
    const counter = measure((i) => (i * 4096) >>> 0);
    expect(Math.min(counter.zHigh, counter.zLow)).toBeLessThan(-100);
    expect(counter.zSerial).toBeGreaterThan(100);
  });
  it('a congruence with weak low bits', () => {
    let x = 1;
    const weak = measure(() => {
      x = (Math.imul(x, 1664525) + 1013904223) | 0;
      return x >>> 0;
    });
    expect(Math.abs(weak.zLow)).toBeGreaterThan(100);
  });
  it('a bit that is one in 51 of 100', () => {
    const biased = measure((i) => (draw(i, 1, 2, 3) | (draw(i, 4, 5, 6) < 0.02 * 2 ** 32 ? 0x100 : 0)) >>> 0);
    expect(biased.zWorstBit).toBeGreaterThan(LARGEST_Z);
  });
  it('an unused word of identity', () => {
    expect(measure((i) => draw(7, i >>> 4, 2, 3)).zPairs).toBeGreaterThan(LARGEST_Z);
  });
  it('equal cells are too equal, one full cell too unequal', () => {
    expect(chiSquareZ(new Uint32Array(65536).fill(16), 2 ** 20)).toBeLessThan(-100);
    const one = new Uint32Array(65536).fill(16);
    one[0] = 4000;
    expect(chiSquareZ(one, 2 ** 20)).toBeGreaterThan(100);
  });
});

describe('dieharder', () => {
  it('reads its report', () => {
    const report = [
      '        test_name   |ntup| tsamples |psamples|  p-value |Assessment',
      '   diehard_birthdays|   0|       100|     100|0.59014531|  PASSED  ',
      '         sts_serial|  16|    100000|     100|0.00000000|  FAILED  ',
    ].join('\n');
    expect(readReport(report)).toEqual([
      { test: 'diehard_birthdays', tuple: 0, samples: 100, p: 0.59014531, assessment: 'PASSED' },
      { test: 'sts_serial', tuple: 16, samples: 100, p: 0, assessment: 'FAILED' },
    ]);
  });
  it('says so when no test is selected', async () => {
    expect(await dieharder([])).toBe('not run: no tests selected');
  });
  it('says so when the program is not there', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      expect(await dieharder([0])).toBe('not run: dieharder not found');
    } finally {
      process.env['PATH'] = path;
    }
  });
});

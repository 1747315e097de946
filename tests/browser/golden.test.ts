/** The same bits in Chromium as in Node: population and five to ten years of two packs, also inside a Web Worker. */
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../scenarios/packages/check/check.js';
import regionText from '../../scenarios/packages/noord-oost-groningen.2021.json?raw';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { Response } from '../../sim/protocol.js';
import regionGolden from '../golden/noord-oost-groningen.json' with { type: 'json' };
import toyGolden from '../golden/toy.json' with { type: 'json' };
import { goldenOf } from '../golden/worlds.js';
import { toyPack } from '../toy/pack.js';

const region = () => parsePack(regionText, 'noord-oost-groningen.2021.json');

/** Hashes of one seed, made by the worker that the viewer will start. */
function hashesByWorker(seed: number, lastYear: number): Promise<string[]> {
  const worker = new Worker(new URL('../../sim/workers/browser.ts', import.meta.url), { type: 'module', name: 'sim' });
  const pack = region();
  const hashes: string[] = [];
  return new Promise((resolve, reject) => {
    worker.onerror = (event) => reject(new Error(event.message));
    worker.onmessage = ({ data }: MessageEvent<Response>) => {
      if (data.type === 'loaded') {
        worker.postMessage({
          type: 'run',
          job: 1,
          seed,
          runKey: runKeyOf(seed),
          lastYear,
          parameters: initialParameters(),
        });
      } else if (data.type === 'year') hashes.push(data.result.stateHash);
      else if (data.type === 'done') resolve(hashes);
      else if (data.type === 'failed') reject(new Error(data.message));
    };
    worker.postMessage({ type: 'load', input: openInput(pack, synthesise(pack, 1)) });
  });
}

describe('in Chromium', () => {
  it('three invented towns live the same ten years', () => {
    expect(goldenOf(toyPack(), 1, 10)).toEqual(toyGolden);
  });

  it('the first region lives the same five years', () => {
    expect(goldenOf(region(), 1, 5)).toEqual(regionGolden);
  });

  it('and in a Web Worker', async () => {
    expect(await hashesByWorker(1, 2026)).toEqual(regionGolden.years.map((year) => year.stateHash));
  });
});

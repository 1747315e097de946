/**
 * Did anything change? Refreshed only by `npm run golden`, in a commit that says `Changes results:` and why. The browser
 * project compares the same files in Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { regionPack } from '../statistical/world.js';
import { toyPack } from '../toy/pack.js';
import { type Golden, goldenOf } from './worlds.js';

function compare(file: string, made: Golden): void {
  const url = new URL(file, import.meta.url);
  if (process.env['UPDATE_GOLDEN']) writeFileSync(url, `${JSON.stringify(made, null, 1)}\n`);
  expect(made).toEqual(JSON.parse(readFileSync(url, 'utf8')));
}

describe('golden worlds', () => {
  it('three invented towns, ten years', () => {
    compare('toy.json', goldenOf(toyPack(), 1, 10));
  });

  it('the first region, five years', () => {
    compare('noord-oost-groningen.json', goldenOf(regionPack(2021), 1, 5));
  });
});

/** What one more dwelling does to a market. */
import { clear, NONE, type Release, ROUNDS } from '../../sim/clearing/clear.js';
import type { Market } from '../toy/market.js';

export interface Chains {
  /** Applicants who end elsewhere, by segment tried, ascending. */
  readonly lengths: readonly number[];
  /** Segments in which one more dwelling served fewer people in all, and the largest loss. */
  readonly served: { readonly fewer: number; readonly most: number; readonly mean: number };
}

/** Adds one dwelling to every `step`-th segment in turn and compares who lives where with the market as it was. */
export function chainLengths(market: Market, release: Release, step: number): Chains {
  const { applicants, capacity_s, choice, key, waiting } = market;
  const outcome = (room_s: Int32Array): Int32Array =>
    clear(applicants, room_s, choice, key, release, ROUNDS, waiting).choice_i;
  const before_i = outcome(capacity_s);
  const lengths: number[] = [];
  const gains: number[] = [];
  for (let s = 0; s < capacity_s.length; s += step) {
    const after_i = outcome(capacity_s.map((n, at) => (at === s ? n + 1 : n)));
    let length = 0;
    let gain = 0;
    for (let i = 0; i < applicants.count; i++) {
      if (after_i[i] === before_i[i]) continue;
      length++;
      gain += Number(after_i[i] !== NONE) - Number(before_i[i] !== NONE);
    }
    lengths.push(length);
    gains.push(gain);
  }
  const fewer = gains.filter((gain) => gain < 0).length;
  const mean = gains.reduce((a, b) => a + b, 0) / gains.length;
  return { lengths: lengths.sort((a, b) => a - b), served: { fewer, most: Math.min(0, ...gains), mean } };
}

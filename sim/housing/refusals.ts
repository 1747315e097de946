import { SEGMENTS_PER_TOWN } from '../moving/segments.js';
import type { World } from '../world.js';
import { PRICED_SEGMENTS, TENURE_OF_PRICED } from './prices.js';

/** Notes the searches that found a segment full. @param refusals_s by segment of the market */
export function noteRefusals({ housing }: World, refusals_s: Int32Array): void {
  if (housing === null) return;
  const { refused_ts } = housing.prices;
  for (let i = 0; i < refused_ts.length; i++) {
    const t = Math.floor(i / PRICED_SEGMENTS);
    // A town's segments with a dwelling are numbered by tenure.
    refused_ts[i] = refusals_s[t * SEGMENTS_PER_TOWN + TENURE_OF_PRICED[i % PRICED_SEGMENTS]!]!;
  }
}

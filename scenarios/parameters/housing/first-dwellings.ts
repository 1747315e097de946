/**
 * How good dwellings are at the base date, how old, and since when they stand empty. No table tells: apart from the share
 * built before 2000 all numbers here are guesses, kept together in this file. Draws are of the dwelling, the same for all runs.
 */
import { dispositionKey } from '../../../sim/disposition.js';
import { asShare, draw, laterKey, threshold } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import { ln } from '../../../sim/exact.js';
import type { Population } from '../../../sim/input.js';
import { BEST_QUALITY, DWELLING_STATUS, TENURE, TRAIT } from '../../../sim/state/dwellings.js';
import type { Pack } from '../../packages/format.js';
import { numbers } from '../../packages/table.js';
import { baseOf, municipalityOfTowns } from '../../population/base.js';
import { pricesInput } from './prices-input.js';

/** Share fit to grow old in, by tenure (owner, social, private), and how much more among those built after 2000. */
const LIFE_PROOF = [0.15, 0.3, 0.15] as const;
const LIFE_PROOF_NEW = 0.2;

/** Mean quality of lived-in dwellings built before 2000 in a town of mean value, as a share of full quality. */
const MEAN = 0.5;
/** Quality lies at most so far from the mean of its kind: the sum of two even draws. */
const SPREAD = 0.36;
/** Less has nobody who lives there, nor an empty dwelling fit to be lived in: just above what falls out of use. */
const LEAST = 0.08;
/** More quality by the logarithm of a town's value against the region, at most. */
const VALUE_SLOPE = 0.1;
const VALUE_MOST = 0.06;
/** More or less of it than that. */
const NEWER = 0.25;
const PRIVATE_RENT = -0.05;
/** What a year of standing empty has taken: as much as it takes afterwards, so that as many fall out of use as before. */
const WORN_EMPTY = 0.06;
/** Second homes and dwellings unfit to be lived in lie evenly between these. */
const UNUSABLE = [0.15, 0.5] as const;

/** Shares of empty dwellings fit to be lived in that were left so many years before the last. */
const LEFT_BEFORE = [0.55, 0.22, 0.1, 0.06, 0.04, 0.03] as const;

/** Fills `quality_d`, `traits_d`, and `since_d` of empty dwellings fit to be lived in. */
export function assignDwellings(pack: Pack, { dwellings }: Population): void {
  const base = baseOf(pack);
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, since_d, quality_d, traits_d } = dwellings;
  const mean_t = meansByTown(pack, base);
  const old_t = oldByTown(pack);
  const { k1, k2 } = dispositionKey(EVENT.baseDwelling);
  for (let d = 0; d < slots; d++) {
    const [idA, idB, t, tenure, status] = [idA_d[d]!, idB_d[d]!, place_d[d]!, tenure_d[d]!, status_d[d]!];
    const word = (n: number): number => draw(idA, idB, laterKey(k1, n), k2);
    const old = word(0) < threshold(old_t[t]!);
    const lifeProof = word(1) < threshold(LIFE_PROOF[tenure]! + (old ? 0 : LIFE_PROOF_NEW));
    traits_d[d] = (old ? TRAIT.old : 0) | (lifeProof ? TRAIT.lifeProof : 0);
    const [u, v] = [asShare(word(2)), asShare(word(3))];
    const years = status === DWELLING_STATUS.vacant ? yearsBefore(asShare(word(4))) : 0;
    const mean = mean_t[t]! + (old ? 0 : NEWER) + (tenure === TENURE.private ? PRIVATE_RENT : 0) - years * WORN_EMPTY;
    const share =
      status === DWELLING_STATUS.unusable
        ? UNUSABLE[0] + u * (UNUSABLE[1] - UNUSABLE[0])
        : Math.max(LEAST, mean + (u + v - 1) * SPREAD);
    quality_d[d] = Math.round(BEST_QUALITY * Math.min(1, share));
    if (status === DWELLING_STATUS.vacant) since_d[d] = base - 1 - years;
  }
}

function yearsBefore(u: number): number {
  let sum = 0;
  for (let years = 0; years < LEFT_BEFORE.length - 1; years++) {
    sum += LEFT_BEFORE[years]!;
    if (u < sum) return years;
  }
  return LEFT_BEFORE.length - 1;
}

function meansByTown(pack: Pack, base: number): number[] {
  const { woz_t } = pricesInput(pack, base);
  const dwellings_t = numbers(pack.tables['places']!, 'dwellings');
  let [value, count] = [0, 0];
  woz_t.forEach((woz, t) => {
    if (woz <= 0) return;
    value += woz * dwellings_t[t]!;
    count += dwellings_t[t]!;
  });
  return woz_t.map((woz) => {
    if (woz <= 0 || count === 0) return MEAN;
    const more = VALUE_SLOPE * ln((woz * count) / value);
    return MEAN + Math.min(VALUE_MOST, Math.max(-VALUE_MOST, more));
  });
}

function oldByTown(pack: Pack): number[] {
  const municipalities = pack.tables['municipalities']!;
  const share_m = numbers(municipalities, 'built_before_2000_share');
  return municipalityOfTowns(pack).map((m) => share_m[m]!);
}

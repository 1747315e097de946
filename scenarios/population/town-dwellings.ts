/** The dwellings of one town, and which household lives in which. */

import { AGES } from '../../sim/input.js';
import { DWELLING_STATUS, TENURE } from '../../sim/state/dwellings.js';
import { allot } from './allot.js';
import type { Draft } from './draft.js';
import { ownerShare, socialShare, USABLE_SHARE } from './guesses.js';
import { inOrder } from './in-order.js';
import { type Stream, shuffle } from './stream.js';
import { headAge } from './town-households.js';
import type { TownTargets } from './towns.js';

export interface TownDwellings {
  readonly tenure_d: readonly number[]; // TENURE
  readonly status_d: readonly number[]; // DWELLING_STATUS
  /** Dwelling by household, -1 = shares another household's. */
  readonly dwelling_h: readonly number[];
}

/**
 * Dwellings by tenure and status, and households in the occupied ones.
 *
 * Households beyond the occupied dwellings share: singles and the youngest first. Where a pack counts more occupied
 * dwellings than households, the rest stands empty and fit to be lived in.
 */
export function townDwellings(households: readonly Draft[], town: TownTargets, stream: Stream): TownDwellings {
  const { dwellings_k } = town;
  const total = dwellings_k.reduce((sum, n) => sum + n, 0);
  const occupied = Math.min(town.occupied, households.length, total);
  const usable = Math.min(total - occupied, town.vacantUsable + Math.max(0, town.occupied - occupied));
  const empty_k = allot(total - occupied, dwellings_k, town.emptyShare_k, stream.uniform());
  const usable_k = allot(usable, empty_k, USABLE_SHARE, stream.uniform());

  const tenure_d: number[] = [];
  const status_d: number[] = [];
  const homes_k: number[][] = dwellings_k.map(() => []);
  dwellings_k.forEach((n, tenure) => {
    const lived = n - empty_k[tenure]!;
    for (let i = 0; i < n; i++) {
      if (i < lived) homes_k[tenure]!.push(tenure_d.length);
      tenure_d.push(tenure);
      const fit = i < lived + usable_k[tenure]! ? DWELLING_STATUS.vacant : DWELLING_STATUS.unusable;
      status_d.push(i < lived ? DWELLING_STATUS.occupied : fit);
    }
  });
  return { tenure_d, status_d, dwelling_h: house(households, homes_k, occupied, stream) };
}

/** Chooses owners, then tenants of housing associations, by their odds; the rest rents privately. */
function house(
  households: readonly Draft[],
  homes_k: readonly (readonly number[])[],
  occupied: number,
  stream: Stream,
): number[] {
  const dwelling_h = new Array<number>(households.length).fill(-1);
  const housed = shuffle(Array.from(housedFirst(households).subarray(0, occupied)), stream);
  const owner = homes_k[TENURE.owner]!.length;
  const [owners, tenants] = divide(housed, owner, (h) => ownerOdds(households[h]!), stream);
  const social = homes_k[TENURE.social]!.length;
  const [socialTenants, others] = divide(tenants, social, (h) => socialOdds(households[h]!), stream);
  const groups_k: number[][] = [];
  groups_k[TENURE.owner] = owners;
  groups_k[TENURE.social] = socialTenants;
  groups_k[TENURE.private] = others;
  groups_k.forEach((group, tenure) => {
    group.forEach((h, i) => {
      dwelling_h[h] = homes_k[tenure]![i]!;
    });
  });
  return dwelling_h;
}

/** Households in the order in which they are housed: singles come last, of them the youngest. */
function housedFirst(households: readonly Draft[]): Int32Array {
  const key_h = households.map((draft) => {
    const alone = draft.adults.length + draft.children.length > 1 ? 0 : AGES;
    return alone + AGES - 1 - headAge(draft);
  });
  return inOrder(key_h, 2 * AGES - 1);
}

function divide(
  households: readonly number[],
  total: number,
  share: (h: number) => number,
  stream: Stream,
): [number[], number[]] {
  const one = new Int32Array(households.length).fill(1);
  const chosen = allot(total, one, households.map(share), stream.uniform());
  return [households.filter((_, i) => chosen[i] === 1), households.filter((_, i) => chosen[i] === 0)];
}

const ownerOdds = (draft: Draft): number =>
  ownerShare(draft.adults.length === 2, draft.children.length > 0, headAge(draft));
const socialOdds = (draft: Draft): number => socialShare(draft.adults.length === 2, headAge(draft));

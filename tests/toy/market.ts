/** An invented region's housing market for one year: movers, starters and arrivals who choose by keyed rejection. */
import { type Acceptance, makeAcceptance } from '../../sim/choice/acceptance.js';
import { makeProposals, type Proposals, propose } from '../../sim/choice/proposals.js';
import { TRIES } from '../../sim/choice/rejection.js';
import { type Applicants, type Choice, makeApplicants, NONE, ROUNDS } from '../../sim/clearing/clear.js';
import type { Waiting } from '../../sim/clearing/queues.js';
import { type DrawKey, draw, laterKey } from '../../sim/draws.js';

export interface Market {
  readonly applicants: Applicants;
  readonly capacity_s: Int32Array;
  readonly choice: Choice;
  readonly key: DrawKey;
  /** Null = everything goes by ticket. */
  readonly waiting: Waiting | null;
}

/** Applications written down: what everybody wants in each round, applicant-major. */
export const writtenChoice =
  (wish_ir: ArrayLike<number>): Choice =>
  (i, round) =>
    wish_ir[i * ROUNDS + round]!;

/** The same market with every applicant's choices made beforehand. */
export function written(market: Market): Market {
  const wish_ir = new Int32Array(market.applicants.count * ROUNDS);
  for (let n = 0; n < wish_ir.length; n++) wish_ir[n] = market.choice(Math.floor(n / ROUNDS), n % ROUNDS);
  return { ...market, choice: writtenChoice(wish_ir) };
}

export interface MarketSize {
  readonly places: number;
  readonly applicants: number;
  readonly dwellings: number;
  /** Dwellings free at the start of the clearing, as a share of all. */
  readonly vacancy: number;
  readonly seed: number;
}
/** The first region in round figures. */
export const REGION: MarketSize = { places: 142, applicants: 20_000, dwellings: 130_000, vacancy: 0.05, seed: 1 };

const TENURE_SHARE = [0.6, 0.3, 0.1] as const;
const TENURES = TENURE_SHARE.length;
const ZONES = 10;
/** Shares of applicants: households that leave a dwelling behind, households that are new, arrivals. */
const MOVERS = 0.6;
const STARTERS = 0.15;

/**
 * The alternatives that somebody accepts, each once, in the order of the tries: the first is what `chooseKeyed` gives, the
 * others are for whom it had no room.
 */
function choicesInOrder(
  proposals: Proposals,
  row: number,
  { threshold_ck }: Acceptance,
  idA: number,
  idB: number,
  { k1, k2 }: DrawKey,
): readonly number[] {
  const chosen: number[] = [];
  for (let t = 0; t < TRIES && chosen.length < ROUNDS; t++) {
    const k = propose(proposals, row, draw(idA, idB, laterKey(k1, 2 * t), k2));
    if (draw(idA, idB, laterKey(k1, 2 * t + 1), k2) < threshold_ck[k]! && !chosen.includes(k)) chosen.push(k);
  }
  return chosen;
}

/**
 * Towns of very different size on a square of 60 km; choice by size and distance to the power -1.5, a quarter of those who
 * live here choosing a zone outside; owners and renters look for the same tenure again.
 */
export function regionMarket({ places, applicants: count, dwellings, vacancy, seed }: MarketSize): Market {
  const uniform = (kind: number, n: number): number => draw(kind, n, seed, 77) / 2 ** 32;
  const size_t = Float64Array.from({ length: places }, (_, t) => Math.exp(4 * uniform(1, t)));
  const perSize = dwellings / size_t.reduce((a, b) => a + b, 0);
  const alternatives = places + ZONES;
  const outside = places; // the origin of arrivals
  const weight_rk = new Float64Array((places + 1) * alternatives);
  for (let o = 0; o <= places; o++) {
    let sum = 0;
    for (let k = 0; k < places; k++) {
      const km =
        o === outside ? 30 : 1.5 + 60 * Math.hypot(...[2, 3].map((kind) => uniform(kind, o) - uniform(kind, k)));
      weight_rk[o * alternatives + k] = size_t[k]! / km / Math.sqrt(km);
      sum += weight_rk[o * alternatives + k]!;
    }
    if (o < outside) weight_rk.fill(sum / 3 / ZONES, o * alternatives + places, (o + 1) * alternatives);
  }
  const proposals = makeProposals(weight_rk, places + 1, alternatives);
  const ratio_k = Float64Array.from({ length: alternatives }, (_, k) => 0.85 + 0.3 * uniform(4, k));
  const acceptance = makeAcceptance(ratio_k, 1, alternatives, 4);
  const capacity_s = new Int32Array(places * TENURES);
  for (let s = 0; s < capacity_s.length; s++) {
    const stock = size_t[Math.floor(s / TENURES)]! * perSize * TENURE_SHARE[s % TENURES]!;
    capacity_s[s] = Math.floor(stock * vacancy * (0.5 + uniform(5, s)) + uniform(6, s));
  }
  const homes = makeProposals(size_t, 1, places).cumulative_rk;
  const applicants = makeApplicants(count);
  applicants.count = count;
  const origin_i = new Int32Array(count);
  const tenure_i = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    applicants.idA_i[i] = draw(i, 8, seed, 1);
    applicants.idB_i[i] = draw(i, 9, seed, 2);
    const v = uniform(10, i);
    tenure_i[i] = v < TENURE_SHARE[0] ? 0 : v < TENURE_SHARE[0] + TENURE_SHARE[1] ? 1 : 2;
    const home = homes.findIndex((below) => draw(11, i, seed, 77) < below);
    const kind = uniform(12, i);
    origin_i[i] = kind < MOVERS + STARTERS ? (home < 0 ? places - 1 : home) : outside;
    if (kind < MOVERS) applicants.from_i[i] = origin_i[i]! * TENURES + tenure_i[i]!;
    else applicants.from_i[i] = NONE;
  }
  const { idA_i, idB_i } = applicants;
  const choice: Choice = (i, round) => {
    const inOrder = choicesInOrder(proposals, origin_i[i]!, acceptance, idA_i[i]!, idB_i[i]!, { k1: seed, k2: 1234 });
    const k = inOrder[round] ?? -1;
    return k < 0 ? k : k * TENURES + tenure_i[i]!;
  };
  return { applicants, capacity_s, choice, key: { k1: 4321, k2: seed }, waiting: null };
}

/**
 * `node dist/tests/bench/choice.js`: how fast a keyed choice is for three caps, beside two ways not taken, and how many people
 * change their mind when one place becomes more attractive.
 */
import { cpus } from 'node:os';
import { median } from 'simple-statistics';
import { type Acceptance, makeAcceptance } from '../../sim/choice/acceptance.js';
import { makeProposals, type Proposals, propose } from '../../sim/choice/proposals.js';
import { chooseKeyed, nextNearby, TRIES } from '../../sim/choice/rejection.js';
import { draw, laterKey } from '../../sim/draws.js';
import { type AliasTables, makeAliasTables, proposeByAlias } from './alias.js';

const ROUNDS = 5;
const CHOOSERS = 50_000;
const YEARS = 10;
const CLASSES = 36;
const uniform = (kind: number, n: number): number => draw(kind, n, 7, 8) / 2 ** 32;

interface Setting {
  readonly rows: number;
  readonly alternatives: number;
  readonly proposals: Proposals;
  readonly alias: AliasTables;
  readonly ratio_ck: Float64Array;
  /** People stand by origin, as in the columns; their classes vary. */
  readonly row_i: Int32Array;
  readonly idA_i: Uint32Array;
  readonly idB_i: Uint32Array;
}

const milliseconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};

function settingOf(origins: number, alternatives: number): Setting {
  const rows = origins * CLASSES;
  const weight_rk = new Float64Array(rows * alternatives);
  for (let n = 0; n < weight_rk.length; n++) {
    const k = n % alternatives;
    const distance = 1 + Math.abs(Math.floor(n / alternatives / CLASSES) - k);
    weight_rk[n] = ((0.5 + 20 * uniform(1, k)) * (0.2 + uniform(2, n))) / distance / Math.sqrt(distance);
  }
  let proposals!: Proposals;
  let alias!: AliasTables;
  const built = milliseconds(() => {
    proposals = makeProposals(weight_rk, rows, alternatives);
  });
  const aliasBuilt = milliseconds(() => {
    alias = makeAliasTables(weight_rk, rows, alternatives);
  });
  const mb = (bytes: number): string => (bytes / 1e6).toFixed(1);
  console.log(`${rows} rows (${origins} origins, ${CLASSES} classes) of ${alternatives} alternatives:`);
  console.log(`  cumulative ${mb(proposals.cumulative_rk.byteLength)} MB, built in ${built.toFixed(0)} ms`);
  console.log(`  alias      ${mb(alias.pair_rk.byteLength)} MB, built in ${aliasBuilt.toFixed(0)} ms`);
  return {
    rows,
    alternatives,
    proposals,
    alias,
    ratio_ck: Float64Array.from({ length: CLASSES * alternatives }, (_, n) => 0.8 + 0.4 * uniform(3, n)),
    row_i: Int32Array.from(
      { length: CHOOSERS },
      (_, i) => Math.floor((i / CHOOSERS) * origins) * CLASSES + (draw(i, 1, 2, 3) % CLASSES),
    ),
    idA_i: Uint32Array.from({ length: CHOOSERS }, (_, i) => draw(i, 4, 5, 6)),
    idB_i: Uint32Array.from({ length: CHOOSERS }, (_, i) => draw(i, 7, 8, 9)),
  };
}

type Rule = (setting: Setting, acceptance: Acceptance, row: number, idA: number, idB: number, k1: number) => number;
const RULES: Readonly<Record<string, Rule>> = {
  'keyed rejection': ({ proposals }, acceptance, row, a, b, k1) =>
    chooseKeyed(proposals, row, acceptance, row % CLASSES, a, b, k1, 5),
  'second choice': ({ proposals }, acceptance, row, a, b, k1) =>
    nextNearby(proposals, row, acceptance, row % CLASSES, a, b, k1, 5, []),
  'proposing first': ({ proposals, alternatives }, { threshold_ck }, row, a, b, k1) => {
    for (let t = 0; t < TRIES; t++) {
      const k = propose(proposals, row, draw(a, b, laterKey(k1, 2 * t), 5));
      if (draw(a, b, laterKey(k1, 2 * t + 1), 5) < threshold_ck[(row % CLASSES) * alternatives + k]!) return k;
    }
    return -1;
  },
  'alias tables': ({ alias, alternatives }, { threshold_ck, highest_c }, row, a, b, k1) => {
    for (let t = 0; t < TRIES; t++) {
      const u = draw(a, b, laterKey(k1, 2 * t + 1), 5);
      if (u >= highest_c[row % CLASSES]!) continue;
      const k = proposeByAlias(alias, row, draw(a, b, laterKey(k1, 2 * t), 5));
      if (u < threshold_ck[(row % CLASSES) * alternatives + k]!) return k;
    }
    return -1;
  },
};

/** Nanoseconds a choice: rules and caps interleaved, median of the rounds after a first one. */
function speed(setting: Setting): void {
  const { row_i, idA_i, idB_i } = setting;
  const caps = [2, 4, 8].map((cap) => makeAcceptance(setting.ratio_ck, CLASSES, setting.alternatives, cap));
  const cells = Object.values(RULES).flatMap((rule) =>
    caps.map((acceptance) => ({ rule, acceptance, times: [] as number[] })),
  );
  for (let round = 0; round <= ROUNDS; round++) {
    for (const { rule, acceptance, times } of cells) {
      const time = milliseconds(() => {
        for (let y = 0; y < YEARS; y++) {
          for (let i = 0; i < CHOOSERS; i++) rule(setting, acceptance, row_i[i]!, idA_i[i]!, idB_i[i]!, 1000 + y);
        }
      });
      if (round > 0) times.push((time * 1e6) / CHOOSERS / YEARS);
    }
  }
  Object.keys(RULES).forEach((name, n) => {
    const figures = [2, 4, 8].map(
      (cap, at) =>
        `cap ${cap} ${median(cells[n * 3 + at]!.times)
          .toFixed(0)
          .padStart(4)}`,
    );
    console.log(`  ns a choice  ${name.padEnd(16)} ${figures.join('   ')}`);
  });
}

/** People of a million who switch when one of 200 places is raised by 5 %, over the number no rule can avoid. */
function switches(): void {
  const alternatives = 200;
  const weight_k = Float64Array.from({ length: alternatives }, (_, k) => 0.5 + uniform(9, k));
  const raised_k = weight_k.slice();
  raised_k[77]! *= 1.05;
  const share = (w_k: Float64Array): number => w_k[77]! / w_k.reduce((a, b) => a + b, 0);
  const unavoidable = 1e6 * (share(raised_k) - share(weight_k));
  const [before, after] = [weight_k, raised_k].map((w_k) => makeProposals(w_k, 1, alternatives)) as [
    Proposals,
    Proposals,
  ];
  for (const cap of [2, 4, 8]) {
    const accept = makeAcceptance(
      weight_k.map(() => 1),
      1,
      alternatives,
      cap,
    );
    const raised = makeAcceptance(
      raised_k.map((w, k) => w / weight_k[k]!),
      1,
      alternatives,
      cap,
    );
    let keyed = 0;
    let table = 0;
    for (let i = 0; i < 1e6; i++) {
      const a = draw(i, 1, cap, 6);
      const b = draw(i, 2, cap, 6);
      if (chooseKeyed(before, 0, accept, 0, a, b, 1, 2) !== chooseKeyed(before, 0, raised, 0, a, b, 1, 2)) keyed++;
      const u = draw(a, b, 1, 2);
      if (propose(before, 0, u) !== propose(after, 0, u)) table++;
    }
    console.log(
      `  cap ${cap}: ${unavoidable.toFixed(0)} unavoidable, keyed rejection ${keyed} (${(keyed / unavoidable).toFixed(2)} times), ` +
        `a table of the day's weights ${table} (${(table / unavoidable).toFixed(0)} times)`,
    );
  }
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
for (const [origins, alternatives] of [
  [142, 200],
  [342, 350],
] as const) {
  speed(settingOf(origins, alternatives));
}
console.log('one of 200 places raised by 5 %, a million choosers:');
switches();

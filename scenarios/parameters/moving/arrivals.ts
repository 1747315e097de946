/** Who comes: expected households by origin and life stage, and which town they would choose. */

import type { Population } from '../../../sim/input.js';
import { LIFE_STAGES } from '../../../sim/moving/classes.js';
import { type ArrivalsInput, HEADROOM } from '../../../sim/moving/input.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { numbers, words } from '../../packages/table.js';
import type { Departures } from './departures.js';
import type { Geography } from './geography.js';
import { growthOf } from './growth.js';
import { householdsFor, observedClassOf, templatesOf } from './templates.js';

const CLASSES = OBSERVED_CLASSES.length;
/** Arrivals of a class are at least this share of its residents a year, whatever the net figure says. */
const LEAST = 0.002;

/** Share of each municipality's arrivals that comes from the region's other municipalities. */
function fromInside(geography: Geography, weight_rk: Float64Array, moves_tc: Float64Array): number[] {
  const { towns, zones, municipality_t, code_m } = geography;
  const alternatives = towns + zones;
  const classes = moves_tc.length / towns;
  const moves_m = new Array<number>(code_m.length).fill(0);
  for (let r = 0; r < moves_tc.length; r++) {
    const from = municipality_t[Math.floor(r / classes)]!;
    for (let k = 0; k < towns; k++) {
      const to = municipality_t[k]!;
      if (to !== from) moves_m[to] = moves_m[to]! + moves_tc[r]! * weight_rk[r * alternatives + k]!;
    }
  }
  return moves_m;
}

export function arrivalsOf(
  pack: Pack,
  population: Population,
  geography: Geography,
  departures: Departures,
  weights: { readonly weight_rk: Float64Array; readonly moves_tc: Float64Array },
  base: number,
): ArrivalsInput {
  const { towns, zones, code_z, code_m, municipality_t } = geography;
  const templates = templatesOf(population, base);
  const { people_mk: people, leaving_mk: leaving } = departures;
  const inside_m = fromInside(geography, weights.weight_rk, weights.moves_tc);
  const effects = pack.tables['place_effects']!;
  const effectRow = new Map(words(effects, 'code').map((code, r) => [code, r]));
  const residents = numbers(pack.tables['places']!, 'residents');
  const townShare = residents.map((n, t) => {
    const all = residents.reduce((sum, m, k) => sum + (municipality_t[k] === municipality_t[t] ? m : 0), 0);
    return all > 0 ? n / all : 0;
  });
  const foreign = foreignByClass(pack, code_m);
  const flows = inflowShares(pack, geography);
  // Grown movers bring children along: all departures over those of the grown.
  const companions = leaving.reduce((a, b) => a + b, 0) / grownLeaving(leaving);
  const expected_og = new Array<number>((zones + 1) * LIFE_STAGES).fill(0);
  const weight_rk = new Float64Array((zones + 1) * LIFE_STAGES * (towns + 1));
  const fading_m: number[] = [];
  for (let m = 0; m < code_m.length; m++) {
    const r = effectRow.get(code_m[m]!)!;
    const total = OBSERVED_CLASSES.map((name, k) => {
      const cell = m * CLASSES + k;
      return Math.max(LEAST * people[cell]!, leaving[cell]! + numbers(effects, `internal_${name}`)[r]!);
    });
    const all = total.reduce((a, b) => a + b, 0);
    const outside = 1 - Math.min(0.8, (inside_m[m]! * companions) / all);
    const heads = householdsFor(
      total.map((n) => n * outside),
      templates.persons_gk,
    );
    const abroad = householdsFor(foreign[m]!, templates.persons_gk);
    const level =
      numbers(effects, 'level_3')[r]! * people.subarray(m * CLASSES, (m + 1) * CLASSES).reduce((a, b) => a + b, 0);
    fading_m.push(Math.min(0.9, Math.max(-0.9, level / (all * outside))));
    for (let g = 0; g < LIFE_STAGES; g++) {
      for (let o = 0; o <= zones; o++) {
        const row = o * LIFE_STAGES + g;
        const come = o === zones ? abroad[g]! : heads[g]! * flows[m]![o]!;
        expected_og[row] = expected_og[row]! + come;
        for (let t = 0; t < towns; t++) {
          if (municipality_t[t] === m) weight_rk[row * (towns + 1) + t] = come * townShare[t]!;
        }
      }
    }
  }
  for (let row = 0; row < expected_og.length; row++) {
    weight_rk[row * (towns + 1) + towns] = expected_og[row]! * (HEADROOM - 1);
  }
  return {
    expected_og,
    weight_rk,
    growth_yr: growthOf(pack, code_z, base),
    fading_gt: Array.from({ length: LIFE_STAGES * towns }, (_, i) => fading_m[municipality_t[i % towns]!]!),
    templateStart_g: templates.start_g,
    template_i: templates.template_i,
  };
}

/** Departures of the classes from 15 on. */
function grownLeaving(leaving: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < leaving.length; i++) if (i % CLASSES >= 3) sum += leaving[i]!;
  return sum;
}

/** Immigrants a year by municipality and class at the base: mean of the last two years. */
function foreignByClass(pack: Pack, code_m: readonly string[]): number[][] {
  const table = pack.tables['foreign_base']!;
  const codes = words(table, 'municipality');
  const share = numbers(pack.tables['foreign_ages']!, 'immigration');
  const share_k = new Array<number>(CLASSES).fill(0);
  share.forEach((value, age) => {
    const k = observedClassOf(Math.max(0, age - 1));
    share_k[k] = share_k[k]! + value;
  });
  return code_m.map((code) => {
    const yearly = numbers(table, 'immigration_2')[codes.indexOf(code)]!;
    return share_k.map((part) => part * yearly);
  });
}

/** Share of each zone in what came to a municipality from outside in 2015. */
function inflowShares(pack: Pack, { code_m, code_z }: Geography): number[][] {
  const table = pack.tables['flows_2015']!;
  const [origin, destination, moves] = [words(table, 'origin'), words(table, 'destination'), numbers(table, 'moves')];
  const zone = new Map(code_z.map((code, z) => [code, z]));
  const shares = code_m.map(() => new Array<number>(code_z.length).fill(0));
  for (let row = 0; row < table.rows; row++) {
    const z = zone.get(origin[row]!);
    const m = code_m.indexOf(destination[row]!);
    if (z !== undefined && m >= 0) shares[m]![z] = shares[m]![z]! + moves[row]!;
  }
  return shares.map((row) => {
    const all = row.reduce((a, b) => a + b, 0);
    return row.map((n) => (all > 0 ? n / all : 1 / row.length));
  });
}

/** Share of each zone in all departures from the region to zones in 2015. */
export function outflowShares(pack: Pack, { code_m, code_z }: Geography): number[] {
  const table = pack.tables['flows_2015']!;
  const [origin, destination, moves] = [words(table, 'origin'), words(table, 'destination'), numbers(table, 'moves')];
  const zone = new Map(code_z.map((code, z) => [code, z]));
  const sums = new Array<number>(code_z.length).fill(0);
  for (let row = 0; row < table.rows; row++) {
    const z = zone.get(destination[row]!);
    if (z !== undefined && code_m.includes(origin[row]!)) sums[z] = sums[z]! + moves[row]!;
  }
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((n) => n / all);
}

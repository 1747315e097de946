/** Who comes: expected households by origin and life stage, and which town they would choose. */

import type { Population } from '../../../sim/input.js';
import { LIFE_STAGES } from '../../../sim/moving/classes.js';
import { type ArrivalsInput, HEADROOM } from '../../../sim/moving/input.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { numbers } from '../../packages/table.js';
import { inflowShares } from './flow-shares.js';
import type { Geography } from './geography.js';
import { growthOf } from './growth.js';
import type { NetRates } from './net-rates.js';
import { householdsFor, observedClassOf, templatesOf } from './templates.js';

const CLASSES = OBSERVED_CLASSES.length;
/** Arrivals of a class are at least this share of its residents a year, whatever the net figure says. */
const LEAST = 0.002;
/** At most this share of a municipality's arrivals comes from the region's other municipalities. */
const MOST_INSIDE = 0.8;

/** What arrivals follow from. */
export interface Balance {
  readonly net: NetRates;
  /** Expected to leave a municipality a year, by class: m * 9 + class. */
  readonly leaving_mk: Float64Array;
  /** Expected to reach a municipality from the region's others, persons of 15 and older. */
  readonly inside_m: readonly number[];
}

export function arrivalsOf(
  pack: Pack,
  population: Population,
  geography: Geography,
  { net, leaving_mk, inside_m }: Balance,
  base: number,
): ArrivalsInput {
  const { towns, zones, code_z, code_m, municipality_t } = geography;
  const templates = templatesOf(population, base);
  const flows_mz = inflowShares(pack, geography);
  const foreign_mk = foreignByClass(pack, net.immigration_m);
  const share_t = townShares(pack, municipality_t);
  // Grown movers bring children along: all departures over those of the grown.
  const companions = leaving_mk.reduce((a, b) => a + b, 0) / grownLeaving(leaving_mk);
  const expected_og = new Array<number>((zones + 1) * LIFE_STAGES).fill(0);
  const weight_rk = new Float64Array((zones + 1) * LIFE_STAGES * (towns + 1));
  const fading_m: number[] = [];
  for (let m = 0; m < code_m.length; m++) {
    const wanted_k = arrivalsWanted(net, leaving_mk, m);
    const all = wanted_k.reduce((a, b) => a + b, 0);
    const outside = 1 - Math.min(MOST_INSIDE, (inside_m[m]! * companions) / all);
    const heads_g = householdsFor(
      wanted_k.map((n) => n * outside),
      templates.persons_gk,
    );
    const abroad_g = householdsFor(foreign_mk[m]!, templates.persons_gk);
    fading_m.push(Math.min(0.9, Math.max(-0.9, (net.recentLevel_m[m]! * residents(net, m)) / (all * outside))));
    for (let g = 0; g < LIFE_STAGES; g++) {
      for (let o = 0; o <= zones; o++) {
        const row = o * LIFE_STAGES + g;
        const come = o === zones ? abroad_g[g]! : heads_g[g]! * flows_mz[m]![o]!;
        expected_og[row] = expected_og[row]! + come;
        for (let t = 0; t < towns; t++) {
          if (municipality_t[t] === m) weight_rk[row * (towns + 1) + t] = come * share_t[t]!;
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
    fading_t: municipality_t.map((m) => fading_m[m]!),
    templateStart_g: templates.start_g,
    template_i: templates.template_i,
  };
}

const residents = ({ people_mk }: NetRates, m: number): number =>
  people_mk.subarray(m * CLASSES, (m + 1) * CLASSES).reduce((a, b) => a + b, 0);

/**
 * Arrivals a year by class at the base: departures, plus the pattern of net migration with its own level taken out and
 * the recent level put in.
 */
function arrivalsWanted(net: NetRates, leaving_mk: Float64Array, m: number): number[] {
  const shift = net.recentLevel_m[m]! - net.patternLevel_m[m]!;
  return OBSERVED_CLASSES.map((_, k) => {
    const cell = m * CLASSES + k;
    const people = net.people_mk[cell]!;
    return Math.max(LEAST * people, leaving_mk[cell]! + net.pattern_mk[cell]! + shift * people);
  });
}

/** A town's part of its municipality's arrivals: that of its residents. */
function townShares(pack: Pack, municipality_t: readonly number[]): number[] {
  const residents_t = numbers(pack.tables['places']!, 'residents');
  const sum_m = new Map<number, number>();
  municipality_t.forEach((m, t) => {
    sum_m.set(m, (sum_m.get(m) ?? 0) + residents_t[t]!);
  });
  return residents_t.map((n, t) => n / Math.max(1, sum_m.get(municipality_t[t]!)!));
}

/** Departures of the classes from 15 on. */
function grownLeaving(leaving_mk: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < leaving_mk.length; i++) if (i % CLASSES >= 3) sum += leaving_mk[i]!;
  return sum;
}

/** Immigrants a year by municipality and class at the base. */
function foreignByClass(pack: Pack, immigration_m: readonly number[]): number[][] {
  const share_k = new Array<number>(CLASSES).fill(0);
  numbers(pack.tables['foreign_ages']!, 'immigration').forEach((value, age) => {
    const k = observedClassOf(Math.max(0, age - 1));
    share_k[k] = share_k[k]! + value;
  });
  return immigration_m.map((yearly) => share_k.map((part) => part * yearly));
}

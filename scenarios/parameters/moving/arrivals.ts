/** Who comes: expected households by origin and life stage, and which town they would choose. */

import type { LeaversInput } from '../../../sim/leavers/input.js';
import { CHOICE_CLASSES, LIFE_STAGES } from '../../../sim/moving/classes.js';
import { type ArrivalsInput, HEADROOM, originsOf, type TemplateSample } from '../../../sim/moving/input.js';
import { KINDS } from '../../../sim/newcomers/newcomer.js';
import type { Pack } from '../../packages/format.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import { numbers } from '../../packages/table.js';
import { baseReturners } from '../leavers/base-returners.js';
import { LEAST, withoutReturners } from '../leavers/strangers.js';
import { householdsByKind, immigrantsWanted } from '../newcomers/by-kind.js';
import type { Basis } from './basis.js';
import { inflowShares } from './flow-shares.js';
import { growthOf } from './growth.js';
import type { Moves } from './moves.js';
import type { NetRates } from './net-rates.js';
import { householdsFor, type Templates, templatesFor } from './templates.js';

const CLASSES = OBSERVED_CLASSES.length;

export interface Arrivals {
  readonly arrivals: ArrivalsInput;
  /** Persons a year who are expected to come back, and by how many of them strangers could not be reduced. */
  readonly returners: Pick<LeaversInput, 'expected' | 'shortfall'>;
}

/** Natives living outside are among the moves, because their return is part of the arrivals observed. */
export function arrivalsOf({ pack, population, base }: Basis, moves: Moves, net: NetRates): Arrivals {
  const { geography, heads, profile, away } = moves;
  const { towns, zones, code_z, code_m, municipality_t } = geography;
  const outside_mk = code_m.map((_, m) => arrivalsFromOutside(moves, net, m));
  const templates = templatesFor(outside_mk, heads, profile.between_a);
  const flows_mz = inflowShares(pack, geography);
  const fromAbroad = templatesFor(immigrantsWanted(pack, net.immigration_m), heads, profile.between_a);
  const abroad_mgk = householdsByKind(pack, net.immigration_m, fromAbroad);
  const share_t = townShares(pack, municipality_t);
  const all_mgz = new Float64Array(code_m.length * LIFE_STAGES * zones);
  outside_mk.forEach((outside_k, m) => {
    householdsFor(outside_k, templates).forEach((heads, g) => {
      for (let z = 0; z < zones; z++) all_mgz[(m * LIFE_STAGES + g) * zones + z] = heads * flows_mz[m]![z]!;
    });
  });
  const returners = baseReturners(away, population, templates, geography, all_mgz, base);
  const { come_mk, come_mgz, shortfall } = withoutReturners(net, outside_mk, all_mgz, returners, templates);
  const origins = originsOf(zones);
  const expected_og = new Array<number>(origins * LIFE_STAGES).fill(0);
  const weight_rk = new Float64Array(origins * LIFE_STAGES * (towns + 1));
  const fading_m: number[] = [];
  const residentsPerArrival_m: number[] = [];
  for (let m = 0; m < code_m.length; m++) {
    const own_t = municipality_t.flatMap((own, t) => (own === m ? [t] : []));
    const all = come_mk[m]!.reduce((a, b) => a + b, 0);
    fading_m.push(Math.min(0.9, Math.max(-0.9, (net.recentLevel_m[m]! * residents(net, m)) / all)));
    residentsPerArrival_m.push(residents(net, m) / all);
    for (let g = 0; g < LIFE_STAGES; g++) {
      const cell = m * LIFE_STAGES + g;
      for (let o = 0; o < origins; o++) {
        const row = o * LIFE_STAGES + g;
        const come = o < zones ? come_mgz[cell * zones + o]! : abroad_mgk[cell * KINDS + o - zones]!;
        expected_og[row] = expected_og[row]! + come;
        for (const t of own_t) weight_rk[row * (towns + 1) + t] = come * share_t[t]!;
      }
    }
  }
  for (let row = 0; row < expected_og.length; row++) {
    weight_rk[row * (towns + 1) + towns] = expected_og[row]! * (HEADROOM - 1);
  }
  const arrivals: ArrivalsInput = {
    expected_og,
    weight_rk,
    growth_yr: growthOf(pack, code_z, base),
    fading_t: municipality_t.map((m) => fading_m[m]!),
    residentsPerArrival_t: municipality_t.map((m) => residentsPerArrival_m[m]!),
    ...sampleOf(templates),
    fromAbroad: sampleOf(fromAbroad),
  };
  return { arrivals, returners: { expected: returners.persons_mk.reduce((a, b) => a + b, 0), shortfall } };
}

const sampleOf = ({ start_g, template_i }: Templates): TemplateSample => ({ templateStart_g: start_g, template_i });

const residents = ({ people_mk }: NetRates, m: number): number =>
  people_mk.subarray(m * CLASSES, (m + 1) * CLASSES).reduce((a, b) => a + b, 0);

/**
 * Arrivals a year from zones by class at the base: departures, plus the pattern of net migration with its own level
 * taken out and the recent level put in, less those who come from the region's other municipalities. Levels differ by
 * people who move, so they are of the ages of those.
 */
function arrivalsFromOutside(
  { leaving_mck, inside_mk }: Pick<Moves, 'leaving_mck' | 'inside_mk'>,
  net: NetRates,
  m: number,
): number[] {
  const shift = (net.recentLevel_m[m]! - net.patternLevel_m[m]!) * residents(net, m);
  const leaving_k = OBSERVED_CLASSES.map((_, k) => {
    let leaving = 0;
    for (let c = 0; c < CHOICE_CLASSES; c++) leaving += leaving_mck[(m * CHOICE_CLASSES + c) * CLASSES + k]!;
    return leaving;
  });
  const all = Math.max(
    1,
    leaving_k.reduce((a, b) => a + b, 0),
  );
  return leaving_k.map((leaving, k) => {
    const cell = m * CLASSES + k;
    const wanted = leaving + net.pattern_mk[cell]! + (shift * leaving) / all - inside_mk[cell]!;
    return Math.max(LEAST * net.people_mk[cell]!, wanted);
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

/** Who is expected to come back in the base year, where to and with whom: as many fewer arrive as strangers. */
import type { Population } from '../../../sim/input.js';
import { companionsOf } from '../../../sim/leavers/companions.js';
import { FORGOTTEN_AFTER, type LeaversInput } from '../../../sim/leavers/input.js';
import { LIFE_STAGES, lifeStageOf } from '../../../sim/moving/classes.js';
import { templatesOf } from '../../../sim/moving/templates.js';
import { initialParameters } from '../../../sim/parameters/parameters.js';
import { birthYearOf } from '../../../sim/state/persons.js';
import { OBSERVED_CLASSES } from '../../packages/rules.js';
import type { Geography } from '../moving/geography.js';
import { observedClassOf } from '../moving/observed-classes.js';
import type { Templates } from '../moving/templates.js';
import { inSteps } from '../rate-steps.js';

const CLASSES = OBSERVED_CLASSES.length;
/** Every how many templates one is looked at: the mean household of returners needs no more. */
const STRIDE = 4;

export interface BaseReturners {
  /** Persons a year by municipality and class, with those who come along: m * 9 + class. */
  readonly persons_mk: Float64Array;
  /** Households by municipality, the returner's life stage and zone: (m * LIFE_STAGES + g) * Z + z. */
  readonly households_mgz: Float64Array;
}

/**
 * @param come_mgz households that would arrive from zones, which say where returners go who do not go home
 * @param templates of arrivals
 */
export function baseReturners(
  { away, return_ad }: Pick<LeaversInput, 'away' | 'return_ad'>,
  population: Population,
  templates: Pick<Templates, 'start_g' | 'template_i'>,
  { municipality_t, code_m, zones }: Geography,
  come_mgz: Float64Array,
  base: number,
): BaseReturners {
  const municipalities = code_m.length;
  const returning_cmz = new Map<number, Float64Array>(); // by class: m * Z + z
  const { rows, class_l, origin_l, zone_l, left_l } = away;
  for (let l = 0; l < rows; l++) {
    const c = class_l[l]!;
    const hazard = return_ad[(base - birthYearOf(c)) * FORGOTTEN_AFTER + base - left_l[l]!]!;
    if (hazard === 0) continue;
    const from_mz = returning_cmz.get(c) ?? new Float64Array(municipalities * zones);
    returning_cmz.set(c, from_mz);
    from_mz[municipality_t[origin_l[l]!]! * zones + zone_l[l]!]! += inSteps(hazard);
  }
  const made: BaseReturners = {
    persons_mk: new Float64Array(municipalities * CLASSES),
    households_mgz: new Float64Array(municipalities * LIFE_STAGES * zones),
  };
  const byClass = [...returning_cmz].sort(([c], [d]) => c - d);
  for (const [c, from_mz] of byClass) {
    const stage = lifeStageOf(base - birthYearOf(c));
    const to_mz = whereTo(from_mz, come_mgz, stage, municipalities, zones);
    const persons_k = meanHousehold(population, templates, stage, c, base);
    for (let m = 0; m < municipalities; m++) {
      for (let z = 0; z < zones; z++) {
        const households = to_mz[m * zones + z]!;
        made.households_mgz[(m * LIFE_STAGES + stage) * zones + z]! += households;
        for (let k = 0; k < CLASSES; k++) made.persons_mk[m * CLASSES + k]! += households * persons_k[k]!;
      }
    }
  }
  return made;
}

/** Those who left a municipality, by the one they come back to: m * Z + z. */
function whereTo(
  from_mz: Float64Array,
  come_mgz: Float64Array,
  stage: number,
  municipalities: number,
  zones: number,
): Float64Array {
  const { returnHome } = initialParameters();
  const to_mz = new Float64Array(municipalities * zones);
  for (let z = 0; z < zones; z++) {
    const come = (m: number): number => come_mgz[(m * LIFE_STAGES + stage) * zones + z]!;
    let all = 0;
    for (let m = 0; m < municipalities; m++) all += come(m);
    for (let m = 0; m < municipalities; m++) {
      const returning = from_mz[m * zones + z]!;
      const elsewhere = all - come(m);
      const home = elsewhere > 0 ? returning * returnHome : returning;
      to_mz[m * zones + z]! += home;
      for (let n = 0; n < municipalities && elsewhere > 0; n++) {
        if (n !== m) to_mz[n * zones + z]! += ((returning - home) * come(n)) / elsewhere;
      }
    }
  }
  return to_mz;
}

/** Persons by class in the household of a returner of this class, the returner included; mean over the templates. */
function meanHousehold(
  population: Population,
  { start_g, template_i }: Pick<Templates, 'start_g' | 'template_i'>,
  stage: number,
  c: number,
  base: number,
): Float64Array {
  const classOfBirth = (cls: number): number => observedClassOf(base - birthYearOf(cls));
  const persons_k = new Float64Array(CLASSES);
  persons_k[classOfBirth(c)] = 1;
  const [start, end] = [start_g[stage]!, start_g[stage + 1]!];
  const looked = Math.ceil((end - start) / STRIDE);
  for (let i = start; i < end; i += STRIDE) {
    for (const own of companionsOf(templatesOf(population), template_i[i]!, c, base).class_n) {
      persons_k[classOfBirth(own)]! += 1 / looked;
    }
  }
  return persons_k;
}

import { AGES, type Population } from '../../../sim/input.js';
import { CLUSTERS } from '../../../sim/labour/classes.js';
import { type LabourInput, poolsOf } from '../../../sim/labour/input.js';
import { MOBILITY_STATES, mobilityState } from '../../../sim/labour/mobility.js';
import { ACTIVITY, activityOf, JOB_LEVELS, jobLevelOf } from '../../../sim/labour/work.js';
import type { Pack } from '../../packages/format.js';
import { municipalityOfTowns } from '../../population/base.js';
import type { People } from '../moving/basis.js';
import { ageIn } from '../moving/deciders.js';
import { onLines } from '../straight-lines.js';
import { labourTables } from './labour-tables.js';

/** Jobs nobody holds, per job. Source: CBS vacancy rate, 17 per thousand in 2015, 27 at the end of 2020 (recalled). */
const VACANT = [
  [2015, 0.017],
  [2021, 0.027],
] as const;
/**
 * Jobs of the region that residents held after the matching of the year before the base, and whose holders died, left or
 * moved out of reach since, of all of them: measured in the model on this kind of region, so that as many stand open in the
 * second year as in the first.
 */
const LEFT = [
  [2015, 0.043],
  [2021, 0.046],
] as const;
/** COROP regions of the crowded core: the Randstad provinces without the north of Noord-Holland. */
const CORE = ['CR17', 'CR20', 'CR21', 'CR22', 'CR23', 'CR24', 'CR25', 'CR26', 'CR27', 'CR28', 'CR29', 'CR30'];

/** Everything the labour market needs, from the tables of a pack and the population that works in it. */
export function labourInput(pack: Pack, people: People): LabourInput {
  const { population, base } = people;
  const municipality_t = municipalityOfTowns(pack);
  const tables = labourTables(pack, population, municipality_t, base);
  const { municipalities, areas, code_n } = tables.places;
  const pools = poolsOf(municipalities, areas - municipalities);
  const filled_ml = jobsHeld(population, municipalities);
  const { level_el, km_mk } = tables;
  return {
    pools,
    km_mk,
    ...jobsOf(tables.jobs_msl, filled_ml, base),
    weight_rk: tables.weight_rk,
    decay: tables.decay,
    cap: tables.cap,
    permeability: tables.permeability,
    seeking: tables.seeking,
    newcomers: tables.newcomers,
    participation: tables.participation,
    level_el,
    deciders_as: decidersByState(people, municipality_t, { level_el, km_mk, pools }),
    core_z: code_n.slice(municipalities).map((code) => Number(CORE.includes(code))),
  };
}

/** Employees of the base population by the pool and level of their job. */
function jobsHeld({ persons }: Population, municipalities: number): Int32Array {
  const filled_ml = new Int32Array(municipalities * JOB_LEVELS);
  for (let p = 0; p < persons.slots; p++) {
    const [work, pool] = [persons.work_p[p]!, persons.pool_p[p]!];
    if (activityOf(work) !== ACTIVITY.employee || pool === 0 || pool > municipalities) continue;
    filled_ml[(pool - 1) * JOB_LEVELS + jobLevelOf(work)]!++;
  }
  return filled_ml;
}

/**
 * Jobs of the region, of which those from outside hold what residents leave. Where more residents have a job than the
 * tables know, there are as many jobs as that.
 */
function jobsOf(
  jobs_msl: Float64Array,
  filled_ml: Int32Array,
  base: number,
): Pick<LabourInput, 'jobs_msl' | 'inbound_ml' | 'vacant_ml'> {
  const made = {
    jobs_msl: new Int32Array(jobs_msl.length),
    inbound_ml: new Int32Array(filled_ml.length),
    vacant_ml: new Int32Array(filled_ml.length),
  };
  const vacant = onLines(VACANT, base);
  const gone = onLines(LEFT, base);
  for (let i = 0; i < filled_ml.length; i++) {
    const m = Math.floor(i / JOB_LEVELS);
    const cells = Array.from({ length: CLUSTERS }, (_, s) => (m * CLUSTERS + s) * JOB_LEVELS + (i % JOB_LEVELS));
    const all = cells.reduce((sum, cell) => sum + jobs_msl[cell]!, 0);
    // Jobs of residents who left or died in the year before, which those who came have not found yet.
    const left = Math.round((filled_ml[i]! * gone) / (1 - gone));
    made.inbound_ml[i] = Math.max(0, Math.round(all) - filled_ml[i]! - left);
    made.vacant_ml[i] = Math.round(vacant * all) + left;
    const jobs = filled_ml[i]! + made.inbound_ml[i]! + made.vacant_ml[i]!;
    let given = 0;
    let before = 0;
    for (const cell of cells) {
      before += jobs_msl[cell]!;
      const until = all > 0 ? Math.round((jobs * before) / all) : 0;
      made.jobs_msl[cell] = until - given;
      given = until;
    }
    // Nobody works there by the tables: the first cluster has what residents hold.
    made.jobs_msl[cells[0]!]! += jobs - given;
  }
  return made;
}

/** Who decides for the households of the base, by age and state of mobility. */
function decidersByState(
  { population, decider_h, base }: People,
  municipality_t: readonly number[],
  input: Parameters<typeof mobilityState>[0],
): Float64Array {
  const deciders_as = new Float64Array(AGES * MOBILITY_STATES);
  const { households } = population;
  for (let h = 0; h < households.slots; h++) {
    const p = decider_h[h]!;
    if (p < 0) continue;
    const state = mobilityState(input, population.persons, p, municipality_t[households.place_h[h]!]!);
    deciders_as[ageIn(population, base, p) * MOBILITY_STATES + state]!++;
  }
  return deciders_as;
}

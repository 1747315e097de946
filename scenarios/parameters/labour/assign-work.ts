/** Who works, and where, at the base: by the same inclinations and odds as in every year after it. */

import { makeProposals, propose } from '../../../sim/choice/proposals.js';
import { dispositionKey } from '../../../sim/disposition.js';
import { type DrawKey, draw, laterKey, threshold } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import type { Population } from '../../../sim/input.js';
import { APPLICANTS } from '../../../sim/labour/classes.js';
import { ownLevel } from '../../../sim/labour/own-level.js';
import { ROW } from '../../../sim/labour/participation.js';
import { ACTIVITY, workOf } from '../../../sim/labour/work.js';
import type { Pack } from '../../packages/format.js';
import { baseOf, municipalityOfTowns } from '../../population/base.js';
import { labourTables } from './labour-tables.js';

/** Fills the columns `work_p` and `pool_p` of a base population, which must already learn and know its health. */
export function assignWork(pack: Pack, population: Population): void {
  const tables = labourTables(pack, population, municipalityOfTowns(pack), baseOf(pack));
  const { force, level_el, weight_rk, permeability, seeking, newcomers } = tables;
  const rows = pack.tables['municipalities']!.rows * APPLICANTS;
  const pools = weight_rk.length / rows;
  const proposals = makeProposals(
    weight_rk.map((weight, i) => (i % pools === pools - 1 ? weight * permeability : weight)),
    rows,
    pools,
  );
  const { work_p, pool_p, idA_p, idB_p } = population.persons;
  const inclination = dispositionKey(EVENT.participation);
  const level = dispositionKey(EVENT.jobLevel);
  const search = dispositionKey(EVENT.firstSearch);
  const first = dispositionKey(EVENT.firstJob);
  const newcomersBelow = threshold(newcomers);
  const seekers = threshold(seeking / (1 + seeking));
  const { person_w, municipality_w, cell_w, group_w } = tables.people;
  for (let w = 0; w < person_w.length; w++) {
    const p = person_w[w]!;
    const m = municipality_w[w]!;
    const cell = cell_w[w]!;
    const of = ({ k1, k2 }: DrawKey): number => draw(idA_p[p]!, idB_p[p]!, k1, k2);
    const u = of(inclination) >>> 1;
    if (u >= force.force_i[m * ROW + cell]!) continue;
    const own = ownLevel(level_el, group_w[w]!, idA_p[p]!, idB_p[p]!, level.k1, level.k2);
    if (u < force.self_i[m * ROW + cell]!) {
      work_p[p] = workOf(ACTIVITY.selfEmployed, own);
      pool_p[p] = m + 1;
    } else if (of(search) < seekers) work_p[p] = workOf(ACTIVITY.seeking, own);
    else {
      work_p[p] = workOf(ACTIVITY.employee, own);
      // Of later draws of the same event the first tells who came within the year, and has no pool yet.
      const came = draw(idA_p[p]!, idB_p[p]!, laterKey(first.k1, 1), first.k2) < newcomersBelow;
      pool_p[p] = came ? 0 : propose(proposals, m * APPLICANTS + own, of(first)) + 1;
    }
  }
}

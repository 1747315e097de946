/** Those who want to come back, among everybody who looks for a home: where they look, and with whom they come. */
import type { Acceptance } from '../choice/acceptance.js';
import { chooseByArea } from '../choice/rejection.js';
import { NONE } from '../clearing/clear.js';
import { draw, laterKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE } from '../events.js';
import { LIFE_STAGES, lifeStageOf } from '../moving/classes.js';
import type { Entrants } from '../moving/entrants.js';
import { ORIGIN_OUTSIDE, type Seekers } from '../moving/seekers.js';
import { templatesOf } from '../moving/templates.js';
import { type HomeWishes, PRESENT, wishHome } from '../moving/wished-home.js';
import { keyOf, type World } from '../world.js';
import { companionsOf } from './companions.js';

/**
 * Adds who wants to come back this year; who finds no home stays away, and may try again.
 *
 * @param entrants base households, of which theirs will be one
 * @param acceptance of towns by those who come from zones
 */
export function addReturners(
  world: World,
  seekers: Seekers,
  wishes: HomeWishes,
  entrants: Entrants,
  acceptance: Acceptance,
): void {
  const { wishing } = world.leaverBooks;
  if (wishing.length === 0) return;
  const { idA_l, idB_l, class_l, zone_l } = world.leavers!;
  const household = keyOf(world, EVENT.returnHousehold);
  const templates = templatesOf(world.base);
  const { templateStart_g, template_i } = world.moving!.arrivals;
  for (const l of wishing) {
    const [idA, idB, cls] = [idA_l[l]!, idB_l[l]!, class_l[l]!];
    const stage = lifeStageOf(world.age_c[cls]!);
    const [first, last] = [templateStart_g[stage]!, templateStart_g[stage + 1]!];
    const pick = Math.floor((draw(idA, idB, household.k1, household.k2) * (last - first)) / 4294967296);
    const template = last > first ? template_i[first + pick]! : NONE;
    const alone = template < 0 || companionsOf(templates, template, cls, world.year).row_n.length === 0;
    const i = seekers.count++;
    seekers.idA_i[i] = idA;
    seekers.idB_i[i] = idB;
    seekers.subject_i[i] = template;
    seekers.cause_i[i] = CAUSE.homecoming;
    seekers.origin_i[i] = ORIGIN_OUTSIDE;
    seekers.class_i[i] = stage;
    seekers.row_i[i] = zone_l[l]! * LIFE_STAGES + stage;
    seekers.first_i[i] = firstChoice(world, seekers, i, l, acceptance);
    seekers.zone_i[i] = world.places.code_t.length + zone_l[l]!;
    seekers.from_i[i] = NONE;
    seekers.leaver_i[i] = l;
    const income = template < 0 ? 0 : entrants.income_h[template]!;
    wishHome(wishes, seekers, i, seekers.first_i[i]!, world.age_c[cls]!, alone, income, PRESENT.none);
  }
}

/** The town they left, or a town of another municipality as arrivals choose it, where there is one. */
function firstChoice(world: World, seekers: Seekers, i: number, l: number, acceptance: Acceptance): number {
  const { municipality_t } = world.places;
  const origin = world.leavers!.origin_l[l]!;
  const [idA, idB] = [seekers.idA_i[i]!, seekers.idB_i[i]!];
  const { k1, k2 } = keyOf(world, EVENT.returnHousehold);
  if (draw(idA, idB, laterKey(k1, 1), k2) < threshold(world.parameters.returnHome)) return origin;
  const { arrivals } = world.market!;
  const key = keyOf(world, EVENT.returnPlace);
  const [row, cls] = [seekers.row_i[i]!, seekers.class_i[i]!];
  const area = municipality_t[origin]!;
  const town = chooseByArea(arrivals, row, acceptance, cls, idA, idB, key, municipality_t, area, false, origin);
  return town < 0 ? origin : town;
}

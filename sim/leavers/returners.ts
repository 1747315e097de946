/** Those who want to come back, among everybody who looks for a home: where they look, and with whom they come. */
import type { Acceptance } from '../choice/acceptance.js';
import { chooseByArea } from '../choice/rejection.js';
import { type DrawKey, draw, laterKey, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE } from '../events.js';
import { LIFE_STAGES, lifeStageOf } from '../moving/classes.js';
import type { Entrants } from '../moving/entrants.js';
import { addOutsider, type Seekers } from '../moving/seekers.js';
import { UNKNOWN_INCOME } from '../moving/social-rent.js';
import { likeHousehold, templatesOf } from '../moving/templates.js';
import { type HomeWishes, PRESENT, wishHome } from '../moving/wished-home.js';
import { keyOf, type World } from '../world.js';
import { companionsOf } from './companions.js';

interface ReturnKeys {
  readonly household: DrawKey;
  readonly place: DrawKey;
}

/**
 * Adds who wants to come back this year; who finds no home stays away, and may try again.
 *
 * @param acceptance of towns by those who arrive
 * @param entrants base households, of which theirs will be one
 */
export function addReturners(
  world: World,
  seekers: Seekers,
  acceptance: Acceptance,
  wishes: HomeWishes,
  { income_h }: Entrants,
): void {
  const { wishing } = world.leaverBooks;
  if (wishing.length === 0) return;
  const { idA_l, idB_l, class_l, zone_l } = world.leavers!;
  const keys = { household: keyOf(world, EVENT.returnHousehold), place: keyOf(world, EVENT.returnPlace) };
  const templates = templatesOf(world.base);
  for (const l of wishing) {
    const [idA, idB, origin] = [idA_l[l]!, idB_l[l]!, zone_l[l]!];
    const stage = lifeStageOf(world.age_c[class_l[l]!]!);
    const row = origin * LIFE_STAGES + stage;
    const template = likeHousehold(world.moving!.arrivals, stage, idA, idB, keys.household);
    const alone = companionsOf(templates, template, class_l[l]!, world.year).row_n.length === 0;
    const town = firstChoice(world, l, row, acceptance, keys);
    const candidate = { idA, idB, origin, stage, row, town, template };
    const i = addOutsider(world, seekers, candidate, CAUSE.homecoming);
    seekers.leaver_i[i] = l;
    const income = template < 0 ? UNKNOWN_INCOME : income_h[template]!;
    wishHome(wishes, seekers, i, town, world.age_c[class_l[l]!]!, alone, income, PRESENT.none);
  }
}

/**
 * The town they left, or one of another municipality as arrivals of that life stage choose it. Where returners make up all
 * who come of a stage, no choice of arrivals is left to go by, and they choose as arrivals of the next stages do.
 */
function firstChoice(
  world: World,
  l: number,
  row: number,
  acceptance: Acceptance,
  { household: { k1, k2 }, place }: ReturnKeys,
): number {
  const { municipality_t } = world.places;
  const { idA_l, idB_l, origin_l } = world.leavers!;
  const [idA, idB, origin] = [idA_l[l]!, idB_l[l]!, origin_l[l]!];
  if (draw(idA, idB, laterKey(k1, 1), k2) < threshold(world.parameters.returnHome)) return origin;
  const { arrivals } = world.market!;
  const elsewhere = { area_k: municipality_t, area: municipality_t[origin]!, inside: false, except: origin };
  const stage = row % LIFE_STAGES;
  for (let later = 0; later < LIFE_STAGES; later++) {
    const like = row - stage + ((stage + later) % LIFE_STAGES);
    const town = chooseByArea(arrivals, like, acceptance, like, idA, idB, place, elsewhere);
    if (town >= 0) return town;
  }
  return origin;
}

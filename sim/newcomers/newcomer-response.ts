/** What newcomers of each kind look at in a town, against the base. */
import { pow } from '../exact.js';
import { priceSeen } from '../housing/price-seen.js';
import { tightness } from '../labour/open-jobs.js';
import type { Pull } from '../labour/pull.js';
import type { World } from '../world.js';
import { KIND_NAMES, type NewcomerKind } from './newcomer.js';

/** Who is allotted a home, or comes for a study, does not look at the town. */
const nothing: Pull = () => 1;

/** Seasonal work, greenhouses and warehouses: they go where work is, and look at little else. */
function byJobs({ labour, places, parameters }: World): Pull {
  if (labour === null || parameters.labourFollowsJobs === 0) return nothing;
  const weight_m = tightness(labour).map((access) => pow(access, parameters.labourFollowsJobs));
  return (town) => weight_m[places.municipality_t[town]!]!;
}

/** People from just across the border: an open border and cheap homes bring more of them. */
function acrossTheBorder(world: World, usual: Pull): Pull {
  const { labour, places, parameters } = world;
  const { borderPermeability, borderOpenness, borderPrices } = parameters;
  const open = labour === null ? 1 : pow(borderPermeability / labour.input.permeability, borderOpenness);
  const weight_t = places.code_t.map((_, t) => open * pow(priceSeen(world, t), -borderPrices));
  return (town, stage) => weight_t[town]! * usual(town, stage);
}

/**
 * Weight of a town against the base by life stage, for each kind in the order of KIND_NAMES.
 *
 * @param attraction of schools and jobs, for those who come to somebody rather than to a home
 * @param usual the same with prices and quality of homes, as for arrivals from elsewhere in the country
 */
export function responsesOf(world: World, attraction: Pull, usual: Pull): readonly Pull[] {
  const of: Readonly<Record<NewcomerKind, Pull>> = {
    asylum: nothing,
    labour: byJobs(world),
    study: nothing,
    border: acrossTheBorder(world, usual),
    returning: usual,
    family: attraction,
  };
  return KIND_NAMES.map((kind) => of[kind]);
}

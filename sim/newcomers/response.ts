/** What newcomers of each kind look at in a town, against the base. */
import { pow } from '../exact.js';
import { PRICED, PRICED_SEGMENTS } from '../housing/prices.js';
import { tightness } from '../labour/open-jobs.js';
import type { World } from '../world.js';
import { KIND_NAMES, type NewcomerKind } from './newcomer.js';

/** Weight of a town against the base, by life stage. */
export type Response = (town: number, stage: number) => number;

/** Who is given a home somewhere, or comes for a study, does not look at the town. */
const nothing: Response = () => 1;

/** Seasonal work, greenhouses and warehouses: they go where work is, and look at little else. */
function labour({ labour, places, parameters }: World): Response {
  if (labour === null || parameters.labourFollowsJobs === 0) return nothing;
  const weight_m = tightness(labour).map((access) => pow(access, parameters.labourFollowsJobs));
  return (town) => weight_m[places.municipality_t[town]!]!;
}

/** People from just across the border: open borders and cheap homes bring more of them. */
function border({ labour, housing, places, parameters }: World, ordinary: Response): Response {
  const { borderPermeability, borderOpenness, borderPrices } = parameters;
  const open = labour === null ? 1 : pow(borderPermeability / labour.input.permeability, borderOpenness);
  if (housing === null || borderPrices === 0) return (town, stage) => open * ordinary(town, stage);
  const { price_ts } = housing.prices;
  const weight_t = places.code_t.map(
    (_, t) => open * pow(price_ts[t * PRICED_SEGMENTS + PRICED.owned]!, -borderPrices),
  );
  return (town, stage) => weight_t[town]! * ordinary(town, stage);
}

/** Kind by kind, in the order of KIND_NAMES. @param ordinary what everybody looks at who comes from elsewhere */
export function responsesOf(world: World, ordinary: Response): readonly Response[] {
  const of: Readonly<Record<NewcomerKind, Response>> = {
    asylum: nothing,
    labour: labour(world),
    study: nothing,
    border: border(world, ordinary),
    returning: ordinary,
    family: ordinary,
  };
  return KIND_NAMES.map((kind) => of[kind]);
}

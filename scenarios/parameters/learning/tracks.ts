/** Log-odds of havo and vwo by town, such that over the children of the base every province has its published share. */
import { logistic } from '../../../sim/exact.js';
import type { Population } from '../../../sim/input.js';
import { parentsGroup } from '../../../sim/learning/household.js';
import type { LearningInput } from '../../../sim/learning/input.js';
import { GROUPS } from '../../../sim/learning/levels.js';
import { TRACK } from '../../../sim/learning/secondary.js';
import { type TrackInput, trackShift } from '../../../sim/learning/tracks.js';
import { ROLE } from '../../../sim/state/persons.js';
import { COUNTRY } from '../../packages/columns/learning.js';
import type { Pack } from '../../packages/format.js';
import { numbers, words } from '../../packages/table.js';
import { ageAtBase, municipalityOfTowns } from '../../population/base.js';
import { whereRising } from '../halving.js';
import type { CareerValues } from '../made-with.js';
import { secondarySites, waysToSites } from './secondary-sites.js';

/**
 * Vwo against havo and vwo together, relative to the country: of pupils 14.6 % against 17.6 % in the rest (CBS 2018), of
 * havo and vwo together 46.2 against 51.1 %.
 */
const VWO_RATIO: Readonly<Record<string, number>> = { Zeeland: 14.6 / 17.6 / (46.2 / 51.1) };
/** Whose parents count for the shares of the base: children about to choose, or who just did; parents of younger ones learned more. */
export const CENTRED_AGES = [10, 15] as const;
const MOST_LOG_ODDS = 12;
const HALVINGS = 50;

/** @param population whose adults have their education; children who live with them are those of the base */
export function trackInput(
  pack: Pack,
  population: Population,
  base: number,
  parameters: CareerValues,
): Pick<LearningInput, keyof TrackInput> {
  const places = pack.tables['places']!;
  const province_t = provincesOf(pack);
  const children_tg = childrenByBackground(population, places.rows, base);
  const background_g = standardised(children_tg);
  const schoolKm_t = centred(schoolWays(pack), children_tg);
  const constant = new Map(
    [...new Set(province_t)].map((province) => {
      const wanted = higherShare(pack, province);
      const made = (log: number): number => {
        let children = 0;
        let higher = 0;
        for (let i = 0; i < children_tg.length; i++) {
          const t = Math.floor(i / GROUPS);
          if (province_t[t] !== province) continue;
          children += children_tg[i]!;
          higher += children_tg[i]! * logistic(log + trackShift(parameters, background_g[i % GROUPS]!, schoolKm_t[t]!));
        }
        return children > 0 ? higher / children : logistic(log);
      };
      return [province, whereRising(made, wanted, [-MOST_LOG_ODDS, MOST_LOG_ODDS], HALVINGS)];
    }),
  );
  return {
    higher_t: province_t.map((province) => constant.get(province)!),
    schoolKm_t,
    vwoRatio_t: province_t.map((province) => VWO_RATIO[province] ?? 1),
    background_g,
  };
}

function provincesOf(pack: Pack): string[] {
  const province_m = words(pack.tables['municipalities']!, 'province');
  return municipalityOfTowns(pack).map((m) => province_m[m]!);
}

/** Share of a school cohort in havo and vwo; where none is published for a province, that of the country. */
export function higherShare(pack: Pack, area: string): number {
  const table = pack.tables['education']!;
  const areas = words(table, 'area');
  const row = areas.includes(area) ? areas.indexOf(area) : areas.indexOf(COUNTRY);
  return numbers(table, 'havo_vwo')[row]!;
}

/** Children of CENTRED_AGES with their parents by town and the parents' education: t * GROUPS + g. */
function childrenByBackground({ persons, households }: Population, towns: number, base: number): Float64Array {
  const children_tg = new Float64Array(towns * GROUPS);
  for (let p = 0; p < persons.slots; p++) {
    const age = ageAtBase(base, persons.class_p[p]!);
    if (persons.role_p[p] !== ROLE.child || age < CENTRED_AGES[0] || age > CENTRED_AGES[1]) continue;
    const h = persons.household_p[p]!;
    children_tg[households.place_h[h]! * GROUPS + parentsGroup({ persons, households }, h)]!++;
  }
  return children_tg;
}

/** Three groups as numbers of mean 0 and variance 1 over the children. */
function standardised(children_tg: Float64Array): number[] {
  const share_g = Array.from({ length: GROUPS }, () => 0);
  let all = 0;
  children_tg.forEach((n, i) => {
    share_g[i % GROUPS] = share_g[i % GROUPS]! + n;
    all += n;
  });
  if (all === 0) return share_g;
  const mean = share_g.reduce((sum, n, g) => sum + (n * g) / all, 0);
  const variance = share_g.reduce((sum, n, g) => sum + (n * (g - mean) * (g - mean)) / all, 0);
  return share_g.map((_, g) => (variance > 0 ? (g - mean) / Math.sqrt(variance) : 0));
}

function centred(km_t: readonly number[], children_tg: Float64Array): number[] {
  let all = 0;
  let sum = 0;
  children_tg.forEach((n, i) => {
    all += n;
    sum += n * km_t[Math.floor(i / GROUPS)]!;
  });
  const mean = all > 0 ? sum / all : 0;
  return km_t.map((km) => km - mean);
}

/** Way from each town to the nearest secondary school with havo or vwo, km; 0 where none is listed. */
function schoolWays(pack: Pack): number[] {
  const sites = secondarySites(pack).filter(({ taught }) => taught[TRACK.havo] === 1 || taught[TRACK.vwo] === 1);
  const km_tj = waysToSites(pack, sites);
  return numbers(pack.tables['places']!, 'x_m').map((_, t) =>
    sites.length === 0 ? 0 : km_tj.subarray(t * sites.length, (t + 1) * sites.length).reduce((a, b) => Math.min(a, b)),
  );
}

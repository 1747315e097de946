/**
 * What a facility is called. Real names end where observation ends: what is shown up to the first day of a run was counted,
 * everything after it is invented, and a school is then "a primary school in [town]", as nobody knows what becomes of
 * it. Only researchers see the name then, after a notice. A practice is never more than its town, and so is a bus stop.
 */
import { FACILITY } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import type { Language } from '../state/view.js';
import type { Both } from './numbers.js';

interface Nouns {
  /** Without an article, as a heading. */
  readonly bare: Both;
  readonly one: Both;
}

const NOUNS: Readonly<Record<number, Nouns>> = {
  [FACILITY.school]: {
    bare: { nl: 'basisschool', en: 'primary school' },
    one: { nl: 'een basisschool', en: 'a primary school' },
  },
  [FACILITY.gp]: {
    bare: { nl: 'huisartsenpraktijk', en: 'GP practice' },
    one: { nl: 'een huisartsenpraktijk', en: 'a GP practice' },
  },
  [FACILITY.busStop]: { bare: { nl: 'bushalte', en: 'bus stop' }, one: { nl: 'een bushalte', en: 'a bus stop' } },
};

type Observation = Pick<Region, 'baseYear' | 'lastObserved'>;

/** Region as far as names need it. */
export type Named = Observation & {
  readonly towns: Pick<Region['towns'], 'name_t'>;
  readonly facilities: Pick<Region['facilities'], 'kind_f' | 'place_f' | 'name_f'>;
};

/**
 * The last 1 January with real names. In a run that begins before the last observation the years between are as invented
 * as those after it.
 */
export const namedUntil = ({ baseYear, lastObserved }: Observation): number => Math.min(baseYear, lastObserved);

/** Whether a real name may stand beside what is shown at this time, a 1 January or between two. */
export const mayName = (region: Observation, time: number, researcher: boolean): boolean =>
  researcher || time <= namedUntil(region);

/** The real name, where there is one and the rule allows it; else null. */
export function realName(
  { facilities, ...region }: Named,
  f: number,
  time: number,
  researcher: boolean,
): string | null {
  if (facilities.kind_f[f] !== FACILITY.school || !mayName(region, time, researcher)) return null;
  // The register has names with two spaces in a row.
  return facilities.name_f[f]?.replace(/\s+/g, ' ').trim() || null;
}

export const townName = ({ towns }: Pick<Named, 'towns'>, t: number): string => towns.name_t[t] ?? '';

/** As a heading or label: "basisschool in Bellingwolde", or the real name where the rule allows it. */
export function facilityName(region: Named, f: number, time: number, language: Language, researcher: boolean): string {
  const name = realName(region, f, time, researcher);
  return (
    name ??
    `${NOUNS[region.facilities.kind_f[f]!]!.bare[language]} in ${townName(region, region.facilities.place_f[f]!)}`
  );
}

/** In a sentence: "een basisschool in Bellingwolde", or the real name with its town where the rule allows it. */
export function facilityInWords(
  region: Named,
  f: number,
  time: number,
  language: Language,
  researcher: boolean,
): string {
  const town = townName(region, region.facilities.place_f[f]!);
  const name = realName(region, f, time, researcher);
  return name === null ? `${NOUNS[region.facilities.kind_f[f]!]!.one[language]} in ${town}` : `${name} in ${town}`;
}

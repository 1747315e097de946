/** Who came from abroad, and why; people who pass through reception apart. */
import { KIND_NAMES, NEWCOMER_YEARS, type NewcomerKind } from '../newcomers/newcomer.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { rowOf } from './year-flows.js';

const inWorld = ({ moving }: World): boolean => moving !== null;

/** Dutch, English, and which immigrants they are. */
const WORDS: Readonly<Record<NewcomerKind, readonly [nl: string, en: string, who: string]>> = {
  asylum: ['asielzoekers met verblijf', 'asylum', 'who were given asylum and a home here'],
  labour: ['arbeidsmigranten', 'labour', 'who came for work'],
  study: ['studenten', 'study', 'who came for a study'],
  border: ['grensverhuizers', 'border movers', 'who moved here from just across the border'],
  returning: [
    'teruggekeerde Nederlanders',
    'returning Dutch',
    'who were born in the country and came back from abroad',
  ],
  family: ['gezin en overig', 'family and other', 'who came to their family, or for another reason'],
};

/** The kinds add up to `immigration`: whoever came during a year is there at its end. */
export const immigrationByKind: readonly Indicator[] = KIND_NAMES.map((kind, k) => {
  const [nl, en, who] = WORDS[kind];
  return {
    id: `immigration_${kind}`,
    label: { nl: `Immigratie: ${nl}`, en: `Immigration: ${en}` },
    unit: 'persons',
    definition: `Persons who came from abroad, transit through reception apart, ${who}`,
    source: 'count of newcomers by kind and year of arrival',
    cbs: 'none by municipality; for the country immigrants by migration motive',
    kind: 'flow',
    headline: false,
    inWorld,
    of: ({ places }, { arrived_kt }) => rowOf(arrived_kt, k, places.code_t.length),
  };
});

export const newcomers: Indicator = {
  id: 'newcomers',
  label: { nl: 'Nieuwkomers uit het buitenland', en: 'Newcomers from abroad' },
  unit: 'persons',
  definition: `Residents on 1 January who came from abroad in the last ${NEWCOMER_YEARS} years, people in reception apart; before the base drawn by the immigration observed`,
  source: 'count of persons',
  cbs: 'none by municipality',
  kind: 'stock',
  headline: false,
  inWorld,
  of: (_, { newcomers_t }) => Array.from(newcomers_t),
};

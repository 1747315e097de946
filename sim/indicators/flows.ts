/** What happens to people and households besides moving. */
import { HAPPENED, type Happened } from '../events.js';
import type { Indicator } from './indicator.js';
import { rowOf } from './year-flows.js';

const flow = (
  id: string,
  what: Happened,
  nl: string,
  en: string,
  definition: string,
  cbs: string,
  headline = false,
): Indicator => ({
  id,
  label: { nl, en },
  unit: 'persons',
  definition,
  source: 'count of events',
  cbs,
  kind: 'flow',
  headline,
  of: ({ places }, _, { events_wt }) => rowOf(events_wt, what, places.code_t.length),
});

export const births = flow('births', HAPPENED.birth, 'Geboren', 'Births', 'Live births', 'StatLine 37259ned', true);
export const deaths = flow(
  'deaths',
  HAPPENED.death,
  'Overleden',
  'Deaths',
  'Deaths of residents',
  'StatLine 37259ned',
  true,
);
export const leftHome = flow(
  'left_home',
  HAPPENED.leftHome,
  'Uit huis gegaan',
  'Left the parental home',
  'Persons who left their parents for a household of their own',
  'none by region; national share living with parents by age',
);
export const uniting = flow(
  'persons_uniting',
  HAPPENED.union,
  'Gaan samenwonen',
  'Persons forming a union',
  'Persons who began to live with a partner, two per union',
  'none by region',
);
export const separating = flow(
  'couples_separating',
  HAPPENED.split,
  'Uit elkaar gegaan (paren)',
  'Couples separating',
  'Couples who separated; counted by the partner who left',
  'none by region (divorces only)',
);
export const widowed = flow(
  'widowed',
  HAPPENED.widowed,
  'Verweduwd',
  'Widowed',
  'Persons whose partner died',
  'StatLine 37546, national',
);
export const orphaned = flow(
  'orphaned',
  HAPPENED.orphaned,
  'Minderjarigen zonder ouders opgenomen',
  'Minors taken in after the death of their parents',
  'Members of households of minors only, taken in by others',
  'none',
);

/** Who leaves the region to learn or to work, and who comes back: the motor of the left loop, across the region's edge. */
import { CAUSE, type Cause } from '../events.js';
import type { Indicator } from './indicator.js';
import { rowOf } from './year-flows.js';

const counted = (
  id: string,
  column: 'left_ct' | 'came_ct',
  cause: Cause,
  nl: string,
  en: string,
  definition: string,
): Indicator => ({
  id,
  label: { nl, en },
  unit: 'persons',
  definition,
  source: 'count of events',
  cbs: 'none',
  kind: 'flow',
  headline: false,
  of: ({ places }, _, flows) => rowOf(flows[column], cause, places.code_t.length),
});

export const leftForStudy = counted(
  'left_region_study',
  'left_ct',
  CAUSE.study,
  'Voor studie uit de regio vertrokken',
  'Left the region to study',
  'Residents who left their parents to study and went to live elsewhere in the country, outside the region',
);

export const leftForJob = counted(
  'left_region_job',
  'left_ct',
  CAUSE.job,
  'Voor werk uit de regio vertrokken',
  'Left the region for a job',
  'Residents who went to live where a job is, outside the region but in the country, their households included',
);

export const returned: Indicator = {
  ...counted(
    'returned',
    'came_ct',
    CAUSE.homecoming,
    'Teruggekomen vertrekkers',
    'Leavers who returned',
    'Persons who left the region young and came back from elsewhere in the country, with those they brought along',
  ),
  cbs: 'none; region of departure and return of 21 to 23 year-olds in Zeeland (ZB Planbureau)',
};

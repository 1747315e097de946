/** Who leaves the region to learn or to work: the motor of the left loop, across the region's edge. */
import { CAUSE, type Cause } from '../events.js';
import type { Indicator } from './indicator.js';
import { rowOf } from './year-flows.js';

const counted = (id: string, cause: Cause, nl: string, en: string, definition: string): Indicator => ({
  id,
  label: { nl, en },
  unit: 'persons',
  definition,
  source: 'count of events',
  cbs: 'none',
  kind: 'flow',
  headline: false,
  of: ({ places }, _, { left_ct }) => rowOf(left_ct, cause, places.code_t.length),
});

export const leftForStudy = counted(
  'left_region_study',
  CAUSE.study,
  'Voor studie uit de regio vertrokken',
  'Left the region to study',
  'Residents who left their parents to study and went to live elsewhere in the country, outside the region',
);

export const leftForJob = counted(
  'left_region_job',
  CAUSE.job,
  'Voor werk uit de regio vertrokken',
  'Left the region for a job',
  'Residents who went to live where a job is, outside the region but in the country, their households included',
);

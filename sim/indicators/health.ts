import type { Indicator } from './indicator.js';
import { residentsAged } from './population.js';
import { PERCENT, ratioIndicator } from './ratio.js';

const ADULT_FROM = 18;

export const healthNotGood: Indicator = ratioIndicator(
  {
    id: 'health_not_good_share',
    label: { nl: 'Eigen gezondheid niet goed', en: 'Own health not good' },
    unit: 'percent',
    definition: `Residents aged ${ADULT_FROM} and over who feel their own health is not good, as a share of all residents of these ages`,
    source: 'count of persons',
    cbs: 'health monitor of adults: all but those who feel their health is good or very good',
    kind: 'stock',
    headline: true,
    inWorld: ({ livelihood }) => livelihood !== null,
  },
  PERCENT,
  (world, tally) => ({ part_t: tally.unwell_t, over_t: residentsAged(world, tally, ADULT_FROM, 999) }),
);

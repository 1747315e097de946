import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { type Parts, ratioIndicator } from './ratio.js';
import type { Tally } from './tally.js';

const perInhabitant = (_: World, { income_t, members_t }: Tally): Parts => ({ part_t: income_t, over_t: members_t });

export const disposableIncome: Indicator = ratioIndicator(
  {
    id: 'disposable_income_eur',
    label: { nl: 'Besteedbaar inkomen per inwoner', en: 'Disposable income per inhabitant' },
    unit: 'EUR per year, price level of 2015',
    definition:
      'Disposable income of all residents on 1 January, from work, benefits and pensions, over all residents, children included',
    source: 'table of incomes by work, education and age, scaled to the mean of the municipality at the base date',
    cbs: 'income per inhabitant, another concept: levels are indexed to the source report',
    kind: 'stock',
    headline: false,
    inWorld: ({ livelihood }) => livelihood !== null,
  },
  { times: 1, decimals: 2 },
  perInhabitant,
);

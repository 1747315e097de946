import { BEST_QUALITY } from '../state/dwellings.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { PERCENT, ratioIndicator } from './ratio.js';

const inWorld = ({ housing }: World): boolean => housing !== null;

export const vacantLongTerm: Indicator = {
  id: 'vacant_long_term',
  label: { nl: 'Langdurig leegstaande woningen', en: 'Dwellings vacant for years' },
  unit: 'dwellings',
  definition:
    'Dwellings on 1 January without a household for three years or more, second homes and unusable ones of the base date included',
  source: 'count of dwellings; how long they stood empty at the base date is a guess',
  cbs: 'none; long-term vacancy of CBS counts from one year of administrative vacancy on',
  kind: 'stock',
  headline: false,
  inWorld,
  of: (_, tally) => Array.from(tally.longVacant_t),
};

export const dwellingsBuilt: Indicator = {
  id: 'dwellings_built',
  label: { nl: 'Gebouwde woningen', en: 'Dwellings built' },
  unit: 'dwellings',
  definition: 'Dwellings built during the year, by the building programme and by measures',
  source: 'count of dwellings',
  cbs: 'StatLine 81955NED, new dwellings',
  kind: 'flow',
  headline: false,
  inWorld,
  of: ({ housing }) => Array.from(housing!.books.built_t),
};

export const dwellingsTakenDown: Indicator = {
  id: 'dwellings_taken_down',
  label: { nl: 'Gesloopte woningen', en: 'Dwellings taken down' },
  unit: 'dwellings',
  definition: 'Dwellings taken down during the year, whoever pays; empty ones only',
  source: 'count of dwellings',
  cbs: 'StatLine 81955NED, demolished dwellings',
  kind: 'flow',
  headline: false,
  inWorld,
  of: ({ housing }) => Array.from(housing!.books.takenDown_t),
};

export const dwellingQuality: Indicator = ratioIndicator(
  {
    id: 'dwelling_quality',
    label: { nl: 'Kwaliteit van woningen', en: 'Quality of dwellings' },
    unit: 'percent of full quality',
    definition:
      'Mean quality on 1 January of dwellings fit to be lived in, occupied or not; 100 = as good as new, 0 = worn out',
    source: 'score of each dwelling; its level at the base date is a guess, so that only changes mean something',
    cbs: 'none',
    kind: 'stock',
    headline: false,
    inWorld,
  },
  PERCENT,
  (_, { quality_t, usable_t }) => ({ part_t: quality_t, over_t: usable_t.map((n) => n * BEST_QUALITY) }),
);

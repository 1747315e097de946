/** Empty homes and searches by tenure, and where the old live. */
import { OWNED, SEGMENTS_PER_TOWN, SOCIAL } from '../moving/segments.js';
import { TENURE, TENURES } from '../state/dwellings.js';
import type { Indicator } from './indicator.js';
import { PERCENT, ratioIndicator } from './ratio.js';

const vacant = (id: string, tenure: number, nl: string, en: string, cbs: string): Indicator => ({
  id,
  label: { nl: `Leegstaande ${nl}`, en: `Vacant ${en}` },
  unit: 'dwellings',
  definition: `Of the vacant dwellings on 1 January: ${en}`,
  source: 'count of dwellings',
  cbs: `StatLine 82900NED, not occupied, ${cbs}`,
  kind: 'stock',
  headline: false,
  of: ({ places }, { vacant_tk }) => places.code_t.map((_, t) => vacant_tk[t * TENURES + tenure]!),
});

export const vacantByTenure: readonly Indicator[] = [
  vacant('vacant_owned', TENURE.owner, 'koopwoningen', 'homes to own', 'owner-occupied'),
  vacant('vacant_social', TENURE.social, 'corporatiewoningen', 'homes of housing associations', 'rent, association'),
  vacant('vacant_private', TENURE.private, 'overige huurwoningen', 'homes let by others', 'rent, other, and unknown'),
];

const refused = (id: string, segment: number, nl: string, en: string): Indicator => ({
  id,
  label: { nl: `Vergeefs gezocht naar ${nl}`, en: `Looked in vain for ${en}` },
  unit: 'searches',
  definition: `Searches for ${en} in the town that found all taken; one household may search more than once, and most found another home later in the year`,
  source: 'count of the searches of the year',
  cbs: 'none',
  kind: 'flow',
  headline: false,
  of: ({ places, refused_s }) => places.code_t.map((_, t) => refused_s[t * SEGMENTS_PER_TOWN + segment]!),
});

export const refusedByTenure: readonly Indicator[] = [
  refused('refused_owned', OWNED, 'een koopwoning', 'a home to own'),
  refused('refused_social', SOCIAL, 'een corporatiewoning', 'a home of a housing association'),
];

export const oldInLifeProof: Indicator = ratioIndicator(
  {
    id: 'old_life_proof_share',
    label: {
      nl: '75-plussers in een levensloopbestendige woning',
      en: 'Residents of 75 and over in life-proof homes',
    },
    unit: 'percent',
    definition:
      'Residents of 75 and over in private households on 1 January whose home is life-proof (without stairs and thresholds, fit to grow old in), as a share of all of them',
    source: 'count of persons; which homes are life-proof at the base date is a guess',
    cbs: 'none by region',
    kind: 'stock',
    headline: false,
    inWorld: ({ housing }) => housing !== null,
  },
  PERCENT,
  (_, { oldLifeProof_t, old_t }) => ({ part_t: oldLifeProof_t, over_t: old_t }),
);

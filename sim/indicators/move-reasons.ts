/**
 * Why residents moved: every internal move that begins in a town has one reason, so that the reasons add up to the
 * departures of towns.
 */
import { CAUSE, type Cause } from '../events.js';
import { CAUSES } from './count-events.js';
import type { Indicator } from './indicator.js';
import { rowOf, type YearFlows } from './year-flows.js';

const REASONS: readonly (readonly [id: string, cause: Cause, nl: string, en: string, who: string])[] = [
  [
    'moves_study',
    CAUSE.study,
    'Verhuisd voor studie',
    'Moves to study',
    'left their parents to study, their own children included',
  ],
  ['moves_job', CAUSE.job, 'Verhuisd voor werk', 'Moves for a job', 'went where a job is, their households included'],
  [
    'moves_dwelling',
    CAUSE.dwelling,
    'Verhuisd voor een andere woning',
    'Moves for a dwelling',
    'wanted another dwelling, their households included',
  ],
  [
    'moves_leaving_home',
    CAUSE.leavingHome,
    'Uit huis om zelfstandig te wonen',
    'Moves out of the parental home',
    'left their parents for neither study nor a job, their own children included',
  ],
  ['moves_union', CAUSE.union, 'Gaan samenwonen', 'Moves to a partner', 'joined a partner, their households included'],
  ['moves_separation', CAUSE.separation, 'Verhuisd na scheiding', 'Moves after separation', 'left a partner'],
  ['moves_care', CAUSE.care, 'Verhuisd naar een instelling', 'Moves to care', 'went to a care institution'],
  [
    'moves_facility',
    CAUSE.facility,
    'Verhuisd omdat een voorziening verdween',
    'Moves because a facility went',
    'left a town that lost its school or GP, their households included',
  ],
  [
    'moves_taken_in',
    CAUSE.deathOfParents,
    'Minderjarigen elders opgenomen',
    'Minors taken in elsewhere',
    'were taken in in another town after the death of their parents',
  ],
];

const named: ReadonlySet<number> = new Set(REASONS.map(([, cause]) => cause));
const rest = Array.from({ length: CAUSES }, (_, cause) => cause).filter((cause) => !named.has(cause));

/** Departures of towns for any of these causes. */
const ofCauses =
  (causes: readonly number[]) =>
  (_: unknown, __: unknown, { departures_t, departures_ct }: YearFlows): number[] =>
    causes
      .map((cause) => rowOf(departures_ct, cause, departures_t.length))
      .reduce((sum_t, row_t) => sum_t.map((n, t) => n + row_t[t]!));

const reason = (id: string, causes: readonly number[], nl: string, en: string, who: string): Indicator => ({
  id,
  label: { nl, en },
  unit: 'persons',
  definition: `Residents who moved inside the country, within the town too: ${who}`,
  source: 'count of events',
  cbs: 'none by region',
  kind: 'flow',
  headline: false,
  of: ofCauses(causes),
});

export const moveReasons: readonly Indicator[] = [
  ...REASONS.map(([id, cause, nl, en, who]) => reason(id, [cause], nl, en, who)),
  reason('moves_other', rest, 'Verhuisd om andere redenen', 'Moves for other reasons', 'for any other reason'),
];

import { checkStructure } from './checks/structure.js';
import { hashOf } from './hash.js';
import { INDICATORS } from './indicators/indicators.js';
import { migrationOf } from './indicators/migration.js';
import { type Tally, tallyOf } from './indicators/tally.js';
import { flowsOf } from './indicators/year-flows.js';
import { AGES, MAX_AGE, type WorldInput } from './input.js';
import type { Account } from './measures/ledger.js';
import type { FacilityYear, Job, LedgerLine, YearResult } from './protocol.js';
import { type Recording, recordYear } from './recording.js';
import { birthYearOf, sexOf } from './state/persons.js';
import { CLASSES, makeWorld, type World } from './world.js';
import { stepYear } from './year.js';

/** One 1 January of a run, with its picture where one was asked for. */
export interface Lived {
  readonly result: YearResult;
  readonly recording: Recording | null;
}

/**
 * One replicate, year by year: each is lived when the next one is asked for.
 *
 * @throws CheckError when a check fails; results handed over before are then not to be used
 */
export function* liveYears(input: WorldInput, job: Omit<Job, 'job' | 'seed'>): Generator<Lived, void> {
  const world = makeWorld(input, job.runKey, job.parameters, job.policy, job.shocks);
  const lived = (tally: Tally, first: boolean): Lived => ({
    result: yearResult(world, tally, first),
    recording: job.record ? recordYear(world) : null,
  });
  checkStructure(world);
  let tally = tallyOf(world);
  yield lived(tally, true);
  while (world.year < job.lastYear) {
    tally = stepYear(world, undefined, tally);
    yield lived(tally, false);
  }
  checkStructure(world);
}

/** The whole of it at once, each result handed over as soon as it is known. @throws CheckError as `liveYears` */
export function runReplicate(
  input: WorldInput,
  job: Omit<Job, 'job' | 'seed'>,
  receive: (result: YearResult, recording: Recording | null) => void,
): void {
  for (const { result, recording } of liveYears(input, job)) receive(result, recording);
}

/** Stocks of this 1 January and flows of the year before; a first year has stocks only. */
export function yearResult(world: World, tally: Tally, first: boolean): YearResult {
  const hash = hashOf(tally);
  const flows = flowsOf(world);
  const indicators: Record<string, number[]> = {};
  const areas: Record<string, number[]> = {};
  for (const indicator of INDICATORS) {
    if (first && indicator.kind === 'flow') continue;
    if (indicator.inWorld && !indicator.inWorld(world)) continue;
    indicators[indicator.id] = indicator.of(world, tally, flows);
    if (indicator.areas) areas[indicator.id] = indicator.areas.of(flows, world, tally);
  }
  return {
    year: world.year,
    stateHash: hash.state,
    placeHash_t: hash.place_t,
    indicators,
    areas,
    ledger: first ? [] : world.accounts.map(ledgerLine),
    facilities: facilityYear(world),
    migration: first ? null : migrationOf(flows),
    pyramid_sa: pyramid(world, tally),
  };
}

function pyramid(world: World, { residents_tc }: Tally): number[] {
  const residents_c = new Int32Array(CLASSES);
  for (let start = 0; start < residents_tc.length; start += CLASSES) {
    for (let c = 0; c < CLASSES; c++) residents_c[c]! += residents_tc[start + c]!;
  }
  const count_sa = new Array<number>(2 * AGES).fill(0);
  for (let c = 0; c < CLASSES; c++) {
    if (residents_c[c] === 0) continue;
    const age = Math.min(MAX_AGE, world.year - 1 - birthYearOf(c));
    count_sa[sexOf(c) * AGES + age]! += residents_c[c]!;
  }
  return count_sa;
}

const ledgerLine = ({ measure, budget_ct, spent_ct, kept }: Account): LedgerLine => ({
  measure: measure.id,
  budget_ct,
  spent_ct,
  kept,
});

const facilityYear = ({
  facilities: { status_f, users_f, reason_f, closed_f, into_f, held_f },
}: World): FacilityYear => ({
  status_f: Array.from(status_f),
  users_f: Array.from(users_f),
  reason_f: Array.from(reason_f),
  closed_f: Array.from(closed_f),
  into_f: Array.from(into_f),
  held_f: Array.from(held_f),
});

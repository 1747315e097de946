/** How a facility looks at a moment: open, under the norm, closure announced, closed, or kept with money. */
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import { mayName } from './naming.js';
import type { Both } from './numbers.js';

export type FacilityLook = 'open' | 'underNorm' | 'announced' | 'closed' | 'saved';
export const FACILITY_LOOKS: readonly FacilityLook[] = ['open', 'underNorm', 'announced', 'saved', 'closed'];

/** For a legend: what each look means. */
export const LOOK_WORDS: Readonly<Record<FacilityLook, Both>> = {
  open: { nl: 'open', en: 'open' },
  underNorm: { nl: 'open, onder de opheffingsnorm', en: 'open, under the legal closure norm' },
  announced: { nl: 'sluiting aangekondigd', en: 'closure announced' },
  saved: { nl: 'opengehouden met geld', en: 'kept open with money' },
  closed: { nl: 'gesloten', en: 'closed' },
};

/** Within a school year: closures are on 1 August; pupils are counted and boards decide in autumn, from 1 October on. */
const CLOSES = 7 / 12;
const DECIDES = 9 / 12;

/** A day of the year as a fraction is not exact: what is this near counts as the day itself. */
const ROUNDING = 1e-9;

/**
 * The last moment up to a time at which a facility may have changed its look or its name: a 1 January, right after it, 1
 * August, 1 October. What is told between them can stand still while the clock runs.
 */
export function momentOf(time: number): number {
  const year = Math.floor(time + ROUNDING);
  const part = time - year + ROUNDING;
  if (part < 2 * ROUNDING) return year;
  return year + (part >= DECIDES ? DECIDES : part >= CLOSES ? CLOSES : AFTER_FIRST_DAY);
}

/** A part of a year in which nothing has happened yet but the day of counting is over. */
const AFTER_FIRST_DAY = 0.01;

/**
 * On the 1 January with index y of these years.
 *
 * @param norm pupils under which a school is under its municipality's norm, 0 for what is no school
 */
export function lookOf(years: readonly YearResult[], y: number, f: number, norm: number): FacilityLook {
  const { status_f, users_f, held_f } = years[y]!.facilities;
  if (status_f[f] === FACILITY_STATUS.closed) return 'closed';
  if (status_f[f] === FACILITY_STATUS.announced) return 'announced';
  if (held_f[f] !== 0) return 'saved';
  return users_f[f]! < norm ? 'underNorm' : 'open';
}

/** Region as far as looks need it. */
export type Sites = Pick<Region, 'baseYear' | 'lastObserved'> & {
  readonly facilities: Pick<Region['facilities'], 'kind_f' | 'norm_f'>;
};

/**
 * At any time of the clock. Of practices and corridors no date within the year is known: they change on 1 January, as
 * counted. Closures that a run draws as announced before its first day are invented: they do not stand beside the names
 * of the observed day.
 *
 * @param years results from the base year on; beyond the last one the last one counts
 */
export function lookAt(region: Sites, years: readonly YearResult[], time: number, f: number): FacilityLook {
  const since = time - region.baseYear + ROUNDING;
  const y = Math.min(years.length - 1, Math.max(0, Math.floor(since)));
  const part = since - y;
  const norm = region.facilities.norm_f[f] ?? 0;
  const now = lookOf(years, y, f, norm);
  if (region.facilities.kind_f[f] !== FACILITY.school) return now;
  if (part >= DECIDES && y + 1 < years.length) return lookOf(years, y + 1, f, norm);
  if (now === 'announced' && part >= CLOSES) return 'closed';
  if (now === 'announced' && mayName(region, time, false))
    return years[y]!.facilities.users_f[f]! < norm ? 'underNorm' : 'open';
  return now;
}

/** What the measures make of a facility: kept where it would be closed, the other way round, or no difference. */
export type FacilityDifference = 'same' | 'kept' | 'lost';

export function differenceOf(
  region: Sites,
  baseline: readonly YearResult[],
  measures: readonly YearResult[],
  time: number,
  f: number,
): FacilityDifference {
  const without = lookAt(region, baseline, time, f) === 'closed';
  const with_ = lookAt(region, measures, time, f) === 'closed';
  return without === with_ ? 'same' : without ? 'kept' : 'lost';
}

/** What happened in the year that ended on a 1 January, in sentences: most notable first, the region's totals last. */
import type { YearResult } from '../../sim/protocol.js';
import type { Region } from '../region/region.js';
import type { Language, Shown } from '../state/view.js';
import type { WorldName } from '../state/worlds.js';
import { differenceEvents } from './events-difference.js';
import { facilityEvents } from './events-facilities.js';
import { homesEvents } from './events-homes.js';
import { peopleEvents, totalsEvent } from './events-people.js';
import type { Futures } from './frequencies.js';
import { resultsOf, type Years } from './layers.js';

export type EventKind =
  | 'start'
  | 'lastSchool'
  | 'closed'
  | 'kept'
  | 'announced'
  | 'practice'
  | 'corridor'
  | 'arrivals'
  | 'departures'
  | 'homes'
  | 'difference'
  | 'money'
  | 'totals';

export interface Sentence {
  readonly kind: EventKind;
  readonly text: string;
  /** What it is about, for selection; null = the region. */
  readonly town: number | null;
  readonly facility?: number;
}

/** Region as far as events need it. */
export type Told = Pick<Region, 'baseYear' | 'lastObserved' | 'label'> & {
  readonly towns: Pick<Region['towns'], 'name_t'>;
  readonly facilities: Pick<Region['facilities'], 'kind_f' | 'place_f' | 'name_f' | 'board_f'>;
};

export interface EventsRequest {
  readonly region: Told;
  readonly years: Years;
  readonly shown: Shown;
  /** Index of the 1 January on which the year ended; 0 = the first day. */
  readonly y: number;
  readonly futures: Futures;
  readonly language: Language;
  readonly researcher: boolean;
}

/** One world's year, as its tellers need it. */
export interface LivedYear {
  readonly region: Told;
  readonly world: WorldName;
  readonly before: YearResult;
  readonly now: YearResult;
  readonly first: YearResult;
  readonly futures: Futures;
  readonly language: Language;
  readonly researcher: boolean;
}

const MOST = 8;

/** At most eight sentences; none for a year that has not been computed. */
export function eventsOf(request: EventsRequest): readonly Sentence[] {
  const { region, years, shown, y, futures, language, researcher } = request;
  if (shown === 'difference') return differenceEvents(request).slice(0, MOST);
  const results = resultsOf(years[shown]);
  const [before, now, first] = [results[y - 1], results[y], results[0]];
  if (!first || !now) return [];
  if (!before) return [totalsEvent(null, now, region, language)];
  const lived: LivedYear = { region, world: shown, before, now, first, futures, language, researcher };
  const totals = totalsEvent(before, now, region, language);
  const people = [...peopleEvents(lived), ...homesEvents(lived)];
  const facilities = facilityEvents(lived);
  return [...facilities.slice(0, MOST - 1 - people.length), ...people, totals];
}

/** What befell a facility up to a 1 January and why, as far as recorded results tell: in sentences, and for a school a row per year. */
import { FACILITY } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import type { Language } from '../state/view.js';
import type { WorldName } from '../state/worlds.js';
import type { Futures } from './frequencies.js';
import type { Years } from './layers.js';
import { facilityName } from './naming.js';
import { practiceSentences, stopSentences } from './why-others.js';
import { schoolRows, schoolSentences } from './why-school.js';

/** Region as far as stories need it. */
export type Storied = Pick<Region, 'baseYear' | 'lastObserved'> & {
  readonly towns: Pick<Region['towns'], 'name_t'>;
  readonly facilities: Pick<Region['facilities'], 'kind_f' | 'place_f' | 'name_f' | 'board_f' | 'norm_f'>;
};

export interface StoryRequest {
  readonly region: Storied;
  readonly years: Years;
  /** The world whose story is told; what the other one does is told beside it. */
  readonly world: WorldName;
  /** Index of the 1 January up to which it is told. */
  readonly y: number;
  /** Facility. */
  readonly f: number;
  readonly futures: Futures;
  readonly language: Language;
  readonly researcher: boolean;
}

/** A school on 1 October. */
export interface StoryRow {
  readonly autumn: number;
  /** Null once it is closed. */
  readonly pupils: number | null;
  readonly underNorm: boolean;
  /** What happened, in a few words; often nothing. */
  readonly what: string;
}

export interface Story {
  readonly title: string;
  readonly sentences: readonly string[];
  /** Pupils under which a school is under the norm; null for what is no school. */
  readonly norm: number | null;
  /** Of a school, from the autumn before the first day up to the one in which it is closed; else empty. */
  readonly rows: readonly StoryRow[];
}

export function storyOf(request: StoryRequest): Story {
  const { region, y, f, language, researcher } = request;
  const kind = region.facilities.kind_f[f];
  const title = facilityName(region, f, region.baseYear + y, language, researcher);
  if (kind === FACILITY.gp) return { title, sentences: practiceSentences(request), norm: null, rows: [] };
  if (kind === FACILITY.busStop) return { title, sentences: stopSentences(request), norm: null, rows: [] };
  return {
    title,
    sentences: schoolSentences(request),
    norm: region.facilities.norm_f[f]!,
    rows: schoolRows(request),
  };
}

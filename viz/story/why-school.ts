/** The years of a school from recorded results: pupils, norm, what its board did, and what happened in the other world. */
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY_STATUS, isByNorm, isMerger, REASON } from '../../sim/state/facilities.js';
import type { Language } from '../state/view.js';
import { bothWorldsText, closed } from './frequencies.js';
import { resultsOf } from './layers.js';
import { mayName } from './naming.js';
import type { Both } from './numbers.js';
import type { StoryRequest, StoryRow } from './why.js';

/** How a merger within the board is told: the other school has no name here. */
export const TOGETHER: Both = {
  nl: 'fusie met een andere school van hetzelfde bestuur in de buurt',
  en: 'a merger with another school of the same board nearby',
};

/** Why it closes, or would have; a merger says so besides. */
const REASONS: Readonly<Record<number, Both>> = {
  [REASON.board]: { nl: 'besluit van het bestuur', en: 'decision of the board' },
  [REASON.norm]: { nl: 'drie jaar onder de opheffingsnorm', en: 'three years under the legal norm' },
};
function reasonText(reason: number, language: Language): string {
  if (!isMerger(reason)) return REASONS[reason]?.[language] ?? '';
  return `${REASONS[isByNorm(reason) ? REASON.norm : REASON.board]![language]}, ${TOGETHER[language]}`;
}

/** Where the tale of a school turns; years are indices, -1 = it did not happen. */
interface Turns {
  /** First year whose 1 January finds it announced, and closed. */
  readonly announced: number;
  readonly closed: number;
  readonly held: readonly number[];
  readonly reason: number;
}

function turnsOf(results: readonly YearResult[], f: number): Turns {
  const find = (status: number): number => results.findIndex(({ facilities }) => facilities.status_f[f] === status);
  const [announced, closed] = [find(FACILITY_STATUS.announced), find(FACILITY_STATUS.closed)];
  const decided = announced >= 0 ? announced : closed;
  return {
    announced,
    closed,
    held: results.flatMap(({ facilities }, i) => (facilities.held_f[f] !== 0 ? [i] : [])),
    reason: decided >= 0 ? results[decided]!.facilities.reason_f[f]! : REASON.none,
  };
}

/** What was drawn as announced before the first day is invented: it does not stand beside a name of that day. */
const hides = ({ region, y, researcher }: StoryRequest): boolean =>
  !researcher && mayName(region, region.baseYear + y, false);

const toldYears = ({ years, world, y }: StoryRequest): readonly YearResult[] => resultsOf(years[world]).slice(0, y + 1);

export function schoolRows(request: StoryRequest): readonly StoryRow[] {
  const { f, region, language } = request;
  const results = toldYears(request);
  const { closed } = turnsOf(results, f);
  const lived = closed < 0 ? results : results.slice(0, closed + 1);
  return lived.map((result, i) => {
    const isClosed = i === closed;
    const pupils = result.facilities.users_f[f]!;
    return {
      autumn: result.year - 1,
      pupils: isClosed ? null : pupils,
      underNorm: !isClosed && pupils < region.facilities.norm_f[f]!,
      what: hides(request) ? '' : whatHappened(result, lived[i - 1], f, language),
    };
  });
}

function whatHappened(
  { year, facilities }: YearResult,
  before: YearResult | undefined,
  f: number,
  language: Language,
): string {
  const reason = reasonText(facilities.reason_f[f]!, language);
  const held = facilities.held_f[f]!;
  if (facilities.status_f[f] === FACILITY_STATUS.closed) {
    return language === 'nl' ? `gesloten op 1 augustus ${year - 1}` : `closed on 1 August ${year - 1}`;
  }
  if (facilities.status_f[f] === FACILITY_STATUS.announced) {
    const unpaid = before !== undefined && before.facilities.held_f[f] !== 0;
    if (language === 'nl') return `sluiting aangekondigd: ${reason}${unpaid ? '; niet genoeg geld meer' : ''}`;
    return `closure announced: ${reason}${unpaid ? '; not enough money left' : ''}`;
  }
  if (held === 0) return '';
  return language === 'nl'
    ? `zou sluiten (${reasonText(held, language)}); opengehouden met geld`
    : `was to close (${reasonText(held, language)}); kept open with money`;
}

export function schoolSentences(request: StoryRequest): readonly string[] {
  const results = toldYears(request);
  if (results.length === 0) return [];
  const pupils = pupilsSentence(request, results);
  if (hides(request)) return [pupils];
  return [pupils, ...fate(request, results), otherWorld(request, results), often(request)].filter(
    (text) => text !== '',
  );
}

function pupilsSentence({ region, f, language }: StoryRequest, results: readonly YearResult[]): string {
  const { closed } = turnsOf(results, f);
  const last = results[closed < 0 ? results.length - 1 : Math.max(0, closed - 1)]!;
  const [then, now] = [results[0]!.facilities.users_f[f]!, last.facilities.users_f[f]!];
  const [from, to] = [results[0]!.year - 1, last.year - 1];
  const norm = region.facilities.norm_f[f]!;
  if (language === 'nl') {
    const text =
      from === to
        ? `${then} leerlingen in het najaar van ${from}`
        : `${then} leerlingen in het najaar van ${from}, ${now} in dat van ${to}`;
    return `${text}; de opheffingsnorm is hier ${norm}.`;
  }
  const text =
    from === to ? `${then} pupils in autumn ${from}` : `${then} pupils in autumn ${from}, ${now} in autumn ${to}`;
  return `${text}; the legal closure norm here is ${norm}.`;
}

/** What became of it in the world told. */
function fate({ f, language }: StoryRequest, results: readonly YearResult[]): readonly string[] {
  const { announced, closed, held, reason } = turnsOf(results, f);
  const year = results.at(-1)!.year;
  const autumn = (i: number): number => results[i]!.year - 1;
  const nl = language === 'nl';
  const texts: string[] = [];
  if (held.length > 0) {
    const first = autumn(held[0]!);
    const n = held.length;
    texts.push(
      nl
        ? `De school zou sluiten, voor het eerst in het najaar van ${first}, en werd ${n === 1 ? 'een jaar' : `${n} jaar`} met geld opengehouden.`
        : `The school was to close, first in autumn ${first}, and was kept open with money for ${n === 1 ? 'one year' : `${n} years`}.`,
    );
  }
  const decided = announced >= 0 ? announced : closed;
  if (decided < 0) {
    texts.push(nl ? `Op 1 januari ${year} is de school open.` : `On 1 January ${year} the school is open.`);
    return texts;
  }
  if (decided === 0) {
    texts.push(
      nl
        ? 'De sluiting gold bij het begin al als aangekondigd: een loting van dit model, geen waarneming.'
        : 'The closure counted as announced at the start: a draw of this model, not an observation.',
    );
  } else {
    const unpaid = held.includes(decided - 1);
    const law = isByNorm(reason);
    const together = isMerger(reason) ? `, ${TOGETHER[language]}` : '';
    const why = nl
      ? law
        ? 'drie jaar onder de opheffingsnorm, zonder uitzondering'
        : 'het bestuur besloot ertoe'
      : law
        ? 'three years under the legal norm, without exemption'
        : 'its board decided so';
    const money = unpaid
      ? nl
        ? '; er was niet genoeg geld meer om de school open te houden'
        : '; there was not enough money left to keep it'
      : '';
    texts.push(
      nl
        ? `Sluiting aangekondigd in het najaar van ${autumn(decided)}: ${why}${together}${money}.`
        : `Closure announced in autumn ${autumn(decided)}: ${why}${together}${money}.`,
    );
  }
  if (closed >= 0)
    texts.push(nl ? `Gesloten op 1 augustus ${autumn(closed)}.` : `Closed on 1 August ${autumn(closed)}.`);
  else texts.push(nl ? `Op 1 augustus ${year} gaat de school dicht.` : `On 1 August ${year} the school closes.`);
  return texts;
}

/** What happened under the same luck in the other world. */
function otherWorld({ years, world, y, f, language }: StoryRequest, results: readonly YearResult[]): string {
  const other = world === 'baseline' ? 'measures' : 'baseline';
  const theirs = resultsOf(years[other]).slice(0, y + 1);
  if (theirs.length < results.length) return '';
  const [mine, then] = [turnsOf(results, f), turnsOf(theirs, f)];
  const nl = language === 'nl';
  const with_ = nl
    ? other === 'measures'
      ? 'Met maatregelen'
      : 'Zonder maatregelen'
    : other === 'measures'
      ? 'With measures'
      : 'Without measures';
  if (then.closed >= 0) {
    const same = mine.closed === then.closed;
    const on = nl ? `op 1 augustus ${theirs[then.closed]!.year - 1}` : `on 1 August ${theirs[then.closed]!.year - 1}`;
    if (nl) return same ? `${with_} sluit de school even vroeg.` : `${with_} sluit de school in deze toekomst ${on}.`;
    return same ? `${with_} the school closes at the same time.` : `${with_} the school closes ${on} in this future.`;
  }
  if (mine.closed < 0 && mine.announced < 0 && then.held.length === 0 && then.announced < 0) {
    return nl ? `${with_} is de school ook open.` : `${with_} the school is open too.`;
  }
  if (then.announced >= 0) {
    return nl ? `${with_} is sluiting aangekondigd.` : `${with_} its closure has been announced.`;
  }
  const money = then.held.length > 0;
  if (nl) return `${with_} blijft de school in deze toekomst open${money ? ', met geld' : ''}.`;
  return `${with_} the school stays open in this future${money ? ', with money' : ''}.`;
}

/** In how many futures it is closed by then, in both worlds. */
function often({ years, world, y, f, futures, language }: StoryRequest): string {
  const year = resultsOf(years[world])[y]?.year;
  if (year === undefined) return '';
  if (futures.complete.length === 0) {
    return language === 'nl'
      ? 'Hoe vaak de school sluit, wordt nog berekend: dit is een toekomst van vele.'
      : 'How often the school closes is still being computed: this is one future of many.';
  }
  const text = bothWorldsText(
    closed(futures, 'baseline', year, f),
    closed(futures, 'measures', year, f),
    futures.wanted,
    language,
  );
  return language === 'nl' ? `Op 1 januari ${year} dicht: ${text}.` : `Closed on 1 January ${year}: ${text}.`;
}

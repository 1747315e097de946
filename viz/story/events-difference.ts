/** What the measures changed up to a 1 January, in sentences: facilities that are open in one world only, people, money. */
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY } from '../../sim/state/facilities.js';
import type { Language } from '../state/view.js';
import type { EventsRequest, Sentence } from './events.js';
import { asideText, differenceRange, differsIn, type Futures, isClosed } from './frequencies.js';
import { resultsOf } from './layers.js';
import { facilityInWords, townName } from './naming.js';
import { capital, figure, roughEuros, signed } from './numbers.js';
import { countOf } from './totals.js';

/** Schools that are told one by one. */
const MOST_SCHOOLS = 3;

/** Both worlds on a 1 January and a year before. */
interface Pair {
  readonly without: YearResult;
  readonly with_: YearResult;
}

export function differenceEvents(request: EventsRequest): readonly Sentence[] {
  const { years, y, language } = request;
  const at = (index: number): Pair | null => {
    const [without, with_] = [resultsOf(years.baseline)[index], resultsOf(years.measures)[index]];
    return without && with_ ? { without, with_ } : null;
  };
  const [before, now] = [at(y - 1), at(y)];
  if (now === null) return [];
  if (before === null) return [start(now.with_.year, language)];
  return [
    ...schoolSentences(request, before, now),
    schoolsSentence(request, now),
    ...peopleSentences(request, now),
    moneySentence(now.with_, language),
  ];
}

const start = (year: number, language: Language): Sentence => ({
  kind: 'difference',
  text:
    language === 'nl'
      ? `Op 1 januari ${year} zijn beide werelden gelijk: dezelfde mensen, dezelfde voorzieningen, hetzelfde toeval.`
      : `On 1 January ${year} both worlds are the same: the same people, the same facilities, the same luck.`,
  town: null,
});

/** Schools that are since this year open in one world only; closed with measures alone is rare, and not to be hidden. */
function schoolSentences(
  { region, futures, language, researcher }: EventsRequest,
  before: Pair,
  now: Pair,
): Sentence[] {
  const { kind_f, place_f } = region.facilities;
  const year = now.with_.year;
  const kept = ({ without, with_ }: Pair, f: number): boolean => isClosed(without, f) && !isClosed(with_, f);
  const lost = ({ without, with_ }: Pair, f: number): boolean => !isClosed(without, f) && isClosed(with_, f);
  const sentence = (f: number, closedIn: 'baseline' | 'measures'): Sentence => {
    const name = capital(facilityInWords(region, f, year, language, researcher));
    const frequency = differsIn(futures, year, f, closedIn);
    const often = asideText({ nl: 'zo is het', en: 'so' }, frequency, futures.wanted, language);
    const [nl, en] =
      closedIn === 'baseline'
        ? ['is met maatregelen open en zonder dicht', 'is open with measures and closed without']
        : ['is juist met maatregelen dicht en zonder open', 'is closed with measures and open without'];
    return {
      kind: closedIn === 'baseline' ? 'kept' : 'closed',
      text: `${name} ${language === 'nl' ? nl : en} ${often}.`,
      town: place_f[f]!,
      facility: f,
    };
  };
  const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [f] : []));
  const news = (differs: typeof kept): number[] =>
    schools.filter((f) => differs(now, f) && !differs(before, f)).slice(0, MOST_SCHOOLS);
  return [...news(kept).map((f) => sentence(f, 'baseline')), ...news(lost).map((f) => sentence(f, 'measures'))];
}

/** Where this future lies among the others, as an addition in brackets. */
function rangeText(futures: Futures, year: number, value: (result: YearResult) => number, language: Language): string {
  const range = differenceRange(futures, year, value);
  if (range === null) return '';
  const { low, high, of } = range;
  const [a, b] = [signed(low, 0, language), signed(high, 0, language)];
  if (language === 'nl')
    return low === high ? ` (in ${of} toekomsten steeds ${a})` : ` (in ${of} toekomsten ${a} tot ${b})`;
  return low === high ? ` (${a} in all ${of} futures)` : ` (${a} to ${b} in ${of} futures)`;
}

const schoolsIn = (result: YearResult): number => countOf(result, 'schools_open');
const peopleIn = (result: YearResult): number => countOf(result, 'population');

function schoolsSentence({ futures, language }: EventsRequest, { without, with_ }: Pair): Sentence {
  const [n, m] = [with_, without].map((result) => figure(schoolsIn(result), 0, language));
  const range = rangeText(futures, with_.year, schoolsIn, language);
  const text =
    language === 'nl'
      ? `In deze toekomst zijn er op 1 januari ${with_.year} ${n} basisscholen met maatregelen en ${m} zonder; het verschil is ${signed(schoolsIn(with_) - schoolsIn(without), 0, language)}${range}.`
      : `In this future there are ${n} primary schools on 1 January ${with_.year} with measures and ${m} without; the difference is ${signed(schoolsIn(with_) - schoolsIn(without), 0, language)}${range}.`;
  return { kind: 'difference', text, town: null };
}

/** Residents of the region, and the town that differs most. */
function peopleSentences({ region, futures, language }: EventsRequest, { without, with_ }: Pair): readonly Sentence[] {
  const difference_t = with_.indicators['population']!.map((n, t) => n - without.indicators['population']![t]!);
  const all = peopleIn(with_) - peopleIn(without);
  const range = rangeText(futures, with_.year, peopleIn, language);
  const of = figure(peopleIn(without), 0, language);
  const text =
    language === 'nl'
      ? `Inwoners van de streek, met maatregelen min zonder: ${signed(all, 0, language)} op ${of}${range}.`
      : `Residents of the region, with measures less without: ${signed(all, 0, language)} of ${of}${range}.`;
  let most = 0;
  difference_t.forEach((n, t) => {
    if (Math.abs(n) > Math.abs(difference_t[most]!)) most = t;
  });
  const n = difference_t[most] ?? 0;
  const region_: Sentence = { kind: 'difference', text, town: null };
  if (n === 0) return [region_];
  const town = townName(region, most);
  const largest =
    language === 'nl'
      ? `Het verschil is in deze toekomst het grootst in ${town}: ${signed(n, 0, language)} inwoners.`
      : `In this future the difference is largest in ${town}: ${signed(n, 0, language)} residents.`;
  return [region_, { kind: 'difference', text: largest, town: most }];
}

function moneySentence({ ledger, year }: YearResult, language: Language): Sentence {
  const sum = (column: 'spent_ct' | 'budget_ct'): number => ledger.reduce((all, line) => all + line[column], 0);
  const [spent, budget] = [sum('spent_ct'), sum('budget_ct')];
  const [paid, had] = [roughEuros(spent, language), roughEuros(budget, language)];
  const nl =
    budget === 0
      ? `In ${year - 1} was er nog geen geld voor maatregelen.`
      : `De maatregelen kostten in ${year - 1} ${paid}; er was ${had} voor.`;
  const en =
    budget === 0
      ? `In ${year - 1} there was no money for measures yet.`
      : `The measures cost ${paid} in ${year - 1}; there was ${had} for them.`;
  return { kind: 'money', text: language === 'nl' ? nl : en, town: null };
}

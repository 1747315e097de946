/** What the measures changed up to a 1 January, in sentences: facilities that are open in one world only, people, money. */
import { FACILITY } from '../../sim/state/facilities.js';
import type { EventsRequest, Sentence } from './events.js';
import { frequencyText, isClosed, keptIn } from './frequencies.js';
import { resultsOf } from './layers.js';
import { facilityInWords, townName } from './naming.js';
import { capital, figure, roughEuros, signed } from './numbers.js';

const MOST_SCHOOLS = 3;

export function differenceEvents(request: EventsRequest): readonly Sentence[] {
  const { region, years, y, futures, language, researcher } = request;
  const [baseline, measures] = [resultsOf(years.baseline), resultsOf(years.measures)];
  const [without, with_] = [baseline[y], measures[y]];
  if (!without || !with_) return [];
  if (y === 0) return [start(with_.year, language)];
  const { kind_f, place_f } = region.facilities;
  const before = [baseline[y - 1]!, measures[y - 1]!] as const;
  const kept = (f: number): boolean => isClosed(without, f) && !isClosed(with_, f);
  const wasKept = (f: number): boolean => isClosed(before[0], f) && !isClosed(before[1], f);
  const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [f] : []));
  const open = schools.filter(kept);
  const news = open.filter((f) => !wasKept(f));
  const sentences: Sentence[] = news.slice(0, MOST_SCHOOLS).map((f) => {
    const name = capital(facilityInWords(region, f, with_.year, language, researcher));
    const often = frequencyText(keptIn(futures, with_.year, f), futures.wanted, language);
    const text =
      language === 'nl'
        ? `${name} is met maatregelen open en zonder dicht (dat verschil is er ${often}).`
        : `${name} is open with measures and closed without (this difference is there ${often}).`;
    return { kind: 'kept', text, town: place_f[f]!, facility: f };
  });
  sentences.push(...earlyEnd(request, schools, before));
  sentences.push(
    schoolsSentence(
      schools.filter((f) => !isClosed(without, f)).length,
      schools.filter((f) => !isClosed(with_, f)).length,
      with_.year,
      language,
    ),
  );
  sentences.push(...peopleSentences(request));
  sentences.push(moneySentence(request));
  return sentences;
}

const start = (year: number, language: EventsRequest['language']): Sentence => ({
  kind: 'difference',
  text:
    language === 'nl'
      ? `Op 1 januari ${year} zijn beide werelden gelijk: dezelfde mensen, dezelfde voorzieningen, hetzelfde toeval.`
      : `On 1 January ${year} both worlds are the same: the same people, the same facilities, the same luck.`,
  town: null,
});

/** Schools that closed with measures while they are open without: rare, and not to be hidden. */
function earlyEnd(
  { region, years, y, language, researcher }: EventsRequest,
  schools: readonly number[],
  before: readonly [Parameters<typeof isClosed>[0], Parameters<typeof isClosed>[0]],
): readonly Sentence[] {
  const [without, with_] = [years.baseline[y]!.result, years.measures[y]!.result];
  return schools
    .filter((f) => !isClosed(without, f) && isClosed(with_, f) && !isClosed(before[1], f))
    .map((f) => {
      const name = capital(facilityInWords(region, f, with_.year, language, researcher));
      const text =
        language === 'nl'
          ? `${name} is juist met maatregelen dicht en zonder open.`
          : `${name} is closed with measures and open without.`;
      return { kind: 'closed' as const, text, town: region.facilities.place_f[f]!, facility: f };
    });
}

function schoolsSentence(without: number, with_: number, year: number, language: EventsRequest['language']): Sentence {
  const n = (value: number): string => figure(value, 0, language);
  const text =
    language === 'nl'
      ? `Op 1 januari ${year} zijn er in deze toekomst ${n(with_)} basisscholen met maatregelen, en ${n(without)} zonder.`
      : `On 1 January ${year} there are ${n(with_)} primary schools with measures in this future, and ${n(without)} without.`;
  return { kind: 'difference', text, town: null };
}

/** Residents of the region, and the town that differs most. */
function peopleSentences({ region, years, y, language }: EventsRequest): readonly Sentence[] {
  const people = (world: 'baseline' | 'measures'): readonly number[] =>
    years[world][y]!.result.indicators['population']!;
  const [without, with_] = [people('baseline'), people('measures')];
  const difference_t = with_.map((n, t) => n - without[t]!);
  const all = difference_t.reduce((a, b) => a + b, 0);
  const more = (n: number): string => (language === 'nl' ? (n < 0 ? 'minder' : 'meer') : n < 0 ? 'fewer' : 'more');
  const text =
    all === 0
      ? language === 'nl'
        ? 'In de regio wonen met en zonder maatregelen evenveel mensen.'
        : 'As many people live in the region with measures as without.'
      : language === 'nl'
        ? `In de regio wonen met maatregelen ${figure(Math.abs(all), 0, language)} mensen ${more(all)} dan zonder, op ${figure(
            without.reduce((a, b) => a + b, 0),
            0,
            language,
          )}.`
        : `With measures ${figure(Math.abs(all), 0, language)} ${more(all)} people live in the region than without, of ${figure(
            without.reduce((a, b) => a + b, 0),
            0,
            language,
          )}.`;
  const sentences: Sentence[] = [{ kind: 'difference', text, town: null }];
  let most = 0;
  difference_t.forEach((n, t) => {
    if (Math.abs(n) > Math.abs(difference_t[most]!)) most = t;
  });
  const n = difference_t[most] ?? 0;
  if (n !== 0) {
    const name = townName(region, most);
    sentences.push({
      kind: 'difference',
      text:
        language === 'nl'
          ? `Het verschil is het grootst in ${name}: ${signed(n, 0, language)} inwoners in deze toekomst.`
          : `The difference is largest in ${name}: ${signed(n, 0, language)} residents in this future.`,
      town: most,
    });
  }
  return sentences;
}

function moneySentence({ years, y, language }: EventsRequest): Sentence {
  const ledger = years.measures[y]!.result.ledger;
  const spent = ledger.reduce((sum, line) => sum + line.spent_ct, 0);
  const budget = ledger.reduce((sum, line) => sum + line.budget_ct, 0);
  const lived = years.measures[y]!.result.year - 1;
  const text =
    language === 'nl'
      ? budget === 0
        ? `In ${lived} was er nog geen geld voor maatregelen.`
        : `De maatregelen kostten in ${lived} ${roughEuros(spent, language)} van de ${roughEuros(budget, language)} die er was.`
      : budget === 0
        ? `In ${lived} there was no money for measures yet.`
        : `The measures cost ${roughEuros(spent, language)} in ${lived} of the ${roughEuros(budget, language)} there was.`;
  return { kind: 'money', text, town: null };
}

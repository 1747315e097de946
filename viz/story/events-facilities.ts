/** Sentences on facilities that closed, were announced to close, or were kept with money; each with how often it happens. */
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS, isByNorm, isMerger } from '../../sim/state/facilities.js';
import type { LivedYear, Sentence } from './events.js';
import {
  asideText,
  corridorCut,
  ending,
  closed as everClosed,
  frequencyOf,
  openIn,
  withoutSchool,
} from './frequencies.js';
import { facilityInWords, townName } from './naming.js';
import { type Both, capital, someOf } from './numbers.js';
import { TOGETHER } from './why-school.js';

/** Schools of one kind of event that are told one by one. */
const MOST_TOLD = 3;
/** Towns that are named of a bus corridor. */
const MOST_TOWNS = 3;

/** Schools first, the last one of a town before others, then practices, then buses. */
export function facilityEvents(lived: LivedYear): readonly Sentence[] {
  const { kind_f } = lived.region.facilities;
  const all = kind_f.map((_, f) => f);
  const schools = all.filter((f) => kind_f[f] === FACILITY.school);
  const closing = schools.filter((f) => newly(lived, f, FACILITY_STATUS.closed));
  const lost = townsWithoutSchool(lived, closing);
  const others = closing.filter((f) => !lost.some(({ facility }) => facility === f));
  const announced = schools.filter((f) => newly(lived, f, FACILITY_STATUS.announced));
  const kept = schools.filter((f) => newlyKept(lived, f));
  return [
    ...lost,
    ...told(
      others,
      (f) => closedSentence(lived, f),
      (n) => moreSentence(lived, 'closed', n),
    ),
    ...told(
      kept,
      (f) => keptSentence(lived, f),
      (n) => moreSentence(lived, 'kept', n),
    ),
    ...told(
      announced,
      (f) => announcedSentence(lived, f),
      (n) => moreSentence(lived, 'announced', n),
    ),
    ...practiceEvents(lived),
    ...corridorEvents(lived),
  ];
}

const newly = ({ before, now }: LivedYear, f: number, status: number): boolean =>
  now.facilities.status_f[f] === status && before.facilities.status_f[f] !== status;

const newlyKept = ({ before, now }: LivedYear, f: number): boolean =>
  now.facilities.held_f[f] !== 0 && before.facilities.held_f[f] === 0;

/** One by one, or the first few and how many more. */
function told(
  list: readonly number[],
  one: (f: number) => Sentence,
  more: (n: number) => Sentence,
): readonly Sentence[] {
  if (list.length <= MOST_TOLD) return list.map(one);
  const first = list.slice(0, MOST_TOLD - 1).map(one);
  return [...first, more(list.length - first.length)];
}

const inWords = ({ region, now, language, researcher }: LivedYear, f: number): string =>
  capital(facilityInWords(region, f, now.year, language, researcher));

const so = (year: number): Both => ({ nl: `op 1 januari ${year} is dat zo`, en: `so on 1 January ${year}` });

/** Towns that had a school a year ago and have none now; each with the last one that closed. */
function townsWithoutSchool(lived: LivedYear, closing: readonly number[]): readonly Sentence[] {
  const { region, world, now, futures, language } = lived;
  const sentences: Sentence[] = [];
  for (const f of closing) {
    const town = region.facilities.place_f[f]!;
    if (sentences.some((sentence) => sentence.town === town) || openIn(region, now, FACILITY.school, town) > 0)
      continue;
    const often = asideText(
      so(now.year),
      withoutSchool(region, futures, world, now.year, town),
      futures.wanted,
      language,
    );
    const name = townName(region, town);
    const text =
      language === 'nl'
        ? `${name} heeft geen basisschool meer ${often}.`
        : `${name} has no primary school left ${often}.`;
    sentences.push({ kind: 'lastSchool', text, town, facility: f });
  }
  return sentences;
}

function closedSentence(lived: LivedYear, f: number): Sentence {
  const { region, world, now, futures, language } = lived;
  const shut = { nl: `op 1 januari ${now.year} dicht`, en: `closed on 1 January ${now.year}` };
  const often = asideText(shut, everClosed(futures, world, now.year, f), futures.wanted, language);
  const text =
    language === 'nl'
      ? `${inWords(lived, f)} is na de zomer niet meer opengegaan ${often}.`
      : `${inWords(lived, f)} did not open again after the summer ${often}.`;
  return { kind: 'closed', text, town: region.facilities.place_f[f]!, facility: f };
}

const UNDER_NORM: Both = { nl: ', drie jaar onder de opheffingsnorm', en: ', three years under the legal norm' };

function announcedSentence(lived: LivedYear, f: number): Sentence {
  const { region, world, before, now, futures, language } = lived;
  const often = asideText(
    { nl: 'dicht of aangekondigd', en: 'closed or announced' },
    ending(futures, world, now.year, f),
    futures.wanted,
    language,
  );
  const unpaid = before.facilities.held_f[f] !== 0;
  const reason = now.facilities.reason_f[f]!;
  const why = (isByNorm(reason) ? UNDER_NORM[language] : '') + (isMerger(reason) ? `, ${TOGETHER[language]}` : '');
  const town = region.facilities.place_f[f]!;
  const name = facilityInWords(region, f, now.year, language, lived.researcher);
  const text =
    language === 'nl'
      ? `Sluiting aangekondigd voor ${name}${why}${unpaid ? '; er was niet genoeg geld meer om de school open te houden' : ''} ${often}.`
      : `Closure announced for ${name}${why}${unpaid ? '; there was not enough money left to keep it' : ''} ${often}.`;
  return { kind: 'announced', text, town, facility: f };
}

function keptSentence(lived: LivedYear, f: number): Sentence {
  const { region, now, futures, language } = lived;
  const often = asideText(
    { nl: 'zonder maatregelen dicht of aangekondigd', en: 'without measures closed or announced' },
    ending(futures, 'baseline', now.year, f),
    futures.wanted,
    language,
  );
  const text =
    language === 'nl'
      ? `${inWords(lived, f)} zou sluiten, maar wordt met geld opengehouden ${often}.`
      : `${inWords(lived, f)} was to close but is kept open with money ${often}.`;
  return { kind: 'kept', text, town: region.facilities.place_f[f]!, facility: f };
}

const MORE = {
  closed: {
    nl: (n: number) => `Nog ${n} basisscholen in de streek zijn na de zomer niet meer opengegaan.`,
    en: (n: number) => `${n} more primary schools in the region did not open again after the summer.`,
  },
  announced: {
    nl: (n: number) => `Voor nog ${n} basisscholen in de streek is sluiting aangekondigd.`,
    en: (n: number) => `Closure was announced for ${n} more primary schools in the region.`,
  },
  kept: {
    nl: (n: number) => `Nog ${n} basisscholen in de streek worden met geld opengehouden.`,
    en: (n: number) => `${n} more primary schools in the region are kept open with money.`,
  },
} as const;

const moreSentence = ({ language }: LivedYear, kind: keyof typeof MORE, n: number): Sentence => ({
  kind,
  text: MORE[kind][language](n),
  town: null,
});

/** A town with fewer practices than a year ago: which one is not told, and nothing about who works there. */
function practiceEvents(lived: LivedYear): readonly Sentence[] {
  const { region, world, before, now, first, futures, language } = lived;
  return region.towns.name_t.flatMap((name, town) => {
    const count = (result: YearResult): number => openIn(region, result, FACILITY.gp, town);
    const left = count(now);
    const fewer = count(before) - left;
    if (fewer <= 0) return [];
    const than = left === 0 ? 1 : count(first);
    const frequency = frequencyOf(futures, world, now.year, (result) => count(result) < than);
    const since = {
      nl: `op 1 januari ${now.year} minder dan in ${first.year}`,
      en: `on 1 January ${now.year} fewer than in ${first.year}`,
    };
    const often = asideText(left === 0 ? so(now.year) : since, frequency, futures.wanted, language);
    const nl =
      left === 0
        ? `In ${name} is geen huisartsenpraktijk meer ${often}.`
        : `In ${name} ${fewer === 1 ? 'is een huisartsenpraktijk' : `zijn ${fewer} huisartsenpraktijken`} minder: nog ${left} ${often}.`;
    const en =
      left === 0
        ? `${name} has no GP practice left ${often}.`
        : `${name} has ${fewer === 1 ? 'one GP practice' : `${fewer} GP practices`} fewer: ${left} ${often}.`;
    const text = language === 'nl' ? nl : en;
    return [{ kind: 'practice' as const, text, town }];
  });
}

/** Corridors whose stops closed: one sentence each, with the towns they served. */
function corridorEvents(lived: LivedYear): readonly Sentence[] {
  const { region, world, now, futures, language } = lived;
  const { kind_f, place_f, board_f } = region.facilities;
  const stops = new Map<number, number[]>();
  kind_f.forEach((kind, f) => {
    if (kind !== FACILITY.busStop || !newly(lived, f, FACILITY_STATUS.closed)) return;
    const corridor = stops.get(board_f[f]!);
    if (corridor) corridor.push(f);
    else stops.set(board_f[f]!, [f]);
  });
  return [...stops].map(([corridor, list]) => {
    const towns = [...new Set(list.map((f) => place_f[f]!))];
    const names = someOf(
      towns.map((t) => townName(region, t)),
      MOST_TOWNS,
      language,
    );
    const cut = corridorCut(region, futures, world, now.year, corridor);
    const often = asideText(so(now.year), cut, futures.wanted, language);
    const text =
      language === 'nl'
        ? `De bus langs ${names} rijdt niet meer ${often}.`
        : `The bus through ${names} no longer runs ${often}.`;
    return { kind: 'corridor' as const, text, town: towns[0]!, facility: list[0]! };
  });
}

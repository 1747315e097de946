/** A school lived again, in words and rows: who came and went each year, and what its board looked at when it decided. */

import type { Outlook } from '../../scenarios/why/board.js';
import { FACTORS, logFactor } from '../../scenarios/why/factors.js';
import type { SchoolYear, Watched } from '../../scenarios/why/replay.js';
import { livedYears, openYears, type Totals, totalsOf } from '../../scenarios/why/totals.js';
import { exp } from '../../sim/exact.js';
import { FACILITY_STATUS, isByNorm } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import type { Language } from '../state/view.js';
import { townName } from './naming.js';
import { type Both, enumerate, euros, figure, percent, signed, someOf } from './numbers.js';

/** Columns of the rows, in order; the first one heads the autumn. */
export const REPLAY_COLUMNS = [
  'autumn',
  'pupils',
  'began',
  'finished',
  'movedIn',
  'movedOut',
  'fromClosed',
  'fromOther',
  'toOther',
  'around',
  'chance',
] as const;
export type ReplayColumn = (typeof REPLAY_COLUMNS)[number];

/** Heads of the columns and what they mean. */
export const REPLAY_HEADS: Readonly<Record<ReplayColumn, { readonly label: Both; readonly meaning: Both }>> = {
  autumn: { label: { nl: '1 okt.', en: '1 Oct' }, meaning: { nl: 'teldatum', en: 'day of counting' } },
  pupils: {
    label: { nl: 'leerlingen', en: 'pupils' },
    meaning: { nl: 'leerlingen van deze school', en: 'pupils of this school' },
  },
  began: {
    label: { nl: 'begonnen', en: 'began' },
    meaning: { nl: 'vier geworden en hier begonnen', en: 'turned four and began here' },
  },
  finished: { label: { nl: 'klaar', en: 'finished' }, meaning: { nl: 'twaalf geworden', en: 'turned twelve' } },
  movedIn: {
    label: { nl: 'erheen', en: 'moved in' },
    meaning: { nl: 'gezin hierheen verhuisd', en: 'family moved here' },
  },
  movedOut: { label: { nl: 'weg', en: 'moved out' }, meaning: { nl: 'gezin weg verhuisd', en: 'family moved away' } },
  fromClosed: {
    label: { nl: 'van gesloten', en: 'from closed' },
    meaning: { nl: 'gekomen omdat de eigen school sloot', en: 'came when their own school closed' },
  },
  fromOther: {
    label: { nl: 'hierheen', en: 'chose this' },
    meaning: { nl: 'koos deze school zonder te verhuizen', en: 'chose this school without moving' },
  },
  toOther: {
    label: { nl: 'elders', en: 'chose another' },
    meaning: {
      nl: 'koos een andere school zonder te verhuizen, of deze school sloot',
      en: 'chose another school without moving, or this one closed',
    },
  },
  around: {
    label: { nl: 'kinderen eromheen', en: 'children around' },
    meaning: {
      nl: 'kinderen van 4 tot en met 11 in de dorpen waaruit de leerlingen komen',
      en: 'children aged 4 to 11 in the towns its pupils come from',
    },
  },
  chance: {
    label: { nl: 'kans op besluit', en: 'chance of decision' },
    meaning: {
      nl: 'kans dat het bestuur dat jaar tot sluiting besluit',
      en: 'chance that its board decides to close it that year',
    },
  },
};

/** As text: what left is negative, what did not happen or is not known is empty. */
export type ReplayRow = Readonly<Record<ReplayColumn, string>>;

export interface Replayed {
  readonly sentences: readonly string[];
  readonly rows: readonly ReplayRow[];
  /** Net over the years, persons, the largest first. */
  readonly causes: readonly { readonly label: string; readonly net: number }[];
}

/**
 * @param y index of the 1 January up to which it is told
 * @param level multiplier on the hazard in the scenario, told when it is not 1
 */
export function replayedStory(
  watched: Watched,
  region: { readonly towns: Pick<Region['towns'], 'name_t'> },
  y: number,
  language: Language,
  level = 1,
): Replayed {
  const years = livedYears({ years: watched.years.slice(0, y + 1) });
  const open = openYears({ years });
  const totals = totalsOf(open);
  const towns = someOf(
    watched.towns.map((t) => townName(region, t)),
    5,
    language,
  );
  const from = language === 'nl' ? `De leerlingen komen vooral uit ${towns}.` : `Its pupils come mostly from ${towns}.`;
  return {
    sentences: [
      from,
      changeSentence(open, totals, language),
      aroundSentence(open, language),
      ...boardSentences(years, level, language),
      ...moneySentences(years, language),
    ],
    rows: years.map((year) => rowOf(year, language)),
    causes: causesOf(totals, language),
  };
}

function rowOf({ year, pupils, change, childrenAround, outlook }: SchoolYear, language: Language): ReplayRow {
  const cell = (n: number | undefined): string => (n === undefined || n === 0 ? '' : figure(n, 0, language));
  return {
    autumn: String(year),
    pupils: figure(pupils, 0, language),
    began: cell(change?.began),
    finished: cell(change ? -change.finished : undefined),
    movedIn: cell(change?.movedIn),
    movedOut: cell(change ? -change.movedOut : undefined),
    fromClosed: cell(change?.fromClosed),
    fromOther: cell(change?.fromOther),
    toOther: cell(change ? -(change.toOther + change.closedHere) : undefined),
    around: figure(childrenAround, 0, language),
    chance: outlook === null ? '' : percent(outlook.probability, 1, language),
  };
}

const CAUSES: readonly {
  readonly of: keyof Totals;
  readonly label: Both;
  readonly fewer: Both;
  readonly more: Both;
}[] = [
  {
    of: 'classes',
    label: { nl: 'jaarklassen', en: 'year groups' },
    fewer: { nl: 'minder kinderen begonnen dan er klaar waren', en: 'fewer children began than finished' },
    more: { nl: 'meer kinderen begonnen dan er klaar waren', en: 'more children began than finished' },
  },
  {
    of: 'moved',
    label: { nl: 'verhuisde gezinnen', en: 'families that moved' },
    fewer: { nl: 'meer gezinnen vertrokken dan er kwamen', en: 'more families left than came' },
    more: { nl: 'meer gezinnen kwamen dan er vertrokken', en: 'more families came than left' },
  },
  {
    of: 'closures',
    label: { nl: 'kinderen van gesloten scholen', en: 'children of closed schools' },
    fewer: { nl: 'andere scholen sloten', en: 'other schools closed' },
    more: { nl: 'andere scholen sloten', en: 'other schools closed' },
  },
  {
    of: 'chosen',
    label: { nl: 'andere schoolkeuze', en: 'choice of another school' },
    fewer: {
      nl: 'meer gezinnen een andere school kozen dan deze',
      en: 'more families chose another school than this one',
    },
    more: { nl: 'meer gezinnen deze school kozen dan een andere', en: 'more families chose this school than another' },
  },
  {
    of: 'rest',
    label: { nl: 'overig', en: 'other' },
    fewer: { nl: 'er overige redenen waren', en: 'of other reasons' },
    more: { nl: 'er overige redenen waren', en: 'of other reasons' },
  },
];

const causesOf = (totals: Totals, language: Language): Replayed['causes'] =>
  CAUSES.map(({ of, label }, order) => ({ label: label[language], net: totals[of], order }))
    .filter(({ net }) => net !== 0)
    .sort((a, b) => Math.abs(b.net) - Math.abs(a.net) || a.order - b.order)
    .map(({ label, net }) => ({ label, net }));

/** Of how many to how many pupils, and why. */
function changeSentence(years: readonly SchoolYear[], totals: Totals, language: Language): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return '';
  if (first.year === last.year)
    return `${first.pupils} ${language === 'nl' ? 'leerlingen' : 'pupils'} in ${first.year}.`;
  const parts = CAUSES.filter(({ of }) => totals[of] !== 0)
    .sort((a, b) => Math.abs(totals[b.of]) - Math.abs(totals[a.of]))
    .map(({ of, fewer, more }) => {
      const n = totals[of];
      const because = language === 'nl' ? 'doordat' : 'because';
      return `${signed(n, 0, language)} ${because} ${(n < 0 ? fewer : more)[language]}`;
    });
  const change =
    language === 'nl'
      ? `Van ${first.pupils} leerlingen in ${first.year} naar ${last.pupils} in ${last.year}`
      : `From ${first.pupils} pupils in ${first.year} to ${last.pupils} in ${last.year}`;
  return parts.length === 0 ? `${change}.` : `${change}: ${enumerate(parts, language)}.`;
}

function aroundSentence(years: readonly SchoolYear[], language: Language): string {
  const [first, last] = [years[0], years.at(-1)];
  if (!first || !last) return '';
  const told = [first, ...(last.year === first.year ? [] : [last])]
    .map(({ year, childrenAround }) => `${childrenAround} in ${year}`)
    .join(', ');
  return language === 'nl'
    ? `Kinderen van 4 tot en met 11 in die dorpen: ${told}.`
    : `Children aged 4 to 11 in those towns: ${told}.`;
}

/** What each factor of the hazard stands for, apart from the first, on which the others work. */
const FACTOR_WORDS: Readonly<Record<string, Both>> = {
  size: { nl: 'door de grootte, met de opheffingsnorm', en: 'for its size, the legal norm included' },
  growth: { nl: 'door de groei of krimp van het laatste jaar', en: 'for its growth or decline in the last year' },
  expected: {
    nl: 'door het aantal kinderen dat de gemeente verwacht',
    en: 'for the children its municipality expects',
  },
  neighbours: { nl: 'door de scholen eromheen', en: 'for the schools around it' },
  denomination: { nl: 'door de richting', en: 'for its denomination' },
};

/** A decision less likely than this is told to be mostly luck. */
const MOSTLY_LUCK = 0.1;
const LUCK: Both = {
  nl: 'Dat het besluit juist in dat jaar en bij deze school viel, is dus vooral toeval van deze toekomst.',
  en: 'That the decision fell in that year and at this school is therefore mostly the luck of this future.',
};

/** How likely the decision to close was when it was taken, else the one that was held off, else in the last year it could be. */
function boardSentences(years: readonly SchoolYear[], level: number, language: Language): readonly string[] {
  const decided =
    years.find(({ decision }) => decision.status === FACILITY_STATUS.announced) ??
    years.find(({ decision }) => decision.held !== 0);
  const row = decided ?? years.filter(({ outlook }) => outlook !== null).at(-1);
  if (row === undefined || row.outlook === null) return [];
  const { outlook, year } = row;
  const law = decided !== undefined && isByNorm(decided.decision.reason || decided.decision.held);
  const chance = percent(outlook.probability, 1, language);
  const told =
    language === 'nl'
      ? `In het najaar van ${year} was de kans dat het bestuur tot sluiting zou besluiten ${chance}${law ? ', maar de wet besliste: drie jaar onder de norm' : ''}.`
      : `In autumn ${year} the chance that its board would decide to close was ${chance}${law ? ', but the law decided: three years under the norm' : ''}.`;
  const luck = decided !== undefined && !law && outlook.probability < MOSTLY_LUCK;
  return [told, ...(luck ? [LUCK[language]] : []), factorsSentence(outlook, level, language)];
}

function factorsSentence(outlook: Outlook, level: number, language: Language): string {
  const [national, ...others] = FACTORS;
  const base = percent(exp(logFactor(outlook, national!.terms)), 1, language);
  const telling = others.filter(({ terms }) => figure(exp(logFactor(outlook, terms)), 2, 'en') !== '1.00');
  const factors = telling.map(
    ({ column, terms }) =>
      `\u00d7\u00a0${figure(exp(logFactor(outlook, terms)), 2, language)} ${FACTOR_WORDS[column]![language]}`,
  );
  if (level !== 1)
    factors.push(
      `\u00d7\u00a0${figure(level, 2, language)} ${language === 'nl' ? 'door het scenario' : 'for the scenario'}`,
    );
  const start =
    language === 'nl'
      ? `Die kans is opgebouwd uit ${base} voor een openbare school van 100 leerlingen met een school van hetzelfde bestuur op 1 km, waarin de landelijke trend naar minder en grotere scholen zit`
      : `That chance is made of ${base} for a public school of 100 pupils with a school of its board at 1 km, which holds the national trend towards fewer and larger schools`;
  return `${[start, enumerate(factors, language)].filter((text) => text !== '').join(', ')}.`;
}

function moneySentences(years: readonly SchoolYear[], language: Language): readonly string[] {
  const paid = years.filter(({ decision }) => decision.paidEur > 0);
  if (paid.length === 0) return [];
  const sum = euros(100 * paid.reduce((all, { decision }) => all + decision.paidEur, 0), language);
  return [
    language === 'nl'
      ? `Om de school open te houden is in ${paid.length} jaar samen ${sum} betaald.`
      : `To keep the school ${sum} was paid over ${paid.length} years.`,
  ];
}

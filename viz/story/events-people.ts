/** Sentences on people: births, deaths and moves of the region, and the towns that won or lost most by moving. */
import type { YearResult } from '../../sim/protocol.js';
import type { Language } from '../state/view.js';
import type { LivedYear, Sentence, Told } from './events.js';
import { LEAST_RESIDENTS } from './layers.js';
import { townName } from './naming.js';
import { figure } from './numbers.js';
import { countOf } from './totals.js';

const of = ({ indicators }: YearResult, id: string): readonly number[] => indicators[id] ?? [];

/** People who came to a town less who left it, within the country and abroad; transit through reception is no move. */
const netMoves = (now: YearResult, t: number): number =>
  of(now, 'arrivals_internal')[t]! -
  of(now, 'departures_internal')[t]! +
  of(now, 'immigration')[t]! -
  of(now, 'emigration')[t]!;

/** The region's year in one sentence; of the first day what there is. */
export function totalsEvent(before: YearResult | null, now: YearResult, region: Told, language: Language): Sentence {
  const n = (value: number): string => figure(value, 0, language);
  if (before === null) {
    const [people, homes, schools] = ['population', 'households', 'schools_open'].map((id) => n(countOf(now, id)));
    const text =
      language === 'nl'
        ? `Op 1 januari ${now.year} telt ${region.label} ${people} inwoners in ${homes} huishoudens, en ${schools} basisscholen.`
        : `On 1 January ${now.year} ${region.label} has ${people} residents in ${homes} households, and ${schools} primary schools.`;
    return { kind: 'start', text, town: null };
  }
  const born = n(countOf(now, 'births'));
  const died = n(countOf(now, 'deaths'));
  const came = n(now.areas['arrivals_internal']![0]! + countOf(now, 'immigration'));
  const went = n(now.areas['departures_internal']![0]! + countOf(now, 'emigration'));
  const within = n(now.areas['moves_within']![0]!);
  const text =
    language === 'nl'
      ? `In de hele streek: ${born} geboren, ${died} overleden; ${came} kwamen van buiten, ${went} vertrokken, ${within} verhuisden binnen de streek.`
      : `In the whole region: ${born} born, ${died} died; ${came} came from outside, ${went} left, ${within} moved within the region.`;
  return { kind: 'totals', text, town: null };
}

/** Fewer people than this, net, are not worth a sentence. */
const LEAST_NET = 10;

/** The town that gained most by moving, and the one that lost most. */
export function peopleEvents({ region, before, now, language }: LivedYear): readonly Sentence[] {
  let [most, least] = [-1, -1];
  const net_t = region.towns.name_t.map((_, t) => netMoves(now, t));
  net_t.forEach((net, t) => {
    if (of(before, 'population')[t]! < LEAST_RESIDENTS) return;
    if (net >= LEAST_NET && (most < 0 || net > net_t[most]!)) most = t;
    if (net <= -LEAST_NET && (least < 0 || net < net_t[least]!)) least = t;
  });
  const sentences: Sentence[] = [];
  if (most >= 0) {
    const [town, n] = [townName(region, most), figure(net_t[most]!, 0, language)];
    const text =
      language === 'nl'
        ? `${town} won in deze toekomst het meest door verhuizen: er kwamen ${n} mensen meer dan er gingen.`
        : `${town} gained most by moving in this future: ${n} more people came than left.`;
    sentences.push({ kind: 'arrivals', text, town: most });
  }
  if (least >= 0) {
    const [town, n] = [townName(region, least), figure(-net_t[least]!, 0, language)];
    const text =
      language === 'nl'
        ? `Uit ${town} gingen in deze toekomst ${n} mensen meer weg dan er kwamen, het meest van alle dorpen.`
        : `From ${town} ${n} more people left than came in this future, the most of all towns.`;
    sentences.push({ kind: 'departures', text, town: least });
  }
  return sentences;
}

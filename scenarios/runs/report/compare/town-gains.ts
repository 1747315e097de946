/** Which towns have more people in the other world, which fewer, and by which way. */
import type { YearResult } from '../../../../sim/protocol.js';
import { mean } from '../../../statistics/mean.js';
import type { Difference } from '../../compare/results.js';
import type { Place } from '../figures.js';
import { html, type Markup, when } from '../html.js';
import { count, signed } from '../numbers.js';
import { dataTable } from '../table.js';
import { averaged, differenceIn, onAverage, toldCell, type Worlds } from './worlds.js';

/** Towns shown with the largest gains, and with the largest losses. */
const MOST_SHOWN = 5;
/** Persons; a smaller mean is nothing to tell. */
const LEAST_SHOWN = 0.5;

/** Persons over the whole run, other world less baseline, mean of the seeds; the ways add up to the difference. */
export interface TownGain {
  readonly place: Place;
  readonly difference: Difference;
  /** Moves within the town apart: who did not leave it, and who came from elsewhere in the country. */
  readonly stayed: number;
  readonly came: number;
  readonly natural: number;
  /** With transit through reception. */
  readonly abroad: number;
}

const WAYS = {
  stayed: { plus: ['moves_same_town'], minus: ['departures_internal'] },
  came: { plus: ['arrivals_internal'], minus: ['moves_same_town'] },
  natural: { plus: ['births'], minus: ['deaths'] },
  abroad: { plus: ['immigration', 'reception_balance'], minus: ['emigration'] },
} as const;

/** By town: persons who came in a way over all years. */
function sumsOf(years: readonly YearResult[], { plus, minus }: (typeof WAYS)[keyof typeof WAYS]): Float64Array {
  const sum_t = new Float64Array(years[0]!.indicators['population']!.length);
  const add = (value_t: readonly number[], sign: number): void => {
    for (const [t, value] of value_t.entries()) sum_t[t] = sum_t[t]! + sign * value;
  };
  for (const { indicators } of years.slice(1)) {
    for (const id of plus) add(indicators[id]!, 1);
    for (const id of minus) add(indicators[id]!, -1);
  }
  return sum_t;
}

/** Every town in order of its code. */
export function townGains(worlds: Worlds): readonly TownGain[] {
  const of = (way: keyof typeof WAYS): ((t: number) => number) => {
    const [before, after] = [worlds.baseline, worlds.other].map(({ seeds }) =>
      seeds.map(({ years }) => sumsOf(years, WAYS[way])),
    );
    return (t) => mean(after!.map((sum_t, s) => sum_t[t]! - before![s]![t]!));
  };
  const [stayed, came, natural, abroad] = [of('stayed'), of('came'), of('natural'), of('abroad')];
  const { places, last } = worlds.figures;
  return places.map((place) => ({
    place,
    difference: differenceIn(worlds, place.code, 'population', last)!,
    stayed: stayed(place.t),
    came: came(place.t),
    natural: natural(place.t),
    abroad: abroad(place.t),
  }));
}

/** Those who gained most, most first, then those who lost most, most last. */
export function mostChanged(towns: readonly TownGain[]): readonly TownGain[] {
  const told = [...towns]
    .filter(({ difference }) => Math.abs(difference.mean) >= LEAST_SHOWN)
    .sort((a, b) => b.difference.mean - a.difference.mean || (a.place.code < b.place.code ? -1 : 1));
  const gained = told.filter(({ difference }) => difference.mean > 0).slice(0, MOST_SHOWN);
  const lost = told.filter(({ difference }) => difference.mean < 0).slice(-MOST_SHOWN);
  return [...gained, ...lost];
}

export function townGainsSection(worlds: Worlds): Markup {
  const { figures, seeds } = worlds;
  const towns = mostChanged(townGains(worlds));
  const municipality = new Map(figures.municipalities.map(({ code, name }) => [code, name]));
  const cell = (n: number) => ({ main: signed(n, 0) });
  return html`<section aria-labelledby="${worlds.id}-towns"><h2 id="${worlds.id}-towns">Kernen met het grootste verschil in inwoners</h2>
${when(towns.length === 0, () => html`<p>In geen enkele kern is het verschil ${onAverage(seeds)}een halve inwoner of meer.</p>`)}
${when(
  towns.length > 0,
  () => html`${dataTable({
    caption: `Verschil tussen de werelden op 1 januari ${figures.last}, ${seeds === 1 ? averaged(seeds) : `${averaged(seeds)} met 95%-interval`}; daarachter waar het vandaan komt, in personen over ${figures.base}\u2013${figures.last}`,
    head: [
      { text: 'kern' },
      { text: 'gemeente', words: true },
      { text: 'verschil' },
      ...(seeds === 1 ? [] : [{ text: `deze kant op, van ${seeds}` }]),
      { text: 'minder vertrokken' },
      { text: 'meer gekomen' },
      { text: 'geboorte, sterfte' },
      { text: 'buitenland, opvang' },
    ],
    shape: 'cards',
    rows: towns.map(({ place, difference, stayed, came, natural, abroad }) => ({
      name: place.name,
      cells: [
        { main: municipality.get(place.municipality) ?? place.municipality },
        toldCell(difference, 0),
        ...(seeds === 1 ? [] : [{ main: count(Math.round(difference.sameSign * seeds)) }]),
        ...[stayed, came, natural, abroad].map(cell),
      ],
    })),
  })}
<p class="note">De ${MOST_SHOWN} kernen die het meest wonnen en de ${MOST_SHOWN} die het meest verloren, voor zover het ${onAverage(seeds)}een halve inwoner of meer is. Van ${figures.places.length} kernen staan er altijd een paar bovenaan, ook als alleen toeval ze daar brengt${seeds === 1 ? '' : ': lees het interval erbij'}. Vertrokken en gekomen zijn verhuizingen naar en uit iedere andere kern of gemeente in Nederland.</p>`,
)}</section>`;
}

/** Top of the page: the two worlds in a sentence, what they are not, and four numbers. */
import { html, type Markup, when } from '../html.js';
import { fixed, roundsToZero } from '../numbers.js';
import { causeSentence, worldsSentence } from './in-words.js';
import { averaged, differenceIn, inFutures, inPlace, inWorlds, told, type Worlds } from './worlds.js';

const SHOWN = [
  { id: 'population', name: 'inwoners', decimals: 0, shownDifference: 0 },
  { id: 'population_65plus', name: '65 jaar en ouder', decimals: 0, shownDifference: 0 },
  { id: 'schools_open', name: 'basisscholen', decimals: 1, shownDifference: 1 },
  { id: 'school_distance_km', name: 'km naar een basisschool, gemiddeld', decimals: 2, shownDifference: 3 },
] as const;

function tile(worlds: Worlds, shown: (typeof SHOWN)[number]): Markup {
  const { figures, baseline, other, places, seeds } = worlds;
  const { id, name } = shown;
  // One draw has whole schools.
  const [decimals, shownDifference] =
    seeds === 1 && id === 'schools_open' ? [0, 0] : [shown.decimals, shown.shownDifference];
  const end = figures.years.length - 1;
  const [before, after] = [baseline, other].map((run) => inPlace(run, places[0]!, id, end).mean);
  const difference = differenceIn(worlds, '*', id, figures.last);
  const sign = difference === undefined ? '' : told(difference, shownDifference);
  const often =
    difference === undefined || seeds === 1 || roundsToZero(difference.mean, shownDifference)
      ? ''
      : `deze kant op ${inFutures(difference.sameSign, seeds)}`;
  return html`<div class="tile"><dt>${name}</dt><dd><span class="then">${fixed(before!, decimals)} <span aria-hidden="true">→</span><span class="hidden">naar</span></span> <strong>${fixed(after!, decimals)}</strong><span class="remark">verschil ${sign}${when(often !== '', () => html`<br/>${often}`)}</span></dd></div>
`;
}

/** @param contents what is on the page; comes after the lead */
export function compareHeadline(worlds: Worlds, contents: Markup): Markup {
  const { figures, seeds } = worlds;
  const names = inWorlds(worlds);
  return html`<p class="lead">${worldsSentence(worlds)}</p>
<div class="notice" role="note"><p class="warning">Dit is geen prognose, maar een vergelijking van twee bedachte verlopen.</p><div><p>${causeSentence(worlds)} Het 95%-interval tussen haakjes gaat alleen over het toeval van ${seeds === 1 ? 'de trekking, en is er bij één trekking niet' : `de ${seeds} trekkingen, die elk één toekomst geven`}. Dat de aannamen zelf anders kunnen zijn, zit er niet in.</p></div></div>
<h2 class="hidden">${figures.last} in vier getallen</h2>
<dl class="tiles">${SHOWN.map((shown) => tile(worlds, shown))}</dl>
<p class="note">Op 1 januari ${figures.last}, ${averaged(seeds)}: eerst ${names[0]}, dan ${names[1]}.</p>
${contents}`;
}

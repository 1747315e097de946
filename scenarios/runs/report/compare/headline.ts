/** Top of the page: the two worlds in a sentence, what they are not, and four numbers. */
import { MEASURES } from '../../../../sim/measures/measures.js';
import type { Scenario } from '../../../schema/scenario.js';
import { eventsInDutch } from '../../event-words.js';
import type { RunResult } from '../../results.js';
import { html, type Markup, when } from '../html.js';
import { enumerate, fixed } from '../numbers.js';
import { differenceIn, inFutures, inPlace, namesOf, onlyMeasures, told, type Worlds } from './worlds.js';

const SHOWN = [
  { id: 'population', name: 'inwoners', decimals: 0, shownDifference: 0 },
  { id: 'population_65plus', name: '65 jaar en ouder', decimals: 0, shownDifference: 0 },
  { id: 'schools_open', name: 'basisscholen', decimals: 1, shownDifference: 1 },
  { id: 'school_distance_km', name: 'km naar een basisschool, gemiddeld', decimals: 2, shownDifference: 3 },
] as const;

type Measure = Scenario['measures'][number];
const period = ({ start, years }: Measure): string =>
  years === 1 ? `in ${start}` : `van ${start} tot en met ${start + years - 1}`;

/** `worden er geen maatregelen genomen`, or the measures with their years and dose. */
function measuresInWords({ measures }: Scenario): string {
  const first = measures[0];
  if (first === undefined) return 'worden er geen maatregelen genomen';
  const together = measures.every((measure) => period(measure) === period(first));
  const one = (measure: Measure): string => {
    const label = MEASURES.find(({ id }) => id === measure.id)?.label.nl ?? measure.id;
    const more = [
      ...(together ? [] : [period(measure)]),
      ...(measure.dose === 1 ? [] : [`${fixed(measure.dose, 2)} keer het budget`]),
      ...(measure.area === undefined ? [] : ['in een deel van de regio']),
    ];
    return `\u2018${label}\u2019${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
  };
  return `geldt${together ? ` ${period(first)}` : ''}, zolang het geld reikt: ${enumerate(measures.map(one))}`;
}

/** The measures, and the events of the scenario if it has any. */
function inWords({ scenario, pack }: RunResult): string {
  const events = eventsInDutch(scenario, pack);
  return `${measuresInWords(scenario)}${events === '' ? '' : `, en ${events}`}`;
}

export const worldsSentence = ({ baseline, other, figures }: Worlds): string =>
  `${figures.region}, ${figures.base} tot ${figures.last}, twee keer met hetzelfde toeval: in de ene wereld ${inWords(baseline)}; in de andere ${inWords(other)}.`;

function tile(worlds: Worlds, { id, name, decimals, shownDifference }: (typeof SHOWN)[number]): Markup {
  const { figures, baseline, other, places, seeds } = worlds;
  const end = figures.years.length - 1;
  const [before, after] = [baseline, other].map((run) => inPlace(run, places[0]!, id, end).mean);
  const difference = differenceIn(worlds, '*', id, figures.last);
  const sign = difference === undefined ? '' : told(difference, shownDifference);
  const often =
    difference === undefined || seeds === 1 || difference.mean === 0
      ? ''
      : `deze kant op ${inFutures(difference.sameSign, seeds)}`;
  return html`<div class="tile"><dt>${name}</dt><dd><span class="then">${fixed(before!, decimals)} <span aria-hidden="true">→</span><span class="hidden">naar</span></span> <strong>${fixed(after!, decimals)}</strong><span class="remark">verschil ${sign}${when(often !== '', () => html`<br/>${often}`)}</span></dd></div>
`;
}

export function compareHeadline(worlds: Worlds): Markup {
  const { figures, seeds } = worlds;
  const names = namesOf(worlds);
  return html`<p class="lead">${worldsSentence(worlds)}</p>
<div class="notice" role="note"><p class="warning">Dit is geen prognose, maar een vergelijking van twee bedachte verlopen.</p><div><p>Beide werelden hebben dezelfde mensen en dezelfde lootjes; wat verschilt, komt door ${onlyMeasures(worlds) ? 'de maatregelen' : 'wat er in de ene wereld anders gaat dan in de andere'}. Het 95%-interval tussen haakjes gaat alleen over het toeval van ${seeds === 1 ? 'de trekking, en is er bij één trekking niet' : `de ${seeds} trekkingen`}: dat de aannamen zelf anders kunnen zijn, zit er niet in.</p></div></div>
<h2 class="hidden">${figures.last} in vier getallen</h2>
<dl class="tiles">${SHOWN.map((shown) => tile(worlds, shown))}</dl>
<p class="note">Op 1 januari ${figures.last}, gemiddelde van de trekkingen: eerst ${names[0]}, dan ${names[1]}.</p>`;
}

/** What the scenario of the run is: its measures, its events, and the settings that are not the usual ones. */
import type { Parameter } from '../../../sim/parameters/parameter.js';
import { PARAMETERS, type ParameterName } from '../../../sim/parameters/parameters.js';
import type { ScenarioMeasure } from '../../schema/measures.js';
import { eventsInDutch } from '../event-words.js';
import { areaInWords } from './area-words.js';
import { changedSettings } from './changed-settings.js';
import { millions } from './compare/worlds.js';
import type { Figures } from './figures.js';
import { html, type Markup, NOTHING, when } from './html.js';
import { idleInWords, labelOfMeasure, lineOf, periodOf } from './ledger-lines.js';
import { codeInWords } from './setting-words.js';

/** As short as it can be: 0,5 and 2. */
const figure = (value: number): string => String(value).replace('.', ',');

function measureItem({ result }: Figures, measure: ScenarioMeasure, i: number): Markup {
  const { budget, spent } = lineOf(result, i, 'all');
  const told = [
    periodOf(measure, result.scenario.years[1]),
    measure.area === undefined ? 'in de hele regio' : `in ${areaInWords(measure.area, result.pack)}`,
    ...(measure.dose === 1 ? [] : [`${figure(measure.dose)} keer het gewone budget`]),
    ...(spent > 0 ? [`besteed ${millions(spent)} van ${millions(budget)} miljoen euro`] : []),
    ...[idleInWords(result, i)].filter(Boolean),
  ];
  return html`<li>‘${labelOfMeasure(measure.id)}’: ${told.join(', ')}</li>`;
}

function settingItem({ result }: Figures, name: ParameterName): Markup {
  const { label, initial }: Parameter = PARAMETERS[name];
  const inWords = (value: number): string => codeInWords(name, value) ?? figure(value);
  return html`<li>‘${label.nl}’: ${inWords(result.scenario.parameters[name])} (gewoonlijk ${inWords(initial)})</li>`;
}

/** @param figures of a run, with the mean of its seeds for what measures spent */
export function scenarioSection(figures: Figures): Markup {
  const { scenario, pack } = figures.result;
  const { measures } = scenario;
  const changed = changedSettings(scenario);
  const events = eventsInDutch(scenario, pack);
  const nothing = measures.length === 0 && events === '' && changed.length === 0;
  const heading = html`<h2 id="scenario">Wat er in dit scenario gebeurt</h2>`;
  if (nothing) {
    return html`<section aria-labelledby="scenario" class="scenario">${heading}
<p>Niets bijzonders: er worden geen maatregelen genomen, er gebeurt niets buiten het gewone, en elke instelling heeft haar gewone waarde.</p></section>`;
  }
  return html`<section aria-labelledby="scenario" class="scenario">${heading}
${
  measures.length === 0
    ? html`<p>Er worden geen maatregelen genomen.</p>`
    : html`<p>Deze maatregelen gelden, zolang het geld reikt:</p><ul>${measures.map((m, i) => measureItem(figures, m, i))}</ul>`
}
${events === '' ? NOTHING : html`<p>In dit scenario ${events}. Werkgevers zijn verzonnen, niemands werkgever is bedoeld.</p>`}
${
  changed.length === 0
    ? html`<p>Elke instelling van het model heeft haar gewone waarde.</p>`
    : html`<p>${changed.length === 1 ? 'Eén instelling van het model is anders dan gewoonlijk' : `${changed.length} instellingen van het model zijn anders dan gewoonlijk`}:</p><ul>${changed.map((name) => settingItem(figures, name))}</ul>`
}
<p class="note">Hoeveel dit uitmaakt, staat hier niet apart: dat laat een vergelijking met een scenario zonder dit alles zien (<code>draagvlak compare</code>).${when(measures.length > 0, () => html` Budgetten en kosten zijn aannamen van dit model; bedragen gaan over de hele berekening, gemiddelde van de trekkingen.`)}</p></section>`;
}

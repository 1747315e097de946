/** What is a proxy or a guess, and which runs these are. */
import { PARAMETERS } from '../../../../sim/parameters/parameters.js';
import { FEEDBACK_VARIANTS } from '../../../schema/variants.js';
import type { CompareResult } from '../../compare/results.js';
import type { RunResult } from '../../results.js';
import { html, type Markup, when } from '../html.js';
import { enumerate, fixed } from '../numbers.js';

const FEEDBACK = ['facilityOutflow', 'facilityAttraction'] as const;

function feedbackOf({ scenario }: RunResult): string {
  const value = (n: number): string => fixed(n, 2).replace(/,?0+$/, '') || '0';
  const told = FEEDBACK.map((name) => {
    const { label, min, max } = PARAMETERS[name];
    return `\u2018${label.nl}\u2019 ${value(scenario.parameters[name])} (bereik ${value(min)} tot ${value(max)})`;
  });
  return `${enumerate(told)}; variant \u2018${FEEDBACK_VARIANTS[scenario.variant].label.nl}\u2019`;
}

/** Once where every world has the same, else by world. */
function feedback({ baseline, others }: CompareResult): Markup {
  const told = [baseline, ...others].map((run) => ({ name: run.scenarioName, text: feedbackOf(run) }));
  const same = told.every(({ text }) => text === told[0]!.text);
  const text = same ? told[0]!.text : told.map((one) => `in \u2018${one.name}\u2019 ${one.text}`).join('; ');
  return html`<li><strong>Voorzieningen en verhuizen: gegokt, nul ligt binnen het bereik.</strong> ${text[0]!.toUpperCase()}${text.slice(1)}. De meeste Nederlandse studies vinden geen effect. Een verschil in inwoners is dus een aanname die wordt doorgerekend, geen uitkomst.</li>`;
}

export function proxies(result: CompareResult): Markup {
  return html`<section aria-labelledby="proxies"><h2 id="proxies">Wat benadering of gok is</h2>
<ul>${feedback(result)}
<li><strong>Besturen: benadering.</strong> Het register noemt ze niet; scholen van \u00e9\u00e9n richting in \u00e9\u00e9n gemeente gelden als \u00e9\u00e9n bestuur.</li>
<li><strong>Sluiting: geschat.</strong> De kans dat een bestuur een school sluit komt uit het register van 2013\u20132020 en bevat de landelijke trend naar minder en grotere scholen; welke school het wordt blijft loting.</li>
<li><strong>Huisartsen: benadering.</strong> Bekend is alleen het aantal praktijken per kern, uit een later jaar dan ${result.baseline.pack.base ?? 'de basis'}. Hoe vaak een arts stopt en geen opvolger vindt, is gegokt. Over bestaande praktijken of artsen zegt het niets.</li>
<li><strong>Bussen: benadering.</strong> Lijnen zijn afgeleid uit haltes van 2015; een dienstregeling is er niet.</li>
<li><strong>Wonen: richting bekend, sterkte gegokt.</strong> Waarden van het begin zijn gemeten. Hoe goed woningen zijn, hoe snel ze slijten, wat opknappen kost en hoe sterk mensen op prijs en kwaliteit reageren, is gegokt; bij elk van die reacties ligt nul binnen het bereik.</li>
<li><strong>Kosten: gegokt</strong>, op de toeslag voor kleine scholen na, die de regels van OCW volgt; sloop volgt een raming voor Zeeuws-Vlaanderen (EIB 2013).</li>
<li><strong>De banden zijn te smal.</strong> Ze tonen alleen het toeval van de trekkingen.</li></ul></section>`;
}

export function identity(result: CompareResult): Markup {
  const { baseline, others } = result;
  const { pack, version, seeds } = baseline;
  const fact = (name: string, value: Markup | string) => html`<dt>${name}</dt><dd>${value}</dd>`;
  const states = [baseline, ...others].map((run) => {
    const last = run.seeds[0]!.years.at(-1)!.year;
    const hashes = run.seeds.map(
      ({ seed, years }) => html`<li>trekking ${seed}: <code>${years.at(-1)!.stateHash}</code></li>`,
    );
    return fact(`${run.scenarioName}, toestand op 1 januari ${last}`, html`<ul class="bare">${hashes}</ul>`);
  });
  return html`<section aria-labelledby="identity"><h2 id="identity">Om het te herhalen</h2>
<dl class="facts">${fact('vergeleken', enumerate([baseline.scenarioName, ...others.map((run) => run.scenarioName)]))}${fact('versie van Draagvlak', version)}${fact('gegevenspakket', html`${pack.name}, <code>${pack.id}</code>`)}${fact('trekkingen', enumerate(seeds.map(({ seed }) => String(seed))))}${states}</dl>
${when(pack.licence.length > 0, () => html`<h3>Bronnen en licenties</h3><ul>${pack.licence.map((line) => html`<li lang="en">${line}</li>`)}</ul>`)}</section>`;
}

/** What the figures are made of and how sure they are: data by basis, parameters by confidence, the run's identity. */
import type { Confidence } from '../../../sim/parameters/parameter.js';
import { PARAMETERS, type ParameterName } from '../../../sim/parameters/parameters.js';
import { basisSentence, dataTables } from './data-basis.js';
import { swingBand } from './doubts.js';
import type { Figures } from './figures.js';
import { html, type Markup } from './html.js';
import { count, enumerate } from './numbers.js';
import { SETTING_WORDS } from './settings/settings.js';
import { dataTable } from './table.js';

const CONFIDENCE: Readonly<Record<Confidence, string>> = {
  measured: 'gemeten',
  literature: 'uit de literatuur',
  guess: 'gegokt',
};

function parameterRows(figures: Figures) {
  const figure = (value: number) => String(value).replace('.', ',');
  return (Object.keys(PARAMETERS) as ParameterName[]).map((name) => {
    const { label, min, max, confidence } = PARAMETERS[name];
    const { unit, source } = SETTING_WORDS[name];
    return {
      name: html`${label.nl} <small>${unit}</small>`,
      cells: [
        { main: figure(figures.result.scenario.parameters[name]) },
        { main: `${figure(min)}–${figure(max)}` },
        { main: CONFIDENCE[confidence] },
        { main: source },
      ],
    };
  });
}

function parameterSentence(): string {
  const all = (Object.keys(PARAMETERS) as ParameterName[]).map((name) => PARAMETERS[name].confidence);
  const told = (Object.keys(CONFIDENCE) as Confidence[]).flatMap((confidence) => {
    const n = all.filter((c) => c === confidence).length;
    return n > 0 ? [`${count(n)} ${CONFIDENCE[confidence]}`] : [];
  });
  return `Van de ${count(all.length)} instellingen van het model zijn er ${enumerate(told)}.`;
}

function identity(figures: Figures): Markup {
  const { result, last } = figures;
  const fact = (name: string, value: Markup | string) => html`<dt>${name}</dt><dd>${value}</dd>`;
  const hashes = result.seeds.map(
    ({ seed, years }) => html`<li>trekking ${seed}: <code>${years[years.length - 1]!.stateHash}</code></li>`,
  );
  return html`<dl class="facts">${fact('scenario', result.scenarioName)}${fact('versie van Draagvlak', result.version)}${fact('gegevenspakket', html`${result.pack.name}, <code>${result.pack.id}</code>`)}${fact('trekkingen', enumerate(result.seeds.map((s) => String(s.seed))))}${fact('synthetische bevolking', `trekking ${result.scenario.populationSeed}, dezelfde in elke berekening`)}${fact(`toestand op 1 januari ${last}`, html`<ul class="bare">${hashes}</ul>`)}</dl>`;
}

/** What comes from abroad and goes there, as the scenario has it. */
function abroad(level: number, base: number): string {
  if (level === 1)
    return `Immigratie en emigratie blijven zoals in de laatste jaren voor ${base}. Juist die schommelen het meest.`;
  const times = String(level).replace('.', ',');
  const immigration =
    level === 0
      ? 'Uit het buitenland komt in dit scenario niemand'
      : `Immigratie is in dit scenario ${times} keer die van de laatste jaren voor ${base}`;
  return `${immigration}; hoe vaak mensen emigreren, blijft zoals in die jaren. Juist deze twee schommelen het meest.`;
}

/** What the moving part leans on, the weakest first. */
function shaky({ base, result }: Figures): Markup {
  const { levelWindow, levelFade } = result.scenario.parameters;
  return html`<p>Wat hier het wankelst is:</p>
<ul><li><strong>Huishoudens.</strong> Hoe vaak mensen gaan samenwonen en uit elkaar gaan is grotendeels gegokt, en daarmee ook wie er om die reden verhuist.</li>
<li><strong>Woningen.</strong> Er wordt gebouwd naar de groei van het aantal huishoudens en gesloopt zoals voor ${base}, tenzij het scenario anders zegt; hoe goed woningen zijn en hoe snel ze slijten, is gegokt. Welk deel van de lege woningen bewoonbaar is, is gegokt.</li>
<li><strong>Wat een gemeente aantrekkelijk maakt.</strong> Welke leeftijden per saldo komen en gaan, is afgeleid uit de vijf jaar voor ${base} en blijft daarna gelijk; vanaf 45 jaar telt het half. Wat een gemeente in de laatste ${levelWindow} jaar voor ${base} per saldo won of verloor, telt mee${levelFade < 1 ? ' en dooft langzaam uit' : ''}. Kernen erven het van hun gemeente.</li>
<li><strong>Waar mensen heen gaan.</strong> Dat komt uit de verhuizingen van één jaar, 2015.</li>
<li><strong>Buitenland.</strong> ${abroad(result.scenario.parameters.immigrationLevel, base)}</li>
<li><strong>Waarom mensen verhuizen.</strong> Hoe vaak is gemeten, naar leeftijd; de redenen zijn er deels bij bedacht.</li></ul>`;
}

export function provenance(figures: Figures): Markup {
  const words = (text: string) => ({ text, words: true as const });
  return html`<section aria-labelledby="made-of"><h2 id="made-of">Waarvan het gemaakt is, en hoe zeker het is</h2>
<p>${basisSentence(figures)} ${parameterSentence()}</p>
<ul><li><strong>Gemeten</strong>: zo gepubliceerd. <strong>Afgeleid</strong>: door ons berekend uit gepubliceerde cijfers. <strong>Van later</strong>: waargenomen na de begindatum, omdat er niets van eerder is.</li>
<li><strong>Gegokt</strong>: niemand heeft het gemeten; de waarde is een aanname met een bereik, geen uitkomst.</li>
<li>De personen en huishoudens zijn <strong>verzonnen</strong>: ze passen bij de tellingen per kern, maar niemand bestaat echt.</li></ul>
<p><strong>De spreiding tussen de trekkingen is te smal als maat voor onzekerheid.</strong> Ze laat alleen zien wat het toeval van de lootjes doet. ${swingBand(figures, 'population') === null ? 'Dat kindertal, levensduur en migratie anders kunnen uitvallen dan de instellingen hieronder zeggen, zit er niet in.' : 'In de blekere band schommelen ook verhuissaldi en immigratie; dat kindertal en levensduur anders kunnen uitvallen dan de instellingen hieronder zeggen, zit ook daar niet in.'}</p>
${shaky(figures)}
${dataTable({
  caption: 'Instellingen van het model in deze berekening',
  head: [{ text: 'instelling' }, { text: 'waarde' }, { text: 'bereik' }, words('hoe bekend'), words('bron')],
  shape: 'cards',
  rows: parameterRows(figures),
})}
${dataTables(figures)}
<h3>Om het te herhalen</h3>
${identity(figures)}
<p class="note">Dezelfde versie, hetzelfde gegevenspakket en dezelfde trekkingen geven dezelfde cijfers, tot op de laatste bit. De code bij de toestand is een vingerafdruk van alle personen, huishoudens en woningen samen.</p></section>`;
}

export const licences = (figures: Figures): Markup =>
  html`<footer><h2 id="licences">Bronnen en licenties</h2><ul>${figures.result.pack.licence.map((line) => html`<li lang="en">${line}</li>`)}</ul><p>Bewerking en berekening: Draagvlak ${figures.result.version}.</p></footer>`;

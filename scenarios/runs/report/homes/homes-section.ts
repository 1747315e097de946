/** Homes: what they are worth against the country's, how many stand empty, what is built, and who looks in vain. */
import { PROGRAMME } from '../../../../sim/housing/building-programme.js';
import { MEASURES, purposeOf } from '../../../../sim/measures/measures.js';
import type { Scenario } from '../../../schema/scenario.js';
import { type Figures, inArea, inYear, type Spread, spread, sumOver } from '../figures.js';
import { html, type Markup, NOTHING, when } from '../html.js';
import { labelOfMeasure, periodOf } from '../ledger-lines.js';
import { count, enumerate, fixed, signed } from '../numbers.js';
import { swatch } from '../svg.js';
import { valuesAgainstCountry } from './counted.js';
import {
  emptyLine,
  emptyPicture,
  statePictures,
  TENURES,
  tenureLine,
  tenurePictures,
  valuePicture,
} from './home-pictures.js';
import { againstCountry, HOME_ROWS, hasHomes } from './home-rows.js';
import { emptyTable, flowsTable, householdsTable, municipalityHomes, stateTable } from './home-tables.js';

const lastYear = ({ years }: Figures): number => years.length - 1;

/** Values and empty homes then and now, in two sentences. */
function opening(figures: Figures): Markup {
  const { base, last, region } = figures;
  const end = lastYear(figures);
  const [value, then] = [againstCountry(figures, 0), againstCountry(figures, end)];
  const seen = valuesAgainstCountry(figures.result.pack, base)[0];
  const [empty, emptyThen] = [HOME_ROWS.empty.of(figures, 0), HOME_ROWS.empty.of(figures, end)];
  const past = seen === undefined ? '' : ` (${seen.year}: ${fixed(seen.value, 0)})`;
  const values =
    value === null || then === null
      ? NOTHING
      : html`Is een woning in Nederland gemiddeld 100 waard, dan is zij in ${region} in ${base} <strong>${fixed(value.mean, 0)}</strong> waard${past}, en in ${last} <strong>${fixed(then.mean, 0)}</strong>. `;
  const vacancy =
    empty === null || emptyThen === null
      ? NOTHING
      : html`Van elke 100 woningen staan er in ${base} <strong>${fixed(empty.mean, 1)}</strong> leeg en in ${last} <strong>${fixed(emptyThen.mean, 1)}</strong>. Tweede woningen en onbewoonbare tellen als leeg.`;
  return html`<p>${values}${vacancy}</p>`;
}

const RELATIVE = (base: number): Markup =>
  html`<p><strong>Prijzen zijn hier altijd die tegenover Nederland.</strong> Wat huizenprijzen in het hele land doen, zit niet in de berekening: stijgen ze overal evenveel, dan verandert hier niets. Een prijs van 95 betekent dus niet dat woningen goedkoper werden, maar dat ze 5 procent minder waard zijn dan wanneer ze het land hadden gevolgd. Bedragen in euro’s staan daarom in het landelijke prijspeil van ${base}. De WOZ-waarde van een jaar is de waarde een jaar eerder en loopt dus een jaar achter.</p>`;

/** 1 January after the last year whose building a run may take as given. */
const GIVEN_UNTIL = 2021;

const PROGRAMMES: Readonly<Record<number, string>> = {
  [PROGRAMME.none]: 'In dit scenario bouwt niemand.',
  [PROGRAMME.continued]: 'In dit scenario wordt gebouwd zoals in de jaren voor het begin, wat er ook gebeurt.',
  [PROGRAMME.followsHouseholds]:
    'In dit scenario wordt gebouwd naar de groei van het aantal huishoudens in de jaren ervoor, en waar bekend is dat bouw doorgaat.',
};

/** What is built, by the programme and what runs from before 2021 take as given. */
function built({ base, result }: Figures): string {
  const { buildingGiven, buildingProgramme } = result.scenario.parameters;
  const programme = PROGRAMMES[buildingProgramme] ?? '';
  if (buildingGiven !== 1 || base >= GIVEN_UNTIL) return programme;
  return `Tot en met ${GIVEN_UNTIL - 1} wordt gebouwd en gesloopt zoals is waargenomen. Daarna: ${programme[0]?.toLowerCase() ?? ''}${programme.slice(1)}`;
}

/** What is taken down as before, and what measures take down on top of it. */
function demolition({ measures, years }: Scenario): string {
  const told = measures.flatMap((measure) => {
    const effect = MEASURES.find(({ id }) => id === measure.id)?.effect;
    if (effect === undefined || measure.dose === 0) return [];
    const purpose = purposeOf(effect);
    if (purpose !== 'demolish' && purpose !== 'rebuild') return [];
    return [
      `‘${labelOfMeasure(measure.id)}’ ${periodOf(measure, years[1])} ${purpose === 'rebuild' ? 'sloopt en herbouwt' : 'sloopt'}`,
    ];
  });
  if (told.length === 0) return 'Gesloopt wordt zoals voor het begin.';
  return `Gesloopt wordt zoals voor het begin, en daarbovenop wat de maatregel ${enumerate(told)}.`;
}

/** Who shares a home, then and now: such households leave no home empty when they go, and fill one when they part. */
function sharing(figures: Figures): { readonly told: string; readonly among: string } {
  const { base, last } = figures;
  const [first, then] = [0, lastYear(figures)].map((y) => inArea(figures, 'households_sharing', y)?.mean ?? 0);
  if (first === 0 && then === 0) return { told: '', among: 'huishoudens' };
  return {
    told: ` In ${base} delen ${count(first!)} huishoudens een woning met een ander, in ${last} ${count(then!)}.`,
    among: 'huishoudens die er een voor zich alleen hebben',
  };
}

/** More homes than households: what is behind emptiness. */
function building(figures: Figures): Markup {
  const { base, last, result } = figures;
  const grown = (id: string): Spread =>
    spread(figures, (years) => {
      const [first, then] = [years[0]!, years[years.length - 1]!];
      return sumOver(then, id, figures.places) - sumOver(first, id, figures.places);
    });
  const [homes, households] = [grown('dwellings').mean, grown('households').mean];
  const { told, among } = sharing(figures);
  return html`<p>Van ${base} tot ${last} verandert het aantal woningen met ${signed(homes, 0)} en het aantal huishoudens met ${signed(households, 0)}.${told} Wat er aan woningen meer bij komt, of minder af gaat, dan aan ${among}, staat leeg. ${built(figures)} ${demolition(result.scenario)} Dat zijn aannamen; er zijn andere te kiezen (instelling ‘Woningbouwprogramma’, maatregelen voor sloop en opknappen).</p>`;
}

/** First 1 January with fewer than at the start; null = none. */
function firstBelow(figures: Figures, id: 'population' | 'households'): number | null {
  const start = inYear(figures, id, 0).mean;
  return figures.years.find((_, y) => inYear(figures, id, y).mean < start) ?? null;
}

/** Households against residents, and why the two part. */
function households(figures: Figures): Markup {
  const { base, last } = figures;
  const told = (id: 'population' | 'households', name: string): string => {
    const year = firstBelow(figures, id);
    return year === null
      ? `het aantal ${name} komt tot ${last} niet onder dat van ${base}`
      : `het aantal ${name} ligt in ${year} voor het eerst onder dat van ${base}`;
  };
  const [first, end] = [HOME_ROWS.alone.of(figures, 0), HOME_ROWS.alone.of(figures, lastYear(figures))];
  const ratio = (id: 'population' | 'households'): number =>
    inYear(figures, id, lastYear(figures)).mean / inYear(figures, id, 0).mean;
  const falls = ratio('population') < 1 && ratio('households') > ratio('population');
  const smaller = falls && first !== null && end !== null && end.mean > first.mean;
  const sentence = `${told('population', 'inwoners')}; ${told('households', 'huishoudens')}.`;
  return html`<p>${sentence[0]!.toUpperCase()}${sentence.slice(1)}${when(smaller, () => html` Meer mensen wonen alleen, dus het aantal huishoudens ${ratio('households') < 1 ? 'daalt minder dan het aantal inwoners' : 'daalt niet mee met het aantal inwoners'}, en woningen raken minder snel leeg.`)}</p>
${householdsTable(figures)}`;
}

/** Percentage points between what was counted last and the start of the run that are worth a remark. */
const APART = 0.3;

function startRemark(figures: Figures): Markup {
  const all = emptyLine(figures);
  const lines = [
    ...(all === null ? [] : [{ name: 'alle lege woningen', line: all }]),
    ...TENURES.flatMap((tenure) => {
      const line = tenureLine(figures, tenure);
      return line === null ? [] : [{ name: tenure.name.toLowerCase(), line }];
    }),
  ];
  const told = lines.flatMap(({ name, line }) => {
    const [seen, start] = [line.observed[line.observed.length - 1], line.computed[0]!.spread.mean];
    if (seen === undefined || Math.abs(seen.value - start) < APART) return [];
    return [
      `${name} (geteld ${fixed(seen.value, 1)} procent in ${seen.year}, berekend ${fixed(start, 1)} in ${figures.base})`,
    ];
  });
  if (told.length === 0) return NOTHING;
  return html`<p class="note">Telling en berekening sluiten niet overal aan: ${enumerate(told)}. De telling gaat over hele COROP-gebieden; welke lege woningen koop of huur zijn, verdeelt de berekening in elke gemeente naar de telling van haar COROP-gebied.</p>`;
}

function legend(figures: Figures, observed: boolean): Markup {
  const seeds = figures.result.seeds.length;
  const item = (mark: Markup, text: string) => html`<li>${swatch(mark)}<span>${text}</span></li>`;
  return html`<ul class="legend-line">${when(observed, () => item(html`<path class="observed" d="M0 8H40"/><circle class="dot-observed" cx="20" cy="8" r="3"/>`, 'waargenomen (CBS)'))}${item(html`<path class="computed" d="M0 8H40"/>`, seeds > 1 ? `berekend, middelste van ${seeds} trekkingen` : 'berekend, één trekking')}${when(seeds > 1, () => item(html`<path class="fan" d="M0 3H40V13H0Z"/>`, 'laagste tot hoogste trekking: alleen toeval, te smal'))}</ul>`;
}

export function homesSection(figures: Figures): Markup {
  if (!hasHomes(figures)) return NOTHING;
  const { base, result } = figures;
  const counted = (emptyLine(figures)?.observed.length ?? 0) > 0;
  return html`<section aria-labelledby="housing"><h2 id="housing">Wonen</h2>
${opening(figures)}
${RELATIVE(base)}
${legend(figures, valuesAgainstCountry(result.pack, base).length > 0)}
${valuePicture(figures)}
<p class="note">Waargenomen: WOZ-waarden van de gemeenten, gewogen naar hun woningen van ${base}, tegenover die van Nederland. Hoe waarden zich tot ${base} ontwikkelden, is gemeten; hoe sterk prijzen hierna op vraag, leegstand en kwaliteit reageren, is gegokt. <strong>De toets op het verleden haalt dit niet:</strong> vanaf 2015 doorgerekend bleven waarden in vijf krimpregio’s samen ten opzichte van Nederland ongeveer gelijk; in werkelijkheid zakten ze tot 2020 verder weg, omdat prijzen elders harder stegen. Een vlakke lijn is dus geen verwachting.</p>
${stateTable(figures)}
<h3>Leegstand</h3>
${building(figures)}
${when(counted, () => legend(figures, true))}
${emptyPicture(figures)}
${tenurePictures(figures)}
<p class="note">De drie kleine figuren hebben één schaal: procent van alle woningen.${when(counted, () => html` Waargenomen: de COROP-gebieden (streken waarin het CBS het land verdeelt) waar de gemeenten in liggen, gewogen naar hun woningen van ${base}, tweede woningen meegeteld.`)}</p>
${startRemark(figures)}
${emptyTable(figures)}
<h3>Bouwen, slopen en zoeken</h3>
${flowsTable(figures)}
<h3>Huishoudens en inwoners</h3>
${households(figures)}
<h3>Prijs, kwaliteit en ouder worden</h3>
${statePictures(figures)}
<p class="note">Elke figuur heeft haar eigen schaal, vanaf 0. De prijs is een uitkomst van regels met gegokte sterkte. Levensloopbestendig: zonder trappen en drempels, geschikt om oud in te worden. Hoe goed woningen zijn en welke levensloopbestendig zijn, heeft niemand per kern gemeten: alleen hoe het verandert zegt iets, en ook dat volgt uit gegokte slijtage en opknappen.</p>
${municipalityHomes(figures)}</section>`;
}

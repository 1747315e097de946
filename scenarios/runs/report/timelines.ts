/** The past as counted and the run after it: all residents, the young and the old on one scale, and households. */

import { account } from './account.js';
import type { Figures } from './figures.js';
import { hasHomes } from './homes/home-rows.js';
import { html, type Markup, NOTHING, when } from './html.js';
import { count, enumerate, fixed, percentOf, range, signed } from './numbers.js';
import type { ObservedYear } from './observed.js';
import { responsive } from './svg.js';
import { chartOf, endOf, foldedLine, highest, type Line, legend, lineOf, SWINGS } from './timeline.js';
import { householdGuesses } from './year-table.js';

/** Says where the counted and the computed start differ, and why. */
function startRemark(lines: readonly Line[], base: number): Markup {
  const unequal = lines.flatMap((line): string[] => {
    const seen = line.observed.find((o) => o.year === base)?.value;
    const start = line.computed[0]!.spread.mean;
    if (seen === undefined || Math.round(seen - start) === 0) return [];
    return [`${line.name.toLowerCase()} ${count(start)} tegen ${count(seen)} (${signed(start - seen, 0)})`];
  });
  if (unequal.length === 0) return NOTHING;
  return html`<p class="note">De berekening sluit op 1 januari ${base} niet op de persoon aan bij de telling: ${unequal.join(', ')}. Dat komt doordat het CBS de inwoners per postcode, waaruit de kernen zijn opgebouwd, op vijftallen afrondt.</p>`;
}

/** Steps in the counted line that nobody moved or died for. */
function boundaryRemark(observed: readonly ObservedYear[]): Markup {
  const changes = observed.filter((o) => o.boundaryChange !== 0);
  if (changes.length === 0) return NOTHING;
  const told = changes.map((o) => {
    const people = count(Math.abs(o.boundaryChange));
    return `op 1 januari ${o.year + 1} ${o.boundaryChange < 0 ? `gingen ${people} inwoners naar een gemeente buiten de regio` : `kwamen ${people} inwoners van een gemeente buiten de regio`}`;
  });
  return html`<p class="note">Grenswijzigingen in de telling: ${enumerate(told)}, zonder te verhuizen.</p>`;
}

function agesRemark(figures: Figures): Markup {
  const derived = figures.result.pack.tables['observed']?.columns['age_65_79']?.basis === 'derived';
  return derived
    ? html`<p class="note">De waargenomen leeftijdsgroepen zijn afgeleid: het aandeel dat het CBS in procenten met één decimaal geeft, maal het aantal inwoners.</p>`
    : NOTHING;
}

/** `gaat … van 24 naar 20 procent`, or `blijft … 20 procent` where both are written alike. */
export const shareMoves = (what: string, from: string, to: string): string =>
  from === to ? `blijft ${what} ${to} procent` : `gaat ${what} van ${from} naar ${to} procent`;

/** The same in shares, which a falling total hides. */
function agesSentence({ base, last }: Figures, all: Line, young: Line, old: Line): Markup {
  const share = (line: Line, of: (l: Line) => number) => fixed(percentOf(of(line), of(all)), 0);
  const [start, end] = [(l: Line) => l.computed[0]!.spread.mean, (l: Line) => endOf(l).mean];
  return html`<p>Van ${base} tot ${last} ${shareMoves('in de berekening het aandeel van 0 tot en met 19 jaar', share(young, start), share(young, end))}, en ${shareMoves('dat van 65 jaar en ouder', share(old, start), share(old, end))}. Beide grafieken hebben dezelfde schaal.</p>`;
}

function peopleChart(figures: Figures, all: Line): Markup {
  const end = endOf(all);
  const spoken = figures.result.seeds.length > 1;
  const swings = all.swings.at(-1);
  const swung = swings === undefined ? '' : range(swings.low, swings.high);
  const wide = [
    `laagste–hoogste ${range(end.low, end.high)}`,
    'alleen toeval, te smal',
    ...(swung === '' ? [] : [`met schommelingen ${swung}`]),
  ];
  const narrow = [
    'laagste–hoogste',
    range(end.low, end.high),
    'alleen toeval, te smal',
    ...(swung === '' ? [] : ['met schommelingen', swung]),
  ];
  const top = highest([all]);
  return responsive((size) =>
    size === 'wide'
      ? chartOf(figures, all, top, {
          id: 'people-wide',
          width: 960,
          height: 380,
          font: 15,
          rangeLabel: spoken ? wide : [],
        })
      : chartOf(figures, all, top, {
          id: 'people-narrow',
          width: 358,
          height: 300,
          font: 12,
          rangeLabel: spoken ? narrow : [],
        }),
  );
}

function householdsChart(figures: Figures, homes: Line): Markup {
  const drawn = (id: string, width: number, height: number, font: number) =>
    chartOf(figures, homes, highest([homes]), { id, width, height, font, rangeLabel: [] }, 'huishoudens');
  return responsive((size) =>
    size === 'wide' ? drawn('homes-wide', 960, 300, 15) : drawn('homes-narrow', 358, 260, 12),
  );
}

export function timelines(figures: Figures, observed: readonly ObservedYear[]): Markup {
  const all = lineOf(figures, 'population', 'Inwoners', observed, 'population');
  const young = lineOf(figures, 'population_0_19', '0 tot en met 19 jaar', observed, 'young');
  const old = lineOf(figures, 'population_65plus', '65 jaar en ouder', observed, 'old');
  const homes = lineOf(figures, 'households', 'Huishoudens', observed, null);
  const shared = highest([young, old]);
  const seeds = figures.result.seeds.length;
  const closed = all.reference.length > 0;
  const swings = all.swings.length > 0;
  const panel = (line: Line, id: string) =>
    html`<figure><figcaption>${line.name}</figcaption>${chartOf(figures, line, shared, { id, width: 460, height: 310, font: 14, rangeLabel: [] })}</figure>`;
  return html`<section aria-labelledby="people"><h2 id="people">Inwoners: de telling tot ${figures.base} en de berekening daarna</h2>
${account(figures)}
<figure>${legend(seeds, swings, closed, observed.length > 0)}${peopleChart(figures, all)}</figure>
${startRemark([all, young, old], figures.base)}${boundaryRemark(observed)}
${foldedLine(all)}</section>
<section aria-labelledby="young-old"><h2 id="young-old">Jong en oud</h2>
${agesSentence(figures, all, young, old)}
<div class="two">${panel(young, 'young')}${panel(old, 'old')}</div>
<p class="note">Gekleurde band: laagste tot hoogste trekking, alleen toeval, te smal.${when(swings, () => html` Bleek: ${SWINGS}.`)}${when(closed, () => html` Dunne lijn: zonder verhuizen.`)}</p>
${agesRemark(figures)}
${foldedLine(young)}${foldedLine(old)}</section>
<section aria-labelledby="homes"><h2 id="homes">Huishoudens</h2>
<figure>${legend(seeds, swings, closed, false)}${householdsChart(figures, homes)}</figure>
<p class="note">${hasHomes(figures) ? 'Hoe het met de woningen gaat, staat onder Wonen.' : `Het aantal woningen blijft in deze berekening gelijk aan dat van ${figures.base}.`} ${householdGuesses()}</p>
${foldedLine(homes)}</section>`;
}

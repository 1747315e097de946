/** The past as counted and the run after it: all residents, the young and the old on one scale, and households. */

import { account } from './account.js';
import { closedYears } from './doubts.js';
import { type Figures, type IndicatorId, inYear, type Spread } from './figures.js';
import { enumerate, html, type Markup, NOTHING, when } from './html.js';
import { lineChart, type Timeline } from './line-chart.js';
import { count, fixed, percentOf, range, signed } from './numbers.js';
import type { ObservedYear } from './observed.js';
import { responsive, swatch } from './svg.js';
import { figureCell, foldedTable } from './table.js';
import { householdGuesses } from './year-table.js';

interface Line {
  readonly name: string;
  readonly observed: readonly { readonly year: number; readonly value: number }[];
  readonly computed: readonly { readonly year: number; readonly spread: Spread }[];
  readonly reference: readonly { readonly year: number; readonly value: number }[];
}

type Seen = 'population' | 'young' | 'old';

function lineOf(
  figures: Figures,
  id: IndicatorId,
  name: string,
  observed: readonly ObservedYear[],
  seen: Seen | null,
): Line {
  return {
    name,
    observed: observed.flatMap((o) => {
      const value = seen === null ? null : o[seen];
      return value === null ? [] : [{ year: o.year, value }];
    }),
    computed: figures.years.map((year, y) => ({ year, spread: inYear(figures, id, y) })),
    reference: closedYears(figures, id) ?? [],
  };
}

const endOf = (line: Line): Spread => line.computed[line.computed.length - 1]!.spread;

const highest = (lines: readonly Line[]): number =>
  Math.max(
    ...lines.flatMap((l) => [
      ...[...l.observed, ...l.reference].map((o) => o.value),
      ...l.computed.map((c) => c.spread.high),
    ]),
  );

function describe({ base, last }: Figures, line: Line): string {
  const [first, start, end] = [line.observed[0], line.computed[0]!.spread, endOf(line)];
  const past = first ? `Waargenomen ${count(first.value)} in ${first.year}. ` : '';
  return `${past}Berekend ${count(start.median)} in ${base} en ${count(end.median)} in ${last}, laagste en hoogste trekking ${range(end.low, end.high)}. De verticale as begint bij 0. De cijfers staan in de tabel onder de grafiek.`;
}

type Size = Pick<Timeline, 'id' | 'width' | 'height' | 'font' | 'rangeLabel'>;

const chartOf = (figures: Figures, line: Line, top: number, size: Size, unit = 'personen'): Markup =>
  lineChart({ ...line, ...size, top, unit, title: line.name, desc: describe(figures, line) });

function foldedLine(line: Line): Markup {
  const seen = new Map(line.observed.map((o) => [o.year, o.value]));
  const made = new Map(line.computed.map((c) => [c.year, c.spread]));
  const other = new Map(line.reference.map((r) => [r.year, r.value]));
  const years = [...new Set([...seen.keys(), ...made.keys()])].sort((a, b) => a - b);
  return foldedTable(`Tabel bij de grafiek: ${line.name}`, {
    caption: `${line.name} op 1 januari; telling: waargenomen (CBS); berekend: middelste trekking, klein: laagste–hoogste`,
    head: ['jaar', 'telling', 'berekend', ...(other.size > 0 ? ['zonder verhuizen'] : [])].map((text) => ({
      text,
    })),
    shape: 'plain',
    rows: years.map((year) => {
      const [o, c, r] = [seen.get(year), made.get(year), other.get(year)];
      const computed = c === undefined ? { main: '' } : figureCell({ ...c, mean: c.median });
      const shown = (value: number | undefined) => ({ main: value === undefined ? '' : count(value) });
      return { name: String(year), cells: [shown(o), computed, ...(other.size > 0 ? [shown(r)] : [])] };
    }),
  });
}

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

/** The same in shares, which a falling total hides. */
function agesSentence({ base, last }: Figures, all: Line, young: Line, old: Line): Markup {
  const share = (line: Line, of: (l: Line) => number) => fixed(percentOf(of(line), of(all)), 0);
  const [start, end] = [(l: Line) => l.computed[0]!.spread.mean, (l: Line) => endOf(l).mean];
  return html`<p>Van ${base} tot ${last} gaat het aandeel van 0 tot en met 19 jaar in de berekening van ${share(young, start)} naar ${share(young, end)} procent, dat van 65 jaar en ouder van ${share(old, start)} naar ${share(old, end)} procent. Beide grafieken hebben dezelfde schaal.</p>`;
}

function legend(seeds: number, closed: boolean, observed: boolean): Markup {
  const item = (mark: Markup, text: string) => html`<li>${swatch(mark)}<span>${text}</span></li>`;
  const middle = seeds > 1 ? `middelste van ${seeds} trekkingen (in de tekst: hun gemiddelde)` : 'één trekking';
  const band = 'laagste tot hoogste trekking: alleen toeval (trekkingen), te smal';
  return html`<ul class="legend-line">${when(observed, () => item(html`<path class="observed" d="M0 8H40"/><circle class="dot-observed" cx="20" cy="8" r="3"/>`, 'waargenomen (CBS)'))}${item(html`<path class="computed" d="M0 8H40"/>`, `berekend, ${middle}`)}${when(seeds > 1, () => item(html`<path class="fan" d="M0 3H40V13H0Z"/>`, band))}${when(closed, () => item(html`<path class="reference" d="M0 8H40"/>`, 'zonder verhuizen'))}</ul>`;
}

function peopleChart(figures: Figures, all: Line): Markup {
  const end = endOf(all);
  const spoken = figures.result.seeds.length > 1;
  const wide = [`laagste–hoogste ${range(end.low, end.high)}`, 'alleen toeval (trekkingen), te smal'];
  const narrow = ['laagste–hoogste', range(end.low, end.high), 'alleen toeval', '(trekkingen), te smal'];
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
  const panel = (line: Line, id: string) =>
    html`<figure><figcaption>${line.name}</figcaption>${chartOf(figures, line, shared, { id, width: 460, height: 310, font: 14, rangeLabel: [] })}</figure>`;
  return html`<section aria-labelledby="people"><h2 id="people">Inwoners: de telling tot ${figures.base} en de berekening daarna</h2>
${account(figures)}
<figure>${legend(seeds, closed, observed.length > 0)}${peopleChart(figures, all)}</figure>
${startRemark([all, young, old], figures.base)}${boundaryRemark(observed)}
${foldedLine(all)}</section>
<section aria-labelledby="young-old"><h2 id="young-old">Jong en oud</h2>
${agesSentence(figures, all, young, old)}
<div class="two">${panel(young, 'young')}${panel(old, 'old')}</div>
<p class="note">Gekleurde band: laagste tot hoogste trekking, alleen toeval (trekkingen), te smal.${when(closed, () => html` Dunne lijn: zonder verhuizen.`)}</p>
${agesRemark(figures)}
${foldedLine(young)}${foldedLine(old)}</section>
<section aria-labelledby="homes"><h2 id="homes">Huishoudens</h2>
<figure>${legend(seeds, closed, false)}${householdsChart(figures, homes)}</figure>
<p class="note">Het aantal woningen blijft in deze berekening gelijk aan dat van ${figures.base}. ${householdGuesses()}</p>
${foldedLine(homes)}</section>`;
}

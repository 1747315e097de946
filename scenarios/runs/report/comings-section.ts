/** Who comes and who goes: net migration of the region by age, in the first years of the run and in the last. */
import { AGE_GROUPS } from '../../../sim/indicators/migration.js';
import { balanceChart } from './balance-chart.js';
import type { Figures } from './figures.js';
import { html, type Markup, NOTHING, type Part } from './html.js';
import { type Border, netByAge, REGION } from './migration.js';
import { signed } from './numbers.js';
import { type Period, periodsOf } from './periods.js';
import { responsive, swatch } from './svg.js';
import { type DataTable, foldedTable } from './table.js';

const LABELS = Array.from({ length: AGE_GROUPS }, (_, g) =>
  g === AGE_GROUPS - 1 ? `${g * 5}+` : `${g * 5}–${g * 5 + 4}`,
);
const YOUNG = { from: 3, to: 5 }; // age groups of 15 to 29 years

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

interface Balance {
  readonly period: Period;
  readonly internal: readonly number[];
  readonly foreign: readonly number[];
}

function balanceOf(figures: Figures, period: Period): Balance {
  const of = (border: Border) => netByAge(figures, REGION, border, period);
  return { period, internal: of('internal'), foreign: of('foreign') };
}

/** Small balances are shown with a decimal. */
function tableOf(balances: readonly Balance[]): DataTable {
  const all = balances.flatMap((b) => [...b.internal, ...b.foreign]);
  const decimals = Math.max(...all.map(Math.abs)) < 20 ? 1 : 0;
  const cells = (of: (values: readonly number[]) => number) =>
    balances.flatMap((b) => [b.internal, b.foreign].map((values) => ({ main: signed(of(values), decimals) })));
  return {
    caption: 'Gekomen min vertrokken, personen per jaar, naar leeftijd op 31 december; gemiddelde van de trekkingen',
    head: [
      { text: 'leeftijd' },
      ...balances.flatMap(({ period }) => [
        { text: `binnenland ${period.label}` },
        { text: `buitenland ${period.label}` },
      ]),
    ],
    shape: 'cards',
    rows: [
      ...LABELS.map((name, g) => ({ name, cells: cells((values) => values[g]!) })),
      { name: 'totaal', cells: cells(sum), className: 'row total' },
    ],
  };
}

function lastSentence({ period, internal, foreign }: Balance): Part {
  return html` In de laatste jaren (${period.label}) is het met de rest van het land ${signed(sum(internal), 0)} en met het buitenland ${signed(sum(foreign), 0)} per jaar. Wie gaat, hangt in de berekening af van hoeveel mensen van elke leeftijd hier wonen; wie komt, van hoeveel er elders wonen.`;
}

function sentence({ period, internal, foreign }: Balance, last: Balance | undefined): Part {
  const young = sum(internal.slice(YOUNG.from, YOUNG.to + 1));
  const rest = sum(internal) - young;
  return html`<p>In de eerste jaren van de berekening (${period.label}) is het saldo met de rest van het land ${signed(sum(internal), 0)} mensen per jaar: ${signed(young, 0)} bij 15- tot en met 29-jarigen en ${signed(rest, 0)} bij alle anderen. Met het buitenland is het ${signed(sum(foreign), 0)} per jaar.${last === undefined ? '' : lastSentence(last)}</p>`;
}

export function comingsSection(figures: Figures): Markup {
  const balances = periodsOf(figures).map((period) => balanceOf(figures, period));
  const first = balances[0];
  if (first === undefined) return NOTHING;
  const chart = (id: string, width: number, height: number, font: number) =>
    balanceChart({
      id,
      width,
      height,
      font,
      labels: LABELS,
      internal: first.internal,
      foreign: first.foreign,
      title: `Verhuissaldo naar leeftijd, ${first.period.label}`,
      desc: `Kolommen per vijfjaarsgroep voor binnenland en buitenland, personen per jaar. Samen ${signed(sum(first.internal), 0)} en ${signed(sum(first.foreign), 0)}. De cijfers staan in de tabel onder de grafiek.`,
    });
  const item = (name: string, text: string) =>
    html`<li>${swatch(html`<rect class="${name}" x="6" y="2" width="28" height="12"/>`)}<span>${text}</span></li>`;
  return html`<section aria-labelledby="comings"><h2 id="comings">Wie komt, wie gaat</h2>
${sentence(first, balances[1])}
<figure><figcaption>Gekomen min vertrokken per jaar, ${first.period.label}, naar leeftijd</figcaption>
<ul class="legend-line">${item('bar', 'binnenland')}${item('bar-foreign', 'buitenland')}</ul>
${responsive((size) => (size === 'wide' ? chart('comings-wide', 960, 340, 14) : chart('comings-narrow', 358, 280, 12)))}</figure>
<p class="note">Waargenomen is het saldo in brede groepen, zoals 25–44 en 45–64 jaar. Hoe het daarbinnen over vijfjaarsgroepen is verdeeld, is een uitkomst van het model en minder zeker.</p>
${foldedTable('Tabel bij de grafiek: saldo naar leeftijd', tableOf(balances))}</section>`;
}

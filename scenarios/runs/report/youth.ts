/** Young people: how many are left at every age, who goes to learn or to work, and who comes back. */
import { AGES } from '../../../sim/input.js';
import type { YearResult } from '../../../sim/protocol.js';
import { type Figures, type Spread, spread } from './figures.js';
import { html, type Markup, NOTHING } from './html.js';
import { lineChart } from './line-chart.js';
import { count, fixed } from './numbers.js';
import { periodsOf, yearly } from './periods.js';
import { responsive } from './svg.js';
import { dataTable } from './table.js';

const FROM = 17;
const TO = 40;
/** Ages that the text names: away to study, and back with a family. */
const NAMED = [22, 37] as const;

const residentsAged = ({ pyramid_sa }: YearResult, age: number): number => pyramid_sa[age]! + pyramid_sa[AGES + age]!;

/**
 * Of 100 residents aged 17, how many there are at each age up to 40, if all ages change for a lifetime as they did over
 * the run: ratios of each age to the age before in the year before, one after the other. Newcomers count too.
 */
export function outOfHundred(years: readonly YearResult[]): readonly number[] {
  const left = [100];
  for (let age = FROM + 1; age <= TO; age++) {
    let [before, after] = [0, 0];
    for (let y = 1; y < years.length; y++) {
      before += residentsAged(years[y - 1]!, age - 1);
      after += residentsAged(years[y]!, age);
    }
    left.push(before > 0 ? (left[left.length - 1]! * after) / before : Number.NaN);
  }
  return left;
}

const WAYS = [
  ['left_region_study', 'uit de regio voor studie'],
  ['left_region_job', 'uit de regio voor werk, gezinnen meegeteld'],
  ['homecomings', 'teruggekomen, met wie ze meebrengen'],
] as const;

function waysTable(figures: Figures): Markup {
  const periods = periodsOf(figures);
  const has = (id: string): boolean =>
    figures.result.seeds.every(({ years }) => years[1]?.indicators[id] !== undefined);
  const rows = WAYS.filter(([id]) => has(id)).map(([id, name]) => ({
    name,
    cells: periods.map((period) => ({ main: count(yearly(figures, id, period, figures.places).mean) })),
  }));
  if (rows.length === 0) return NOTHING;
  return dataTable({
    caption: 'Personen per jaar, gemiddelde van de trekkingen; verhuizingen binnen Nederland over de rand van de regio',
    head: [{ text: 'wie' }, ...periods.map(({ label }) => ({ text: label }))],
    shape: 'plain',
    rows,
  });
}

export function youthSection(figures: Figures): Markup {
  const { base, last, region } = figures;
  if (figures.years.length < 2) return NOTHING;
  const at = (age: number): Spread => spread(figures, (years) => outOfHundred(years)[age - FROM]!);
  const computed = Array.from({ length: TO - FROM + 1 }, (_, i) => ({ year: FROM + i, spread: at(FROM + i) }));
  if (!computed.every(({ spread: { mean } }) => Number.isFinite(mean))) return NOTHING;
  const [young, older] = NAMED.map((age) => fixed(at(age).mean, 0));
  const chart = (id: string, width: number, height: number, font: number): Markup =>
    lineChart({
      id,
      width,
      height,
      font,
      quiet: true,
      observed: [],
      computed,
      reference: [],
      top: Math.max(100, ...computed.map(({ spread: { high } }) => high)),
      unit: '',
      rangeLabel: [],
      title: `Van 100 jongeren van ${FROM}: hoeveel er zijn op elke leeftijd tot ${TO}`,
      desc: `Van 100 op hun ${FROM}de zijn het er ${young} op hun ${NAMED[0]}ste en ${older} op hun ${NAMED[1]}ste. De verticale as begint bij 0.`,
    });
  return html`<h3 id="youth">Wie jong is</h3>
<p>Van elke 100 jongeren van ${FROM} in ${region} zijn er op hun ${NAMED[0]}ste <strong>${young}</strong> en op hun ${NAMED[1]}ste <strong>${older}</strong>, als het een leven lang gaat zoals tussen ${base} en ${last}. Wie van elders komt, telt mee: het gaat om aantallen, niet om dezelfde mensen. Ter vergelijking: van 100 Drentse jongeren die in 2000 17 waren, waren het er 77 en 92 (Trendbureau Drenthe, 2020).</p>
<figure><figcaption>Van 100 jongeren van ${FROM}, naar leeftijd</figcaption>${responsive((size) => (size === 'wide' ? chart('youth-wide', 960, 260, 14) : chart('youth-narrow', 358, 220, 12)))}</figure>
${waysTable(figures)}`;
}

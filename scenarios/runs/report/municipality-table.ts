/** One row per municipality, and the region under them. */
import { type Figures, inYear, overRun, type Place } from './figures.js';
import { html, type Markup } from './html.js';
import { count, fixed, percentChange, percentOf, signed } from './numbers.js';
import { type Cell, dataTable, figureCell } from './table.js';

function cells(figures: Figures, places: readonly Place[]): readonly Cell[] {
  const end = figures.years.length - 1;
  const first = inYear(figures, 'population', 0, places).mean;
  const last = inYear(figures, 'population', end, places);
  const share = (y: number, all: number) =>
    fixed(percentOf(inYear(figures, 'population_65plus', y, places).mean, all), 1);
  return [
    { main: count(first) },
    figureCell(last),
    { main: signed(percentChange(first, last.mean), 1) },
    { main: `${share(0, first)} → ${share(end, last.mean)}` },
    { main: count(overRun(figures, 'births', places).mean) },
    { main: count(overRun(figures, 'deaths', places).mean) },
  ];
}

export function municipalityTable(figures: Figures): Markup {
  const { base, last } = figures;
  const heads = [
    'gemeente',
    `inwoners ${base}`,
    `inwoners ${last}`,
    'verandering in %',
    '65+ in %',
    'geboren',
    'overleden',
  ];
  const inRun = figures.municipalities.filter((m) => m.places.length > 0);
  return html`<section aria-labelledby="municipalities"><h2 id="municipalities">Per gemeente</h2>
${dataTable({
  caption: `Gemiddelde van de trekkingen, klein: laagste–hoogste. 65+: aandeel bij het begin en aan het eind. Geboren en overleden van 1 januari ${base} tot 1 januari ${last}. Elk getal is apart afgerond.`,
  head: heads.map((text) => ({ text })),
  shape: 'cards',
  rows: [
    ...inRun.map((m) => ({ name: m.name, cells: cells(figures, m.places) })),
    { name: 'hele regio', cells: cells(figures, figures.places), className: 'row total' },
  ],
})}</section>`;
}

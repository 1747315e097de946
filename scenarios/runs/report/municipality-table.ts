/** One row per municipality, and the region under them. */
import { type Figures, inYear, overRun, type Place } from './figures.js';
import { html, type Markup } from './html.js';
import { type Border, netOverRun, REGION } from './migration.js';
import { municipalityCharts } from './municipality-charts.js';
import { count, fixed, percentChange, percentOf, signed } from './numbers.js';
import { type Cell, dataTable, figureCell } from './table.js';

/** @param area in the migration of a year */
function cells(figures: Figures, places: readonly Place[], area: number): readonly Cell[] {
  const end = figures.years.length - 1;
  const first = inYear(figures, 'population', 0, places).mean;
  const last = inYear(figures, 'population', end, places);
  const share = (y: number, all: number) =>
    fixed(percentOf(inYear(figures, 'population_65plus', y, places).mean, all), 1);
  const net = (border: Border): Cell => ({ main: signed(netOverRun(figures, area, border).mean, 0) });
  return [
    { main: count(first) },
    figureCell(last),
    { main: signed(percentChange(first, last.mean), 1) },
    { main: `${share(0, first)} → ${share(end, last.mean)}` },
    { main: count(overRun(figures, 'births', places).mean) },
    { main: count(overRun(figures, 'deaths', places).mean) },
    net('internal'),
    net('foreign'),
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
    'saldo binnenland',
    'saldo buitenland',
  ];
  const inRun = figures.municipalities.filter((m) => m.places.length > 0);
  return html`<section aria-labelledby="municipalities"><h2 id="municipalities">Per gemeente</h2>
${dataTable({
  caption: `Gemiddelde van de trekkingen, klein: laagste–hoogste. 65+: aandeel bij het begin en aan het eind. Geboren, overleden en verhuissaldo (gekomen min vertrokken) van 1 januari ${base} tot 1 januari ${last}; bij een gemeente ook van en naar de andere gemeenten van de regio. Elk getal is apart afgerond.`,
  head: heads.map((text) => ({ text })),
  shape: 'cards',
  rows: [
    ...inRun.map((m) => ({ name: m.name, cells: cells(figures, m.places, REGION + 1 + m.m) })),
    { name: 'hele regio', cells: cells(figures, figures.places, REGION), className: 'row total' },
  ],
})}
${municipalityCharts(figures)}</section>`;
}

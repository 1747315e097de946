/** Residents of each municipality as a small picture: the count before the base, the run after it. */
import { closedYears, swingBand } from './doubts.js';
import { type Figures, inYear } from './figures.js';
import { html, type Markup, NOTHING, when } from './html.js';
import { lineChart } from './line-chart.js';
import { count, range } from './numbers.js';
import { observedYears } from './observed.js';
import { SWINGS, swung } from './timeline.js';

/** More would fill a page; the table of municipalities has them all. */
const MOST = 24;

export function municipalityCharts(figures: Figures): Markup {
  const { base, last, result } = figures;
  const shown = figures.municipalities.filter((m) => m.places.length > 0);
  if (shown.length < 2 || shown.length > MOST) return NOTHING;
  const swinging = swingBand(figures, 'population') !== null;
  const pictures = shown.map(({ m, code, name, places }) => {
    const observed = observedYears(result.pack, base, code).flatMap(({ year, population }) =>
      population === null ? [] : [{ year, value: population }],
    );
    const computed = figures.years.map((year, y) => ({ year, spread: inYear(figures, 'population', y, places) }));
    const reference = closedYears(figures, 'population', places) ?? [];
    const swings = swingBand(figures, 'population', places) ?? [];
    const highs = [...computed.map(({ spread }) => spread.high), ...swings.map(({ high }) => high)];
    const [start, end] = [computed[0]!.spread.median, computed[computed.length - 1]!.spread];
    const chart = lineChart({
      id: `municipality-${m}`,
      width: 310,
      height: 190,
      font: 12,
      quiet: true,
      observed,
      computed,
      swings,
      reference,
      top: Math.max(...highs, ...[...observed, ...reference].map(({ value }) => value)),
      unit: '',
      rangeLabel: [],
      title: `Inwoners van ${name}`,
      desc: `Berekend ${count(start)} in ${base} en ${count(end.median)} in ${last}, laagste en hoogste trekking ${range(end.low, end.high)}${swung(swings)}. De verticale as begint bij 0. De gemiddelden van ${base} en ${last} staan in de tabel boven de figuren.`,
    });
    return html`<figure><figcaption>${name}</figcaption>${chart}</figure>`;
  });
  return html`<p class="note">Elke gemeente heeft haar eigen schaal, vanaf 0. Donker: waargenomen; blauw: berekend, met als band het toeval van de trekkingen (te smal)${when(swinging, () => html`, en bleek: ${SWINGS}`)}.${when(figures.result.variants.length > 0, () => html` Dun: zonder verhuizen.`)} Getallen in de figuur zijn van de middelste trekking.</p>
<div class="three">${pictures}</div>`;
}

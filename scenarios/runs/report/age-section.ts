/** The pyramid with the totals it is made of, and its table. */
import { type Figures, inYear } from './figures.js';
import { html, type Markup } from './html.js';
import { count, fixed, percentOf } from './numbers.js';
import { ageRows, pyramid } from './pyramid.js';
import { dataTable, foldedTable } from './table.js';

/** Residents per 100 of 20 to 64 years: the measures CBS calls grijze and groene druk. */
function bandTable(figures: Figures): Markup {
  const end = figures.years.length - 1;
  const at = (y: number) => {
    const all = inYear(figures, 'population', y).mean;
    const young = inYear(figures, 'population_0_19', y).mean;
    const old = inYear(figures, 'population_65plus', y).mean;
    return { all, young, old, middle: all - young - old };
  };
  const [then, now] = [at(0), at(end)];
  const row = (name: string, of: (b: typeof then) => number) => ({
    name,
    cells: [then, now].map((b) => ({ main: count(of(b)), sub: `${fixed(percentOf(of(b), b.all), 1)} %` })),
  });
  const per100 = (name: string, of: (b: typeof then) => number) => ({
    name,
    cells: [then, now].map((b) => ({ main: fixed(percentOf(of(b), b.middle), 1) })),
  });
  return dataTable({
    caption: 'Gemiddelde van de trekkingen; klein: aandeel in de bevolking',
    head: [{ text: 'leeftijd' }, { text: String(figures.base) }, { text: String(figures.last) }],
    shape: 'plain',
    rows: [
      row('0–19 jaar', (b) => b.young),
      row('20–64 jaar', (b) => b.middle),
      row('65 jaar en ouder', (b) => b.old),
      { name: 'totaal', cells: [then, now].map((b) => ({ main: count(b.all) })), className: 'row total' },
      per100('65-plussers per 100 mensen van 20–64 (grijze druk)', (b) => b.old),
      per100('0–19-jarigen per 100 mensen van 20–64 (groene druk)', (b) => b.young),
    ],
  });
}

export function ageSection(figures: Figures): Markup {
  const rows = ageRows(figures);
  const { base, last } = figures;
  const table = foldedTable('Tabel bij de bevolkingspiramide', {
    caption: 'Inwoners op 1 januari naar geslacht en leeftijd; gemiddelde van de trekkingen',
    head: ['leeftijd', `mannen ${base}`, `mannen ${last}`, `vrouwen ${base}`, `vrouwen ${last}`].map((text) => ({
      text,
    })),
    shape: 'plain',
    rows: rows.map((r) => ({
      name: r.label,
      cells: [r.atBase[0], r.atEnd[0], r.atBase[1], r.atEnd[1]].map((s) => ({ main: count(s.mean) })),
    })),
  });
  return html`<section aria-labelledby="ages"><h2 id="ages">Bevolkingspiramide, toen en straks</h2>
<div class="pyramid-and-table"><figure>${pyramid(figures, rows)}</figure>${bandTable(figures)}</div>${table}</section>`;
}

/** The figures that are also on the screen, by year: mean of the seeds, lowest and highest. */
import { PARAMETERS } from '../../../sim/parameters/parameters.js';
import { type Figures, type IndicatorId, inYear } from './figures.js';
import { html, type Markup, when } from './html.js';
import { NO_FIGURE } from './numbers.js';
import { type Cell, type DataTable, dataTable, figureCell, foldedTable } from './table.js';

const COLUMNS: readonly { readonly id: IndicatorId; readonly name: string; readonly flow?: true }[] = [
  { id: 'population', name: 'mensen' },
  { id: 'households', name: 'huishoudens' },
  { id: 'population_0_19', name: '0–19 jaar' },
  { id: 'population_65plus', name: '65 en ouder' },
  { id: 'births', name: 'geboren', flow: true },
  { id: 'deaths', name: 'overleden', flow: true },
];

/** How many of the parameters that make and split households nobody measured. */
export function householdGuesses(): string {
  const used = [
    PARAMETERS.unionYoung,
    PARAMETERS.unionOlder,
    PARAMETERS.splitWithChildren,
    PARAMETERS.splitWithoutChildren,
  ];
  const guesses = used.filter(({ confidence }) => confidence === 'guess');
  return `Van de ${used.length} instellingen voor samenwonen en uit elkaar gaan zijn er ${guesses.length} gegokt.`;
}

/** First, last and every fifth year (tenth in a long run); all of a short run. */
export function selectedYears(years: readonly number[]): readonly number[] {
  if (years.length <= 7) return years;
  const step = years.length > 32 ? 10 : 5;
  return years.filter((y, i) => i === 0 || i === years.length - 1 || y % step === 0);
}

function tableOf(figures: Figures, years: readonly number[], caption: string): DataTable {
  const cell = (id: IndicatorId, y: number, flow: boolean): Cell =>
    flow && y === 0 ? { main: NO_FIGURE } : figureCell(inYear(figures, id, y));
  return {
    caption,
    head: [{ text: '1 januari' }, ...COLUMNS.map((c) => ({ text: c.name }))],
    shape: 'cards',
    rows: years.map((year) => ({
      name: String(year),
      cells: COLUMNS.map((c) => cell(c.id, figures.years.indexOf(year), c.flow === true)),
    })),
  };
}

export function yearTable(figures: Figures): Markup {
  const seeds = figures.result.seeds.length;
  const small = seeds > 1 ? `Groot: gemiddelde van ${seeds} trekkingen; klein: laagste–hoogste. ` : '';
  const chosen = selectedYears(figures.years);
  const caption = `${small}Mensen en huishoudens op 1 januari; geboren en overleden in het jaar dat op die dag eindigde.`;
  return html`<section aria-labelledby="years"><h2 id="years">De cijfers per jaar</h2>
${dataTable(tableOf(figures, chosen, caption))}
<p class="note">Het aantal huishoudens is het minst zeker. ${householdGuesses()}</p>
${when(chosen.length < figures.years.length, () => foldedTable('Tabel: alle jaren', tableOf(figures, figures.years, caption)))}</section>`;
}

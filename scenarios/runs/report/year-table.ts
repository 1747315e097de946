/** The figures that are also on the screen, by year: mean of the seeds, lowest and highest. */
import { PARAMETERS } from '../../../sim/parameters/parameters.js';
import { type Figures, type IndicatorId, inYear, type Spread } from './figures.js';
import { html, type Markup, when } from './html.js';
import { type Border, netInYear, REGION } from './migration.js';
import { NO_FIGURE, signed } from './numbers.js';
import { type Cell, type DataTable, dataTable, figureCell, foldedTable } from './table.js';

export interface YearColumn {
  readonly name: string;
  /** Flows of the year that ended on 1 January, so none on the first. */
  readonly flow: boolean;
  /** The region in year number `y` of the run. */
  readonly of: (figures: Figures, y: number) => Spread;
  /** With a sign. */
  readonly balance: boolean;
}

const column = (id: IndicatorId, name: string, flow = false): YearColumn => ({
  name,
  flow,
  balance: false,
  of: (figures, y) => inYear(figures, id, y),
});
const balance = (border: Border, name: string): YearColumn => ({
  name,
  flow: true,
  balance: true,
  of: (figures, y) => netInYear(figures, REGION, border, y),
});

/** The columns of this table, and of the screen. */
export const YEAR_COLUMNS: readonly YearColumn[] = [
  column('population', 'mensen'),
  column('households', 'huishoudens'),
  column('population_0_19', '0–19 jaar'),
  column('population_65plus', '65 en ouder'),
  column('births', 'geboren', true),
  column('deaths', 'overleden', true),
  balance('internal', 'saldo binnenland'),
  balance('foreign', 'saldo buitenland'),
];

/** How many of the parameters that make and split households nobody measured. */
export function householdGuesses(): string {
  const used = [
    PARAMETERS.unionYoung,
    PARAMETERS.unionOlder,
    PARAMETERS.splitWithChildren,
    PARAMETERS.splitWithoutChildren,
    PARAMETERS.unionPlaces,
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

/** As `figureCell`, for figures with a sign. */
const balanceCell = ({ mean, low, high }: Spread): Cell =>
  low === high ? { main: signed(mean, 0) } : { main: signed(mean, 0), sub: `${signed(low, 0)} tot ${signed(high, 0)}` };

function tableOf(figures: Figures, years: readonly number[], caption: string): DataTable {
  const cell = ({ flow, of, balance }: YearColumn, y: number): Cell => {
    if (flow && y === 0) return { main: NO_FIGURE };
    return balance ? balanceCell(of(figures, y)) : figureCell(of(figures, y));
  };
  return {
    caption,
    head: [{ text: '1 januari' }, ...YEAR_COLUMNS.map((c) => ({ text: c.name }))],
    shape: 'cards',
    rows: years.map((year) => ({
      name: String(year),
      cells: YEAR_COLUMNS.map((c) => cell(c, figures.years.indexOf(year))),
    })),
  };
}

export function yearTable(figures: Figures): Markup {
  const seeds = figures.result.seeds.length;
  const small = seeds > 1 ? `Groot: gemiddelde van ${seeds} trekkingen; klein: laagste–hoogste. ` : '';
  const chosen = selectedYears(figures.years);
  const caption = `${small}Mensen en huishoudens op 1 januari; geboren, overleden en verhuissaldo (gekomen min vertrokken) in het jaar dat op die dag eindigde.`;
  return html`<section aria-labelledby="years"><h2 id="years">De cijfers per jaar</h2>
${dataTable(tableOf(figures, chosen, caption))}
<p class="note">Het aantal huishoudens is het minst zeker: zie onder Huishoudens.</p>
${when(chosen.length < figures.years.length, () => foldedTable('Tabel: alle jaren', tableOf(figures, figures.years, caption)))}</section>`;
}

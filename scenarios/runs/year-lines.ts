/** The region's figures by year as lines for a screen, in Dutch: mean over the seeds. */
import { residentsBySwing } from './report/doubts.js';
import { type Figures, figuresOf, type IndicatorId, inYear } from './report/figures.js';
import { count, NO_FIGURE, range, signed } from './report/numbers.js';
import { YEAR_COLUMNS } from './report/year-table.js';
import type { RunResult } from './results.js';

/** Shorter than in the report: balances are explained above the table. */
const TITLES = YEAR_COLUMNS.map(({ name }) => name.replace(/^saldo /, ''));

/** Apart by two spaces at least, whatever the figures. */
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, c) => cell.padStart(c === 0 ? 6 : Math.max(7, TITLES[c - 1]!.length) + 2))
    .join('')
    .trimEnd();

function lastYearLine(figures: Figures): string {
  const { years, last } = figures;
  const of = (id: IndicatorId): string => {
    const { low, high } = inYear(figures, id, years.length - 1);
    return range(low, high);
  };
  const swung = residentsBySwing(figures);
  const wider =
    swung.length > 1
      ? ` Als ook verhuissaldi en immigratie schommelen zoals in 1995–2014: ${range(Math.min(...swung), Math.max(...swung))} mensen.`
      : '';
  return `Laagste en hoogste trekking in ${last}: ${of('population')} mensen, ${of('households')} huishoudens.${wider}`;
}

/** Stocks on 1 January, flows of the year that ended then; below, the spread of the seeds in the last year. */
export function yearLines(result: RunResult): string {
  const figures = figuresOf(result);
  const seeds = result.seeds.length;
  const title = `${result.pack.name}: ${figures.places.length} kernen, 1 januari ${figures.base} tot ${figures.last}`;
  const drawn = seeds === 1 ? 'één trekking' : `gemiddelde van ${seeds} trekkingen`;
  const rows = figures.years.map((year, y) =>
    line([
      String(year),
      ...YEAR_COLUMNS.map(({ flow, of, balance }) => {
        if (flow && y === 0) return NO_FIGURE;
        const { mean } = of(figures, y);
        return balance ? signed(mean, 0) : count(mean);
      }),
    ]),
  );
  return [
    `${title}; ${drawn}`,
    'Mensen en huishoudens op 1 januari; geboren, overleden en verhuissaldo (gekomen min vertrokken) in het jaar dat toen eindigde.',
    '',
    line(['jaar', ...TITLES]),
    ...rows,
    '',
    ...(seeds > 1 ? [lastYearLine(figures)] : []),
  ].join('\n');
}

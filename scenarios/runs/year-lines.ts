/** The region's figures by year as lines for a screen, in Dutch: mean over the seeds. */
import { type Figures, figuresOf, type IndicatorId, inYear } from './report/figures.js';
import { count, NO_FIGURE, range } from './report/numbers.js';
import type { RunResult } from './results.js';

const COLUMNS: readonly { readonly id: IndicatorId; readonly title: string; readonly flow?: true }[] = [
  { id: 'population', title: 'mensen' },
  { id: 'households', title: 'huishoudens' },
  { id: 'population_0_19', title: '0-19 jaar' },
  { id: 'population_65plus', title: '65 en ouder' },
  { id: 'births', title: 'geboren', flow: true },
  { id: 'deaths', title: 'overleden', flow: true },
];

const WIDTH = 13;
const line = (cells: readonly string[]): string =>
  cells
    .map((cell, c) => cell.padStart(c === 0 ? 6 : WIDTH))
    .join('')
    .trimEnd();

function lastYearLine(figures: Figures): string {
  const { years, last } = figures;
  const of = (id: IndicatorId): string => {
    const { low, high } = inYear(figures, id, years.length - 1);
    return range(low, high);
  };
  return `Laagste en hoogste trekking in ${last}: ${of('population')} mensen, ${of('households')} huishoudens.`;
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
      ...COLUMNS.map(({ id, flow }) => (flow && y === 0 ? NO_FIGURE : count(inYear(figures, id, y).mean))),
    ]),
  );
  return [
    `${title}; ${drawn}`,
    'Mensen en huishoudens op 1 januari; geboren en overleden in het jaar dat toen eindigde.',
    '',
    line(['jaar', ...COLUMNS.map(({ title }) => title)]),
    ...rows,
    '',
    ...(seeds > 1 ? [lastYearLine(figures)] : []),
  ].join('\n');
}

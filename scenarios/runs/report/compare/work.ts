/** Learning, work and health in both worlds at the end: the rows of the source report that a run has. */
import { inArea } from '../figures.js';
import { html, type Markup, NOTHING } from '../html.js';
import { SOURCE_ROWS, written } from '../source-table.js';
import { dataTable } from '../table.js';
import { averaged, differenceIn, inPlace, namesOf, smallInterval, toldCell, type Worlds } from './worlds.js';

/** Differences are small: a decimal more than the values themselves, in points of percent or in euros. */
const DECIMALS = { percent: 2, EUR: 1 } as const;

export function workDifferences(worlds: Worlds): Markup {
  const { figures, baseline, other, places } = worlds;
  const end = figures.years.length - 1;
  const names = namesOf(worlds);
  const rows = SOURCE_ROWS.flatMap((row) => {
    const difference = differenceIn(worlds, '*', row.id, figures.last);
    if (difference === undefined || inArea(figures, row.id, end) === null) return [];
    const [before, after] = [baseline, other].map((run) => written(row, inPlace(run, places[0]!, row.id, end).mean));
    return [{ name: row.name, cells: [{ main: before! }, { main: after! }, toldCell(difference, DECIMALS[row.unit])] }];
  });
  if (rows.length === 0) return NOTHING;
  return html`<section aria-labelledby="${worlds.id}-work"><h2 id="${worlds.id}-work">Leren en werken</h2>
${dataTable({
  caption: `${figures.region}, 1 januari ${figures.last}, ${averaged(worlds.seeds)}; verschil in procentpunten of euro’s${smallInterval(worlds.seeds)}`,
  head: ['wat', names[0], names[1], 'verschil'].map((text) => ({ text })),
  shape: 'cards',
  rows,
})}</section>`;
}

/** Several worlds side by side, each against the first, with the way to what is told of it. */
import { spentBySeed } from '../../compare/money.js';
import { html, type Markup, NOTHING } from '../html.js';
import { fixed, signed } from '../numbers.js';
import { type Cell, dataTable } from '../table.js';
import { averaged, differenceIn, inPlace, smallInterval, toldCell, type Worlds } from './worlds.js';

const COLUMNS = [
  { id: 'population', text: 'inwoners', decimals: 0, difference: 0 },
  { id: 'population_65plus', text: '65 jaar en ouder', decimals: 0, difference: 0 },
  { id: 'households', text: 'huishoudens', decimals: 0, difference: 0 },
  { id: 'schools_open', text: 'basisscholen', decimals: 1, difference: 1 },
  { id: 'school_distance_km', text: 'km naar een basisschool', decimals: 2, difference: 3 },
  { id: 'vacant_dwellings', text: 'lege woningen', decimals: 0, difference: 0 },
] as const;

/** Money spent on measures over all years, EUR million. */
const millionsOf = (worlds: Worlds, w: 0 | 1): number => {
  const run = [worlds.baseline, worlds.other][w]!;
  const last = worlds.figures.years.length - 1;
  return spentBySeed(run, last).reduce((a, b) => a + b, 0) / worlds.seeds / 1e8;
};

/** Nothing where only two worlds are compared: the page itself is about these. */
export function overviewSection(all: readonly Worlds[]): Markup {
  const first = all[0]!;
  if (all.length === 1) return NOTHING;
  const { figures, baseline, places, seeds } = first;
  const end = figures.years.length - 1;
  const own = COLUMNS.map(({ id, decimals }): Cell => {
    return { main: fixed(inPlace(baseline, places[0]!, id, end).mean, decimals) };
  });
  const against = (worlds: Worlds): Cell[] =>
    COLUMNS.map(({ id, difference }) => {
      const found = differenceIn(worlds, '*', id, figures.last);
      return found === undefined ? { main: '\u2013' } : toldCell(found, difference);
    });
  return html`<section aria-labelledby="overview"><h2 id="overview">Alle werelden naast elkaar</h2>
${dataTable({
  caption: `${figures.region}, 1 januari ${figures.last}, ${averaged(seeds)}: boven \u2018${baseline.scenarioName}\u2019, daaronder het verschil van elke andere wereld ermee${smallInterval(seeds)}`,
  head: ['wereld', ...COLUMNS.map(({ text }) => text), 'besteed, miljoen euro'].map((text) => ({ text })),
  shape: 'cards',
  rows: [
    { name: baseline.scenarioName, cells: [...own, { main: fixed(millionsOf(first, 0), 2) }] },
    ...all.map((worlds) => ({
      name: html`<a href="#${worlds.id}">${worlds.other.scenarioName}</a>`,
      cells: [...against(worlds), { main: signed(millionsOf(worlds, 1) - millionsOf(worlds, 0), 2) }],
    })),
  ],
})}</section>`;
}

/** The books of the measures: budget, spent and left by year, and what keeping a facility for a year, or a home, cost. */
import { MEASURES, type Purpose, purposeOf } from '../../../../sim/measures/measures.js';
import { areaInWords } from '../area-words.js';
import { html, type Markup, when } from '../html.js';
import { idleInWords, lineOf, type MeasureBooks } from '../ledger-lines.js';
import { count, fixed } from '../numbers.js';
import { dataTable, foldedTable } from '../table.js';
import { averaged, millions, namesOf, type Worlds } from './worlds.js';

const DONE: Readonly<Record<Purpose, string>> = {
  school: 'gehouden: schooljaren',
  gp: 'gehouden: praktijkjaren',
  bus: 'gehouden: lijnjaren',
  demolish: 'gesloopt: woningen',
  rebuild: 'gesloopt en herbouwd: woningen',
  renovate: 'opgeknapt: woningen',
};

/** @param seeds one draw has whole homes and years */
const cellsOf = ({ budget, spent, kept }: MeasureBooks, seeds: number) => [
  { main: millions(budget) },
  { main: millions(spent) },
  // From the rounded figures, so that the row adds up as it stands.
  { main: millions(Math.round(budget / 1e6) * 1e6 - Math.round(spent / 1e6) * 1e6) },
  { main: fixed(kept, seeds === 1 ? 0 : 1) },
  { main: kept > 0 ? count(spent / kept / 100) : '\u2013' },
];

export function booksSection(worlds: Worlds): Markup {
  const { figures } = worlds;
  const names = namesOf(worlds);
  const runs = [worlds.baseline, worlds.other]
    .map((run, i) => ({ run, name: names[i]! }))
    .filter(({ run }) => run.scenario.measures.length > 0);
  const head = ['', 'budget', 'besteed', 'over', 'gehouden of gedaan', 'euro per stuk'].map((text, i) => ({
    text: i === 0 ? 'maatregel' : text,
  }));
  const labelOf = (id: string): Markup => {
    const measure = MEASURES.find((one) => one.id === id);
    return html`${measure?.label.nl ?? id}${when(measure !== undefined, () => html` <small>${DONE[purposeOf(measure!.effect)]}</small>`)}`;
  };
  const nameOf = (run: Worlds['other'], id: string, i: number): Markup => {
    const { area } = run.scenario.measures[i]!;
    const more = [
      ...(area === undefined ? [] : [`alleen in ${areaInWords(area, run.pack)}`]),
      ...[idleInWords(run, i)].filter(Boolean),
    ];
    return html`${labelOf(id)}${more.map((text) => html` <small>${text}</small>`)}`;
  };
  const books = runs.map(({ run, name }) => {
    const ids = run.scenario.measures.map(({ id }) => id);
    return html`<h3>${name[0]!.toUpperCase()}${name.slice(1)}</h3>
${dataTable({
  caption: `Miljoenen euro over ${figures.base}\u2013${figures.last}, ${averaged(worlds.seeds)}; besteed en over zijn samen het budget, en wat er niet is wordt niet uitgegeven`,
  head,
  shape: 'cards',
  rows: ids.map((id, i) => ({ name: nameOf(run, id, i), cells: cellsOf(lineOf(run, i, 'all'), worlds.seeds) })),
})}
${foldedTable(`Per jaar: ${name}`, {
  caption: `Miljoenen euro per jaar, ${averaged(worlds.seeds)}`,
  head: [{ text: 'maatregel en jaar' }, ...head.slice(1)],
  shape: 'cards',
  rows: ids.flatMap((id, i) =>
    figures.years.slice(1).flatMap((year, y) => {
      const line = lineOf(run, i, y + 1);
      return line.budget > 0 ? [{ name: html`${labelOf(id)} ${year - 1}`, cells: cellsOf(line, worlds.seeds) }] : [];
    }),
  ),
})}`;
  });
  return html`<section aria-labelledby="${worlds.id}-books"><h2 id="${worlds.id}-books">Wat het kostte</h2>
${when(runs.length === 0, () => html`<p>Geen van beide werelden heeft maatregelen.</p>`)}${books}
<p class="note">Budgetten zijn aannamen van dit model; waar kosten vandaan komen, staat bij wat benadering of gok is. Geen van de maatregelen is een bestaande regeling: de kleinescholentoeslag die er al is, krijgen scholen in beide werelden, en wat hier betaald wordt, komt daarbij om een school open te houden die anders zou sluiten. Budget dat in een jaar niet besteed is, vervalt. In ledger.csv staat wat in een jaar is besteed op de regel van de 1 januari erna.</p></section>`;
}

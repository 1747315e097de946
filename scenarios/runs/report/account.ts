/** What the change of the run is made of, to the person: births, deaths, moves, and who passes through reception. */
import { type Figures, inYear, overRun } from './figures.js';
import { html, type Markup, type Part, when } from './html.js';
import { netOverRun, REGION } from './migration.js';
import { count, enumerate, roundedToSum } from './numbers.js';
import { receptionNames } from './observed-moves.js';

const change = (value: number, name: string): Part =>
  html` <span>${value < 0 ? '−' : '+'} ${count(Math.abs(value))} <small>${name}</small></span>`;

/** Means of the seeds, rounded so that the sum is the last figure. */
export function account(figures: Figures): Markup {
  const { base, last, result, municipalities } = figures;
  const [start, end] = [0, figures.years.length - 1].map((y) => inYear(figures, 'population', y).mean);
  const [births, deaths, internal, foreign, transit] = roundedToSum(
    [
      overRun(figures, 'births').mean,
      -overRun(figures, 'deaths').mean,
      netOverRun(figures, REGION, 'internal').mean,
      netOverRun(figures, REGION, 'foreign').mean,
      overRun(figures, 'reception_balance').mean,
    ],
    Math.round(end!) - Math.round(start!),
  );
  const centres = receptionNames(result.pack, base, municipalities);
  return html`<p class="account"><span>${count(start!)} <small>inwoners in ${base}</small></span>${change(births!, 'geboren')}${change(deaths!, 'overleden')}${change(internal!, 'binnenlands verhuissaldo')}${change(foreign!, 'buitenlands saldo')}${transit === 0 ? '' : change(transit!, 'doorstroom opvang, per saldo')} <span>= ${count(end!)} <small>inwoners in ${last}</small></span></p>${when(
    centres.length > 0,
    () =>
      html`<p class="note">In ${enumerate(centres)} staat een opvangcentrum voor asielzoekers. Wie daar wordt ingeschreven en wordt doorgestuurd, komt en gaat en telt in geen van beide saldi mee; wie er op 1 januari verblijft, is wel inwoner.</p>`,
  )}`;
}

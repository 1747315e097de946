/** What is on the page of a comparison, and where the full reports of both runs are. */
import { contents } from '../contents.js';
import { html, type Markup } from '../html.js';
import type { Worlds } from './worlds.js';

/** Links to sections of this page, and to the report in the folder of each run. */
export function contentsOf({ id, baseline, other }: Worlds, sections: readonly Markup[]): Markup {
  // A scenario's name is that of its folder: letters, digits, dots, dashes and underscores.
  const reports = [baseline, other].map(
    ({ scenarioName }) => html`<li><a href="${scenarioName}/report.html">${scenarioName}</a></li>`,
  );
  const more = html`<h3>Elke wereld op zichzelf, in een eigen verslag</h3>
<ul>${reports}</ul>`;
  return contents(sections, `${id}-contents`, more);
}

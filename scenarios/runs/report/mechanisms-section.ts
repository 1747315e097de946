/** What is in the model and what is not, mechanism by mechanism, folded away until asked for. */
import { type Mechanism, ORIGINS, type Origin, type Status } from '../../mechanisms/mechanism.js';
import { MECHANISMS, THEMES } from '../../mechanisms/mechanisms.js';
import { html, type Markup } from './html.js';
import { swatch } from './svg.js';
import { dataTable } from './table.js';

const STATUS: Readonly<Record<Status, string>> = {
  implemented: 'doet mee',
  proxy: 'vereenvoudigd',
  'out of scope': 'doet niet mee',
};

const many = (status: Status): number => MECHANISMS.filter((m) => m.status === status).length;

const mark = (origin: Origin): Markup => swatch(html`<path class="arrow-${ORIGINS[origin].line}" d="M0 8H40"/>`);

const legend = (): Markup =>
  html`<ul class="legend-line">${(Object.keys(ORIGINS) as Origin[]).map((origin) => html`<li>${mark(origin)}<span>${ORIGINS[origin].label.nl}</span></li>`)}</ul>`;

const row = ({ id, label, origin, status, how }: Mechanism) => ({
  name: html`${mark(origin)} ${id} ${label.nl}`,
  cells: [{ main: STATUS[status] }, { main: how.nl }],
});

export const mechanismsSection = (): Markup =>
  html`<section aria-labelledby="mechanisms"><h2 id="mechanisms">Wat doet mee</h2>
<p>De bronnen noemen mechanismen die elkaar versterken; daar horen krachten bij die tegenwicht geven. Van de ${MECHANISMS.length} die hier over leren, werken, wonen en vertrekken gaan, doen er ${many('implemented')} mee, ${many('proxy')} vereenvoudigd en ${many('out of scope')} niet. Voorstellen (P) staan erbij voor zover ze over wonen gaan. Andere voorzieningen dan scholen, huisartsen en bushaltes zitten er niet in.</p>
${legend()}
${THEMES.map(
  ({ label, mechanisms }) =>
    html`<details><summary>${label.nl}: ${mechanisms.length}, waarvan ${mechanisms.filter(({ status }) => status === 'implemented').length} helemaal in het model</summary>${dataTable(
      {
        caption: `${label.nl}: wat de bron zegt, en wat ervan in het model zit`,
        head: [
          { text: 'mechanisme' },
          { text: 'in het model', words: true },
          { text: 'hoe, of waarom niet', words: true },
        ],
        shape: 'cards',
        rows: mechanisms.map(row),
      },
    )}</details>`,
)}</section>`;

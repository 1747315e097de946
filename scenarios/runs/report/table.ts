/** Tables that stay tables for a screen reader, and become cards where the place is too narrow for columns. */
import type { Spread } from './figures.js';
import { html, type Markup, type Part } from './html.js';
import { count, range } from './numbers.js';

export interface Head {
  readonly text: string;
  /** Words instead of figures: set to the left. */
  readonly words?: true;
}

export interface Cell {
  readonly main: Part;
  /** Smaller, under the main figure. */
  readonly sub?: string;
}

/** The mean of the seeds; under it lowest and highest, where they differ. */
export const figureCell = ({ mean, low, high }: Spread): Cell =>
  low === high ? { main: count(mean) } : { main: count(mean), sub: range(low, high) };

export interface DataTable {
  readonly caption: string;
  /** The first head belongs to the row names. */
  readonly head: readonly Head[];
  readonly rows: readonly { readonly name: Part; readonly cells: readonly Cell[]; readonly className?: string }[];
  /** `cards`: on a phone each row becomes a card; `plain`: the columns fit there too. */
  readonly shape: 'cards' | 'plain';
}

// The roles are repeated because a table whose display is changed by CSS loses them in some browsers.
export function dataTable(table: DataTable): Markup {
  const [corner, ...heads] = table.head;
  const head = html`<tr role="row"><th role="columnheader" scope="col">${corner!.text}</th>${heads.map((h) => html`<th role="columnheader" scope="col" class="${h.words ? 'words' : 'figure'}">${h.text}</th>`)}</tr>`;
  const rows = table.rows.map(
    (row) =>
      html`<tr role="row" class="${row.className ?? 'row'}"><th role="rowheader" scope="row">${row.name}</th>${row.cells.map((cell, i) => html`<td role="cell" class="${heads[i]!.words ? 'words' : 'figure'}"><span class="label" aria-hidden="true">${heads[i]!.text}</span><span>${cell.main}${cell.sub === undefined ? '' : html`<small>${cell.sub}</small>`}</span></td>`)}</tr>
`,
  );
  const columns = html`<table role="table" class="${table.shape}"><caption>${table.caption}</caption><thead role="rowgroup">${head}</thead><tbody role="rowgroup">
${rows}</tbody></table>`;
  // Who uses a keyboard alone must be able to scroll what does not fit.
  return html`<div class="scroll" role="group" tabindex="0" aria-label="${table.caption}">${columns}</div>`;
}

/** A table behind a picture, folded away until asked for. */
export const foldedTable = (summary: string, table: DataTable): Markup =>
  html`<details><summary>${summary}</summary>${dataTable(table)}</details>`;

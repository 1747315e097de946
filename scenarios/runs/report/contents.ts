/** A list of links to the sections of a page, made from the page itself. */
import { html, type Markup } from './html.js';

const HEADING = /<h2 id="([^"]+)">(.*?)<\/h2>/gs;

/** @param body the sections, whose headings are `<h2 id="…">` */
export function contents(body: Markup): Markup {
  const items = [...body.markup.matchAll(HEADING)].map(
    ([, id, title]) => html`<li><a href="#${id!}">${{ markup: title! }}</a></li>`,
  );
  return html`<nav class="contents" aria-labelledby="contents"><h2 id="contents">Inhoud</h2><ul>${items}</ul></nav>`;
}

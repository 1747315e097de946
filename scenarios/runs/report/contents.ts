/** A list of links to the sections of a page, made from the page itself. */
import { html, type Markup } from './html.js';

const HEADING = /<h2 id="([^"]+)">(.*?)<\/h2>/gs;

/**
 * @param body the sections, whose headings are `<h2 id="…">`
 * @param id of the list's own heading, which others on the page may not have
 * @param more what comes after the links
 */
export function contents(body: readonly Markup[], id = 'contents', more: Markup = html``): Markup {
  const items = body.flatMap(({ markup }) =>
    [...markup.matchAll(HEADING)].map(
      ([, section, title]) => html`<li><a href="#${section!}">${{ markup: title! }}</a></li>`,
    ),
  );
  return html`<nav class="contents" aria-labelledby="${id}"><h2 id="${id}">Inhoud</h2><ul>${items}</ul>${more}</nav>`;
}

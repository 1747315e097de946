/** Markup by tagged template: every text put in is escaped, unless `html` itself made it. */

/** Markup that is already escaped; only `html` makes it. */
export interface Markup {
  readonly markup: string;
}

export type Part = Markup | string | number | readonly Part[];

const ENTITY: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text fit for an element or a quoted attribute; control characters, which HTML and XML forbid, become U+FFFD. */
export const escapeText = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"']/g, (c) => ENTITY[c]!);

function render(part: Part): string {
  if (typeof part === 'string') return escapeText(part);
  if (typeof part === 'number') return String(part);
  if ('markup' in part) return part.markup;
  return part.map(render).join('');
}

/**
 * Markup from a literal with holes. Write elements as XML does (every element closed, every attribute quoted):
 * a test reads the whole page with an XML parser, which finds what an HTML parser forgives.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let markup = strings[0]!;
  for (let i = 0; i < parts.length; i++) markup += render(parts[i]!) + strings[i + 1]!;
  return { markup };
}

export const NOTHING: Markup = { markup: '' };

/** `part` if `condition` holds, else nothing. */
export const when = (condition: boolean, part: () => Markup): Markup => (condition ? part() : NOTHING);

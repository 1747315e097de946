/** Numbers and lists as a language writes them: a true minus sign, and a dash for what does not exist. */

export type Language = 'nl' | 'en';

const MINUS = '\u2212';
/** Stands for a figure that does not exist, for instance a percentage of nobody. */
export const NO_FIGURE = '\u2013';

/** With a fixed number of decimals: 12.345,6 or 12,345.6; what rounds to zero has no sign. */
export function figure(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
  const text = fraction === undefined ? grouped : `${grouped}${language === 'nl' ? ',' : '.'}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** With a sign, for changes: +1,2 or −8,5; what rounds to zero has none. */
export function signed(value: number, decimals: number, language: Language): string {
  const text = figure(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** a, b en c. */
export function enumerate(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${parts.at(-1)}`;
}

/** Numbers and lists as a language writes them. No Intl: a test reads the same bytes everywhere. */
import type { Language } from '../state/view.js';

/** A text in both languages. */
export interface Both {
  readonly nl: string;
  readonly en: string;
}

const MINUS = '\u2212';
/** Stands for a figure that does not exist. */
export const NO_FIGURE = '\u2013';

/** With a fixed number of decimals: 12.345,6 or 12,345.6; what rounds to zero has no sign. */
export function figure(value: number, decimals: number, language: Language): string {
  if (!Number.isFinite(value)) return NO_FIGURE;
  const [whole, fraction] = Math.abs(value).toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, language === 'nl' ? '.' : ',');
  const text = fraction === undefined ? grouped : `${grouped}${language === 'nl' ? ',' : '.'}${fraction}`;
  return value < 0 && /[1-9]/.test(text) ? `${MINUS}${text}` : text;
}

/** With a sign, for changes; what rounds to zero has none. */
export function signed(value: number, decimals: number, language: Language): string {
  const text = figure(value, decimals, language);
  return value > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

/** A number as a percentage: a non-breaking space in Dutch, none in English, as each is written. */
export const inPercent = (number: string, language: Language): string =>
  language === 'nl' ? `${number}\u00a0%` : `${number}%`;

/** 0.1234 as 12,3 %. */
export const percent = (share: number, decimals: number, language: Language): string =>
  inPercent(figure(100 * share, decimals, language), language);

/** A whole amount of money from cents: \u20ac 1.234.567, or \u20ac1,234,567. */
export const euros = (cents: number, language: Language): string =>
  `\u20ac${language === 'nl' ? '\u00a0' : ''}${figure(cents / 100, 0, language)}`;

/** Money for a sentence: \u20ac 12,3 miljoen, or as whole euros under a million. */
export function roughEuros(cents: number, language: Language): string {
  const eur = cents / 100;
  if (Math.abs(eur) < 999_500) return euros(Math.round(eur / 1000) * 100_000, language);
  return language === 'nl'
    ? `\u20ac\u00a0${figure(eur / 1e6, 1, language)} miljoen`
    : `\u20ac${figure(eur / 1e6, 1, language)} million`;
}

/** a, b en c. */
export function enumerate(parts: readonly string[], language: Language): string {
  if (parts.length < 2) return parts[0] ?? '';
  return `${parts.slice(0, -1).join(', ')} ${language === 'nl' ? 'en' : 'and'} ${parts.at(-1)}`;
}

/** The first few names and how many more there are: A, B en nog 3 dorpen. */
export function someOf(names: readonly string[], most: number, language: Language): string {
  if (names.length <= most) return enumerate(names, language);
  const rest = names.length - (most - 1);
  const more = language === 'nl' ? `nog ${rest} dorpen` : `${rest} other towns`;
  return enumerate([...names.slice(0, most - 1), more], language);
}

/** A sentence begins with a capital, also after an article that has been put in front of it. */
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

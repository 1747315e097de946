/** Percentages, money and lists of towns as a language writes them, beside plain numbers. */
import { enumerate, figure } from '../../scenarios/language/numbers.js';
import type { Language } from '../state/view.js';

export { enumerate, figure, NO_FIGURE, signed } from '../../scenarios/language/numbers.js';

/** A text in both languages. */
export interface Both {
  readonly nl: string;
  readonly en: string;
}

/** A number as a percentage: a non-breaking space in Dutch, none in English, as each is written. */
export const inPercent = (number: string, language: Language): string =>
  language === 'nl' ? `${number}\u00a0%` : `${number}%`;

/** 0.1234 as 12,3 %. */
export const percent = (share: number, decimals: number, language: Language): string =>
  inPercent(figure(100 * share, decimals, language), language);

/** A whole amount of money from cents: € 1.234.567, or €1,234,567. */
export const euros = (cents: number, language: Language): string =>
  `\u20ac${language === 'nl' ? '\u00a0' : ''}${figure(cents / 100, 0, language)}`;

/** Money for a sentence: € 12,3 miljoen, or as whole euros under a million. */
export function roughEuros(cents: number, language: Language): string {
  const eur = cents / 100;
  if (Math.abs(eur) < 999_500) return euros(Math.round(eur / 1000) * 100_000, language);
  return language === 'nl'
    ? `\u20ac\u00a0${figure(eur / 1e6, 1, language)} miljoen`
    : `\u20ac${figure(eur / 1e6, 1, language)} million`;
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

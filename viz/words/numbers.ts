/** Numbers as people read them, in the language chosen. */
import { type Language, language } from '../state/view.js';

const LOCALE: Readonly<Record<Language, string>> = { nl: 'nl-NL', en: 'en-GB' };
const made = new Map<string, Intl.NumberFormat>();

function format(value: number, options: Intl.NumberFormatOptions): string {
  const locale = LOCALE[language.value];
  const key = `${locale} ${JSON.stringify(options)}`;
  let one = made.get(key);
  if (one === undefined) {
    one = new Intl.NumberFormat(locale, options);
    made.set(key, one);
  }
  return one.format(value).replace('-', '−');
}

/** 12.345 */
export const count = (value: number): string => format(Math.round(value), { maximumFractionDigits: 0 });

/** 4,2 with exactly these decimals. */
export const decimal = (value: number, digits: number): string =>
  format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** 0.1234 as 12,3 %; a non-breaking space in Dutch, none in English, as each is written. */
export const percent = (share: number, digits = 1): string =>
  `${decimal(100 * share, digits)}${language.value === 'nl' ? '\u00a0%' : '%'}`;

/** +12 or −12, and 0 without a sign. */
export const signed = (value: number, digits = 0): string =>
  format(value, { minimumFractionDigits: digits, maximumFractionDigits: digits, signDisplay: 'exceptZero' });

/** +4,2 % or −4,2 %. */
export const signedPercent = (share: number, digits = 1): string =>
  `${signed(100 * share, digits)}${language.value === 'nl' ? '\u00a0%' : '%'}`;

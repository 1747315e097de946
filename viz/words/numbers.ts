/** Numbers in the language chosen, written as in sentences. */
import { language } from '../state/view.js';
import * as written from '../story/numbers.js';

/** 12.345 */
export const count = (value: number): string => written.figure(value, 0, language.value);

/** 4,2 with exactly these decimals. */
export const decimal = (value: number, digits: number): string => written.figure(value, digits, language.value);

/** 0.1234 as 12,3 %. */
export const percent = (share: number, digits = 1): string => written.percent(share, digits, language.value);

/** +12 or −12, and 0 without a sign. */
export const signed = (value: number, digits = 0): string => written.signed(value, digits, language.value);

/** +€ 12 or −€ 12 from whole euros, and € 0 without a sign. */
export const signedEuros = (eur: number): string => {
  const rounded = Math.round(eur);
  return `${rounded > 0 ? '+' : rounded < 0 ? '\u2212' : ''}${written.euros(100 * Math.abs(rounded), language.value)}`;
};

/** +4,2 % or −4,2 %. */
export const signedPercent = (share: number): string => written.inPercent(signed(100 * share, 1), language.value);

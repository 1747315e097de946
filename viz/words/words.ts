/** Every word on the screen, from one typed table by language; Dutch first. */
import { computed, type ReadonlySignal } from '@preact/signals-core';
import { type Language, language } from '../state/view.js';
import { en } from './en.js';
import { nl } from './nl.js';

/** The Dutch table with its texts made plain strings: what another language must fill, key by key. */
type Widened<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Widened<T[K]> };
export type Words = Widened<typeof nl>;

export const WORDS: Readonly<Record<Language, Words>> = { nl, en };

export const words: ReadonlySignal<Words> = computed(() => WORDS[language.value]);

/**
 * The language to begin with: `?taal=en` wins, then the page's own language.
 *
 * @param query as `location.search`
 * @param pageLanguage the `lang` of the document
 */
export function firstLanguage(query: string, pageLanguage: string): Language {
  const asked = new URLSearchParams(query).get('taal');
  if (asked === 'nl' || asked === 'en') return asked;
  return pageLanguage.toLowerCase().startsWith('en') ? 'en' : 'nl';
}

/** Where a difference in residents comes from, in rows and words; the rows add up. */
import type { Language } from '../state/view.js';
import type { Gains, Origin } from './gains.js';
import { NEAR_KM, ORIGINS } from './gains.js';
import { type Both, signed } from './numbers.js';

export interface GainRow {
  readonly label: string;
  /** Persons, measures less baseline. */
  readonly n: number;
}

const STAYED: Readonly<Record<Origin, Both>> = {
  near: { nl: 'gebleven in plaats van naar een kern dichtbij', en: 'stayed instead of leaving for a town nearby' },
  region: { nl: 'gebleven in plaats van elders in de regio', en: 'stayed instead of elsewhere in the region' },
  country: {
    nl: 'gebleven in plaats van naar de rest van het land',
    en: 'stayed instead of leaving for the rest of the country',
  },
  abroad: { nl: 'gebleven in plaats van naar het buitenland', en: 'stayed instead of leaving the country' },
};
const CAME: Readonly<Record<Origin, Both>> = {
  near: { nl: 'gekomen van een kern dichtbij', en: 'came from a town nearby' },
  region: { nl: 'gekomen van elders in de regio', en: 'came from elsewhere in the region' },
  country: { nl: 'gekomen uit de rest van het land', en: 'came from the rest of the country' },
  abroad: { nl: 'gekomen uit het buitenland', en: 'came from abroad' },
};
const BORN: Both = { nl: 'geboren', en: 'born' };
const LIVED: Both = { nl: 'niet overleden', en: 'did not die' };
const TRANSIT: Both = { nl: 'doorstroom van de opvang', en: 'transit through reception' };

/** Rows that are not zero, in a fixed order. */
export function gainRows({ stayed, came, born, lived, transit }: Gains, language: Language): readonly GainRow[] {
  const rows: readonly (readonly [Both, number])[] = [
    ...ORIGINS.map((origin) => [STAYED[origin], stayed[origin]] as const),
    ...ORIGINS.map((origin) => [CAME[origin], came[origin]] as const),
    [BORN, born],
    [LIVED, lived],
    [TRANSIT, transit],
  ];
  return rows.filter(([, n]) => n !== 0).map(([label, n]) => ({ label: label[language], n }));
}

/**
 * The difference and what is won for the country beside it.
 *
 * @param where a town's name, or the region's label
 */
export function gainSentences(gains: Gains, where: string, year: number, language: Language): readonly string[] {
  const n = (value: number): string => signed(value, 0, language);
  if (language === 'nl') {
    return [
      `Inwoners van ${where} op 1 januari ${year}, met maatregelen min zonder: ${n(gains.all)}, in deze toekomst.`,
      `Wie blijft of hierheen komt, woont elders in het land niet. Voor Nederland als geheel telt alleen het saldo met het buitenland: ${n(gains.national)}.`,
      `Dichtbij is tot ${NEAR_KM} km. Een verschil van enkele mensen kan toeval zijn: een woning die bezet blijft, stuurt anderen een andere kant op.`,
    ];
  }
  return [
    `Residents of ${where} on 1 January ${year}, with measures less without: ${n(gains.all)}, in this future.`,
    `Who stays or comes here does not live elsewhere in the country. For the Netherlands as a whole only the balance with other countries counts: ${n(gains.national)}.`,
    `Nearby is up to ${NEAR_KM} km. A difference of a few people can be luck: a dwelling that stays occupied sends others another way.`,
  ];
}

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

/** What a row says when it is a gain, and when it is a loss. */
interface Signs {
  readonly more: Both;
  readonly fewer: Both;
}

const STAYED: Readonly<Record<Origin, Signs>> = {
  near: {
    more: { nl: 'gebleven: minder vertrek naar dorpen dichtbij', en: 'stayed: fewer left for towns nearby' },
    fewer: { nl: 'meer vertrek naar dorpen dichtbij', en: 'more left for towns nearby' },
  },
  region: {
    more: {
      nl: 'gebleven: minder vertrek naar elders in de streek',
      en: 'stayed: fewer left for elsewhere in the region',
    },
    fewer: { nl: 'meer vertrek naar elders in de streek', en: 'more left for elsewhere in the region' },
  },
  country: {
    more: {
      nl: 'gebleven: minder vertrek naar de rest van het land',
      en: 'stayed: fewer left for the rest of the country',
    },
    fewer: { nl: 'meer vertrek naar de rest van het land', en: 'more left for the rest of the country' },
  },
  abroad: {
    more: { nl: 'gebleven: minder vertrek naar het buitenland', en: 'stayed: fewer left the country' },
    fewer: { nl: 'meer vertrek naar het buitenland', en: 'more left the country' },
  },
};

const FROM: Readonly<Record<Origin, Both>> = {
  near: { nl: 'van dorpen dichtbij', en: 'from towns nearby' },
  region: { nl: 'van elders in de streek', en: 'from elsewhere in the region' },
  country: { nl: 'uit de rest van het land', en: 'from the rest of the country' },
  abroad: { nl: 'uit het buitenland', en: 'from abroad' },
};
const cameFrom = (origin: Origin): Signs => ({
  more: { nl: `meer gekomen ${FROM[origin].nl}`, en: `more came ${FROM[origin].en}` },
  fewer: { nl: `minder gekomen ${FROM[origin].nl}`, en: `fewer came ${FROM[origin].en}` },
});

const BORN: Signs = {
  more: { nl: 'meer geboren', en: 'more births' },
  fewer: { nl: 'minder geboren', en: 'fewer births' },
};
const LIVED: Signs = {
  more: { nl: 'minder overleden', en: 'fewer deaths' },
  fewer: { nl: 'meer overleden', en: 'more deaths' },
};
const TRANSIT: Signs = {
  more: { nl: 'meer in de opvang', en: 'more in reception' },
  fewer: { nl: 'minder in de opvang', en: 'fewer in reception' },
};

/** Rows that are not zero, in a fixed order. */
export function gainRows({ stayed, came, born, lived, transit }: Gains, language: Language): readonly GainRow[] {
  const rows: readonly (readonly [Signs, number])[] = [
    ...ORIGINS.map((origin) => [STAYED[origin], stayed[origin]] as const),
    ...ORIGINS.map((origin) => [cameFrom(origin), came[origin]] as const),
    [BORN, born],
    [LIVED, lived],
    [TRANSIT, transit],
  ];
  return rows
    .filter(([, n]) => n !== 0)
    .map(([signs, n]) => ({ label: (n > 0 ? signs.more : signs.fewer)[language], n }));
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
      `Wie blijft of uit het land hierheen komt, woont elders niet: voor Nederland is dat geen winst. Het saldo met het buitenland verschilt ${n(gains.national)}; geboorte en sterfte buiten de streek zijn niet nagerekend.`,
      `Dichtbij is tot ${NEAR_KM} km. Een verschil van enkele mensen kan toeval zijn: een woning die bezet blijft, stuurt anderen een andere kant op.`,
    ];
  }
  return [
    `Residents of ${where} on 1 January ${year}, with measures less without: ${n(gains.all)}, in this future.`,
    `Who stays, or comes from inside the country, does not live elsewhere: for the Netherlands that is no gain. The balance with other countries differs by ${n(gains.national)}; births and deaths outside the region are not followed.`,
    `Nearby is up to ${NEAR_KM} km. A difference of a few people can be luck: a dwelling that stays occupied sends others another way.`,
  ];
}

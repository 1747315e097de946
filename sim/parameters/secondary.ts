/** Numbers of secondary schools: when a track has too few pupils, and how far pupils go. */
import type { Parameter } from './parameter.js';

export const SECONDARY_PARAMETERS = {
  secondaryNorm: {
    label: {
      nl: 'Leerlingen per leerjaar waaronder havo of vwo op een school verdwijnt',
      en: 'Pupils per year group under which havo or vwo disappears from a school',
    },
    unit: 'pupils per year of the track',
    initial: 27,
    min: 0,
    max: 45,
    source:
      'no study read: 240 pupils (150 to 400, itself a guess) over the nine year groups of a site with vmbo and havo; the law closes whole schools, not tracks; 0 = no track ever closes',
    confidence: 'guess',
    readBy: 'trackClosures',
  },
  secondaryYears: {
    label: {
      nl: 'Jaren met te weinig leerlingen voordat havo of vwo verdwijnt',
      en: 'Years with too few pupils before havo or vwo disappears',
    },
    unit: 'years in a row',
    initial: 3,
    min: 1,
    max: 10,
    step: 1,
    source: 'as for primary schools under the legal norm',
    confidence: 'guess',
    readBy: 'secondarySchools',
  },
  secondaryLoss: {
    label: {
      nl: 'Verlies waarbij een toch al kleine havo of vwo verdwijnt',
      en: 'Loss at which havo or vwo that was small already disappears',
    },
    unit: 'share of the pupils at the base date',
    initial: 0.25,
    min: 0,
    max: 0.6,
    source: 'no study read: with fewer pupils than the norm at the base it has shown that it can be smaller',
    confidence: 'guess',
    readBy: 'trackClosures',
  },
  secondaryDistance: {
    label: {
      nl: 'Hoe sterk afstand telt bij de keuze van een middelbare school',
      en: 'How much distance counts in the choice of a secondary school',
    },
    unit: 'exponent of the way, before sites are given the pupils of the register',
    initial: 2,
    min: 1,
    max: 3,
    source: 'no study read: near that of short moves',
    confidence: 'guess',
    readBy: 'catchments',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

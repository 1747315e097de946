/** Numbers of what nobody foresees: how much places and immigration swing, and for how long. */
import type { Parameter } from './parameter.js';

export const SWINGS_PARAMETERS = {
  swings: {
    label: {
      nl: 'Schommelingen die niemand voorziet: verhuissaldo per gemeente en immigratie',
      en: 'Swings that nobody foresees: net migration of municipalities and immigration',
    },
    unit: 'multiplier on what was measured',
    initial: 0,
    min: 0,
    max: 2,
    source:
      '0 = every year as expected, 1 = as large as measured; runs show their bands with 1 beside those of luck alone',
    confidence: 'measured',
    readBy: 'swings',
  },
  placeSwing: {
    label: {
      nl: 'Hoeveel het verhuissaldo van een gemeente er in een jaar bij of af krijgt',
      en: 'What a year adds to or takes off the net migration of a municipality',
    },
    unit: 'standard deviation, persons per thousand residents',
    initial: 3.9,
    min: 0,
    max: 8,
    source:
      'CBS 37259ned: growth against the country of the 307 steadiest of 342 municipalities, 1995-2014 (docs/decisions/0013); 3.0 to 4.4 by years and places taken',
    confidence: 'measured',
    readBy: 'swings',
  },
  placeSwingLasts: {
    label: {
      nl: 'Wat een jaar later over is van zo’n schommeling',
      en: 'What is left of such a swing a year later',
    },
    unit: 'share per year',
    initial: 0.7,
    min: 0,
    max: 0.95,
    source: 'as above: 0.63 to 0.85 by years and places taken',
    confidence: 'measured',
    readBy: 'swings',
  },
  immigrationSwing: {
    label: {
      nl: 'Hoeveel de immigratie er in een jaar bij of af krijgt',
      en: 'What a year adds to or takes off immigration',
    },
    unit: 'standard deviation, share of the expected immigrants',
    initial: 0.12,
    min: 0,
    max: 0.3,
    source:
      'CBS 70072ned, immigration of the country 1995-2014: a standard deviation of 0.10 over one year, 0.31 over five, 0.33 over eight',
    confidence: 'measured',
    readBy: 'swings',
  },
  immigrationSwingLasts: {
    label: {
      nl: 'Wat een jaar later over is van zo’n golf van immigratie',
      en: 'What is left of such a wave of immigration a year later',
    },
    unit: 'share per year',
    initial: 0.95,
    min: 0,
    max: 1,
    source: 'as above',
    confidence: 'measured',
    readBy: 'swings',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

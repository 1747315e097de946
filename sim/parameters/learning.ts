/** Numbers of school careers, study and leaving home for it. */
import type { Parameter } from './parameter.js';

const share = (nl: string, en: string, of: string, values: readonly [number, number, number], source: string) => ({
  label: { nl, en },
  unit: `share of ${of}`,
  initial: values[0],
  min: values[1],
  max: values[2],
  source,
});
const guess = { confidence: 'guess', readBy: 'steps' } as const;
const literature = { confidence: 'literature', readBy: 'steps' } as const;

export const LEARNING_PARAMETERS = {
  parentEducation: {
    label: {
      nl: 'Samenhang van schoolniveau en opleiding van de ouders',
      en: 'Association of track and education of the parents',
    },
    unit: 'correlation',
    initial: 0.4,
    min: 0,
    max: 0.6,
    source: 'asserted by the source of the scheme; 0.3 to 0.5 is plausible, the size is a guess; 0 = none',
    confidence: 'guess',
    readBy: 'tracks',
  },
  schoolDistance: {
    label: {
      nl: 'Minder havo en vwo waar de school ver weg is',
      en: 'Less havo and vwo where the school is far away',
    },
    unit: 'log-odds per km of way to the nearest school with havo or vwo',
    initial: 0.005,
    min: 0,
    max: 0.02,
    source: 'no study read: small by choice; 0 = none',
    confidence: 'guess',
    readBy: 'tracks',
  },
  vwoPart: {
    ...share(
      'Deel vwo van havo en vwo samen',
      'Part of vwo in havo and vwo',
      'pupils who enter havo or vwo',
      [0.35, 0.3, 0.45],
      'guess between a third and two fifths of each cohort',
    ),
    confidence: 'guess',
    readBy: 'tracks',
  },
  vmboToMbo4: {
    ...share('Van vmbo naar mbo 3-4', 'From vmbo to mbo 3-4', 'vmbo graduates', [0.66, 0.5, 0.75], 'no table read'),
    ...guess,
  },
  vmboToMbo2: {
    ...share('Van vmbo naar mbo 2', 'From vmbo to mbo 2', 'vmbo graduates', [0.25, 0.15, 0.25], 'no table read'),
    ...guess,
  },
  havoToHbo: {
    ...share('Van havo naar hbo', 'From havo to hbo', 'havo graduates', [0.77, 0.7, 0.82], 'not read; 0.70 to 0.82'),
    ...guess,
  },
  havoToMbo4: {
    ...share('Van havo naar mbo 4', 'From havo to mbo 4', 'havo graduates', [0.1, 0.05, 0.18], 'no table read'),
    ...guess,
  },
  vwoToWo: {
    ...share(
      'Van vwo naar wo',
      'From vwo to academic study',
      'vwo graduates',
      [0.748, 0.7, 0.8],
      'CBS 2017: in the same year, 2016; 0.71 in 2004-2012',
    ),
    ...literature,
  },
  vwoToHbo: {
    ...share(
      'Van vwo naar hbo',
      'From vwo to hbo',
      'vwo graduates',
      [0.086, 0.08, 0.153],
      'CBS 2017: in the same year, 2016; 0.153 in 2004',
    ),
    ...literature,
  },
  mbo2ToMbo4: {
    ...share('Van mbo 2 naar mbo 3-4', 'From mbo 2 to mbo 3-4', 'mbo 2 graduates', [0.45, 0.3, 0.6], 'no table read'),
    ...guess,
  },
  mbo4ToHbo: {
    ...share(
      'Van mbo 4 naar hbo',
      'From mbo 4 to hbo',
      'mbo 4 graduates',
      [0.35, 0.28, 0.42],
      'not read; 0.28 to 0.42',
    ),
    ...guess,
  },
  mboCompleted: {
    ...share('Mbo-diploma', 'Mbo completed', 'mbo students', [0.8, 0.65, 0.9], 'no table read'),
    ...guess,
  },
  hboCompleted: {
    ...share('Hbo-diploma', 'Hbo completed', 'hbo students', [0.78, 0.6, 0.9], 'no table read'),
    ...guess,
  },
  woCompleted: {
    ...share('Wo-diploma', 'Academic study completed', 'academic students', [0.88, 0.7, 0.95], 'no table read'),
    ...guess,
  },
  woLeavingFar: {
    ...share(
      'Op kamers voor wo wie ver weg studeert',
      'Academic students far from home who leave',
      'starters at home, study over 45 minutes away, basic grant',
      [0.75, 0.65, 0.85],
      'unknown; 0.60 to 0.85',
    ),
    confidence: 'guess',
    readBy: 'leavingFit',
  },
  hboLeavingFar: {
    ...share(
      'Op kamers voor hbo wie ver weg studeert',
      'Hbo students far from home who leave',
      'starters at home, study over 45 minutes away, basic grant',
      [0.45, 0.3, 0.6],
      'unknown; 0.30 to 0.60',
    ),
    confidence: 'guess',
    readBy: 'leavingFit',
  },
  studyLeavingLevel: {
    label: {
      nl: 'Uit huis voor studie ten opzichte van gemeten',
      en: 'Leaving home to study against the measured shares',
    },
    unit: 'multiplier on the probability within sixteen months',
    initial: 1,
    min: 0,
    max: 1.5,
    source: 'CBS: 61 % (wo) and 23 % (hbo) with a basic grant, 45 % and 14 % with a loan; 1 = as measured, 0 = nobody',
    confidence: 'literature',
    readBy: 'studyLeaving',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

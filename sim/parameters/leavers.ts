/** Numbers of coming back to the region one grew up in. */
import type { Parameter } from './parameter.js';

export const LEAVERS_PARAMETERS = {
  returnLevel: {
    label: { nl: 'Terugkeer van vertrokken jongeren', en: 'Coming back of those who left young' },
    unit: 'multiplier on the yearly probability; 0 = nobody comes back',
    initial: 1,
    min: 0,
    max: 2,
    source:
      'Zeeland: 26 % of those who left at 21-23 in 2003-05 were back by 2016, most within six years (ZB Planbureau)',
    confidence: 'literature',
    readBy: 'fates',
  },
  returnJobs: {
    label: { nl: 'Terugkeer naar banen op het eigen niveau', en: 'Coming back to jobs at the own level' },
    unit: 'elasticity of the yearly probability to jobs within reach of the town left, against the base; 0 = off',
    initial: 0.5,
    min: 0,
    max: 2,
    source:
      'a large labour market is the main determinant of staying (Venhorst et al. 2011); no elasticity read, job access in return is the largest uncertainty of the left loop',
    confidence: 'guess',
    readBy: 'fates',
  },
  returnHome: {
    label: { nl: 'Terugkeer naar de plaats van herkomst', en: 'Coming back to the place once left' },
    unit: 'share of returners who look in the town they left first; the others in another municipality of the region',
    initial: 0.67,
    min: 0,
    max: 1,
    source: 'Zeeland: two thirds of returners to the municipality they had left (ZB Planbureau)',
    confidence: 'literature',
    readBy: 'returners',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

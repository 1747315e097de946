/** Numbers of newcomers from abroad: where they go, and whether they stay. */
import type { Parameter } from './parameter.js';

export const NEWCOMERS_PARAMETERS = {
  labourFollowsJobs: {
    label: { nl: 'Arbeidsmigranten volgen banen', en: 'Labour migrants follow jobs' },
    unit: 'elasticity of arrivals to jobs open within reach',
    initial: 0.5,
    min: 0,
    max: 2,
    source:
      'direction known (seasonal work, agriculture, logistics), strength not; 0 = they come whatever jobs there are',
    confidence: 'guess',
    readBy: 'newcomerResponse',
  },
  borderOpenness: {
    label: { nl: 'Open grens trekt grensverhuizers', en: 'An open border brings border movers' },
    unit: 'elasticity of arrivals to the openness of the border against the base',
    initial: 0.3,
    min: 0,
    max: 1,
    source: 'CPB and PBL, labour market without borders: direction; 0 = the border makes no difference',
    confidence: 'guess',
    readBy: 'newcomerResponse',
  },
  borderPrices: {
    label: { nl: 'Goedkope huizen trekken grensverhuizers', en: 'Cheap homes bring border movers' },
    unit: 'elasticity of arrivals to the price of owned homes, with the sign turned',
    initial: 0.5,
    min: 0,
    max: 2,
    source: 'Germans and Belgians buy where homes are cheaper than across the border; strength not known; 0 = off',
    confidence: 'guess',
    readBy: 'newcomerResponse',
  },
  labourReturn: {
    label: { nl: 'Nieuwkomers vertrekken weer uit het land', en: 'Newcomers leave the country again' },
    unit: 'part of their own hazard in the first five years',
    initial: 1,
    min: 0,
    max: 1.5,
    source:
      'shares by kind who are gone after five years: table newcomer_kinds; 0 = they emigrate as others of their age',
    confidence: 'guess',
    readBy: 'newcomerMobility',
  },
  onwardMoves: {
    label: { nl: 'Nieuwkomers trekken door in het land', en: 'Newcomers move on inside the country' },
    unit: 'part of their own hazard in the first five years',
    initial: 1,
    min: 0,
    max: 1.5,
    source: 'part of the internal loss of regions is people from abroad moving on; 0 = they move for work as others do',
    confidence: 'guess',
    readBy: 'newcomerMobility',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

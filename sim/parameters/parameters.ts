import type { Parameter } from './parameter.js';

/** Every parameter of the model. */
export const PARAMETERS = {
  fertilityLevel: {
    label: { nl: 'Kindertal ten opzichte van de basisjaren', en: 'Fertility against the base years' },
    unit: 'ratio to the national rates of the base years',
    initial: 1,
    min: 0.5,
    max: 1.5,
    source: 'CBS 37422ned to 2019, held constant; range spans the CBS forecasts of 1.3 to 1.9 children per woman',
    confidence: 'literature',
    readBy: 'fertility',
  },
  unpartneredFertility: {
    label: { nl: 'Geboortekans zonder partner', en: 'Birth rate of women without a partner' },
    unit: 'ratio to women of the same age with a partner',
    initial: 0.15,
    min: 0,
    max: 1,
    source: 'no table read; births by age are kept whatever its value, but where a probability would pass 1',
    confidence: 'guess',
    readBy: 'fertility',
  },
  mortalityImprovement: {
    label: { nl: 'Daling van de sterftekans', en: 'Decline of mortality' },
    unit: 'relative decline of the hazard per year',
    initial: 0.012,
    min: 0,
    max: 0.025,
    source:
      'CBS life tables 1998-2019 (men 2.0 %, women 1.2 % a year); 1.8 % proved too fast after 2010, so below the mean',
    confidence: 'literature',
    readBy: 'mortality',
  },
  mortalityLevel: {
    label: { nl: 'Sterfteniveau ten opzichte van de basisjaren', en: 'Mortality against the base years' },
    unit: 'multiplier on the hazard',
    initial: 1,
    min: 0.5,
    max: 1.5,
    source: 'CBS 60025, 37360ned; 1 = level of the base years',
    confidence: 'measured',
    readBy: 'mortality',
  },
  leavingHomeLevel: {
    label: { nl: 'Uit huis gaan ten opzichte van 2021', en: 'Leaving the parental home against 2021' },
    unit: 'multiplier on the yearly probability',
    initial: 1,
    min: 0,
    max: 2,
    source: 'CBS news 2021-49: share living with parents by age on 1 January 2021',
    confidence: 'measured',
    readBy: 'leaving',
  },
  unionYoung: {
    label: { nl: 'Kans om een partner te zoeken, 18-35 jaar', en: 'Looking for a partner, age 18 to 35' },
    unit: 'probability per single adult and year',
    initial: 0.3,
    min: 0.1,
    max: 0.6,
    source:
      'no table read; set so that households shrink by 0.3 to 0.5 % a year, as in these municipalities 2010-2021 (CBS 70072ned)',
    confidence: 'guess',
    readBy: 'unions',
  },
  unionOlder: {
    label: { nl: 'Kans om een partner te zoeken, 36-60 jaar', en: 'Looking for a partner, age 36 to 60' },
    unit: 'probability per single adult and year; half of it to age 75',
    initial: 0.08,
    min: 0,
    max: 0.2,
    source: 'no table read; set together with unionYoung',
    confidence: 'guess',
    readBy: 'unions',
  },
  splitWithChildren: {
    label: { nl: 'Kans op uit elkaar gaan, met kinderen thuis', en: 'Separation with children at home' },
    unit: 'probability per couple and year',
    initial: 0.02,
    min: 0,
    max: 0.06,
    source: 'CBS 2022: 8 % of married and 18 % of cohabiting parents in six years, two thirds married',
    confidence: 'literature',
    readBy: 'couples',
  },
  splitWithoutChildren: {
    label: {
      nl: 'Kans op uit elkaar gaan, zonder kinderen, tot 50 jaar',
      en: 'Separation without children, up to age 50',
    },
    unit: 'probability per couple and year',
    initial: 0.03,
    min: 0,
    max: 0.08,
    source:
      'no table read; falls to a fifth at age 50 and a twentieth at 70 of the older partner (CBS: 8.9 divorces per 1,000 marriages)',
    confidence: 'guess',
    readBy: 'couples',
  },
  childrenStayWithMother: {
    label: {
      nl: 'Kinderen blijven bij de moeder na uit elkaar gaan',
      en: 'Children stay with the mother after separation',
    },
    unit: 'probability per separating couple with children at home',
    initial: 0.8,
    min: 0.5,
    max: 1,
    source: 'no table read; CBS counts about one single father to five or six single mothers',
    confidence: 'guess',
    readBy: 'couples',
  },
  levelWindow: {
    label: {
      nl: 'Jaren waarover het recente verhuissaldo telt',
      en: 'Years that make the recent level of net migration',
    },
    unit: 'years before the base date',
    initial: 3,
    min: 2,
    max: 5,
    step: 1,
    source:
      'backtests of 342 municipalities: two or three years are best, eight cost 0.2 points; the window alone can decide the sign',
    confidence: 'literature',
    readBy: 'net-rates',
  },
  levelFade: {
    label: {
      nl: 'Wat een jaar later over is van dat recente saldo',
      en: 'What is left of that recent level a year later',
    },
    unit: 'share per year',
    initial: 0.85,
    min: 0.8,
    max: 1,
    source: 'backtests of 342 municipalities: 0.80 to 0.90; 1 = the recent level never fades',
    confidence: 'literature',
    readBy: 'arrivals',
  },
  foreignWindow: {
    label: { nl: 'Jaren waarover buitenlandse migratie telt', en: 'Years that make foreign migration' },
    unit: 'years before the base date',
    initial: 2,
    min: 2,
    max: 5,
    step: 1,
    source: 'CBS 37259ned; the definition moves ten-year errors between 2.0 and 2.5 %',
    confidence: 'literature',
    readBy: 'net-rates',
  },
  immigrationLevel: {
    label: { nl: 'Immigratie ten opzichte van de basisjaren', en: 'Immigration against the base years' },
    unit: 'multiplier on expected immigrants',
    initial: 1,
    min: 0,
    max: 2,
    source: 'CBS 37259ned; 1 = mean of the last years before the base date, 0 = nobody comes from abroad',
    confidence: 'guess',
    readBy: 'arrivals',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

export type ParameterName = keyof typeof PARAMETERS;
export type ParameterValues = Readonly<Record<ParameterName, number>>;

/** The declared initial values. */
export const initialParameters = (): ParameterValues =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, p]) => [name, p.initial])) as ParameterValues;

/** Numbers of who may have which home, and of where older people want to live. */
import type { Parameter } from './parameter.js';

export const MARKET_PARAMETERS = {
  socialIncomeLimit: {
    label: {
      nl: 'Inkomensgrens voor een corporatiewoning, alleenstaand',
      en: 'Income limit for a home of a housing association, one person',
    },
    unit: 'EUR per year, disposable, price level of 2015',
    initial: 27_000,
    min: 0,
    max: 100_000,
    source:
      'Woningwet: taxable EUR 34,911 (2015) to 40,024 (2021); what is left of it to spend is a guess; 100,000 = everybody may rent there',
    confidence: 'guess',
    readBy: 'socialRent',
  },
  socialIncomeMore: {
    label: {
      nl: 'Wat die grens hoger is voor een huishouden van meer personen',
      en: 'By how much that limit is higher for a household of more persons',
    },
    unit: 'EUR per year, disposable, price level of 2015',
    initial: 5_000,
    min: 0,
    max: 20_000,
    source: 'Woningwet: one limit until 2022, but two incomes are taxed less than one; guess',
    confidence: 'guess',
    readBy: 'socialRent',
  },
  socialFree: {
    label: {
      nl: 'Kans dat een corporatie een te hoog inkomen toch inschrijft',
      en: 'Chance that a housing association takes somebody with too high an income',
    },
    unit: 'probability per search',
    initial: 0.2,
    min: 0,
    max: 1,
    source:
      'Woningwet: 7.5 to 20 % of what is let may go to higher incomes, by year and kind of income; 0 = nobody; guess',
    confidence: 'guess',
    readBy: 'wishedHome',
  },
  socialQueue: {
    label: { nl: 'Corporatiewoningen gaan op wachttijd', en: 'Homes of housing associations go by waiting time' },
    unit: 'switch, 0 or 1',
    initial: 1,
    min: 0,
    max: 1,
    step: 1,
    source: 'most regions let by years registered; 0 = by lot, as all other homes here',
    confidence: 'literature',
    readBy: 'settling',
  },
  lifeProofFirst: {
    label: {
      nl: 'Aandeel 75-plussers dat eerst naar levensloopbestendige woningen kijkt',
      en: 'Share of over-75s who look at life-proof homes first',
    },
    unit: 'share of those who look for a home',
    initial: 0.8,
    min: 0,
    max: 1,
    source: 'direction from the source report (life-proof homes fall short); size is a guess; 0 = nobody minds',
    confidence: 'guess',
    readBy: 'wishedHome',
  },
  lifeProofMoves: {
    label: {
      nl: 'Verhuizen om de woning vanaf 75 jaar: in een gewone tegenover een levensloopbestendige woning',
      en: 'Moving for a dwelling from 75 on: in a usual against a life-proof home',
    },
    unit: 'ratio of hazards',
    initial: 1.3,
    min: 1,
    max: 3,
    source: 'guess; the mean of both stays as measured, 1 = no difference',
    confidence: 'guess',
    readBy: 'lifeProof',
  },
  lifeProofCare: {
    label: {
      nl: 'Naar een instelling vanaf 75 jaar: in een levensloopbestendige tegenover een gewone woning',
      en: 'Going to care from 75 on: in a life-proof against a usual home',
    },
    unit: 'ratio of hazards',
    initial: 0.85,
    min: 0.5,
    max: 1,
    source: 'guess; the mean of both stays as at the base, 1 = no difference',
    confidence: 'guess',
    readBy: 'lifeProof',
  },
  widowMoves: {
    label: {
      nl: 'Kans om in het jaar van verweduwing een andere woning te zoeken, boven wat leeftijdgenoten doen',
      en: 'Chance of looking for another home in the year of widowhood, beyond what others of that age do',
    },
    unit: 'probability per year',
    initial: 0.03,
    min: 0,
    max: 0.3,
    source: 'guess: most widowed people stay for years; 0 = as others',
    confidence: 'guess',
    readBy: 'causes',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

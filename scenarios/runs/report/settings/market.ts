/** Units and sources of the settings in `sim/parameters/market.ts`, in Dutch. */
import type { MARKET_PARAMETERS } from '../../../../sim/parameters/market.js';
import type { WordsOf } from './setting.js';

export const MARKET_WORDS: WordsOf<typeof MARKET_PARAMETERS> = {
  socialIncomeLimit: {
    unit: 'euro per jaar, besteedbaar, prijspeil 2015',
    source:
      'Woningwet: belastbaar € 34.911 (2015) tot € 40.024 (2021); wat daarvan te besteden overblijft is gegokt; 100.000 = iedereen mag er huren',
  },
  socialIncomeMore: {
    unit: 'euro per jaar, besteedbaar, prijspeil 2015',
    source:
      'Woningwet: tot 2022 één grens, maar over twee inkomens wordt minder belasting betaald dan over één; gegokt',
  },
  socialFree: {
    unit: 'kans per zoektocht',
    source:
      'Woningwet: 7,5 tot 20 % van wat verhuurd wordt mag naar hogere inkomens, naar jaar en soort inkomen; 0 = niemand; gegokt',
  },
  socialQueue: {
    unit: 'schakelaar, 0 of 1',
    source: "de meeste regio's verhuren op inschrijfduur; 0 = loting, zoals alle andere woningen hier",
  },
  lifeProofFirst: {
    unit: 'aandeel van wie een woning zoekt',
    source:
      'richting uit het bronrapport (levensloopbestendige woningen schieten tekort); grootte gegokt; 0 = niemand let erop',
  },
  lifeProofMoves: {
    unit: 'verhouding van kansen',
    source: 'gegokt; het gemiddelde van beide blijft zoals gemeten, 1 = geen verschil',
  },
  lifeProofCare: {
    unit: 'verhouding van kansen',
    source: 'gegokt; het gemiddelde van beide blijft zoals in het basisjaar, 1 = geen verschil',
  },
  widowMoves: {
    unit: 'kans per jaar',
    source: 'gegokt: de meesten blijven na verweduwing nog jaren wonen; 0 = zoals anderen',
  },
};

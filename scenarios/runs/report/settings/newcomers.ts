/** Units and sources of the settings in `sim/parameters/newcomers.ts`, in Dutch. */
import type { NEWCOMERS_PARAMETERS } from '../../../../sim/parameters/newcomers.js';
import type { WordsOf } from './setting.js';

export const NEWCOMERS_WORDS: WordsOf<typeof NEWCOMERS_PARAMETERS> = {
  labourFollowsJobs: {
    unit: 'elasticiteit van hun komst voor openstaande banen binnen bereik',
    source: 'richting bekend (seizoenwerk, landbouw, logistiek), sterkte niet; 0 = ze komen hoeveel banen er ook zijn',
  },
  borderOpenness: {
    unit: 'elasticiteit van hun komst voor hoe open de grens is, tegenover het basisjaar',
    source: 'CPB en PBL, arbeidsmarkt zonder grenzen: richting; 0 = de grens maakt niet uit',
  },
  borderPrices: {
    unit: 'elasticiteit van hun komst voor de prijs van koopwoningen, met omgekeerd teken',
    source: 'Duitsers en Belgen kopen waar huizen goedkoper zijn dan over de grens; sterkte niet bekend; 0 = uit',
  },
  labourReturn: {
    unit: 'deel van hun eigen kans in de eerste vijf jaar',
    source: 'aandeel per soort dat na vijf jaar weg is: tabel newcomer_kinds; 0 = ze emigreren zoals leeftijdgenoten',
  },
  onwardMoves: {
    unit: 'deel van hun eigen kans in de eerste vijf jaar',
    source:
      "een deel van wat regio's aan de rest van het land verliezen, zijn mensen uit het buitenland die doortrekken; 0 = ze verhuizen voor werk zoals anderen",
  },
};

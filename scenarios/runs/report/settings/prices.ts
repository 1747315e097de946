/** Units and sources of the settings in `sim/parameters/prices.ts`, in Dutch. */
import type { PRICES_PARAMETERS } from '../../../../sim/parameters/prices.js';
import type { WordsOf } from './setting.js';

export const PRICES_WORDS: WordsOf<typeof PRICES_PARAMETERS> = {
  priceElasticity: {
    unit: 'procent van de prijs per procent vraag ten opzichte van de aangeboden woningen',
    source:
      'price_elasticity_to_households 0,5 tot 1,6; Vermeulen en Rouwendal 2007: aanbod bijna niet elastisch; 0 = prijzen reageren niet',
  },
  priceSpeed: {
    unit: 'deel van de weg per jaar',
    source: 'lus B1 werkt binnen één tot vijf jaar; 0 = prijzen bewegen niet',
  },
  qualityValue: {
    unit: 'logaritme van de prijs, beste tegenover slechtste kwaliteit (0,5 = 1,65 keer de prijs)',
    source: 'geen grootte gevonden; 0 = niets',
  },
  vacancySpillover: {
    unit: 'logaritme van de prijs van een woning met een langdurig lege in de buurt (-0,02 = 2 % minder)',
    source: 'Hofe, Parent en Grabill 2019 (stad in de VS): tot -4,1 %, gehalveerd; 0 = niets',
  },
  rebuildingValue: {
    unit: "logaritme van de prijs van een woning met zo'n nieuwe in de buurt (0,07 = 7 % meer)",
    source:
      'Hofe, Parent en Grabill 2019 (stad in de VS): sloop met volledige herbouw tot +14,1 %, gehalveerd; 0 = niets',
  },
  priceDriftFade: {
    unit: 'aandeel per jaar',
    source:
      'waarden van 342 gemeenten, 2000-2014: van wat een COROP-gebied in een jaar op het land verloor, ging in de volgende één tot vijf jaar 0,28, 0,46, 0,64, 0,82 en 0,86 verloren; 0 = niets',
  },
  priceResponse: {
    unit: 'procent meer dat een plaats kiest per procent dat die goedkoper is: starters op de woningmarkt en mensen van 50 tot 64; anderen de helft',
    source: 'lus B1 (prijs), alleen de richting, geen Nederlandse grootte gevonden; 0 = uit',
  },
  qualityResponse: {
    unit: 'logaritme van het gewicht van een plaats, beste tegenover slechtste kwaliteit (0,5 = 1,65 keer zo vaak gekozen)',
    source: 'M05 (slechtere woningen en omgeving trekken minder mensen), alleen de richting; 0 = uit',
  },
  livePrices: {
    unit: '1 = levend, 0 = bevroren: iedereen ziet de prijzen van het basisjaar, ook al worden er andere berekend',
    source: 'schakelaar van lus B1, om bevroren met levende prijzen te vergelijken',
  },
  earthquakes: {
    unit: 'deel van het volle effect op waarden en verhuizen: 0 = uit, 0,5 = laag, 1 = hoog',
    source:
      'waarden 2 tot 9 % lager (Durán en Elhorst 2018; ESB 2016), een derde overwoog te verhuizen (Sociaal Planbureau Groningen); weinigen deden het',
  },
};

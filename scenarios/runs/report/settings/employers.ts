/** Units and sources of the settings in `sim/parameters/employers.ts`, in Dutch. */
import type { EMPLOYERS_PARAMETERS } from '../../../../sim/parameters/employers.js';
import type { WordsOf } from './setting.js';

export const EMPLOYERS_WORDS: WordsOf<typeof EMPLOYERS_PARAMETERS> = {
  smallTurnover: {
    unit: 'deel per jaar van de banen bij werkgevers met minder dan 100 banen',
    source:
      'geen regionaal cijfer bij de hand; van de bedrijven begint en stopt ongeveer een tiende per jaar, en ze beginnen klein',
  },
  startUps: {
    unit: 'verhouding tot wat stoppers in het basisjaar precies aanvult; onder 1 dalen de banen',
    source: 'op het platteland zijn minder starters (bronrapport); hoeveel minder staat er niet',
  },
  servicesFollow: {
    unit: 'elasticiteit van banen bij kleine werkgevers in de diensten voor inwoners binnen bereik',
    source: 'geen schatting gevonden; 0 = banen blijven, 1 = banen per inwoner blijven',
  },
  jobsTrend: {
    unit: 'relatieve verandering per jaar, alle werkgevers van de regio',
    source: 'op nul gehouden, zodat banen alleen door werkgevers en inwoners veranderen',
  },
  largeStops: {
    unit: 'kans per werkgever met 100 banen of meer en jaar; in het basisjaar komen er evenveel bij',
    source: 'geen cijfer gevonden voor vestigingen van deze grootte',
  },
  largeSwings: {
    unit: 'standaardafwijking van de logaritme van het aantal banen per jaar',
    source: 'geen cijfer gevonden',
  },
  employerTalent: {
    unit: 'elasticiteit van oprichtingen, en omgekeerd van stoppen, voor het aandeel openstaande banen binnen bereik, basisjaar gedeeld door nu',
    source: 'richting uit het bronrapport (M10, M13); 0 = uit',
  },
  employerCatchment: {
    unit: 'elasticiteit van oprichtingen, en omgekeerd van stoppen, voor inwoners binnen bereik; alleen diensten',
    source: 'richting uit het bronrapport (M13); 0 = uit',
  },
  employerNeighbours: {
    unit: 'elasticiteit van oprichtingen, en omgekeerd van stoppen, voor banen van de sector in de gemeente',
    source:
      'samenhang van vaardigheden (M12): verdwijnt een bedrijf, dan lopen verwante bedrijven meer risico; 0 = uit',
  },
  wageTightness: {
    unit: 'elasticiteit van lonen voor openstaande banen binnen bereik, tegenover het basisjaar; 0 = uit',
    source: 'loonkrommen vinden ongeveer -0,1 voor werkloosheid (Blanchflower en Oswald); hier de helft',
  },
};

/** Units and sources of the settings in `sim/parameters/facilities.ts`, in Dutch. */
import type { FACILITIES_PARAMETERS } from '../../../../sim/parameters/facilities.js';
import type { WordsOf } from './setting.js';

export const FACILITIES_WORDS: WordsOf<typeof FACILITIES_PARAMETERS> = {
  announcedAppeal: {
    unit: 'verhouding tot dezelfde school zonder aankondiging, voor kinderen die een school zoeken',
    source: 'geen cijfer gevonden; ouders kiezen al voor de buurschool voordat het bestuur besluit (DUO 2016)',
  },
  denominationLoyalty: {
    unit: 'deel waarmee een school van een andere richting na een sluiting minder gekozen wordt',
    source:
      'waar leerlingen van 233 gesloten scholen heen gingen, DUO 2015-2019: gewicht exp(1,83, standaardfout 0,46) voor dezelfde richting',
  },
  mergerReachKm: {
    unit: 'km hemelsbreed tussen twee scholen van een bestuur',
    source:
      'DUO 2015-2019: de dichtstbijzijnde school van het bestuur kreeg 0,4 tot 0,5 van de leerlingen van gesloten scholen tot 3 km, daarbuiten geen',
  },
  mergerTogetherKm: {
    unit: 'km; een deel exp(-weg tussen de scholen / dit getal) gaat samen mee, de anderen kiezen zelf; 0 = niemand',
    source:
      'waar leerlingen van 233 gesloten scholen heen gingen, DUO 2015-2019: 0,39 (standaardfout 0,15); 0,51 (0,18) als scholen zo aantrekkelijk zijn als hun leerlingental zegt',
  },
  schoolClosureLevel: {
    unit: 'factor op de kans per jaar dat een bestuur een school sluit',
    source:
      'DUO-register van schoolvestigingen 2013-2020; 1 = zoals daarop geschat, met de landelijke trend naar grotere scholen erin',
  },
  practiceStops: {
    unit: 'kans per praktijk en jaar',
    source:
      'leeftijden van huisartsen gelijk verdeeld gedacht van 35 tot 65 jaar; in Zeeland een derde in de komende jaren (PZC 2018)',
  },
  practiceNoSuccessor: {
    unit: 'kans per praktijk die stopt, bij een patiëntenlijst van gewone lengte',
    source: 'niet gevonden; de meeste praktijken verwachten een tekort (Nivel 2023)',
  },
  busHoursTrend: {
    unit: 'relatieve verandering per jaar van de gereden kilometers',
    source: 'haltes van het land, samengenomen per plek, 2003-2017: -8,5 % (CROW/PBL)',
  },
  facilityOutflow: {
    unit: 'relatieve toename van verhuizen naar een andere woning, gezinnen en 75-plussers',
    source:
      'de meeste Nederlandse studies vonden geen effect; nul ligt binnen het bereik (Elke regio telt! tekent de pijl wel)',
  },
  facilityAttraction: {
    unit: 'deel van het gewicht als bestemming',
    source:
      'geen Nederlandse schatting; variant dk komt tien jaar na een sluiting uit op -7,6 punten bevolking (Deense dorpen)',
  },
  facilityForAll: {
    unit: '0 = gezinnen, 1 = iedereen',
    source: 'variant nl: gezinnen; variant dk: iedereen, want het Deense effect is gemeten over de hele bevolking',
  },
  facilityDelay: {
    unit: 'jaren',
    source: 'Deense dorpen: niets van betekenis vóór het zesde jaar; geen Nederlands cijfer',
  },
  facilitySpread: {
    unit: 'jaren',
    source: 'hoe mensen hun voorzieningen zien, past zich aan in drie tot zes jaar (gegokt)',
  },
};

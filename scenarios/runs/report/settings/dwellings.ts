/** Units and sources of the settings in `sim/parameters/dwellings.ts`, in Dutch. */
import type { DWELLINGS_PARAMETERS } from '../../../../sim/parameters/dwellings.js';
import type { WordsOf } from './setting.js';

export const DWELLINGS_WORDS: WordsOf<typeof DWELLINGS_PARAMETERS> = {
  decayEmpty: {
    unit: 'deel van de volle kwaliteit per jaar',
    source: 'richting uit het bronrapport (M40); 0,03 tot 0,12 is aannemelijk, geen Nederlands tempo gevonden; 0 = uit',
  },
  decayLowIncome: {
    unit: 'deel van de volle kwaliteit per jaar',
    source:
      'richting uit het bronrapport (M41); 0,005 tot 0,03 is aannemelijk, geen Nederlands tempo gevonden; 0 = uit',
  },
  ageingOld: {
    unit: 'deel van de volle kwaliteit per jaar, gewoon onderhoud meegerekend',
    source:
      'geen tempo gevonden; met wat er gebouwd en hersteld wordt, blijft het gemiddelde van de eerste regio zoals in het basisjaar; 0 = uit',
  },
  renovationPace: {
    unit: 'deel per jaar van de woningen met minder dan een derde van de volle kwaliteit',
    source: "corporaties werken met programma's, wat de prijs ook is; geen aandeel gevonden; 0 = niemand knapt op",
  },
  privateFriction: {
    unit: 'verhouding tot het tempo van corporaties, waar het loont en het inkomen het toelaat',
    source: 'particulier bezit maakt opknappen moeilijker (bronrapport, M43); 1 = geen belemmering',
  },
  renovationCost: {
    unit: 'euro per woning',
    source: 'geen cijfer gevonden',
  },
  renovationValue: {
    unit: 'verhouding tot de gemiddelde waarde van de plaats',
    source: 'geen cijfer gevonden; bepaalt waar opknappen loont; 0 = het loont nergens',
  },
  buildingProgramme: {
    unit: '0 = geen, 1 = zoals vóór het basisjaar, 2 = volgt de groei van het aantal huishoudens',
    source:
      "woningen gebouwd vóór het basisjaar, per gemeente (CBS); dat plannen de huishoudens volgen is gegokt: woningvoorraad en huishoudens van de regio's groeiden samen",
  },
  buildingGiven: {
    unit: '1 = overgenomen voor de jaren na het basisjaar die bekend zijn, 0 = alleen het bouwprogramma',
    source:
      'groei van de woningvoorraad per gemeente (CBS); voor berekeningen vanaf 2015 die vragen wat er verder misging',
  },
  newHomesDraw: {
    unit: 'deel per jaar van de aangeboden nieuwe woningen dat gekozen wordt door wie in de gemeente zoekt',
    source:
      'nieuwe woningen blijven zelden leeg; hoeveel per jaar is gegokt; 0 = kernen trekken zoals in het basisjaar',
  },
};

/** Units and sources of the settings in `sim/parameters/learning.ts`, in Dutch. */
import type { LEARNING_PARAMETERS } from '../../../../sim/parameters/learning.js';
import type { WordsOf } from './setting.js';

export const LEARNING_WORDS: WordsOf<typeof LEARNING_PARAMETERS> = {
  parentEducation: {
    unit: 'correlatie',
    source:
      'het bronrapport van het schema stelt dit verband; 0,3 tot 0,5 is aannemelijk, de grootte is gegokt; 0 = geen',
  },
  schoolDistance: {
    unit: 'log-odds per km weg naar de dichtstbijzijnde school met havo of vwo',
    source: 'geen studie gelezen: met opzet klein; 0 = geen',
  },
  vwoPart: {
    unit: 'aandeel van de leerlingen die naar havo of vwo gaan',
    source: 'gegokt tussen een derde en twee vijfde van elke lichting',
  },
  vmboToMbo4: {
    unit: 'aandeel van de vmbo-gediplomeerden',
    source: 'geen tabel gelezen',
  },
  vmboToMbo2: {
    unit: 'aandeel van de vmbo-gediplomeerden',
    source: 'geen tabel gelezen',
  },
  havoToHbo: {
    unit: 'aandeel van de havo-gediplomeerden',
    source: 'niet gelezen; 0,70 tot 0,82',
  },
  havoToMbo4: {
    unit: 'aandeel van de havo-gediplomeerden',
    source: 'geen tabel gelezen',
  },
  vwoToWo: {
    unit: 'aandeel van de vwo-gediplomeerden',
    source: 'CBS 2017: in hetzelfde jaar, 2016; 0,71 in 2004-2012',
  },
  vwoToHbo: {
    unit: 'aandeel van de vwo-gediplomeerden',
    source: 'CBS 2017: in hetzelfde jaar, 2016; 0,153 in 2004',
  },
  mbo2ToMbo4: {
    unit: 'aandeel van de mbo 2-gediplomeerden',
    source: 'geen tabel gelezen',
  },
  mbo4ToHbo: {
    unit: 'aandeel van de mbo 4-gediplomeerden',
    source: 'niet gelezen; 0,28 tot 0,42',
  },
  mboCompleted: {
    unit: 'aandeel van de mbo-studenten',
    source: 'geen tabel gelezen',
  },
  hboCompleted: {
    unit: 'aandeel van de hbo-studenten',
    source: 'geen tabel gelezen',
  },
  woCompleted: {
    unit: 'aandeel van de studenten aan een universiteit',
    source: 'geen tabel gelezen',
  },
  woLeavingFar: {
    unit: 'aandeel van de thuiswonende eerstejaars, studie meer dan 45 minuten ver, met basisbeurs',
    source: 'onbekend; 0,60 tot 0,85',
  },
  hboLeavingFar: {
    unit: 'aandeel van de thuiswonende eerstejaars, studie meer dan 45 minuten ver, met basisbeurs',
    source: 'onbekend; 0,30 tot 0,60',
  },
  studyLeavingLevel: {
    unit: 'factor op de kans binnen zestien maanden',
    source:
      'CBS: 61 % (wo) en 23 % (hbo) met een basisbeurs, 45 % en 14 % met een lening; 1 = zoals gemeten, 0 = niemand',
  },
};

/** Units and sources of the settings in `sim/parameters/population.ts`, in Dutch. */
import type { POPULATION_PARAMETERS } from '../../../../sim/parameters/population.js';
import type { WordsOf } from './setting.js';

export const POPULATION_WORDS: WordsOf<typeof POPULATION_PARAMETERS> = {
  fertilityLevel: {
    unit: 'verhouding tot de landelijke cijfers van de basisjaren',
    source:
      'CBS 37422ned tot en met 2019, constant gehouden; het bereik omvat de CBS-prognoses van 1,3 tot 1,9 kind per vrouw',
  },
  unpartneredFertility: {
    unit: 'verhouding tot vrouwen van dezelfde leeftijd met een partner',
    source:
      'geen tabel gelezen; de geboorten naar leeftijd blijven gelijk, welke waarde het ook heeft, behalve waar een kans boven 1 zou komen',
  },
  mortalityImprovement: {
    unit: 'relatieve daling van de sterftekans per jaar',
    source:
      'CBS-overlevingstafels 1998-2019 (mannen 2,0 %, vrouwen 1,2 % per jaar); 1,8 % bleek na 2010 te snel, dus onder het gemiddelde',
  },
  mortalityLevel: {
    unit: 'factor op de sterftekans',
    source: 'CBS 60025, 37360ned; 1 = het niveau van de basisjaren',
  },
  partnerMortality: {
    unit: 'verhouding van sterftekansen bij hetzelfde geslacht en dezelfde leeftijd, tot 60 jaar; 1 vanaf 95 jaar; 1 = geen verschil',
    source:
      'Joung e.a. 1996 en Berntsen 2011 voor de orde van grootte van verschillen naar burgerlijke staat; de sterfte naar leeftijd blijft gelijk, welke waarde het ook heeft',
  },
  leavingHomeLevel: {
    unit: 'factor op de kans per jaar',
    source: 'CBS-nieuwsbericht 2021-49: aandeel dat bij de ouders woont, naar leeftijd, op 1 januari 2021',
  },
  unionYoung: {
    unit: 'kans per alleenstaande en jaar; de helft daarvan op 18 en 19 jaar',
    source:
      'geen tabel gelezen; zo gekozen dat huishoudens ongeveer zo veel kleiner worden als in de jaren vóór elk basisjaar: hier 0,63 % per jaar in 2010-2015 en 0,41 % in 2016-2021 (CBS 70072ned)',
  },
  unionOlder: {
    unit: 'kans per alleenstaande en jaar; de helft daarvan tot 75 jaar',
    source: 'geen tabel gelezen; samen met unionYoung gekozen',
  },
  splitWithChildren: {
    unit: 'kans per paar en jaar',
    source: 'CBS 2022: 8 % van de gehuwde en 18 % van de samenwonende ouders in zes jaar, twee derde gehuwd',
  },
  splitWithoutChildren: {
    unit: 'kans per paar en jaar',
    source:
      'geen tabel gelezen; daalt tot een vijfde als de oudste partner 50 is en tot een twintigste bij 70 (CBS: 8,9 echtscheidingen per 1.000 huwelijken)',
  },
  unionPlaces: {
    unit: '1 = verschillen van het basisjaar blijven, 0 = mensen gaan overal even vaak samenwonen en uit elkaar',
    source:
      'het aandeel eenpersoonshuishoudens steeg in elke provincie, met 0,07 tot 0,47 punt per jaar in 2010-2019 (CBS 70072ned), en verschillen blijven; door welke paren is gegokt',
  },
  childrenStayWithMother: {
    unit: 'kans per paar dat uit elkaar gaat met kinderen thuis',
    source: 'geen tabel gelezen; het CBS telt ongeveer één alleenstaande vader op vijf of zes alleenstaande moeders',
  },
};

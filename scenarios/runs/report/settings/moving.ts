/** Units and sources of the settings in `sim/parameters/moving.ts`, in Dutch. */
import type { MOVING_PARAMETERS } from '../../../../sim/parameters/moving.js';
import type { WordsOf } from './setting.js';

export const MOVING_WORDS: WordsOf<typeof MOVING_PARAMETERS> = {
  levelWindow: {
    unit: 'jaren vóór het basisjaar',
    source:
      'toetsen achteraf op 342 gemeenten: twee of drie jaar voorspelt het best, acht jaar kost 0,2 procentpunt; deze keuze kan al bepalen of er groei of krimp uitkomt',
  },
  levelFade: {
    unit: 'aandeel per jaar',
    source: 'toetsen achteraf op 342 gemeenten: 0,80 tot 0,90; 1 = het recente saldo dooft nooit uit',
  },
  foreignWindow: {
    unit: 'jaren vóór het basisjaar',
    source: 'CBS 37259ned; bij andere keuzes ligt de fout na tien jaar tussen 2,0 en 2,5 %',
  },
  immigrationLevel: {
    unit: 'factor op het verwachte aantal immigranten',
    source:
      'CBS 37259ned; 1 = het gemiddelde van de laatste jaren vóór het basisjaar, 0 = uit het buitenland komt niemand',
  },
};

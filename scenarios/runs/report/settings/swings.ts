/** Units and sources of the settings in `sim/parameters/swings.ts`, in Dutch. */
import type { SWINGS_PARAMETERS } from '../../../../sim/parameters/swings.js';
import type { WordsOf } from './setting.js';

export const SWINGS_WORDS: WordsOf<typeof SWINGS_PARAMETERS> = {
  swings: {
    unit: 'factor op wat gemeten is',
    source:
      '0 = elk jaar zoals verwacht, 1 = zo groot als gemeten; berekeningen tonen hun banden met 1 naast die van het toeval alleen',
  },
  placeSwing: {
    unit: 'standaardafwijking, personen per duizend inwoners',
    source:
      'CBS 37259ned: groei ten opzichte van het land van de 307 gelijkmatigste van 342 gemeenten, 1995-2014 (docs/decisions/0013); 3,0 tot 4,4 naar gelang de gekozen jaren en gemeenten',
  },
  placeSwingLasts: {
    unit: 'aandeel per jaar',
    source: 'als hierboven: 0,63 tot 0,85 naar gelang de gekozen jaren en gemeenten',
  },
  immigrationSwing: {
    unit: 'standaardafwijking, deel van het verwachte aantal immigranten',
    source:
      'CBS 70072ned, immigratie van het land 1995-2014: een standaardafwijking van 0,10 over één jaar, 0,31 over vijf en 0,33 over acht',
  },
  immigrationSwingLasts: {
    unit: 'aandeel per jaar',
    source: 'als hierboven',
  },
};

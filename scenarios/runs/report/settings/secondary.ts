/** Units and sources of the settings in `sim/parameters/secondary.ts`, in Dutch. */
import type { SECONDARY_PARAMETERS } from '../../../../sim/parameters/secondary.js';
import type { WordsOf } from './setting.js';

export const SECONDARY_WORDS: WordsOf<typeof SECONDARY_PARAMETERS> = {
  secondaryNorm: {
    unit: 'leerlingen per leerjaar van de richting',
    source:
      'geen studie gelezen: 240 leerlingen (150 tot 400, zelf gegokt) over de negen leerjaren van een vestiging met vmbo en havo; de wet sluit hele scholen, geen richtingen; 0 = er verdwijnt nooit een richting',
  },
  secondaryYears: {
    unit: 'jaren achtereen',
    source: 'zoals bij basisscholen onder de wettelijke norm',
  },
  secondaryLoss: {
    unit: 'deel van de leerlingen in het basisjaar',
    source:
      'geen studie gelezen: wie in het basisjaar al minder leerlingen had dan de norm, heeft laten zien dat het kleiner kan',
  },
  secondaryDistance: {
    unit: 'exponent van de weg, voordat vestigingen de leerlingen van het register krijgen',
    source: 'geen studie gelezen: ongeveer die van korte verhuizingen',
  },
};

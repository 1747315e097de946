/** Settings whose figure is a code, in words. */
import { PROGRAMME } from '../../../sim/housing/building-programme.js';
import type { ParameterName } from '../../../sim/parameters/parameters.js';

const NO_YES = { 0: 'nee', 1: 'ja' } as const;

const CODED: { readonly [name in ParameterName]?: Readonly<Record<number, string>> } = {
  buildingProgramme: {
    [PROGRAMME.none]: 'geen bouw',
    [PROGRAMME.continued]: 'bouwen zoals voor het begin',
    [PROGRAMME.followsHouseholds]: 'bouwen naar de groei van huishoudens',
  },
  buildingGiven: NO_YES,
  facilityForAll: { 0: 'gezinnen', 1: 'iedereen' },
  livePrices: NO_YES,
  socialQueue: NO_YES,
};

/** What the figure of a setting stands for; undefined where it stands for itself. */
export const codeInWords = (name: ParameterName, value: number): string | undefined => CODED[name]?.[value];

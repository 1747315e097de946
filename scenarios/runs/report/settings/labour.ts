/** Units and sources of the settings in `sim/parameters/labour.ts`, in Dutch. */
import type { LABOUR_PARAMETERS } from '../../../../sim/parameters/labour.js';
import type { WordsOf } from './setting.js';

export const LABOUR_WORDS: WordsOf<typeof LABOUR_PARAMETERS> = {
  jobChange: {
    unit: 'kans per jaar',
    source:
      'orde van grootte van wisselen van baan (CBS: ongeveer een op de tien werknemers per jaar); niet aangepast aan cijfers',
  },
  jobLoss: {
    unit: 'kans per jaar',
    source: 'zo dat met de nieuwkomers op de arbeidsmarkt het aandeel dat werk zoekt blijft zoals in het basisjaar',
  },
  upwardSearch: {
    unit: 'kans per jaar',
    source: 'geen cijfer gevonden',
  },
  healthWorkOdds: {
    unit: 'odds ratio van werk bij goede tegenover niet goede gezondheid; elk van de twee richtingen heeft de wortel ervan',
    source: 'wederzijds verband van gezondheid en werk (M11), richting bewezen; grootte gegokt; 1 = geen',
  },
  tightnessParticipation: {
    unit: 'elasticiteit van de odds voor openstaande banen binnen bereik',
    source: 'lus B2 (krappere arbeidsmarkt), alleen de richting; 0 = uit',
  },
  borderPermeability: {
    unit: 'deel van hoe open een grens binnen het land is',
    source: 'CPB en PBL, arbeidsmarkt zonder grenzen: richting en volgorde; 0,1 = ongeveer zoals in het basisjaar',
  },
  remoteShare: {
    unit: 'aandeel van de sollicitanten op het hogere niveau',
    source: 'remote_work_share_hybrid 0,15 tot 0,4; 0 = niemand',
  },
  remoteCommuteWeight: {
    unit: 'factor op hoe afstand telt',
    source: 'remote_work_commute_weight; geen cijfer gevonden; 1 = zoals voor iedereen',
  },
  graduateMobility: {
    unit: 'odds ratio',
    source:
      'wie aan een universiteit afstudeert, verhuist verder voor een eerste baan; grootte gegokt; 1 = geen verschil',
  },
  educationMobility: {
    unit: 'verhouding van kansen; middelbaar opgeleiden liggen ertussen',
    source: 'wie mobiel is vertrekt het eerst (B9), alleen de richting; 1 = geen verschil',
  },
  seekingMobility: {
    unit: 'verhouding van kansen',
    source:
      'M02-M04: te weinig op het eigen niveau; werkzoekenden, mensen onder hun niveau, lange reizen; 1 = geen verschil',
  },
  jobAccessMoves: {
    unit: 'elasticiteit voor openstaande banen binnen bereik, negatief',
    source: 'lus R1; hoe zwaar banen wegen is een van de grootste onzekerheden; 0 = uit',
  },
  jobAttraction: {
    unit: 'elasticiteit van vestigers en bestemmingen voor openstaande banen binnen bereik',
    source: 'volgorde bekend (banen bovenaan bij wat trekt), gewichten niet leesbaar; 0 = uit',
  },
  coreCongestion: {
    unit: 'groei per jaar van hun aantal vestigers',
    source:
      'lus B4; NOS/CBS 2021: 48.000 verlieten de Randstad in 2014, 75.000 in 2021; hoeveel daarvan een regio bereikt is gegokt; 0 = uit',
  },
};

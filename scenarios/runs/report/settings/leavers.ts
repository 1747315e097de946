/** Units and sources of the settings in `sim/parameters/leavers.ts`, in Dutch. */
import type { LEAVERS_PARAMETERS } from '../../../../sim/parameters/leavers.js';
import type { WordsOf } from './setting.js';

export const LEAVERS_WORDS: WordsOf<typeof LEAVERS_PARAMETERS> = {
  returnLevel: {
    unit: 'factor op de kans per jaar; 0 = niemand keert terug',
    source:
      'Zeeland: van wie in 2003-05 op 21 tot 23 jaar vertrok, was in 2016 26 % terug, de meesten binnen zes jaar (ZB Planbureau)',
  },
  returnJobs: {
    unit: 'elasticiteit van de kans per jaar voor banen binnen bereik van de verlaten plaats, tegenover het basisjaar; 0 = uit',
    source:
      'een grote arbeidsmarkt bepaalt het meest of mensen blijven (Venhorst e.a. 2011); geen elasticiteit gelezen, en dit is de grootste onzekerheid van de lus van leren en werken',
  },
  returnHome: {
    unit: 'aandeel van de terugkeerders dat zoekt in de kern van vertrek; de anderen zoeken in een andere gemeente van de regio',
    source: 'Zeeland: twee derde van de terugkeerders ging naar de gemeente van vertrek (ZB Planbureau)',
  },
};

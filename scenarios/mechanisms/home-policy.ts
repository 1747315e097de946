/** What the sources say could be done about homes, as far as it is a measure or an assumption here. */
import type { Mechanism } from './mechanism.js';

export const HOME_POLICY: readonly Mechanism[] = [
  {
    id: 'P03',
    label: {
      nl: 'Particuliere woningen opknappen, opkopen en slopen',
      en: 'Renovate, buy up and take down private homes',
    },
    origin: 'scheme',
    status: 'implemented',
    how: {
      nl: 'Drie maatregelen: opknapfonds, sloop, sloop en nieuwbouw op dezelfde plek, elk met een budget per inwoner; over alle krimpregio’s samen ongeveer de 85 miljoen per jaar van de bron.',
      en: 'Three measures: renovation fund, demolition, demolition and rebuilding on the spot, each with a budget per resident; over all shrinking regions together about the 85 million a year of the source.',
    },
    processes: ['policy', 'dwellings'],
    parameters: ['renovationCost', 'rebuildingValue'],
    indicators: ['dwelling_quality', 'dwellings_taken_down', 'dwellings_built'],
  },
  {
    id: 'P04',
    label: { nl: 'Lege publieke gebouwen slopen of ombouwen', en: 'Take down or convert empty public buildings' },
    origin: 'scheme',
    status: 'out of scope',
    how: {
      nl: 'Gebouwen van voorzieningen zijn niet in het model (M45).',
      en: 'Buildings of facilities are not in the model (M45).',
    },
    processes: [],
    parameters: [],
    indicators: [],
  },
  {
    id: 'P19',
    label: { nl: 'De woningbouwopgave over streken spreiden', en: 'Spread the housing task over regions' },
    origin: 'advice',
    status: 'proxy',
    how: {
      nl: 'Hoeveel er gebouwd wordt, is een aanname voor de hele regio: niets, zoals voor de begindatum, of naar de groei van huishoudens. Nieuwe woningen trekken wie in de gemeente zoekt; mensen uit de rest van het land komen alleen via prijs en aanbod.',
      en: 'How much is built is an assumption for the whole region: none, as before the base date, or as households grow. New homes draw those who look in the municipality; people from the rest of the country come by price and supply only.',
    },
    processes: ['dwellings', 'settling'],
    parameters: ['buildingProgramme', 'buildingGiven', 'newHomesDraw'],
    indicators: ['dwellings_built', 'dwellings'],
  },
  {
    id: 'P20',
    label: {
      nl: 'Slechte woningen van de markt, de rest levensloopbestendig',
      en: 'Poor homes off the market, the others life-proof',
    },
    origin: 'advice',
    status: 'proxy',
    how: {
      nl: 'Sloop van wat jaren leegstaat is een maatregel. Levensloopbestendig maken gaat alleen mee bij opknappen en nieuwbouw, verduurzamen telt niet.',
      en: 'Taking down what stood empty for years is a measure. Making homes life-proof only comes with renovation and building, insulation does not count.',
    },
    processes: ['policy', 'dwellings'],
    parameters: [],
    indicators: ['dwellings_taken_down', 'vacant_long_term', 'old_life_proof_share'],
  },
];

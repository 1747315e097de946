/** What can colour the towns of their homes: empty ones, their value and price, the state they are in. */
import { at, type Layer, LEAST_RESIDENTS, PERCENT, POINT_BOUNDS, POINTS, shareIn } from './layer.js';

/** Part of the dwellings, percent, where there is a town to speak of on the first day. */
const ofDwellings =
  (part: string): Layer['value'] =>
  (years, y, t) => {
    const [n, all] = [at(years, y, part, t), at(years, y, 'dwellings', t)];
    const people = at(years, 0, 'population', t);
    return n === null || !all || people === null || people < LEAST_RESIDENTS ? null : (100 * n) / all;
  };

/** Less what it was on the first day. */
const since =
  (id: string): Layer['value'] =>
  (years, y, t) => {
    const [now, first] = [shareIn(id)(years, y, t), at(years, 0, id, t)];
    return now === null || first === null || Number.isNaN(first) ? null : now - first;
  };

/** Euros as thousands of them. */
const thousands =
  (id: string): Layer['value'] =>
  (years, y, t) => {
    const eur = shareIn(id)(years, y, t);
    return eur === null ? null : eur / 1000;
  };

export const HOME_LAYERS: readonly Layer[] = [
  {
    id: 'vacant_dwellings',
    label: { nl: 'Leegstaande woningen', en: 'Vacant dwellings' },
    unit: PERCENT,
    differenceUnit: POINTS,
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Woningen zonder huishouden op 1 januari als deel van alle woningen, tweede woningen meegeteld.',
      en: 'Dwellings without a household on 1 January as a share of all dwellings, second homes included.',
    },
    bounds: [3, 6, 9, 12, 15, 18],
    around: 'none',
    differenceBounds: POINT_BOUNDS,
    value: ofDwellings('vacant_dwellings'),
  },
  {
    id: 'vacant_long_term',
    label: { nl: 'Woningen jarenlang leeg', en: 'Dwellings vacant for years' },
    unit: PERCENT,
    differenceUnit: POINTS,
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Woningen die op 1 januari al drie jaar of langer zonder huishouden zijn, als deel van alle woningen, tweede woningen meegeteld. Hoe lang ze in het eerste jaar al leegstonden, is een gissing.',
      en: 'Dwellings that have had no household for three years or more on 1 January, as a share of all dwellings, second homes included. How long they had stood empty in the first year is a guess.',
    },
    bounds: [1, 2, 4, 6, 9, 12],
    around: 'none',
    differenceBounds: POINT_BOUNDS,
    value: ofDwellings('vacant_long_term'),
  },
  {
    id: 'woz_value_eur',
    label: { nl: 'Waarde van woningen (WOZ)', en: 'Value of homes (WOZ)' },
    unit: { nl: 'duizend euro', en: 'thousand euros' },
    differenceUnit: { nl: 'duizend euro', en: 'thousand euros' },
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Gemiddelde WOZ-waarde van alle woningen: die van het eerste jaar (CBS) maal wat de prijs in het model sindsdien tegenover het land werd, een jaar later zoals bij de WOZ. Wat alle prijzen in het land doen, blijft erbuiten.',
      en: 'Mean value of all dwellings for tax (WOZ): that of the first year (CBS) times what the price has become in the model against the country since, a year later as the tax office has it. What all prices in the country do is left out.',
    },
    bounds: [140, 160, 180, 200, 220, 250],
    around: 'none',
    differenceBounds: [-5, -2, -1, -0.2, 0.2, 1, 2, 5],
    value: thousands('woz_value_eur'),
  },
  {
    id: 'price_index',
    label: { nl: 'Prijsverandering koopwoningen', en: 'Price change of owned homes' },
    unit: PERCENT,
    since: true,
    differenceUnit: POINTS,
    kind: 'change',
    decimals: 1,
    meaning: {
      nl: 'Prijs van koopwoningen op 1 januari tegen die in het eerste jaar, in procenten, los van wat alle prijzen in het land doen. Gerekend uit vraag en aanbod in het model; per dorp telt niemand prijzen.',
      en: 'Price of owned homes on 1 January against that in the first year, in percent, apart from what all prices in the country do. Computed from demand and supply in the model; nobody counts prices by town.',
    },
    bounds: [-20, -10, -5, -1, 1, 5, 10, 20],
    around: 'zero',
    differenceBounds: POINT_BOUNDS,
    value: since('price_index'),
  },
  {
    id: 'dwelling_quality',
    label: { nl: 'Verandering staat van woningen', en: 'Change in condition of homes' },
    unit: { nl: 'punten', en: 'points' },
    since: true,
    differenceUnit: { nl: 'punten', en: 'points' },
    kind: 'change',
    decimals: 1,
    meaning: {
      nl: 'Gemiddelde staat van de bewoonbare woningen op 1 januari min die in het eerste jaar, in punten waarvan 100 zo goed als nieuw is; nieuwbouw, opknappen en sloop tellen mee. Waar het begon is een gissing: alleen de verandering zegt iets.',
      en: 'Mean condition of dwellings fit to be lived in on 1 January less that in the first year, in points of which 100 are as good as new; building, renovation and demolition included. Where it began is a guess: only the change says something.',
    },
    bounds: [-10, -5, -2, -0.5, 0.5, 2, 5, 10],
    around: 'zero',
    differenceBounds: POINT_BOUNDS,
    value: since('dwelling_quality'),
  },
];

/** What can colour the towns: a value per town and 1 January, what it means, and where its classes lie. */
import type { YearResult } from '../../sim/protocol.js';
import type { LayerId, Shown } from '../state/view.js';
import type { WorldName } from '../state/worlds.js';
import { at, type Layer, LEAST_RESIDENTS, PERCENT, POINT_BOUNDS, POINTS, shareIn, shareOf } from './layer.js';
import { HOME_LAYERS } from './layers-homes.js';

export { type Layer, LEAST_RESIDENTS } from './layer.js';

export const LAYERS: readonly Layer[] = [
  {
    id: 'population',
    label: { nl: 'Verandering van het inwonertal', en: 'Change in residents' },
    unit: PERCENT,
    since: true,
    differenceUnit: POINTS,
    kind: 'change',
    decimals: 1,
    meaning: {
      nl: 'Inwoners op 1 januari tegen die in het eerste jaar, in procenten; wie in een instelling woont telt mee.',
      en: 'Residents on 1 January against those in the first year, in percent; people in institutions included.',
    },
    bounds: [-20, -15, -10, -5, -1, 1, 5, 10, 15, 20],
    around: 'zero',
    differenceBounds: [-4, -2, -1, -0.5, -0.2, 0.2, 0.5, 1, 2, 4],
    value(years, y, t) {
      const [now, base] = [at(years, y, 'population', t), at(years, 0, 'population', t)];
      return now === null || base === null || base < LEAST_RESIDENTS ? null : (100 * (now - base)) / base;
    },
  },
  {
    id: 'population_65plus',
    label: { nl: 'Aandeel 65 jaar en ouder', en: 'Share aged 65 and over' },
    unit: PERCENT,
    differenceUnit: POINTS,
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Inwoners van 65 jaar en ouder als deel van alle inwoners op 1 januari.',
      en: 'Residents aged 65 and over as a share of all residents on 1 January.',
    },
    bounds: [15, 20, 25, 30, 35, 40, 45],
    around: 'none',
    differenceBounds: POINT_BOUNDS,
    value: shareOf('population_65plus'),
  },
  {
    id: 'population_0_19',
    label: { nl: 'Aandeel jonger dan 20 jaar', en: 'Share aged under 20' },
    unit: PERCENT,
    differenceUnit: POINTS,
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Inwoners van 0 tot en met 19 jaar als deel van alle inwoners op 1 januari.',
      en: 'Residents aged 0 to 19 as a share of all residents on 1 January.',
    },
    bounds: [12, 14, 16, 18, 20, 22, 24],
    around: 'none',
    differenceBounds: POINT_BOUNDS,
    value: shareOf('population_0_19'),
  },
  ...HOME_LAYERS,
  {
    id: 'school_distance_km',
    label: { nl: 'Afstand tot een basisschool', en: 'Distance to a primary school' },
    unit: { nl: 'km', en: 'km' },
    differenceUnit: { nl: 'km', en: 'km' },
    kind: 'distance',
    decimals: 1,
    meaning: {
      nl: 'Weg van huis naar de dichtstbijzijnde open basisschool in de streek, gemiddeld over de inwoners; geschat uit afstanden over land tussen dorpen.',
      en: 'Way from home to the nearest open primary school in the region, mean over residents; estimated from ways over land between towns.',
    },
    bounds: [1, 2, 3, 4, 5, 6],
    around: 'none',
    differenceBounds: [-3, -2, -1, -0.1, 0.1, 1, 2, 3],
    value(years, y, t) {
      const [km, people] = [at(years, y, 'school_distance_km', t), at(years, y, 'population', t)];
      return km === null || !people ? null : km;
    },
  },
  {
    id: 'net_participation',
    label: { nl: 'Werkt (15 tot en met 74 jaar)', en: 'At work (ages 15 to 74)' },
    unit: PERCENT,
    differenceUnit: POINTS,
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Wie werk heeft, in dienst of voor zichzelf en waar dan ook, als deel van wie 15 tot en met 74 jaar is en in een eigen huishouden woont, op 1 januari.',
      en: 'Who has work, employed or self-employed and wherever it is, as a share of those aged 15 to 74 in private households on 1 January.',
    },
    bounds: [54, 57, 60, 63, 66, 69],
    around: 'none',
    differenceBounds: POINT_BOUNDS,
    value: shareIn('net_participation'),
  },
  {
    id: 'health_not_good_share',
    label: { nl: 'Voelt zich niet goed (18+)', en: 'Own health not good (18+)' },
    unit: PERCENT,
    differenceUnit: POINTS,
    kind: 'share',
    decimals: 1,
    meaning: {
      nl: 'Wie de eigen gezondheid niet goed vindt, als deel van de inwoners van 18 jaar en ouder op 1 januari; naar leeftijd, opleiding en werk, dus geen oordeel over een dorp.',
      en: 'Who feels the own health is not good, as a share of residents aged 18 and over on 1 January; by age, education and work, so no verdict on a village.',
    },
    bounds: [20, 22, 24, 26, 28, 30, 32],
    around: 'none',
    differenceBounds: POINT_BOUNDS,
    value: shareIn('health_not_good_share'),
  },
  {
    id: 'net_internal',
    label: { nl: 'Binnenlands verhuissaldo', en: 'Net internal migration' },
    unit: { nl: 'per 1.000 inwoners per jaar', en: 'per 1,000 residents a year' },
    differenceUnit: { nl: 'per 1.000 inwoners per jaar', en: 'per 1,000 residents a year' },
    kind: 'change',
    decimals: 1,
    meaning: {
      nl: 'Wie in het afgelopen jaar uit een ander dorp of de rest van het land kwam, min wie daarheen ging, per 1.000 inwoners aan het begin van dat jaar; buitenland en opvang tellen niet mee.',
      en: 'Who came from another town or the rest of the country in the year that ended, less who went there, per 1,000 residents at its start; abroad and reception centres not included.',
    },
    bounds: [-40, -30, -20, -10, -2, 2, 10, 20, 30, 40],
    around: 'zero',
    differenceBounds: [-20, -10, -5, -1, 1, 5, 10, 20],
    value(years, y, t) {
      const [came, went] = [at(years, y, 'arrivals_internal', t), at(years, y, 'departures_internal', t)];
      const people = at(years, y - 1, 'population', t);
      return came === null || went === null || people === null || people < LEAST_RESIDENTS
        ? null
        : (1000 * (came - went)) / people;
    },
  },
  {
    id: 'schools_open',
    label: { nl: 'Basisscholen', en: 'Primary schools' },
    unit: { nl: 'scholen', en: 'schools' },
    differenceUnit: { nl: 'scholen', en: 'schools' },
    kind: 'count',
    decimals: 0,
    meaning: {
      nl: 'Vestigingen van basisscholen die op 1 januari open zijn, ook als hun sluiting is aangekondigd.',
      en: 'Sites of primary schools open on 1 January, those whose closure has been announced included.',
    },
    // Whole numbers: a class each, but for the outer ones.
    bounds: [0.5, 1.5, 2.5, 3.5, 4.5],
    around: 'none',
    differenceBounds: [-1.5, -0.5, 0.5, 1.5],
    value(years, y, t) {
      const [schools, people] = [at(years, y, 'schools_open', t), at(years, y, 'population', t)];
      return schools === null || (!people && schools === 0) ? null : schools;
    },
  },
];

/** The layer with an id, else the first. */
export const layerOf = (id: LayerId): Layer => LAYERS.find((layer) => layer.id === id) ?? LAYERS[0]!;

/** Years as they are recorded, or their results alone. */
export type Years = Readonly<Record<WorldName, readonly { readonly result: YearResult }[]>>;

/** What is drawn: the value in one world, or measures less baseline in the unit of the layer. */
export function shownValue(layer: Layer, years: Years, shown: Shown, y: number, t: number): number | null {
  const of = (world: WorldName): number | null => layer.value(resultsOf(years[world]), y, t);
  if (shown !== 'difference') return of(shown);
  const [without, with_] = [of('baseline'), of('measures')];
  return without === null || with_ === null ? null : with_ - without;
}

const results = new WeakMap<object, readonly YearResult[]>();
/** The results alone, made once for every array of years. */
export function resultsOf(years: readonly { readonly result: YearResult }[]): readonly YearResult[] {
  const known = results.get(years);
  if (known) return known;
  const made = years.map(({ result }) => result);
  results.set(years, made);
  return made;
}

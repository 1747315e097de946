/** Quantities of homes over a run: what they are, how they are written, and what their start and their change rest on. */
import { type Figures, inArea, type Spread, spreadOf } from '../figures.js';
import { count, fixed } from '../numbers.js';
import { countryValues } from './counted.js';

export interface HomeRow {
  readonly id: string;
  readonly name: string;
  /** In year number `y` of the run, in the region (area 0) or a municipality; null = the run does not have it. */
  readonly of: (figures: Figures, y: number, area?: number) => Spread | null;
  readonly written: (value: number) => string;
  /** What the figure at the base date rests on, and what its change does. */
  readonly start: string;
  readonly change: string;
}

/** Whether the run has homes that age, are built and have prices. */
export const hasHomes = ({ result }: Figures): boolean =>
  result.seeds.every(({ years }) => years[0]!.indicators['woz_value_eur'] !== undefined);

/** An indicator over another one, in percent; null where one is missing or there is nothing to share. */
export function shareOf(figures: Figures, part: string, whole: string, y: number, area = 0): Spread | null {
  const towns = area === 0 ? figures.places : figures.municipalities[area - 1]!.places;
  const sum = (values: readonly number[]): number => towns.reduce((all, { t }) => all + values[t]!, 0);
  const shares: number[] = [];
  for (const { years } of figures.result.seeds) {
    const { indicators } = years[y]!;
    const [a, b] = [indicators[part], indicators[whole]];
    if (a === undefined || b === undefined || !(sum(b) > 0)) return null;
    shares.push((100 * sum(a)) / sum(b));
  }
  return spreadOf(shares);
}

/** Mean value against the country's of the base year, which stands still as prices here are those against the country. */
export function againstCountry(figures: Figures, y: number, area = 0): Spread | null {
  const country = countryValues(figures.result.pack, figures.base).at(-1)?.value;
  const eur = inArea(figures, 'woz_value_eur', y, area);
  if (country === undefined || eur === null) return null;
  const part = (value: number): number => (100 * value) / country;
  return { mean: part(eur.mean), median: part(eur.median), low: part(eur.low), high: part(eur.high) };
}

const tenth = (value: number): string => fixed(value, 1);
const percent = (value: number): string => `${fixed(value, 1)}\u00a0%`;
const indicator =
  (id: string) =>
  (figures: Figures, y: number, area = 0): Spread | null =>
    inArea(figures, id, y, area);

const PRICE_LAW = 'afgeleid van vraag en aanbod; hoe sterk, is gegokt';

export const HOME_ROWS = {
  value: {
    id: 'woz_value_eur',
    name: 'gemiddelde WOZ-waarde, euro, landelijk prijspeil van het beginjaar',
    of: indicator('woz_value_eur'),
    written: count,
    start: 'gemeten per gemeente, per kern afgeleid',
    change: PRICE_LAW,
  },
  ratio: {
    id: 'woz_ratio',
    name: 'gemiddelde WOZ-waarde, Nederland = 100',
    of: againstCountry,
    written: tenth,
    start: 'afgeleid uit gemeten waarden',
    change: PRICE_LAW,
  },
  price: {
    id: 'price_index',
    name: 'prijs van koopwoningen tegenover Nederland, begin = 100',
    of: indicator('price_index'),
    written: tenth,
    start: '100, zo gekozen',
    change: PRICE_LAW,
  },
  empty: {
    id: 'vacant_share',
    name: 'leeg, van alle woningen',
    of: (figures, y, area = 0) => shareOf(figures, 'vacant_dwellings', 'dwellings', y, area),
    written: percent,
    start: 'gemeten per COROP-gebied, per kern afgeleid',
    change: 'uitkomst van bouwen, slopen, verhuizen en sterven',
  },
  long: {
    id: 'vacant_long_share',
    name: 'drie jaar of langer leeg, van alle woningen',
    of: (figures, y, area = 0) => shareOf(figures, 'vacant_long_term', 'dwellings', y, area),
    written: percent,
    start: 'gegokt',
    change: 'uitkomst, vanuit een gok',
  },
  quality: {
    id: 'dwelling_quality',
    name: 'kwaliteit van bewoonbare woningen, nieuw = 100',
    of: indicator('dwelling_quality'),
    written: tenth,
    start: 'gegokt; alleen de verandering zegt iets',
    change: 'slijtage en opknappen, beide gegokt',
  },
  old: {
    id: 'old_life_proof_share',
    name: '75-plussers thuis: in een levensloopbestendige woning',
    of: indicator('old_life_proof_share'),
    written: percent,
    start: 'gegokt',
    change: 'uitkomst van verhuizen en bouwen; voorkeur gegokt',
  },
  alone: {
    id: 'single_share',
    name: 'huishoudens van één persoon, van alle huishoudens',
    of: (figures, y, area = 0) => shareOf(figures, 'households_single', 'households', y, area),
    written: percent,
    start: 'afgeleid van tellingen per gemeente',
    change: 'uitkomst; samenwonen en uit elkaar gaan deels gegokt',
  },
} as const satisfies Readonly<Record<string, HomeRow>>;

/** In how many of the complete futures something is so on a 1 January: what may be said of an invented year. */
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY, FACILITY_STATUS } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import type { Language } from '../state/view.js';
import type { Future, WorldName } from '../state/worlds.js';
import type { Both } from './numbers.js';

export interface Frequency {
  readonly times: number;
  /** Complete futures. */
  readonly of: number;
}

/** Futures as far as frequencies need them. */
export interface Futures {
  readonly complete: readonly Future[];
  /** How many there will be. */
  readonly wanted: number;
}

/** Region as far as frequencies need it. */
export type Standing = { readonly facilities: Pick<Region['facilities'], 'kind_f' | 'place_f' | 'board_f'> };

/** In how many futures something holds of a world's result on the 1 January of a year. */
export function frequencyOf(
  { complete }: Futures,
  world: WorldName,
  year: number,
  holds: (result: YearResult) => boolean,
): Frequency {
  let times = 0;
  let of = 0;
  for (const { years } of complete) {
    const result = years[world].find((one) => one.year === year);
    if (result === undefined) continue;
    of++;
    if (holds(result)) times++;
  }
  return { times, of };
}

export const isClosed = ({ facilities }: YearResult, f: number): boolean =>
  facilities.status_f[f] === FACILITY_STATUS.closed;

export const closed = (futures: Futures, world: WorldName, year: number, f: number): Frequency =>
  frequencyOf(futures, world, year, (result) => isClosed(result, f));

/** Closed, or its closure announced. */
export const ending = (futures: Futures, world: WorldName, year: number, f: number): Frequency =>
  frequencyOf(futures, world, year, ({ facilities }) => facilities.status_f[f] !== FACILITY_STATUS.open);

/** Closed in one world and open in the other, in the same future. */
export function differsIn({ complete }: Futures, year: number, f: number, closedIn: WorldName): Frequency {
  let times = 0;
  let of = 0;
  for (const { years } of complete) {
    const at = (world: WorldName): YearResult | undefined => years[world].find((one) => one.year === year);
    const [here, there] = [at(closedIn), at(closedIn === 'baseline' ? 'measures' : 'baseline')];
    if (!here || !there) continue;
    of++;
    if (isClosed(here, f) && !isClosed(there, f)) times++;
  }
  return { times, of };
}

/** Open facilities of a kind in a town. */
export function openIn(
  { facilities: sites }: Standing,
  { facilities }: YearResult,
  kind: number,
  town: number,
): number {
  let open = 0;
  for (let f = 0; f < sites.kind_f.length; f++) {
    if (sites.kind_f[f] !== kind || sites.place_f[f] !== town) continue;
    if (facilities.status_f[f] !== FACILITY_STATUS.closed) open++;
  }
  return open;
}

/** No primary school left in a town. */
export const withoutSchool = (region: Standing, futures: Futures, world: WorldName, year: number, town: number) =>
  frequencyOf(futures, world, year, (result) => openIn(region, result, FACILITY.school, town) === 0);

/** Fewer practices in a town than there were on the first day: of one of them alone nothing is known. */
export const fewerPractices = (
  region: Standing,
  futures: Futures,
  {
    world,
    year,
    town,
    first,
  }: { readonly world: WorldName; readonly year: number; readonly town: number; readonly first: YearResult },
) => {
  const then = openIn(region, first, FACILITY.gp, town);
  return frequencyOf(futures, world, year, (result) => openIn(region, result, FACILITY.gp, town) < then);
};

/** All stops of a bus corridor closed. */
export const corridorCut = (region: Standing, futures: Futures, world: WorldName, year: number, corridor: number) => {
  const { kind_f, board_f } = region.facilities;
  const stop = kind_f.findIndex((kind, f) => kind === FACILITY.busStop && board_f[f] === corridor);
  return frequencyOf(futures, world, year, (result) => isClosed(result, stop));
};

/** "in 5 van de 8 toekomsten", "in geen van de 8 toekomsten", "in alle 8 toekomsten"; of a single one "in de ene toekomst" or "niet in de ene toekomst". */
function shareText({ times, of }: Frequency, language: Language): string {
  const nl = language === 'nl';
  if (of === 1) {
    const one = nl ? 'in de ene toekomst' : 'in the one future';
    return times === 1 ? one : `${nl ? 'niet' : 'not'} ${one}`;
  }
  const all = times === of && of > 2;
  if (nl) return `in ${times === 0 ? `geen van de ${of}` : all ? `alle ${of}` : `${times} van de ${of}`} toekomsten`;
  return `in ${times === 0 ? `none of ${of}` : all ? `all ${of}` : `${times} of ${of}`} futures`;
}

/** "in 5 van de 8 toekomsten", "in 2 van de 3 toekomsten die al berekend zijn", or that it is still unknown. */
export function frequencyText(frequency: Frequency, wanted: number, language: Language): string {
  const { of } = frequency;
  const nl = language === 'nl';
  if (of === 0) return nl ? 'hoe vaak dat zo is, wordt nog berekend' : 'how often that is so is still being computed';
  const share = shareText(frequency, language);
  if (of >= wanted) return share;
  return `${share} ${nl ? `die al berekend ${of === 1 ? 'is' : 'zijn'}` : 'computed so far'}`;
}

/** Behind an event: "(op 1 januari 2031 dicht in 5 van de 8 toekomsten)", or as long as no future is complete only that. */
export function asideText(what: Both, frequency: Frequency, wanted: number, language: Language): string {
  const often = frequencyText(frequency, wanted, language);
  return frequency.of === 0 ? `(${often})` : `(${what[language]} ${often})`;
}

/** Of both worlds: "zonder maatregelen in 5 van de 8 toekomsten, met maatregelen in geen van de 8 toekomsten". */
export function bothWorldsText(without: Frequency, with_: Frequency, wanted: number, language: Language): string {
  const nl = language === 'nl';
  if (without.of === 0 || with_.of === 0) return frequencyText({ times: 0, of: 0 }, wanted, language);
  const [a, b] = [shareText(without, language), shareText(with_, language)];
  const text = nl ? `zonder maatregelen ${a}, met maatregelen ${b}` : `without measures ${a}, with measures ${b}`;
  return without.of < wanted ? `${text} ${nl ? '(meer worden nog berekend)' : '(more are being computed)'}` : text;
}

/** Lowest and highest over the complete futures of measures less baseline; null with fewer than two. */
export function differenceRange(
  { complete }: Futures,
  year: number,
  value: (result: YearResult) => number,
): { readonly low: number; readonly high: number; readonly of: number } | null {
  const differences = complete.flatMap(({ years }) => {
    const [without, with_] = [years.baseline, years.measures].map((of) => of.find((one) => one.year === year));
    return without && with_ ? [value(with_) - value(without)] : [];
  });
  if (differences.length < 2) return null;
  return { low: Math.min(...differences), high: Math.max(...differences), of: differences.length };
}

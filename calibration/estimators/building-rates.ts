/**
 * Dwellings built and taken down a year, of the stock, by municipality.
 *
 * What was taken down was not published by municipality or COROP region: it is what new dwellings exceed the growth of
 * the province by, at least the national share. What is added is the rest of the growth.
 */
/** A step of the stock beyond this share is a change of boundaries or of counting, not building. */
const LARGEST_STEP = 0.025;
/** Where new dwellings and growth of a province differ by more than this share of its stock, the register was corrected. */
const LARGEST_CORRECTION = 0.01;
/** Growth of a municipality outside these bounds a year is a correction of the register (student rooms, homes in care). */
const CREDIBLE = { least: -0.005, most: 0.05 } as const;
/** How far a COROP region may build above or below its province. */
const RATIO = { least: 0.4, most: 2 } as const;
/** Growth is at least this where shares of it are taken. */
const LEAST_GROWTH = 0.0005;
/** Years of new dwellings by province that a rate is the mean of. */
const YEARS = 5;

/** Dwellings of a province in a year: the stock of 1 January, flows of the year; what was not published is null. */
export interface ProvinceStock {
  readonly province: string;
  readonly year: number;
  readonly stock: number;
  readonly built: number | null; // new dwellings
  readonly net: number | null; // growth of the stock as published, corrections included
}

/** Dwellings by COROP code and year, 1 January. */
export type Stocks = ReadonlyMap<string, ReadonlyMap<number, number>>;

export interface BuildingRate {
  readonly built: number;
  readonly demolished: number;
  readonly basis: 'municipality' | 'corop';
}

export interface Home {
  readonly province: string;
  readonly corop: string;
  readonly dwellings2015: number;
  readonly dwellings2018: number;
}

const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
const between = (value: number, { least, most }: { least: number; most: number }): number =>
  Math.min(most, Math.max(least, value));

function stockOf(stocks: Stocks, corop: string): ReadonlyMap<number, number> {
  const found = stocks.get(corop);
  if (!found) throw new RangeError(`no dwellings of ${corop} by year`);
  return found;
}

/** Mean yearly growth of a region over its credible steps; 0 without any. */
export function growthOf(stock: ReadonlyMap<number, number>, from: number, to: number): number {
  const steps: number[] = [];
  for (let year = from; year < to; year++) {
    const [before, after] = [stock.get(year), stock.get(year + 1)];
    if (before === undefined || after === undefined) continue;
    const step = after / before - 1;
    if (Math.abs(step) <= LARGEST_STEP) steps.push(step);
  }
  return steps.length === 0 ? 0 : mean(steps);
}

/** Shares of the stock of a province in the years up to the last: new dwellings, and what they exceed growth by. */
export function provinceRates(
  provinces: readonly ProvinceStock[],
  name: string,
  last: number,
): { built: number; withdrawn: number } {
  const rows = provinces.filter((p) => p.province === name && p.year > last - YEARS && p.year <= last);
  const known = rows.flatMap(({ stock, built, net }) =>
    built === null || net === null || Math.abs(built - net) > LARGEST_CORRECTION * stock
      ? []
      : [{ built: built / stock, withdrawn: (built - net) / stock }],
  );
  if (known.length === 0) throw new RangeError(`no new dwellings of ${name} up to ${last}`);
  return { built: mean(known.map((k) => k.built)), withdrawn: mean(known.map((k) => k.withdrawn)) };
}

/** Last year of the series of new dwellings. */
const LAST_BUILT = 2018;

/**
 * Base 2021: growth of the municipality from 2015 to 2018, moved on to 2020 as its COROP region moved.
 *
 * @param least share taken down in the country.
 */
export function ratesOf2021(
  homes: readonly Home[],
  stocks: Stocks,
  provinces: readonly ProvinceStock[],
  least: number,
): BuildingRate[] {
  return homes.map(({ province, corop, dwellings2015, dwellings2018 }) => {
    const own = Math.cbrt(dwellings2018 / dwellings2015) - 1;
    const region = growthOf(stockOf(stocks, corop), 2015, 2018);
    const later = growthOf(stockOf(stocks, corop), 2018, 2020);
    const credible = own >= CREDIBLE.least && own <= CREDIBLE.most;
    const net = (credible ? own : region) + (2 / 5) * (later - region);
    const taken = Math.max(least, provinceRates(provinces, province, LAST_BUILT).withdrawn, -net);
    return { built: net + taken, demolished: taken, basis: credible ? 'municipality' : 'corop' };
  });
}

/**
 * Base 2015: new dwellings of the province in 2010-2014, more where the stock of the COROP region grew more than that of
 * the province in 2012-2015. Growth itself is full of corrections in those years and is not taken.
 */
export function ratesOf2015(
  homes: readonly Home[],
  stocks: Stocks,
  provinces: readonly ProvinceStock[],
  least: number,
): BuildingRate[] {
  const growth = (corop: string): number => Math.max(LEAST_GROWTH, growthOf(stockOf(stocks, corop), 2012, 2015));
  return homes.map(({ province, corop }) => {
    const members = homes.filter((h) => h.province === province);
    const all = members.reduce((sum, h) => sum + h.dwellings2015, 0);
    const there = members.reduce((sum, h) => sum + (h.dwellings2015 / all) * growth(h.corop), 0);
    const rates = provinceRates(provinces, province, 2014);
    return {
      built: rates.built * between(growth(corop) / there, RATIO),
      demolished: Math.max(least, rates.withdrawn),
      basis: 'corop',
    };
  });
}

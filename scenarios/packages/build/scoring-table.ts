/** What was observed after the base: for scores alone, in a table that no estimator and no population reads. */
import { allocate } from '../allocate.js';
import { OBSERVED_AGES, REGION_TABLES, SCORED_FLOWS } from '../columns/tables.js';
import type { Table } from '../format.js';
import { from, gaps, makeTable, numbers, type Origin, words } from '../table.js';
import { type SeriesYear, seriesYears } from './series-at.js';

/** Snapshots of the school register, by the 1 January after them. */
const SCHOOLS: Readonly<Record<number, string>> = {
  2014: 'in_2013_12',
  2016: 'in_2015_10',
  2017: 'in_2016_10',
  2019: 'in_2018_11',
  2020: 'in_2019_10',
  2021: 'in_2020_12',
};

/** The 1 January for which one-person households of municipalities are known besides 2015. */
const SINGLES = 2021;

interface Row {
  readonly code: string;
  readonly year: number;
  readonly ages: readonly number[];
  readonly before: SeriesYear;
  readonly schools: number | null;
  readonly schoolKm: number | null;
  readonly woz: number | null;
  readonly singleShare: number | null;
}

/** Residents by class on the land the municipality has at the end of the series. */
function agesOnLand(series: ReadonlyMap<string, SeriesYear>, code: string, year: number): number[] {
  let land = 0;
  for (let y = year; series.has(`${code} ${y + 1}`); y++) land += series.get(`${code} ${y}`)!.of('boundary_change')!;
  const { ages } = series.get(`${code} ${year}`)!;
  const moved = allocate(ages, Math.abs(land));
  return ages.map((n, c) => n + Math.sign(land) * moved[c]!);
}

/**
 * One row per municipality and year after the base: residents of 1 January, flows of the year that ended then.
 *
 * @param tables of the source pack as published.
 * @param codes municipalities of the region in order of code.
 */
export function scoringTable(tables: Readonly<Record<string, Table>>, codes: readonly string[], base: number): Table {
  const series = seriesYears(tables['municipal_series']!);
  const last = Math.max(...numbers(tables['municipal_series']!, 'year'));
  const towns = tables['towns']!;
  const home = new Map(words(towns, 'code').map((code, row) => [code, words(towns, 'municipality')[row]!]));
  const schools = tables['schools']!;
  const open = (code: string, snapshot: string): number =>
    words(schools, 'place').filter((place, row) => home.get(place) === code && numbers(schools, snapshot)[row] === 1)
      .length;
  const facilities = tables['observed_facilities']!;
  const [facilityCodes, facilityYears] = [words(facilities, 'municipality'), numbers(facilities, 'year')];
  const distances = gaps(facilities, 'school_km');
  const distance = new Map(distances.map((km, row) => [`${facilityCodes[row]} ${facilityYears[row]}`, km]));
  const municipalities = tables['municipalities']!;
  const single = new Map(
    words(municipalities, 'code').map((code, row) => [code, numbers(municipalities, 'single_share')[row]!]),
  );
  const rows = codes.flatMap((code) =>
    Array.from({ length: last - base }, (_, i): Row => {
      const year = base + 1 + i;
      const snapshot = SCHOOLS[year];
      return {
        code,
        year,
        ages: agesOnLand(series, code, year),
        before: series.get(`${code} ${year - 1}`)!,
        schools: snapshot === undefined ? null : open(code, snapshot),
        schoolKm: distance.get(`${code} ${year - 1}`) ?? null,
        woz: series.get(`${code} ${year}`)!.of('woz_eur'),
        singleShare: year === SINGLES ? single.get(code)! : null,
      };
    }),
  );
  const counts: Origin = { source: '37259', year: 'series', basis: 'later', note: 'after the base: for scores alone' };
  const ages: Origin = { ...counts, source: '70072ned' };
  return makeTable('Observed after the base', REGION_TABLES['scoring']!, {
    municipality: from(
      counts,
      rows.map((r) => r.code),
    ),
    year: from(
      counts,
      rows.map((r) => r.year),
    ),
    population: from(
      counts,
      rows.map((r) => r.ages.reduce((a, b) => a + b, 0)),
    ),
    ...Object.fromEntries(
      OBSERVED_AGES.map((name, c) => [
        name,
        from(
          ages,
          rows.map((r) => r.ages[c]!),
        ),
      ]),
    ),
    ...Object.fromEntries(
      SCORED_FLOWS.map((name) => [
        name,
        from(
          counts,
          rows.map((r) => r.before.of(name)),
        ),
      ]),
    ),
    schools: from(
      { ...counts, source: 'duo-po' },
      rows.map((r) => r.schools),
    ),
    school_km: from(
      { ...counts, source: facilities.columns['school_km']!.source },
      rows.map((r) => r.schoolKm),
    ),
    woz_eur: from(
      ages,
      rows.map((r) => r.woz),
    ),
    single_share: from(
      { ...counts, source: municipalities.columns['single_share']!.source },
      rows.map((r) => r.singleShare),
    ),
  });
}

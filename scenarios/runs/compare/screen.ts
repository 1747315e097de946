/** A comparison as lines for a screen, in Dutch: what changes for the region, and what the shared luck is worth. */
import { count, fixed, roundsToZero, signed } from '../report/numbers.js';
import type { RunResult } from '../results.js';
import { spreadOf } from './differences.js';
import { spentBySeed } from './money.js';
import type { CompareResult, Difference } from './results.js';

const ROWS = [
  { id: 'population', name: 'mensen', decimals: 0 },
  { id: 'population_65plus', name: '65 jaar en ouder', decimals: 0 },
  { id: 'working', name: 'werkenden', decimals: 0 },
  { id: 'seeking', name: 'werklozen', decimals: 0 },
  { id: 'schools_open', name: 'basisscholen', decimals: 1 },
  { id: 'school_distance_km', name: 'km naar een basisschool', decimals: 3 },
  { id: 'gp_practices', name: 'huisartspraktijken', decimals: 1 },
  { id: 'gp_distance_km', name: 'km naar een huisarts', decimals: 3 },
  { id: 'bus_stops', name: 'bushaltes', decimals: 1 },
  { id: 'vacant_dwellings', name: 'lege woningen', decimals: 0 },
  { id: 'woz_value_eur', name: 'WOZ-waarde, euro', decimals: 0 },
  { id: 'dwelling_quality', name: 'kwaliteit woningen, %', decimals: 2 },
] as const;
const WITH_SPREAD: readonly string[] = ['population', 'population_65plus', 'schools_open'];
const SPREAD_ROWS = ROWS.filter(({ id }) => WITH_SPREAD.includes(id));
const NAME_WIDTH = 26;
const SHOWN_BEFORE_LAST = 10;

const line = (cells: readonly string[], width: number): string =>
  cells
    .map((cell, c) => (c === 0 ? cell.padEnd(NAME_WIDTH) : cell.padStart(width)))
    .join('')
    .trimEnd();

/** `+12 (−30 tot +54; 5/8)`: mean, 95 % interval, seeds with that sign, where it has one. */
function told({ mean, low, high, sameSign, n }: Difference, decimals: number): string {
  if (low === null || high === null) return signed(mean, decimals);
  const often = roundsToZero(mean, decimals) ? '' : `; ${Math.round(sameSign * n)}/${n}`;
  return `${signed(mean, decimals)} (${signed(low, decimals)} tot ${signed(high, decimals)}${often})`;
}

/** Year numbers of every table: ten years before the end, and the end. */
function shownYears({ seeds }: RunResult): readonly number[] {
  const last = seeds[0]!.years.length - 1;
  return [last - SHOWN_BEFORE_LAST, last].filter((y) => y > 0);
}

function differenceTable({ baseline, differences }: CompareResult, other: RunResult): readonly string[] {
  const { years } = baseline.seeds[0]!;
  const shown = shownYears(baseline);
  // Once: towns have a hundred thousand others.
  const ofRegion = differences.filter(({ place, scenario }) => place === '*' && scenario === other.scenarioName);
  const cells = (id: string, decimals: number): readonly string[] =>
    shown.map((y) => {
      const found = ofRegion.find(({ year, indicator }) => indicator === id && year === years[y]!.year);
      return found === undefined ? '' : told(found, decimals);
    });
  const spent = shown.map((y) => {
    const [before, after] = [baseline, other].map((run) => spentBySeed(run, y).reduce((a, b) => a + b, 0)) as [
      number,
      number,
    ];
    return signed((after - before) / other.seeds.length / 1e8, 2);
  });
  return [
    line(['1 januari', ...shown.map((y) => String(years[y]!.year))], 34),
    ...ROWS.flatMap(({ id, name, decimals }) => {
      const found = cells(id, decimals);
      return found.every((cell) => cell === '') ? [] : [line([name, ...found], 34)];
    }),
    line(['mln euro besteed tot dan', ...spent], 34),
  ];
}

function spreadTable(baseline: RunResult, other: RunResult): readonly string[] {
  const { years } = baseline.seeds[0]!;
  const shown = shownYears(baseline);
  const rows = SPREAD_ROWS.map(({ id, name }) => {
    const cells = shown.flatMap((y) => {
      const spread = spreadOf(baseline, other, id, y);
      return spread === undefined ? ['', ''] : [fixed(spread.paired, 1), fixed(spread.unpaired, 1)];
    });
    return line([name, ...cells], 14);
  });
  const heads = shown.flatMap((y) => [`${years[y]!.year} zelfde`, `${years[y]!.year} eigen`]);
  return [
    'Spreiding van het verschil (standaardafwijking over de trekkingen) met hetzelfde en met eigen toeval:',
    '',
    line(['', ...heads], 14),
    ...rows,
  ];
}

function scenarioLines(result: CompareResult, other: RunResult): readonly string[] {
  const { baseline } = result;
  const seeds = other.seeds.length;
  const drawn = seeds === 1 ? 'één trekking' : `gemiddelde van ${count(seeds)} trekkingen`;
  const meaning = seeds === 1 ? '' : '; tussen haakjes het 95%-interval en in hoeveel trekkingen dezelfde kant op';
  return [
    `${other.scenarioName} vergeleken met ${baseline.scenarioName}, ${baseline.pack.name}`,
    `Verschil bij hetzelfde toeval, ${drawn}${meaning}.`,
    '',
    ...differenceTable(result, other),
    '',
    ...(seeds === 1 ? [] : [...spreadTable(baseline, other), '']),
  ];
}

/** One part per scenario beside the baseline. */
export const compareLines = (result: CompareResult): string =>
  result.others.flatMap((other) => scenarioLines(result, other)).join('\n');

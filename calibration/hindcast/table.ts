/** The scoreboard of one pack for people at a terminal, and who won. */
import type { Row } from './scoreboard.js';

const COLUMNS = [
  'wmape',
  'mape',
  'medape',
  'bias',
  'share65_error',
  'share0_19_error',
  'crps',
  'coverage67',
  'coverage80',
  'coverage95',
  'schools_wmape',
  'school_distance_mae_km',
  'n',
] as const;

const nameOf = ({ method, foreign }: Row): string => (foreign === 'observed' ? `${method}, foreign observed` : method);

function digits(measure: string, value: number | undefined): string {
  if (value === undefined) return '-';
  return value.toFixed(measure === 'n' || measure.startsWith('coverage') ? 0 : 2);
}

/** One block per year and group, one line per method. */
export function scoreTable(rows: readonly Row[]): string {
  const blocks = new Map<string, Row[]>();
  for (const row of rows) {
    const title = `${row.pack}: 1 January ${row.origin} -> ${row.year}, ${row.group}`;
    blocks.set(title, [...(blocks.get(title) ?? []), row]);
  }
  return [...blocks]
    .map(([title, block]) => {
      const methods = [...new Set(block.map(nameOf))];
      const lines = methods.map((name) => [
        name,
        ...COLUMNS.map((measure) =>
          digits(measure, block.find((row) => nameOf(row) === name && row.measure === measure)?.value),
        ),
      ]);
      return `${title}\n${aligned([['method', ...COLUMNS], ...lines])}`;
    })
    .join('\n\n');
}

/** First column to the left, figures to the right. */
function aligned(lines: readonly (readonly string[])[]): string {
  const widths = lines[0]!.map((_, c) => Math.max(...lines.map((line) => line[c]!.length)));
  return lines
    .map((line) =>
      line
        .map((text, c) => (c === 0 ? text.padEnd(widths[c]!) : text.padStart(widths[c]!)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** For every year: by which methods the model was beaten over the municipalities, or that it was not. */
export function verdicts(rows: readonly Row[]): string {
  const scores = rows.filter(
    ({ group, measure, foreign }) => group === 'all' && measure === 'wmape' && foreign === 'frozen',
  );
  return [...new Set(scores.map(({ year }) => year))]
    .map((year) => {
      const of = scores.filter((row) => row.year === year);
      const own = of.find(({ method }) => method === 'model')!.value;
      const better = of
        .filter(({ method, value }) => value < own && !method.startsWith('model-'))
        .sort((a, b) => a.value - b.value);
      const list = better.map(({ method, value }) => `${method} (${value.toFixed(2)} %)`).join(', ');
      return `${year}: the model is ${own.toFixed(2)} % off; ${list === '' ? 'nothing here does better' : `better: ${list}`}.`;
    })
    .join('\n');
}

/** What to make of school distances where keeping the published ones does better; empty where it does not. */
export function schoolDistanceNote(rows: readonly Row[]): string {
  const off = (method: string, { year, group }: Row): number =>
    rows.find(
      (row) =>
        row.method === method &&
        row.foreign === 'frozen' &&
        row.measure === 'school_distance_mae_km' &&
        row.year === year &&
        row.group === group,
    )?.value ?? Number.NaN;
  if (!rows.some((row) => off('model', row) > off('constant', row))) return '';
  return (
    'school_distance_mae_km: constant keeps the published distances of 2015, which changed by little more than the 0.1 km they ' +
    'are rounded to; the model starts from them where they are published and measures from the middle of towns.'
  );
}

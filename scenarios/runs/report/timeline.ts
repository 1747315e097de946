/** A quantity over time with its picture, legend and table: counted before the base, computed after it. */
import { type Band, closedYears, swingBand } from './doubts.js';
import { type Figures, type IndicatorId, inYear, type Spread } from './figures.js';
import { html, type Markup, when } from './html.js';
import { lineChart, type Timeline } from './line-chart.js';
import { count, range } from './numbers.js';
import type { ObservedYear } from './observed.js';
import { swatch } from './svg.js';
import { figureCell, foldedTable } from './table.js';

export interface Line {
  readonly name: string;
  readonly observed: readonly { readonly year: number; readonly value: number }[];
  readonly computed: readonly { readonly year: number; readonly spread: Spread }[];
  readonly swings: readonly Band[];
  readonly reference: readonly { readonly year: number; readonly value: number }[];
}

type Seen = 'population' | 'young' | 'old';

export function lineOf(
  figures: Figures,
  id: IndicatorId,
  name: string,
  observed: readonly ObservedYear[],
  seen: Seen | null,
): Line {
  return {
    name,
    observed: observed.flatMap((o) => {
      const value = seen === null ? null : o[seen];
      return value === null ? [] : [{ year: o.year, value }];
    }),
    computed: figures.years.map((year, y) => ({ year, spread: inYear(figures, id, y) })),
    swings: swingBand(figures, id) ?? [],
    reference: closedYears(figures, id) ?? [],
  };
}

export const endOf = (line: Line): Spread => line.computed[line.computed.length - 1]!.spread;

export const highest = (lines: readonly Line[]): number =>
  Math.max(
    ...lines.flatMap((l) => [
      ...[...l.observed, ...l.reference].map((o) => o.value),
      ...l.computed.map((c) => c.spread.high),
      ...l.swings.map((b) => b.high),
    ]),
  );

/** The wider range in words; empty where none was made. */
export function swung(swings: readonly Band[]): string {
  const end = swings[swings.length - 1];
  return end === undefined ? '' : `, en ${range(end.low, end.high)} als ook verhuissaldi en immigratie schommelen`;
}

function describe({ base, last }: Figures, line: Line): string {
  const [first, start, end] = [line.observed[0], line.computed[0]!.spread, endOf(line)];
  const past = first ? `Waargenomen ${count(first.value)} in ${first.year}. ` : '';
  return `${past}Berekend ${count(start.median)} in ${base} en ${count(end.median)} in ${last}, laagste en hoogste trekking ${range(end.low, end.high)}${swung(line.swings)}. De verticale as begint bij 0. De cijfers staan in de tabel onder de grafiek.`;
}

type Size = Pick<Timeline, 'id' | 'width' | 'height' | 'font' | 'rangeLabel'>;

export const chartOf = (figures: Figures, line: Line, top: number, size: Size, unit = 'personen'): Markup =>
  lineChart({ ...line, ...size, top, unit, title: line.name, desc: describe(figures, line) });

export function foldedLine(line: Line): Markup {
  const seen = new Map(line.observed.map((o) => [o.year, o.value]));
  const made = new Map(line.computed.map((c) => [c.year, c.spread]));
  const wide = new Map(line.swings.map((b) => [b.year, b]));
  const other = new Map(line.reference.map((r) => [r.year, r.value]));
  const years = [...new Set([...seen.keys(), ...made.keys()])].sort((a, b) => a - b);
  return foldedTable(`Tabel bij de grafiek: ${line.name}`, {
    caption: [
      `${line.name} op 1 januari`,
      ...(seen.size > 0 ? ['telling: waargenomen (CBS)'] : []),
      'berekend: middelste trekking, klein: laagste–hoogste',
      ...(wide.size > 0 ? [`met schommelingen: ${SWINGS}`] : []),
    ].join('; '),
    head: [
      'jaar',
      ...(seen.size > 0 ? ['telling'] : []),
      'berekend',
      ...(wide.size > 0 ? ['met schommelingen'] : []),
      ...(other.size > 0 ? ['zonder verhuizen'] : []),
    ].map((text) => ({ text })),
    shape: 'plain',
    rows: years.map((year) => {
      const [o, c, b, r] = [seen.get(year), made.get(year), wide.get(year), other.get(year)];
      const computed = c === undefined ? { main: '' } : figureCell({ ...c, mean: c.median });
      const shown = (value: number | undefined) => ({ main: value === undefined ? '' : count(value) });
      const swings = { main: b === undefined ? '' : range(b.low, b.high) };
      const more = [...(wide.size > 0 ? [swings] : []), ...(other.size > 0 ? [shown(r)] : [])];
      return { name: String(year), cells: [...(seen.size > 0 ? [shown(o)] : []), computed, ...more] };
    }),
  });
}

/** What the paler band shows. */
export const SWINGS = 'laagste tot hoogste als ook verhuissaldi en immigratie schommelen zoals in 1995–2014';

export function legend(seeds: number, swings: boolean, closed: boolean, observed: boolean): Markup {
  const item = (mark: Markup, text: string) => html`<li>${swatch(mark)}<span>${text}</span></li>`;
  const middle = seeds > 1 ? `middelste van ${seeds} trekkingen (in de tekst: hun gemiddelde)` : 'één trekking';
  const band = 'laagste tot hoogste trekking: alleen toeval, te smal';
  const wide = html`<path class="fan-swings" d="M0 3H40V13H0Z"/>`;
  return html`<ul class="legend-line">${when(observed, () => item(html`<path class="observed" d="M0 8H40"/><circle class="dot-observed" cx="20" cy="8" r="3"/>`, 'waargenomen (CBS)'))}${item(html`<path class="computed" d="M0 8H40"/>`, `berekend, ${middle}`)}${when(seeds > 1, () => item(html`<path class="fan" d="M0 3H40V13H0Z"/>`, band))}${when(swings, () => item(wide, SWINGS))}${when(closed, () => item(html`<path class="reference" d="M0 8H40"/>`, 'zonder verhuizen'))}</ul>`;
}

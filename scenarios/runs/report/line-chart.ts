/**
 * One quantity over time: observed as a solid dark line with a dot a year, computed as a dashed blue line (the median of
 * the seeds) with its range and a wider, paler one of futures that swing, and what it would be otherwise as a thin line.
 */
import type { Band } from './doubts.js';
import type { Spread } from './figures.js';
import { html, type Markup } from './html.js';
import { count, fixed } from './numbers.js';
import {
  bandPath,
  type Frame,
  linear,
  linePath,
  type Point,
  px,
  svg,
  textWidth,
  ticksFromZero,
  yearTicks,
} from './svg.js';

export interface Timeline extends Frame {
  /** Font size in pixels of the drawing. */
  readonly font: number;
  readonly observed: readonly { readonly year: number; readonly value: number }[];
  readonly computed: readonly { readonly year: number; readonly spread: Spread }[];
  /** How far futures run apart in which migration swings too, where they were made. */
  readonly swings?: readonly Band[];
  /** The same without anybody moving, where it was made. */
  readonly reference: readonly { readonly year: number; readonly value: number }[];
  /** A small picture: fewer ticks, and no words at the boundary of observed and computed. */
  readonly quiet?: true;
  /** Highest figure the axis must hold; neighbouring charts share it. */
  readonly top: number;
  /** What is counted, over the vertical axis; empty for nothing. */
  readonly unit: string;
  /** Written under the range, one entry a line. */
  readonly rangeLabel: readonly string[];
  /** How a value is written at the ends of the line; without it as a whole number. */
  readonly figure?: (value: number) => string;
}

/** Highest (smallest y) and lowest place of a line between two x. */
function extremes(
  points: readonly Point[],
  from: number,
  to: number,
): { readonly top: number; readonly bottom: number } {
  const near = points.filter(([x]) => x >= from && x <= to).map(([, y]) => y);
  return { top: Math.min(...near), bottom: Math.max(...near) };
}

/** The vertical axis begins at 0: a change of a tenth looks like a tenth. */
export function lineChart(chart: Timeline): Markup {
  const { width, height, font, observed, computed, quiet, figure: written = count } = chart;
  const base = computed[0]!.year;
  const last = computed[computed.length - 1]!.year;
  const first = observed[0]?.year ?? base;
  const ceiling = Math.max(1, chart.top * 1.05);
  const ticks = ticksFromZero(ceiling, quiet ? 2 : 5);
  const until = `waargenomen tot 1-1-${observed[observed.length - 1]?.year}`;
  const tick = (t: number): string => fixed(t, ticks.every(Number.isInteger) ? 0 : 1);
  const unitEnd = textWidth(chart.unit, font) + font * 0.6;
  const left = textWidth(tick(ticks[ticks.length - 1]!), font) + 10;
  const [right, top, bottom] = [width - font, font * 3.2, height - font * 2];
  const x = linear(first, Math.max(last, first + 1), left + 6, right - 6);
  const y = linear(0, ceiling, bottom, top);
  const seen = observed.map((o): Point => [x(o.year), y(o.value)]);
  const middle = computed.map((c): Point => [x(c.year), y(c.spread.median)]);
  const high = computed.map((c): Point => [x(c.year), y(c.spread.high)]);
  const low = computed.map((c): Point => [x(c.year), y(c.spread.low)]);
  const other = chart.reference.map((r): Point => [x(r.year), y(r.value)]);
  const swings = chart.swings ?? [];
  const swingsHigh = swings.map((b): Point => [x(b.year), y(b.high)]);
  const swingsLow = swings.map((b): Point => [x(b.year), y(b.low)]);
  const all = [...seen, ...middle, ...other];

  const value = ([px0, py]: Point, figure: number, anchor: 'start' | 'middle' | 'end') => {
    const w = textWidth(written(figure), font * 1.1);
    const from = anchor === 'start' ? px0 : anchor === 'end' ? px0 - w : px0 - w / 2;
    const ty = extremes(all, from, from + w).top - font * 0.65;
    return html`<circle cx="${px(px0)}" cy="${px(py)}" r="4" class="${anchor === 'end' ? 'dot-computed' : 'dot-observed'}"/><text x="${px(px0)}" y="${px(ty)}" class="value" text-anchor="${anchor}">${written(figure)}</text>`;
  };
  const start = middle[0]!;
  const end = middle[middle.length - 1]!;
  const roomForStart = end[0] - start[0] > textWidth('000.000', font) * 1.8;
  // Where nothing was observed the base is at the axis, under the words of the unit.
  const computedX = Math.max(x(base) + 7, observed.length > 0 ? 0 : unitEnd);
  const labelWidth = Math.max(...chart.rangeLabel.map((line) => textWidth(line, font)));
  const labelY = extremes(all, end[0] - labelWidth, end[0]).bottom + font * 1.7;
  return svg(
    chart,
    html`<g font-size="${font}">
${ticks.map((t) => html`<path class="${t === 0 ? 'axis' : 'grid'}" d="M${px(left)} ${px(y(t))}H${px(right)}"/><text x="${px(left - 6)}" y="${px(y(t) + font * 0.35)}" text-anchor="end">${tick(t)}</text>`)}
${yearTicks(first, last, quiet ? 3 : width < 500 ? 6 : 12).map((t) => html`<path class="axis" d="M${px(x(t))} ${px(bottom)}v5"/><text x="${px(x(t))}" y="${px(bottom + font * 1.5)}" text-anchor="middle">${t}</text>`)}
${chart.unit === '' ? '' : html`<text x="0" y="${font}" class="muted">${chart.unit}</text>`}
${observed.length > 0 ? html`<path class="base" d="M${px(x(base))} ${px(font * 1.3)}V${px(bottom)}"/>` : ''}
${observed.length > 0 && !quiet ? html`<text x="${px(x(base) - 7)}" y="${px(font * 1.9)}" text-anchor="end" class="observed-text">${textWidth(until, font * 1.1) + unitEnd < x(base) - 7 ? until : 'waargenomen'}</text>` : ''}
${quiet || computedX + textWidth('berekend', font) > width ? '' : html`<text x="${px(computedX)}" y="${px(font * 1.9)}" class="computed-text">berekend</text>`}
${swings.length > 0 ? html`<path class="fan-swings" d="${bandPath(swingsHigh, swingsLow)}"/>` : ''}
<path class="fan" d="${bandPath(high, low)}"/>
${other.length > 0 ? html`<path class="reference" d="${linePath(other)}"/>` : ''}
<path class="observed" d="${linePath(seen)}"/>${quiet ? '' : seen.map(([px0, py]) => html`<circle cx="${px(px0)}" cy="${px(py)}" r="2.8" class="dot-observed"/>`)}
<path class="computed" d="${linePath(middle)}"/>
${seen.length > 1 ? value(seen[0]!, observed[0]!.value, 'start') : ''}
${roomForStart ? value(start, computed[0]!.spread.median, seen.length > 0 ? 'middle' : 'start') : ''}
${value(end, computed[computed.length - 1]!.spread.median, 'end')}
${chart.rangeLabel.map((line, i) => html`<text x="${px(end[0])}" y="${px(labelY + i * font * 1.25)}" text-anchor="end" class="muted">${line}</text>`)}
</g>`,
  );
}

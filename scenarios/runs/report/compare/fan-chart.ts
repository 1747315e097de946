/** One quantity in two worlds over time: for each the middle seed as a line and lowest to highest as a band. */
import type { Spread } from '../figures.js';
import { html, type Markup } from '../html.js';
import { fixed } from '../numbers.js';
import {
  bandPath,
  type Frame,
  linear,
  linePath,
  type Point,
  px,
  roundStep,
  svg,
  textWidth,
  yearTicks,
} from '../svg.js';

export interface FanChart extends Frame {
  readonly font: number;
  readonly decimals: number;
  readonly years: readonly number[];
  /** By world, then by year. */
  readonly worlds: readonly [readonly Spread[], readonly Spread[]];
}

/** The vertical axis begins at 0. The second world is drawn over the first. */
export function fanChart(chart: FanChart): Markup {
  const { width, height, font, years, worlds, decimals } = chart;
  const top = Math.max(...worlds.flat().map(({ high }) => high)) * 1.08 || 1;
  const step = decimals === 0 ? Math.max(1, roundStep(top, 4)) : roundStep(top, 4);
  const ticks = Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step);
  const places = step < 1 ? (step < 0.1 ? 2 : 1) : 0;
  const label = (t: number): string => fixed(t, places);
  const left = Math.max(...ticks.map((t) => textWidth(label(t), font))) + 10;
  const [first, last] = [years[0]!, years[years.length - 1]!];
  const ends = worlds.map((spreads) => fixed(spreads[spreads.length - 1]!.median, decimals));
  const right = width - Math.max(...ends.map((end) => textWidth(end, font * 1.05))) - 12;
  const x = linear(first, Math.max(last, first + 1), left + 4, right);
  const y = linear(0, top, height - font * 2, font);
  const line = (spreads: readonly Spread[], of: (spread: Spread) => number): Point[] =>
    spreads.map((spread, i): Point => [x(years[i]!), y(of(spread))]);
  const ys = worlds.map((spreads) => y(spreads[spreads.length - 1]!.median));
  // The two figures at the end never cover each other.
  const gap = font * 1.15;
  const apart = ys[0]! <= ys[1]! ? 1 : -1;
  const push = Math.max(0, gap - Math.abs(ys[1]! - ys[0]!)) / 2;
  const at = [ys[0]! - apart * push, ys[1]! + apart * push];
  return svg(
    chart,
    html`<g font-size="${font}">${ticks.map((t) => html`<path class="${t === 0 ? 'axis' : 'grid'}" d="M${px(left)} ${px(y(t))}H${px(right)}"/><text x="${px(left - 6)}" y="${px(y(t) + font * 0.35)}" text-anchor="end">${label(t)}</text>`)}
${yearTicks(first, last, width < 400 ? 4 : 6).map((t) => html`<path class="axis" d="M${px(x(t))} ${px(y(0))}v5"/><text x="${px(x(t))}" y="${px(height - font * 0.4)}" text-anchor="middle">${t}</text>`)}
${worlds.map(
  (spreads, w) =>
    html`<path class="${w === 0 ? 'fan-before' : 'fan-with'}" d="${bandPath(
      line(spreads, ({ high }) => high),
      line(spreads, ({ low }) => low),
    )}"/>`,
)}
${worlds.map((spreads, w) => html`<path class="${w === 0 ? 'line-before' : 'computed'}" d="${linePath(line(spreads, ({ median }) => median))}"/>`)}
${ends.map((end, w) => html`<text x="${px(right + 6)}" y="${px(at[w]! + font * 0.35)}" class="${w === 0 ? 'strong' : 'computed-text'}">${end}</text>`)}</g>`,
  );
}

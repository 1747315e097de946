/** Net migration by five-year group: two columns an age, inside the country and abroad, up for more and down for fewer. */
import { html, type Markup } from './html.js';
import { count } from './numbers.js';
import { type Frame, linear, px, roundStep, svg, textWidth } from './svg.js';

export interface BalanceChart extends Frame {
  readonly font: number;
  readonly labels: readonly string[];
  /** Persons a year by age group. */
  readonly internal: readonly number[];
  readonly foreign: readonly number[];
}

/** Multiples of a round step that cover both ends. */
function ticksAround(low: number, high: number): readonly number[] {
  const step = Math.max(1, roundStep(Math.max(1, high - low), 5));
  const ticks: number[] = [];
  for (let k = Math.floor(low / step); k <= Math.ceil(high / step); k++) ticks.push(k * step);
  return ticks;
}

export function balanceChart(chart: BalanceChart): Markup {
  const { width, height, font, labels, internal, foreign } = chart;
  const ticks = ticksAround(Math.min(0, ...internal, ...foreign), Math.max(0, ...internal, ...foreign));
  const [lowest, highest] = [ticks[0]!, ticks[ticks.length - 1]!];
  const left = Math.max(...ticks.map((t) => textWidth(count(t), font))) + 10;
  const [right, top, bottom] = [width - 4, font * 2.2, height - font * 2.2];
  const y = linear(lowest, Math.max(highest, lowest + 1), bottom, top);
  const step = (right - left) / labels.length;
  const every = Math.ceil((Math.max(...labels.map((l) => textWidth(l, font))) + 4) / step);
  const column = (value: number, i: number, side: 0 | 1) => {
    const from = Math.min(y(0), y(value));
    const x = left + step * (i + (side === 0 ? 0.1 : 0.5));
    return html`<rect class="${side === 0 ? 'bar' : 'bar-foreign'}" x="${px(x)}" y="${px(from)}" width="${px(step * 0.38)}" height="${px(Math.abs(y(value) - y(0)))}"/>`;
  };
  return svg(
    chart,
    html`<g font-size="${font}">
<text x="0" y="${font}" class="muted">personen per jaar</text>
${ticks.map((t) => html`<path class="${t === 0 ? 'axis' : 'grid'}" d="M${px(left)} ${px(y(t))}H${px(right)}"/><text x="${px(left - 6)}" y="${px(y(t) + font * 0.35)}" text-anchor="end">${count(t)}</text>`)}
${internal.map((value, i) => column(value, i, 0))}${foreign.map((value, i) => column(value, i, 1))}
<path class="axis" d="M${px(left)} ${px(y(0))}H${px(right)}"/>
${labels.map((label, i) => (i % every === 0 ? html`<text x="${px(left + step * (i + 0.5))}" y="${px(bottom + font * 1.6)}" text-anchor="middle">${label}</text>` : ''))}
</g>`,
  );
}

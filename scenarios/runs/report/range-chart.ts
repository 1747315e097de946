/** Ranges under each other on one axis: a line from the lowest to the highest, and a dot for every value tried. */
import { html, type Markup } from './html.js';
import { count } from './numbers.js';
import { type Frame, linear, px, roundStep, svg, textWidth } from './svg.js';

export interface RangeRow {
  readonly name: string;
  readonly dots: readonly { readonly value: number; readonly own: boolean }[];
}

export interface RangeChart extends Omit<Frame, 'height'> {
  readonly font: number;
  readonly rows: readonly RangeRow[];
  /** Marked by an upright line through all rows. */
  readonly middle: number;
}

/** The axis does not begin at 0: differences are what is shown. */
export function rangeChart(chart: RangeChart): Markup {
  const { width, font, rows, middle } = chart;
  const values = [middle, ...rows.flatMap(({ dots }) => dots.map(({ value }) => value))];
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const label = textWidth(count(high), font) + font;
  const x = linear(low, Math.max(high, low + 1), label, width - label);
  const rowHeight = font * 3.4;
  const bottom = font * 0.6 + rows.length * rowHeight;
  const step = Math.max(1, roundStep(Math.max(1, high - low), width < 500 ? 3 : 6));
  const ticks: number[] = [];
  for (let t = Math.ceil(low / step) * step; t <= high; t += step) ticks.push(t);
  const row = ({ name, dots }: RangeRow, i: number): Markup => {
    const y = font * 0.6 + i * rowHeight;
    const line = y + font * 2.2;
    const [from, to] = [Math.min(...dots.map((d) => d.value)), Math.max(...dots.map((d) => d.value))];
    const text = line + font * 0.35;
    return html`<text x="0" y="${px(y + font)}" class="strong">${name}</text><path class="range" d="M${px(x(from))} ${px(line)}H${px(x(to))}"/>${dots.map((d) => html`<circle class="${d.own ? 'dot-own' : 'dot-other'}" cx="${px(x(d.value))}" cy="${px(line)}" r="${px(font * (d.own ? 0.42 : 0.34))}"/>`)}<text x="${px(x(from) - font * 0.7)}" y="${px(text)}" text-anchor="end">${count(from)}</text>${to - from < 0.5 ? '' : html`<text x="${px(x(to) + font * 0.7)}" y="${px(text)}">${count(to)}</text>`}`;
  };
  return svg(
    { ...chart, height: bottom + font * 2.2 },
    html`<g font-size="${font}"><path class="base" d="M${px(x(middle))} ${px(font * 1.9)}V${px(bottom)}"/>
${ticks.map((t) => html`<path class="axis" d="M${px(x(t))} ${px(bottom)}v5"/><text x="${px(x(t))}" y="${px(bottom + font * 1.6)}" text-anchor="middle" class="muted">${count(t)}</text>`)}<path class="axis" d="M${px(x(low))} ${px(bottom)}H${px(x(high))}"/>
${rows.map(row)}</g>`,
  );
}

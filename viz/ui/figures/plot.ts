/** A line chart of a `Chart`, drawn by uPlot: both worlds, the band of all futures behind them, observed figures as dots. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import type { Language } from '../../state/view.js';
import type { WorldName } from '../../state/worlds.js';
import { figure } from '../../story/numbers.js';
import type { Chart } from '../../story/series.js';
import { PALETTE } from '../../styles/palette.js';
import { rangeOf } from './together.js';

export interface Plot {
  show(chart: Chart, language: Language): void;
  resize(width: number, height: number): void;
  /** Where a year lies, pixels from the left of the host; null while nothing is drawn. */
  xOf(year: number): number | null;
  destroy(): void;
}

const FAMILY = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", Arial, sans-serif';
/** CSS pixels of the page's base size: type in charts grows with it. */
const rem = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** @param drawn is called after each drawing: only then it is known where a year lies */
export function makePlot(host: HTMLElement, drawn: () => void): Plot {
  let plot: uPlot | null = null;
  let shown = '';
  const size = { width: Math.max(80, host.clientWidth), height: Math.max(40, host.clientHeight) };
  return {
    show(chart, language) {
      const key = `${chart.id} ${language}`;
      const columns = columnsOf(chart);
      if (plot !== null && key === shown) {
        plot.setData(columns);
        return;
      }
      plot?.destroy();
      shown = key;
      plot = new uPlot({ ...optionsOf(chart, language, size), hooks: { draw: [drawn] } }, columns, host);
    },
    resize(width, height) {
      size.width = width;
      size.height = height;
      plot?.setSize({ width, height });
    },
    xOf: (year) => (plot === null ? null : plot.valToPos(year, 'x') + plot.bbox.left / uPlot.pxRatio),
    destroy() {
      plot?.destroy();
      plot = null;
    },
  };
}

/** Lowest to highest of the futures, by world. */
const BANDS: readonly { readonly world: WorldName; readonly fill: string }[] = [
  { world: 'baseline', fill: PALETTE.baselineBand },
  { world: 'measures', fill: PALETTE.measuresBand },
];

const edge = (chart: Chart, world: WorldName, side: 'low' | 'high'): (number | null)[] =>
  (chart.band[world]?.[side] ?? chart.years.map(() => null)) as (number | null)[];

/** In the order of drawing: the bands' edges, then the worlds, then what was counted. */
function columnsOf(chart: Chart): uPlot.AlignedData {
  return [
    chart.years as number[],
    ...BANDS.flatMap(({ world }) => [edge(chart, world, 'high'), edge(chart, world, 'low')]),
    chart.lines.baseline as (number | null)[],
    chart.lines.measures as (number | null)[],
    chart.observed as (number | null)[],
  ];
}

function optionsOf(
  chart: Chart,
  language: Language,
  size: { readonly width: number; readonly height: number },
): uPlot.Options {
  const base = rem();
  const axis = { stroke: PALETTE.inkSoft, font: `${0.8125 * base}px ${FAMILY}`, ticks: { show: false } };
  const [first, last] = [chart.years[0]!, chart.years.at(-1)!];
  const line = (stroke: string, width: number, dash?: number[]): uPlot.Series => ({
    stroke,
    width,
    ...(dash ? { dash } : {}),
    points: { show: false },
    spanGaps: false,
  });
  return {
    ...size,
    padding: [8, 1.25 * rem(), 0, 0],
    legend: { show: false },
    cursor: { show: false },
    scales: {
      x: { time: false, range: () => [first, last] },
      y: { range: (_, min, max) => rangeOf(min, max, chart.decimals) },
    },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 1.6 * base,
        splits: () => yearSplits(first, last, (size.width - 4 * base) / (2.7 * base)),
        values: (_, splits) => splits.map(String),
      },
      {
        ...axis,
        grid: { stroke: PALETTE.hairline, width: 1 },
        size: 3.9 * base,
        space: 2.2 * base,
        values: (_, splits) =>
          splits.map((value) => (Number.isInteger(value) ? figure(value, 0, language) : figure(value, 1, language))),
      },
    ],
    bands: BANDS.map(({ fill }, i) => ({ series: [2 * i + 1, 2 * i + 2], fill })),
    series: [
      {},
      ...BANDS.flatMap(() => [line('transparent', 0), line('transparent', 0)]),
      line(PALETTE.baseline, 3.5), // wider than the dashes on it, so that two lines on each other are seen to be two
      line(PALETTE.measures, 2, [7, 5]),
      {
        ...line(PALETTE.ink, 0),
        paths: () => null,
        points: { show: true, size: 6, width: 1.5, stroke: PALETTE.ink, fill: PALETTE.sheet },
      },
    ],
  };
}

/** Years that are named below: the ends, and fives or tens between them as there is room for so many. */
function yearSplits(first: number, last: number, room: number): number[] {
  const by = [5, 10, 20].find((years) => (last - first) / years + 1 <= room) ?? 20;
  const between = first % by !== 0 && by - (first % by) > 0.6 * by ? [first] : [];
  for (let year = Math.ceil(first / by) * by; year <= last; year += by) between.push(year);
  return between;
}

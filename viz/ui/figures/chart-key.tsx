/** What the dots, lines and bands of a chart are. */
import type { JSX } from 'preact';
import type { Chart } from '../../story/series.js';
import { words } from '../../words/words.js';
import { futureShown } from '../looking.js';

interface ChartKeyProps {
  readonly chart: Chart;
  /** Complete futures. */
  readonly all: number;
}

export function ChartKey({ chart, all }: ChartKeyProps): JSX.Element {
  const w = words.value;
  const observed = chart.observed.some((value) => value !== null);
  return (
    <ul class="chart-key">
      {observed && (
        <li>
          <span class="dot-key" aria-hidden="true" />
          {w.figures.observed}
        </li>
      )}
      <li>
        <span class="stroke-key stroke-baseline" aria-hidden="true" />
        {w.worlds.baseline}
      </li>
      <li>
        <span class="stroke-key stroke-measures" aria-hidden="true" />
        {w.worlds.measures}
      </li>
      <li>{w.figures.line(futureShown.value)}</li>
      {all > 1 && (
        <li>
          <span class="stroke-key stroke-band" aria-hidden="true" />
          {w.figures.futures(all)}
        </li>
      )}
    </ul>
  );
}

/** What a chart shows, in which unit, and where its axis begins: above it, so that no line stands for itself. */
import type { JSX } from 'preact';
import type { Chart } from '../../story/series.js';
import { words } from '../../words/words.js';
import { axisOf } from './together.js';

export function ChartTitle({ chart }: { readonly chart: Chart }): JSX.Element {
  const [from] = axisOf(chart);
  return (
    <p class="chart-title">
      <strong>{chart.label}</strong>{' '}
      <span class="note">
        ({chart.unit}){from > 0 && `. ${words.value.figures.notFromZero}`}
      </span>
    </p>
  );
}

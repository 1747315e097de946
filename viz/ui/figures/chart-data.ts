/** The charts of what has been computed so far, made again whenever a year, a future or the language arrives. */
import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { language } from '../../state/view.js';
import { futures, region, seed, span, years } from '../../state/worlds.js';
import { CHARTS, type Chart, type ChartId, chartOf } from '../../story/series.js';

/** Which chart is drawn large. */
export const chosenChart = signal<ChartId>('population');

/** Null before the region is there. */
const data = computed(() =>
  region.value === null
    ? null
    : {
        observed: region.value.observed,
        years: { baseline: years.baseline.value, measures: years.measures.value },
        futures: futures.value,
        seed: seed.value,
        span: span.value,
      },
);

/** All charts of the region, in the order of their declaration. */
export const regionCharts: ReadonlySignal<readonly Chart[]> = computed(() => {
  const all = data.value;
  return all === null ? [] : CHARTS.map(({ id }) => chartOf(id, { ...all, town: null }, language.value));
});

/** One chart of one town. */
export function townChart(id: ChartId, town: number): Chart | null {
  const all = data.value;
  return all === null ? null : chartOf(id, { ...all, town }, language.value);
}

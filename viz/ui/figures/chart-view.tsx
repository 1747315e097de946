/** A chart on the page, with a line that moves along at the time of the clock. */
import { useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { language, time } from '../../state/view.js';
import type { Chart } from '../../story/series.js';
import { makePlot, type Plot } from './plot.js';

interface ChartViewProps {
  readonly chart: Chart;
  readonly label: string;
}

export function ChartView({ chart, label }: ChartViewProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const cursor = useRef<HTMLDivElement>(null);
  const plot = useRef<Plot | null>(null);
  const place = (): void => {
    const x = plot.current?.xOf(time.peek()) ?? null;
    if (cursor.current === null) return;
    cursor.current.hidden = x === null;
    cursor.current.style.transform = `translateX(${x ?? 0}px)`;
  };
  useEffect(() => {
    const element = host.current!;
    const made = makePlot(element, place);
    plot.current = made;
    const watch = new ResizeObserver(() => {
      const { clientWidth, clientHeight } = element;
      if (clientWidth > 0) made.resize(clientWidth, clientHeight);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      made.destroy();
    };
  }, []);
  const lang = language.value;
  useEffect(() => {
    plot.current?.show(chart, lang);
  }, [chart, lang]);
  useSignalEffect(() => {
    time.value;
    place();
  });
  return (
    <div class="chart" role="img" aria-label={label}>
      <div class="chart-host" ref={host} />
      <div class="chart-now" ref={cursor} hidden />
    </div>
  );
}

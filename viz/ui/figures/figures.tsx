/** The region in figures: numbers now, and the line of the one chosen. */
import type { JSX } from 'preact';
import { indexNow, yearNow } from '../../state/clock.js';
import { language, shown } from '../../state/view.js';
import { futures, futuresWanted, span } from '../../state/worlds.js';
import { euros } from '../../story/numbers.js';
import type { Chart } from '../../story/series.js';
import { bandNote } from '../../story/series.js';
import { count, percent, signed, signedPercent } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { Panel } from '../frame/panel.js';
import { worldTold } from '../looking.js';
import { chosenChart, regionCharts } from './chart-data.js';
import { ChartTable } from './chart-table.js';
import { ChartView } from './chart-view.js';
import { Hindcast } from './hindcast.js';

export function Figures(): JSX.Element {
  const w = words.value.figures;
  const charts = regionCharts.value;
  const chosen = charts.find(({ id }) => id === chosenChart.value);
  return (
    <Panel name="figures" title={w.title} aside={words.value.time.firstOfJanuary(yearNow.value)}>
      <fieldset class="tiles">
        <legend class="unseen">{w.chooseChart}</legend>
        {charts.map((chart) => (
          <Tile key={chart.id} chart={chart} />
        ))}
      </fieldset>
      {chosen && (
        <figure class="chart-figure">
          <ChartView chart={chosen} label={w.chart(chosen.label)} />
          <figcaption>
            <ChartKey all={futures.value.length} observed={chosen.observed.some((v) => v !== null)} />
          </figcaption>
        </figure>
      )}
      {chosen && <ChartTable chart={chosen} />}
      <p class="note">{bandNote(futures.value.length, futuresWanted.value, language.value)}</p>
      <p class="note honest honest-narrow">
        <Hindcast />
      </p>
    </Panel>
  );
}

/** A number now and how it changed since the base year; choosing it draws its line. */
function Tile({ chart }: { chart: Chart }): JSX.Element {
  const base = chart.years.indexOf(span.value[0]);
  const line = chart.lines[worldTold.value];
  const now = line[base + indexNow.value] ?? null;
  const first = line[base] ?? null;
  return (
    <label class="tile">
      <input
        type="radio"
        name="chart"
        value={chart.id}
        checked={chosenChart.value === chart.id}
        onChange={() => {
          chosenChart.value = chart.id;
        }}
      />
      <span class="tile-text">
        <span class="tile-label">{words.value.figures.tiles[chart.id]}</span>
        <span class="tile-figure">{now === null ? '–' : figureOf(chart, now)}</span>
        <span class="tile-change">{changeOf(chart, now, first)}</span>
      </span>
    </label>
  );
}

const figureOf = ({ kind, decimals }: Chart, value: number): string => {
  if (kind === 'euros') return euros(100 * HUNDRED * Math.round(value / HUNDRED), language.value);
  return kind === 'percent' ? percent(value / 100, decimals) : count(value);
};

/** Euros of a mean are told to the nearest hundred. */
const HUNDRED = 100;

/** Of the difference: what the measures make; of a year's happenings in which year; else since the base year. */
function changeOf(chart: Chart, now: number | null, first: number | null): string {
  const w = words.value;
  if (now === null) return chart.kind === 'change' ? w.figures.first : '\u00a0';
  if (shown.value === 'difference') {
    const without = chart.lines.baseline[chart.years.indexOf(yearNow.value)] ?? now;
    const text = signed(now - without, chart.decimals);
    return w.figures.difference(chart.kind === 'percent' ? `${text} ${w.number.pointShort}` : text);
  }
  if (chart.kind === 'change') return w.figures.inYear(yearNow.value - 1);
  if (first === null) return '\u00a0';
  const [year] = span.value;
  if (yearNow.value === year) return w.figures.first;
  if (now === first) return w.figures.equal(year);
  if (chart.kind === 'percent') return w.figures.since(`${signed(now - first, 1)} ${w.number.pointShort}`, year);
  return w.figures.since(
    chart.id === 'schools_open' ? signed(now - first) : signedPercent((now - first) / first),
    year,
  );
}

function ChartKey({ all, observed }: { all: number; observed: boolean }): JSX.Element {
  const w = words.value;
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
      {all > 1 && (
        <li>
          <span class="stroke-key stroke-band" aria-hidden="true" />
          {w.figures.futures(all)}
        </li>
      )}
    </ul>
  );
}

/** The region in figures: numbers now, and the line of the one chosen. */
import type { JSX } from 'preact';
import { indexNow, yearNow } from '../../state/clock.js';
import { language, shown } from '../../state/view.js';
import { futures, futuresWanted, span } from '../../state/worlds.js';
import { euros } from '../../story/numbers.js';
import type { Chart } from '../../story/series.js';
import { bandNote } from '../../story/series.js';
import { count, decimal, percent, signed, signedEuros, signedPercent } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { Panel } from '../frame/panel.js';
import { worldTold } from '../looking.js';
import { chosenChart, regionCharts } from './chart-data.js';
import { ChartKey } from './chart-key.js';
import { ChartTable } from './chart-table.js';
import { ChartTitle } from './chart-title.js';
import { ChartView } from './chart-view.js';
import { Hindcast } from './hindcast.js';
import { greatestUnseen } from './together.js';

export function Figures(): JSX.Element {
  const { figures: w, worlds } = words.value;
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
      <p class="note tiles-note">
        {shown.value === 'difference'
          ? w.smallDifference(worlds.measures, worlds.baseline)
          : w.smallSince(span.value[0])}
      </p>
      {chosen && (
        <figure class="chart-figure">
          <ChartTitle chart={chosen} />
          <ChartView chart={chosen} label={w.chart(chosen.label)} />
          <figcaption>
            <ChartKey chart={chosen} all={futures.value.length} />
            <Together chart={chosen} />
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
  const [short, full] = changeOf(chart, now, first);
  return (
    <label class="tile" title={full}>
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
        <span class="tile-figure">{now === null ? '–' : figureOf(chart, now)}</span>{' '}
        <span class="tile-change" aria-hidden="true">
          {short}
        </span>
        <span class="unseen">{full}</span>
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

/** A change as it is written beside its figure, and in full for who points at it or hears it. */
type Change = readonly [short: string, full: string];

/** Of the difference: what the measures make; of a year's happenings in which year; else since the base year. */
function changeOf(chart: Chart, now: number | null, first: number | null): Change {
  const { figures: w, number } = words.value;
  const [year] = span.value;
  if (now === null || yearNow.value === year) return ['', w.first];
  const points = (change: number): Change => {
    const text = chart.kind === 'euros' ? signedEuros(change) : signed(change, chart.decimals);
    return chart.kind === 'percent' ? [`${text} ${number.pointShort}`, `${text} ${number.point}`] : [text, text];
  };
  if (shown.value === 'difference') {
    const [short, full] = points(now - (chart.lines.baseline[chart.years.indexOf(yearNow.value)] ?? now));
    return [short, w.difference(full)];
  }
  if (chart.kind === 'change') return [w.inYear(yearNow.value - 1), w.inYear(yearNow.value - 1)];
  if (first === null) return ['', ''];
  if (now === first) return [signed(0), w.equal(year)];
  const relative = chart.kind !== 'percent' && chart.id !== 'schools_open';
  const share = signedPercent((now - first) / first);
  const [short, full] = relative ? [share, share] : points(now - first);
  return [short, w.since(full, year)];
}

/** Says so where the worlds cannot be told apart by eye. */
function Together({ chart }: { chart: Chart }): JSX.Element | null {
  const most = greatestUnseen(chart);
  if (most === null) return null;
  const { figures: w, number } = words.value;
  if (most === 0) return <p class="note">{w.same}</p>;
  const text = chart.decimals > 0 ? decimal(most, chart.decimals) : count(most);
  const unit = { percent: number.point, count: most === 1 ? '' : chart.unit, euros: '', change: '' }[chart.kind];
  return (
    <p class="note">
      {w.together(chart.kind === 'euros' ? euros(100 * most, language.value) : `${text} ${unit}`.trim())}
    </p>
  );
}

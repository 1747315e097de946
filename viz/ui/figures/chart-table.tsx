/** The figures of a chart as a table, folded away below it. */
import { signal } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import { WORLD_NAMES } from '../../state/worlds.js';
import type { Chart } from '../../story/series.js';
import { count, decimal } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { FoldedTable } from '../frame/folded-table.js';

const unfolded = signal(false);

export function ChartTable({ chart }: { chart: Chart }): JSX.Element {
  return (
    <FoldedTable unfolded={unfolded} label={`${chart.label}: ${words.value.figures.asTable}`}>
      <Rows chart={chart} />
    </FoldedTable>
  );
}

function Rows({ chart }: { chart: Chart }): JSX.Element {
  const { figures: w, worlds } = words.value;
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : chart.decimals > 0 ? decimal(value, chart.decimals) : count(value);
  const observed = chart.observed.some((value) => value !== null);
  const range = (world: (typeof WORLD_NAMES)[number], i: number): string => {
    const band = chart.band[world];
    return band === null || band.low[i] === null ? '–' : `${text(band.low[i])} – ${text(band.high[i])}`;
  };
  return (
    <table class="data">
      <caption class="unseen">
        {chart.label} ({chart.unit})
      </caption>
      <thead>
        <tr>
          <th scope="col">{w.year}</th>
          {observed && <th scope="col">{w.observed}</th>}
          {WORLD_NAMES.map((world) => (
            <Fragment key={world}>
              <th scope="col">{worlds[world]}</th>
              <th scope="col">
                <span class="unseen">{worlds[world]}: </span>
                {w.lowest} – {w.highest}
              </th>
            </Fragment>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.years.map((year, i) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            {observed && <td>{text(chart.observed[i])}</td>}
            {WORLD_NAMES.map((world) => (
              <Fragment key={world}>
                <td>{text(chart.lines[world][i])}</td>
                <td>{range(world, i)}</td>
              </Fragment>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The figures of a chart as a table, folded away below it. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { WORLD_NAMES } from '../../state/worlds.js';
import type { Chart } from '../../story/series.js';
import { count, decimal } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { ScrollBox } from '../frame/scroll-box.js';

const unfolded = signal(false);

export function ChartTable({ chart }: { chart: Chart }): JSX.Element {
  const w = words.value.figures;
  return (
    <details
      class="more"
      open={unfolded.value}
      onToggle={(event) => {
        unfolded.value = event.currentTarget.open;
      }}
    >
      <summary>{w.asTable}</summary>
      {unfolded.value && (
        <ScrollBox label={`${chart.label}: ${w.asTable}`}>
          <Rows chart={chart} />
        </ScrollBox>
      )}
    </details>
  );
}

function Rows({ chart }: { chart: Chart }): JSX.Element {
  const { figures: w, worlds } = words.value;
  const text = (value: number | null | undefined): string =>
    value === null || value === undefined ? '–' : chart.decimals > 0 ? decimal(value, chart.decimals) : count(value);
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
          <th scope="col">{w.observed}</th>
          {WORLD_NAMES.map((world) => (
            <th key={world} scope="col">
              {worlds[world]}
            </th>
          ))}
          {WORLD_NAMES.map((world) => (
            <th key={world} scope="col">
              {worlds[world]}: {w.lowest} – {w.highest}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {chart.years.map((year, i) => (
          <tr key={year}>
            <th scope="row">{year}</th>
            <td>{text(chart.observed[i])}</td>
            {WORLD_NAMES.map((world) => (
              <td key={world}>{text(chart.lines[world][i])}</td>
            ))}
            {WORLD_NAMES.map((world) => (
              <td key={world}>{range(world, i)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

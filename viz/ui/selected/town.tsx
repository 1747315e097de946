/** A town: then and now in both worlds, its line, how often it loses its last school, and what stands there. */
import type { JSX } from 'preact';
import { indexNow, yearNow } from '../../state/clock.js';
import { language, shown } from '../../state/view.js';
import { futures, futuresWanted, region, span, WORLD_NAMES } from '../../state/worlds.js';
import { withoutSchool } from '../../story/frequencies.js';
import { countOf } from '../../story/totals.js';
import { words } from '../../words/words.js';
import { townChart } from '../figures/chart-data.js';
import { ChartKey } from '../figures/chart-key.js';
import { ChartTable } from '../figures/chart-table.js';
import { ChartTitle } from '../figures/chart-title.js';
import { ChartView } from '../figures/chart-view.js';
import { GainsOf } from '../look/gains.js';
import { futureShown, resultsIn } from '../looking.js';
import { Often } from './often.js';
import { Chosen } from './selected.js';
import { TownFacilities } from './town-facilities.js';
import { townLines } from './town-lines.js';

export function TownChosen({ town }: { readonly town: number }): JSX.Element | null {
  const all = region.value;
  if (all === null) return null;
  const w = words.value.selection;
  const name = all.towns.name_t[town]!;
  const chart = townChart('population', town);
  return (
    <Chosen title={name} subtitle={w.town(all.municipalities.name_m[all.towns.municipality_t[town]!]!)}>
      <ThenAndNow town={town} />
      <p class="note">{w.homesNote(span.value[0])}</p>
      {chart && (
        <figure class="chart-figure">
          <ChartTitle chart={chart} />
          <ChartView chart={chart} label={w.line(name)} />
          <figcaption>
            <ChartKey chart={chart} all={futures.value.length} />
          </figcaption>
        </figure>
      )}
      {chart && <ChartTable chart={chart} />}
      {shown.value === 'difference' && <GainsOf town={town} />}
      <LastSchool town={town} />
      <TownFacilities town={town} />
    </Chosen>
  );
}

function ThenAndNow({ town }: { readonly town: number }): JSX.Element | null {
  const { worlds, selection: w } = words.value;
  const y = indexNow.value;
  const [without, with_] = WORLD_NAMES.map((world) => resultsIn[world].value);
  if (!without?.[y] || !with_?.[y]) return null;
  const columns = [
    { key: 'first', results: without, y: 0 },
    { key: 'without', results: without, y },
    { key: 'with', results: with_, y },
  ];
  return (
    <table class="data data-facts data-three">
      <caption>{w.compared(yearNow.value, span.value[0], futureShown.value)}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">{span.value[0]}</th>
          {WORLD_NAMES.map((world) => (
            <th key={world} scope="col">
              <span class={`stroke-key stroke-${world}`} aria-hidden="true" />
              {worlds[world]}
            </th>
          ))}
        </tr>
      </thead>
      {townLines(w, language.value).map(({ title, lines }) => (
        <tbody key={title}>
          {title !== '' && (
            <tr class="facts-title">
              <th scope="rowgroup" colSpan={4}>
                {title}
              </th>
            </tr>
          )}
          {lines.map(({ label, text }) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              {columns.map(({ key, results, y: at }) => (
                <td key={key}>{text(results, at, town)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}

/** How often the town has no school left in the last year: never told of one future alone. */
function LastSchool({ town }: { readonly town: number }): JSX.Element | null {
  const all = region.value!;
  const first = resultsIn.baseline.value[0];
  if (first === undefined || countOf(first, 'schools_open', town) === 0) return null;
  const told = { complete: futures.value, wanted: futuresWanted.value };
  const last = span.value[1];
  return (
    <Often title={words.value.selection.noSchoolIn(last)} of={(world) => withoutSchool(all, told, world, last, town)} />
  );
}

/** A town: then and now in both worlds, its line, how often it loses its last school, and what stands there. */
import type { JSX } from 'preact';
import type { YearResult } from '../../../sim/protocol.js';
import { indexNow, yearNow } from '../../state/clock.js';
import { language, shown } from '../../state/view.js';
import { futures, futuresWanted, region, span, WORLD_NAMES } from '../../state/worlds.js';
import { withoutSchool } from '../../story/frequencies.js';
import { LEAST_RESIDENTS, layerOf } from '../../story/layers.js';
import { valueText } from '../../story/scale.js';
import { count, percent } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { townChart } from '../figures/chart-data.js';
import { ChartView } from '../figures/chart-view.js';
import { GainsOf } from '../look/gains.js';
import { resultsIn } from '../looking.js';
import { Often } from './often.js';
import { Chosen } from './selected.js';
import { TownFacilities } from './town-facilities.js';

export function TownChosen({ town }: { readonly town: number }): JSX.Element | null {
  const all = region.value;
  if (all === null) return null;
  const w = words.value.selection;
  const name = all.towns.name_t[town]!;
  const chart = townChart('population', town);
  return (
    <Chosen title={name} subtitle={w.town(all.municipalities.name_m[all.towns.municipality_t[town]!]!)}>
      <ThenAndNow town={town} />
      {chart && (
        <figure class="chart-figure">
          <ChartView chart={chart} label={w.line(name)} />
          <figcaption class="note">{w.line(name)}</figcaption>
        </figure>
      )}
      {shown.value === 'difference' && <GainsOf town={town} />}
      <LastSchool town={town} />
      <TownFacilities town={town} />
    </Chosen>
  );
}

interface Line {
  readonly label: string;
  text(result: YearResult, t: number): string;
}

const at = ({ indicators }: YearResult, id: string, t: number): number => indicators[id]![t]!;
const share = (part: number, all: number, least: number): string => (all < least ? '–' : percent(part / all));

function linesOf(): readonly Line[] {
  const { selection: w } = words.value;
  const way = layerOf('school_distance_km');
  const whole = (label: string, id: string): Line => ({ label, text: (result, t) => count(at(result, id, t)) });
  return [
    whole(w.people, 'population'),
    {
      label: w.share65,
      text: (r, t) => share(at(r, 'population_65plus', t), at(r, 'population', t), LEAST_RESIDENTS),
    },
    whole(w.households, 'households'),
    { label: w.vacant, text: (r, t) => share(at(r, 'vacant_dwellings', t), at(r, 'dwellings', t), 1) },
    whole(w.schools, 'schools_open'),
    whole(w.gp, 'gp_practices'),
    whole(w.bus, 'bus_stops'),
    { label: w.schoolDistance, text: (r, t) => valueText(way, 'baseline', way.value([r], 0, t), language.value) },
  ];
}

function ThenAndNow({ town }: { readonly town: number }): JSX.Element | null {
  const { worlds, selection: w } = words.value;
  const of = (world: (typeof WORLD_NAMES)[number], index: number): YearResult | undefined =>
    resultsIn[world].value[index];
  const [first, without, with_] = [of('baseline', 0), of('baseline', indexNow.value), of('measures', indexNow.value)];
  if (!first || !without || !with_) return null;
  return (
    <table class="data data-facts data-three">
      <caption>{w.compared(yearNow.value, span.value[0])}</caption>
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
      <tbody>
        {linesOf().map(({ label, text }) => (
          <tr key={label}>
            <th scope="row">{label}</th>
            {[first, without, with_].map((result, i) => (
              <td key={['first', 'without', 'with'][i]}>{text(result, town)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** How often the town has no school left in the last year: never told of one future alone. */
function LastSchool({ town }: { readonly town: number }): JSX.Element | null {
  const all = region.value!;
  const first = resultsIn.baseline.value[0];
  if (first === undefined || at(first, 'schools_open', town) === 0) return null;
  const told = { complete: futures.value, wanted: futuresWanted.value };
  const last = span.value[1];
  return (
    <Often title={words.value.selection.noSchoolIn(last)} of={(world) => withoutSchool(all, told, world, last, town)} />
  );
}

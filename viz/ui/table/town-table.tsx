/** All towns as a table: the twin of the map for who cannot see it, and for who likes to sort. */
import { signal, useSignal, useSignalEffect } from '@preact/signals';
import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { indexNow } from '../../state/clock.js';
import { language, layer, selection, shown } from '../../state/view.js';
import { region, seeds, span, years } from '../../state/worlds.js';
import { layerOf } from '../../story/layers.js';
import { valueText } from '../../story/scale.js';
import { count, percent, signed } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { Dialog } from '../frame/dialog.js';
import { ScrollBox } from '../frame/scroll-box.js';
import { latestEvery } from '../latest.js';
import { withSince } from '../look/since.js';
import { futureShown } from '../looking.js';
import { lookAtTown } from '../selected/bring.js';
import { tableOpen } from '../windows.js';
import { COLUMNS, type Column, type Order, pressed, sorted, type TownRow } from './rows.js';
import { townRows } from './town-rows.js';

const order = signal<Order>({ column: 'name', descending: false });

export function TownTable(): JSX.Element {
  const { table: w, worlds, future } = words.value;
  const year = useSignal(span.value[0]);
  const follow = useMemo(
    () =>
      latestEvery<number>(1000, (index) => {
        year.value = span.peek()[0] + index;
      }),
    [],
  );
  useSignalEffect(() => follow(indexNow.value));
  const title = shown.value === 'difference' ? w.titleDifference(year.value) : w.title(worlds[shown.value], year.value);
  return (
    <Dialog open={tableOpen} name="table" title={title} wide>
      <p class="note">
        {future.which(futureShown.value, seeds.value.length)}. {w.note} {w.closedSince(span.value[0])}{' '}
        {shown.value === 'difference' && w.points}
      </p>
      <ScrollBox label={title} large>
        <Towns y={year.value - span.value[0]} title={title} />
      </ScrollBox>
    </Dialog>
  );
}

function Towns({ y, title }: { readonly y: number; readonly title: string }): JSX.Element | null {
  const both = { baseline: years.baseline.value, measures: years.measures.value };
  const all = region.value;
  if (all === null || both.baseline[y] === undefined || both.measures[y] === undefined) return null;
  const rows = sorted(townRows(all, both, layerOf(layer.value), shown.value, y), order.value, language.value);
  return (
    <table class="data data-towns">
      <caption class="unseen">{title}</caption>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <Heading key={column} column={column} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.town} row={row} />
        ))}
      </tbody>
    </table>
  );
}

function Heading({ column }: { readonly column: Column }): JSX.Element {
  const { table: w } = words.value;
  const chosen = layerOf(layer.value);
  const label =
    column === 'layer' ? withSince(chosen, chosen.label[language.value]) : column === 'name' ? w.town : w[column];
  const mine = order.value.column === column;
  const sort = mine ? (order.value.descending ? 'descending' : 'ascending') : 'none';
  return (
    <th scope="col" aria-sort={sort}>
      <button
        type="button"
        class={`sort sort-${sort}`}
        onClick={() => {
          order.value = pressed(order.value, column);
        }}
      >
        {label}
      </button>
    </th>
  );
}

function Row({ row }: { readonly row: TownRow }): JSX.Element {
  const chosen = selection.value?.kind === 'town' && selection.value.town === row.town;
  const difference = shown.value === 'difference';
  const whole = (n: number | null): string => (n === null ? '–' : difference ? signed(n) : count(n));
  const share = (n: number | null): string =>
    n === null ? '–' : difference ? `${signed(100 * n, 1)} ${words.value.number.pointShort}` : percent(n);
  return (
    <tr class={chosen ? 'chosen' : ''}>
      <th scope="row">
        <button
          type="button"
          class="link"
          aria-current={chosen ? 'true' : undefined}
          onClick={() => {
            tableOpen.value = false;
            lookAtTown(row.town);
          }}
        >
          {row.name}
        </button>
      </th>
      <td class="text">{row.municipality}</td>
      <td>{whole(row.people)}</td>
      <td>{valueText(layerOf(layer.value), shown.value, row.layer, language.value)}</td>
      <td>{share(row.vacant)}</td>
      <td>{whole(row.schoolsOpen)}</td>
      <td>{whole(row.schoolsClosed)}</td>
    </tr>
  );
}

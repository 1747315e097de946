/** The pyramid as a table by groups of five ages, folded away below it. */
import { signal } from '@preact/signals';
import type { JSX } from 'preact';
import { yearNow } from '../../state/clock.js';
import { count } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { FoldedTable } from '../frame/folded-table.js';
import { fives, type Sexes, TOP_AGE } from './shape.js';

const unfolded = signal(false);

export function PyramidTable({ now }: { now: Sexes }): JSX.Element {
  const w = words.value;
  const label = `${w.pyramid.title}, ${w.time.firstOfJanuary(yearNow.value)}`;
  return (
    <FoldedTable unfolded={unfolded} label={label}>
      <Rows now={now} label={label} />
    </FoldedTable>
  );
}

function Rows({ now, label }: { now: Sexes; label: string }): JSX.Element {
  const w = words.value.pyramid;
  const [men, women] = [fives(now.men), fives(now.women)];
  return (
    <table class="data">
      <caption class="unseen">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{w.group}</th>
          <th scope="col">{w.men}</th>
          <th scope="col">{w.women}</th>
        </tr>
      </thead>
      <tbody>
        {men.map((n, i) => (
          <tr key={5 * i}>
            <th scope="row">{5 * i >= TOP_AGE ? `${TOP_AGE}+` : `${5 * i} – ${5 * i + 4}`}</th>
            <td>{count(n)}</td>
            <td>{count(women[i]!)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

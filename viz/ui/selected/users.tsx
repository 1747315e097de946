/** Pupils of a school on each 1 January as columns, in the world told, with the norm as a line. */
import type { JSX } from 'preact';
import { FACILITY_STATUS } from '../../../sim/state/facilities.js';
import { yearNow } from '../../state/clock.js';
import { region, span } from '../../state/worlds.js';
import { count } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { resultsTold, worldTold } from '../looking.js';

const [WIDTH, HEIGHT] = [340, 96];

/** Up to the year of the clock: what is not yet lived is not yet told. A closed school has no number of pupils, not even none. */
export function UsersByYear({ facility }: { readonly facility: number }): JSX.Element {
  const { selection: w, worlds, figures } = words.value;
  const [first, last] = span.value;
  const rows = resultsTold.value
    .filter(({ year }) => year <= yearNow.value)
    .map(({ year, facilities: { status_f, users_f } }) => ({
      year,
      pupils: status_f[facility] === FACILITY_STATUS.closed ? null : users_f[facility]!,
    }));
  const norm = region.value!.facilities.norm_f[facility] ?? 0;
  const most = 1.08 * Math.max(norm, 1, ...resultsTold.value.map(({ facilities }) => facilities.users_f[facility]!));
  const step = WIDTH / (last - first + 1);
  const y = (n: number): number => HEIGHT - (n / most) * HEIGHT;
  const pupilsNow = rows.find(({ year }) => year === yearNow.value)?.pupils ?? null;
  const inWords = (pupils: number | null): string => (pupils === null ? '–' : count(pupils));
  const title = `${w.pupilsByYear}, ${worlds[worldTold.value]}`;
  return (
    <figure class="users">
      <figcaption>
        {pupilsNow === null ? (
          w.pupilsByYear
        ) : (
          <>
            <strong>{count(pupilsNow)}</strong> {w.pupils.toLowerCase()}
            {norm > 0 && <span class="note"> · {w.norm(norm)}</span>}
          </>
        )}
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={title}>
        {rows.map(({ year, pupils }) => (
          <rect
            key={year}
            class={year === yearNow.value ? 'column column-now' : 'column'}
            x={(year - first) * step + 1}
            width={step - 2}
            y={y(pupils ?? 0)}
            height={HEIGHT - y(pupils ?? 0)}
          />
        ))}
        <path class="column-axis" d={`M0 ${HEIGHT}H${WIDTH}`} />
        {norm > 0 && <path class="column-norm" d={`M0 ${y(norm)}H${WIDTH}`} />}
        <text class="column-year" x={0} y={HEIGHT + 14}>
          {first}
        </text>
        <text class="column-year column-end" x={WIDTH} y={HEIGHT + 14}>
          {last}
        </text>
      </svg>
      <table class="unseen">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{figures.year}</th>
            <th scope="col">{w.pupils}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ year, pupils }) => (
            <tr key={year}>
              <th scope="row">{year}</th>
              <td>{inWords(pupils)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

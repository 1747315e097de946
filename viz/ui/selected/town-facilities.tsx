/** The schools and practices of a town, each to be chosen; bus stops are counted above. */
import type { JSX } from 'preact';
import { FACILITY } from '../../../sim/state/facilities.js';
import { indexNow } from '../../state/clock.js';
import { language, researcher } from '../../state/view.js';
import { region } from '../../state/worlds.js';
import { LOOK_WORDS, lookAt } from '../../story/facility-state.js';
import { realName } from '../../story/naming.js';
import { count } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { FacilityIcon } from '../look/facility-icon.js';
import { moment, resultsTold } from '../looking.js';
import { lookAtFacility } from './bring.js';

export function TownFacilities({ town }: { readonly town: number }): JSX.Element | null {
  const w = words.value;
  const { kind_f, place_f } = region.value!.facilities;
  const here = place_f.flatMap((place, f) => (place === town && kind_f[f] !== FACILITY.busStop ? [f] : []));
  if (here.length === 0) return null;
  return (
    <div class="here">
      <h3>{w.selection.facilitiesHere}</h3>
      <ul class="here-list">
        {here.map((f) => (
          <li key={f}>
            <Here facility={f} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Here({ facility }: { readonly facility: number }): JSX.Element | null {
  const all = region.value!;
  const { legend, selection: w } = words.value;
  const results = resultsTold.value;
  const result = results[Math.min(indexNow.value, results.length - 1)];
  if (result === undefined) return null;
  const kind = all.facilities.kind_f[facility]!;
  const look = lookAt(all, results, moment.value, facility);
  const name =
    realName(all, facility, moment.value, researcher.value) ?? (kind === FACILITY.school ? legend.school : legend.gp);
  const users = result.facilities.users_f[facility]!;
  const pupils = kind === FACILITY.school && look !== 'closed' ? `, ${count(users)} ${w.pupils.toLowerCase()}` : '';
  return (
    <button type="button" class="here-one" onClick={() => lookAtFacility(facility)}>
      <FacilityIcon kind={kind} look={look} />
      <span>
        {name}
        <span class="here-state">
          {LOOK_WORDS[look][language.value]}
          {pupils}
        </span>
      </span>
    </button>
  );
}

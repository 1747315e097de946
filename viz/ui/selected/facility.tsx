/** A school, practice or bus stop: how it stands now, its users by year, how often it closes, and why. */
import type { JSX } from 'preact';
import { FACILITY } from '../../../sim/state/facilities.js';
import { yearNow } from '../../state/clock.js';
import { language, researcher } from '../../state/view.js';
import { futures, futuresWanted, region, span } from '../../state/worlds.js';
import { LOOK_WORDS, lookAt } from '../../story/facility-state.js';
import { closed, fewerPractices } from '../../story/frequencies.js';
import { facilityName, namedUntil, realName } from '../../story/naming.js';
import { capital } from '../../story/numbers.js';
import { words } from '../../words/words.js';
import { FacilityIcon } from '../look/facility-icon.js';
import { moment, resultsTold, worldTold } from '../looking.js';
import { lookAtTown } from './bring.js';
import { Often } from './often.js';
import { Chosen } from './selected.js';
import { UsersByYear } from './users.js';
import { Why } from './why.js';

export function FacilityChosen({ facility }: { readonly facility: number }): JSX.Element | null {
  const all = region.value;
  const results = resultsTold.value;
  if (all === null || results.length === 0) return null;
  const w = words.value.selection;
  const year = yearNow.value;
  const kind = all.facilities.kind_f[facility]!;
  const town = all.facilities.place_f[facility]!;
  const look = lookAt(all, results, moment.value, facility);
  // A name of today does not stand beside drawn futures: while it is shown, they are not.
  const named = realName(all, facility, moment.value, researcher.value) !== null && !researcher.value;
  return (
    <Chosen
      title={capital(facilityName(all, facility, moment.value, language.value, researcher.value))}
      subtitle={
        <button type="button" class="link" onClick={() => lookAtTown(town)}>
          {w.toTown(all.towns.name_t[town]!)}
        </button>
      }
    >
      <p class="state-now">
        <FacilityIcon kind={kind} look={look} />
        <span>
          {capital(LOOK_WORDS[look][language.value])}
          <span class="note state-where">
            {words.value.worlds[worldTold.value]}, {year}
          </span>
        </span>
      </p>
      {kind === FACILITY.school && <UsersByYear facility={facility} />}
      {named ? <p class="note">{w.namedUntil(namedUntil(all))}</p> : <HowOften facility={facility} />}
      <Why key={facility} facility={facility} />
    </Chosen>
  );
}

function HowOften({ facility }: { readonly facility: number }): JSX.Element {
  const told = { complete: futures.value, wanted: futuresWanted.value };
  const [base, last] = span.value;
  const all = region.value!;
  const first = resultsTold.value[0]!;
  if (all.facilities.kind_f[facility] === FACILITY.gp) {
    const town = all.facilities.place_f[facility]!;
    const title = words.value.selection.fewerPractices(all.towns.name_t[town]!, base, last);
    return <Often title={title} of={(world) => fewerPractices(all, told, { world, year: last, town, first })} />;
  }
  return <Often title={words.value.selection.closedBy(last)} of={(world) => closed(told, world, last, facility)} />;
}

/** The events of a scenario as the kernel gets them, with places as municipalities of the pack. */
import { CLUSTER } from '../sim/labour/classes.js';
import type { Shock } from '../sim/measures/shocks.js';
import { InputError } from './errors.js';
import type { Pack } from './packages/format.js';
import { numbers, words } from './packages/table.js';
import { unknownArea } from './policy.js';
import { eventPlace, type ScenarioEvent } from './schema/events.js';
import type { Scenario } from './schema/scenario.js';

/**
 * @param file for messages
 * @throws InputError naming file, event, and the place that the pack does not hold, or that has fewer jobs than leave
 */
export function shocksOf({ events }: Scenario, pack: Pack, file = 'the scenario'): readonly Shock[] {
  return events.map((event, item) => {
    const where = `${file}: ${eventPlace(item, { kind: event.kind })}`;
    const { kind, year, jobs, sector } = event;
    const municipality = municipalityOf(event, pack, where);
    checkJobs(event, pack, municipality, where);
    return { kind, municipality, year, jobs, cluster: CLUSTER[sector] };
  });
}

/** Index of the municipality named, or of the one in which the town lies. */
function municipalityOf({ place }: ScenarioEvent, pack: Pack, where: string): number {
  const [places, municipalities] = [pack.tables['places']!, pack.tables['municipalities']!];
  const [code_m, name_m] = [words(municipalities, 'code'), words(municipalities, 'name')];
  const [code_t, name_t] = [words(places, 'code'), words(places, 'name')];
  const m = code_m.findIndex((code, i) => code === place || name_m[i] === place);
  if (m >= 0) return m;
  const t = code_t.indexOf(place);
  if (t >= 0) return code_m.indexOf(words(places, 'municipality')[t]!);
  throw new InputError(`${where}: ${unknownArea(place, [...name_m, ...code_m, ...code_t], name_t, code_t, 'place')}`);
}

/** More cannot leave than there was. */
function checkJobs({ jobs, sector }: ScenarioEvent, pack: Pack, m: number, where: string): void {
  const table = pack.tables['jobs']!;
  const municipalities = pack.tables['municipalities']!;
  const row = words(table, 'code').indexOf(words(municipalities, 'code')[m]!);
  const known = row < 0 ? 0 : numbers(table, sector)[row]!;
  if (jobs <= known) return;
  const name = words(municipalities, 'name')[m]!;
  throw new InputError(`${where}: jobs = ${jobs} is more than the ${known} jobs in ${sector} of ${name}`);
}

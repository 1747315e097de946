/** The events of a scenario as the kernel gets them, with places as municipalities of the pack. */
import { CLUSTER } from '../sim/labour/classes.js';
import type { Shock } from '../sim/measures/shocks.js';
import { InputError } from './errors.js';
import type { Pack } from './packages/format.js';
import { numbers, words } from './packages/table.js';
import { municipalityCalled, unknownArea } from './policy.js';
import { eventPlace, type ScenarioEvent } from './schema/events.js';
import type { Scenario } from './schema/scenario.js';

/**
 * @param file for messages
 * @throws InputError naming file, event, and the place that the pack does not hold, or that has fewer jobs than leave
 */
export function shocksOf({ events }: Scenario, pack: Pack, file = 'the scenario'): readonly Shock[] {
  const taken = new Map<string, number>();
  return events.map((event, item) => {
    const where = `${file}: ${eventPlace(item, { kind: event.kind })}`;
    const { kind, year, jobs, sector } = event;
    const municipality = municipalityOf(event, pack, where);
    const cell = `${municipality} ${sector}`;
    const before = taken.get(cell) ?? 0;
    checkJobs(event, before, pack, municipality, where);
    taken.set(cell, before + jobs);
    return { kind, municipality, year, jobs, cluster: CLUSTER[sector] };
  });
}

/**
 * Index of the municipality named, or of the one in which the town lies.
 *
 * @throws InputError beginning with `where`
 */
export function municipalityOf({ place }: ScenarioEvent, pack: Pack, where: string): number {
  const [places, municipalities] = [pack.tables['places']!, pack.tables['municipalities']!];
  const [code_m, name_m] = [words(municipalities, 'code'), words(municipalities, 'name')];
  const [code_t, name_t] = [words(places, 'code'), words(places, 'name')];
  const m = municipalityCalled(place, code_m, name_m);
  if (m >= 0) return m;
  const t = code_t.indexOf(place);
  if (t >= 0) return code_m.indexOf(words(places, 'municipality')[t]!);
  throw new InputError(`${where}: ${unknownArea(place, [...name_m, ...code_m, ...code_t], name_t, code_t, 'place')}`);
}

/** More cannot leave than there was, in this event and those before it together. */
function checkJobs({ jobs, sector }: ScenarioEvent, before: number, pack: Pack, m: number, where: string): void {
  const table = pack.tables['jobs']!;
  const municipalities = pack.tables['municipalities']!;
  const row = words(table, 'code').indexOf(words(municipalities, 'code')[m]!);
  const known = row < 0 ? 0 : numbers(table, sector)[row]!;
  if (before + jobs <= known) return;
  const name = words(municipalities, 'name')[m]!;
  const earlier = before === 0 ? '' : `, with the ${before} of earlier items,`;
  throw new InputError(
    `${where}: jobs = ${jobs}${earlier} is more than the ${known} jobs in ${sector} of ${name}; ` +
      `expected at most ${Math.max(0, known - before)}`,
  );
}

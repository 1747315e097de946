/** The events of a scenario in words, for reports and codebooks. */
import type { Pack } from '../packages/format.js';
import { words } from '../packages/table.js';
import type { ScenarioEvent } from '../schema/events.js';
import type { Scenario } from '../schema/scenario.js';
import { municipalityOf } from '../shocks.js';
import { count, enumerate } from './report/numbers.js';

export const EVENT_LABEL = {
  'large-employer-leaves': { nl: 'Een grote werkgever vertrekt', en: 'A large employer leaves' },
} as const satisfies Readonly<Record<ScenarioEvent['kind'], { readonly nl: string; readonly en: string }>>;

const SECTOR: Readonly<Record<ScenarioEvent['sector'], string>> = {
  agriculture: 'de landbouw',
  industry: 'industrie, energie of bouw',
  commercial: 'handel en zakelijke diensten',
  public: 'overheid, onderwijs of zorg',
};

/** The municipality in which an event of a scenario that was accepted happens. */
export function eventMunicipality(event: ScenarioEvent, pack: Pack): { readonly code: string; readonly name: string } {
  const m = municipalityOf(event, pack, 'report');
  const table = pack.tables['municipalities']!;
  return { code: words(table, 'code')[m]!, name: words(table, 'name')[m]! };
}

/** `500 banen in industrie, energie of bouw`. */
export const jobsInDutch = ({ jobs, sector }: ScenarioEvent): string =>
  `${count(jobs)} ${jobs === 1 ? 'baan' : 'banen'} in ${SECTOR[sector]}`;

const inDutch = (event: ScenarioEvent, pack: Pack): string =>
  `vertrekt in ${event.year} uit ${eventMunicipality(event, pack).name} een grote werkgever met ${jobsInDutch(event)}`;

/** `vertrekt in 2025 uit Eemsdelta een grote werkgever met 500 banen in …`; empty without events. */
export const eventsInDutch = ({ events }: Scenario, pack: Pack): string =>
  enumerate(events.map((event) => inDutch(event, pack)));

/** `large-employer-leaves (500 jobs in industry, Eemsdelta, 2025)`. */
export const eventInEnglish = ({ kind, jobs, sector, place, year }: ScenarioEvent): string =>
  `${kind} (${jobs} jobs in ${sector}, ${place}, ${year})`;

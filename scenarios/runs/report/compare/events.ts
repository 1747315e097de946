/** What events did: their municipality and the region, soon after each and at the end, against the world without. */
import type { ScenarioEvent } from '../../../schema/events.js';
import { EVENT_LABEL, eventMunicipality, jobsInDutch } from '../../event-words.js';
import { html, type Markup, NOTHING } from '../html.js';
import { enumerate } from '../numbers.js';
import { type Cell, dataTable } from '../table.js';
import { averaged, differenceIn, smallInterval, toldCell, type Worlds } from './worlds.js';

const ROWS = [
  { id: 'working', name: 'werkenden' },
  { id: 'workers_out', name: 'met werk buiten die gemeente of regio' },
  { id: 'seeking', name: 'werklozen' },
  { id: 'population', name: 'inwoners' },
] as const;

const told = (events: readonly ScenarioEvent[], event: ScenarioEvent): boolean =>
  events.some((one) => JSON.stringify(one) === JSON.stringify(event));

/** Events of one municipality, whose effects cannot be told apart. */
interface Happening {
  readonly code: string;
  readonly name: string;
  readonly events: ScenarioEvent[];
}

function byMunicipality({ baseline }: Worlds, events: readonly ScenarioEvent[]): readonly Happening[] {
  const found = new Map<string, Happening>();
  for (const event of events) {
    const { code, name } = eventMunicipality(event, baseline.pack);
    if (!found.has(code)) found.set(code, { code, name, events: [] });
    found.get(code)!.events.push(event);
  }
  return [...found.values()];
}

function happeningTable(worlds: Worlds, { code, name, events }: Happening): Markup {
  const { figures } = worlds;
  const years = [...new Set([...events.map(({ year }) => year + 1).sort((a, b) => a - b), figures.last])];
  const columns = [
    { place: code, text: name },
    { place: '*', text: 'regio' },
  ].flatMap(({ place, text }) => years.map((year) => ({ place, year, text: `${text} ${year}` })));
  const rows = ROWS.flatMap(({ id, name: row }) => {
    const found = columns.map(({ place, year }) => differenceIn(worlds, place, id, year));
    const cells = found.flatMap((one): Cell[] => (one === undefined ? [] : [toldCell(one, 0)]));
    return cells.length === columns.length ? [{ name: row, cells }] : [];
  });
  const gone = enumerate(events.map((event) => `${jobsInDutch(event)} (${event.year})`));
  const these = events.length === 1 ? 'dit' : 'dit alles';
  return html`<h3>${name}: ${gone}</h3>
${dataTable({
  caption: `Verschil op 1 januari met de wereld waarin ${these} niet gebeurt, ${averaged(worlds.seeds)}${smallInterval(worlds.seeds)}`,
  head: [{ text: 'wie' }, ...columns.map(({ text }) => ({ text }))],
  shape: 'cards',
  rows,
})}`;
}

/** Nothing where both worlds have the same events. */
export function eventsSection(worlds: Worlds): Markup {
  const known = worlds.baseline.scenario.events;
  const events = worlds.other.scenario.events.filter((event) => !told(known, event));
  const first = events[0];
  if (first === undefined) return NOTHING;
  return html`<section aria-labelledby="${worlds.id}-events"><h2 id="${worlds.id}-events">${EVENT_LABEL[first.kind].nl}</h2>
${byMunicipality(worlds, events).map((happening) => happeningTable(worlds, happening))}
<p class="note">Werkgevers zijn verzonnen: niemands werkgever is bedoeld. Een deel van wie zo zijn werk verliest, woonde elders, en een deel vindt ander werk. Wat de twee werelden verder anders hebben, telt in deze verschillen mee.</p></section>`;
}

/** What happened in the year that is being lived, in sentences; each leads to where it happened. */
import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { language, researcher, shown } from '../../state/view.js';
import { futures, futuresWanted, region, span, years } from '../../state/worlds.js';
import { type EventKind, eventsOf, type Sentence } from '../../story/events.js';
import { words } from '../../words/words.js';
import { openOf, Panel } from '../frame/panel.js';
import { indexOfEvents } from '../looking.js';
import { lookAtFacility, lookAtTown } from '../selected/bring.js';

/** Told at first; the rest on request. */
const FIRST = 3;

const index = computed(() =>
  Math.min(indexOfEvents.value, years.baseline.value.length - 1, years.measures.value.length - 1),
);

const sentences = computed<readonly Sentence[]>(() =>
  region.value === null || index.value < 0
    ? []
    : eventsOf({
        region: region.value,
        years: { baseline: years.baseline.value, measures: years.measures.value },
        shown: shown.value,
        y: index.value,
        futures: { complete: futures.value, wanted: futuresWanted.value },
        language: language.value,
        researcher: researcher.value,
      }),
);

export function Events(): JSX.Element {
  const w = words.value;
  const all = sentences.value;
  const more = openOf('events-more', false);
  const start = index.value <= 0;
  const year = span.value[0] + index.value;
  const told = more.value ? all : all.slice(0, FIRST);
  const title = start ? w.time.firstOfJanuary(year) : w.events.title(year - 1);
  return (
    <Panel name="events" title={title} {...(start ? {} : { aside: w.worlds[shown.value] })}>
      {all.length === 0 && <p class="note">{w.events.none}</p>}
      <ul class="events">
        {told.map((sentence, i) => (
          <li key={`${sentence.kind} ${sentence.facility ?? `of ${i}`}`}>
            <Told sentence={sentence} />
          </li>
        ))}
      </ul>
      {start && <p class="note">{w.events.start}</p>}
      {all.length > FIRST && (
        <button
          type="button"
          class="link more-button"
          aria-expanded={more.value}
          onClick={() => {
            more.value = !more.value;
          }}
        >
          {more.value ? w.events.fewer : w.events.more(all.length - FIRST)}
        </button>
      )}
    </Panel>
  );
}

/** What a kind of event is about: a mark beside it, by shape. */
const MARKS: Readonly<Record<EventKind, string>> = {
  start: 'mark-all',
  lastSchool: 'mark-closed',
  closed: 'mark-closed',
  kept: 'mark-kept',
  announced: 'mark-announced',
  practice: 'mark-closed',
  corridor: 'mark-closed',
  arrivals: 'mark-in',
  departures: 'mark-out',
  homes: 'mark-home',
  difference: 'mark-kept',
  money: 'mark-money',
  totals: 'mark-all',
};

function Told({ sentence }: { readonly sentence: Sentence }): JSX.Element {
  const { kind, town, facility } = sentence;
  const [text, often] = parted(sentence.text);
  const body = (
    <>
      <span class={`event-mark ${MARKS[kind]}`} aria-hidden="true" />
      <span>
        {text}
        {often !== '' && <span class="event-often"> {often}</span>}
      </span>
    </>
  );
  if (town === null && facility === undefined) return <p class="event">{body}</p>;
  return (
    <button
      type="button"
      class="event"
      onClick={() => (facility === undefined ? lookAtTown(town!) : lookAtFacility(facility))}
    >
      {body}
    </button>
  );
}

/** What happened, and between brackets how often it does. */
function parted(text: string): [string, string] {
  const at = text.lastIndexOf(' (');
  return at > 0 && text.endsWith(').') ? [`${text.slice(0, at)}.`, text.slice(at + 2, -2)] : [text, ''];
}

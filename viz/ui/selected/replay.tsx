/** On request the same future is lived once more with one school watched: where every pupil came from and went. */
import { type Signal, useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Watched } from '../../../scenarios/why/replay.js';
import { engine } from '../../state/engine.js';
import { language } from '../../state/view.js';
import { region, seed, type WorldName } from '../../state/worlds.js';
import { REPLAY_COLUMNS, REPLAY_HEADS, type Replayed, replayedStory } from '../../story/why-replay.js';
import { signed } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { ScrollBox } from '../frame/scroll-box.js';
import { worldTold } from '../looking.js';

type State =
  | { readonly is: 'asleep' }
  | { readonly is: 'living' }
  | { readonly is: 'failed'; readonly message: string }
  | { readonly is: 'lived'; readonly watched: Watched; readonly world: WorldName; readonly seed: number };

async function live(state: Signal<State>, facility: number): Promise<void> {
  const [world, asked] = [worldTold.peek(), seed.peek()];
  state.value = { is: 'living' };
  try {
    state.value = { is: 'lived', watched: await engine.peek()!.why(facility, world), world, seed: asked };
  } catch (error) {
    state.value = { is: 'failed', message: error instanceof Error ? error.message : String(error) };
  }
}

interface ReplayProps {
  readonly facility: number;
  /** Index of the 1 January up to which it is told. */
  readonly y: number;
}

export function Replay({ facility, y }: ReplayProps): JSX.Element {
  const w = words.value.why;
  const state = useSignal<State>({ is: 'asleep' });
  const now = state.value;
  const current = now.is === 'lived' && now.world === worldTold.value && now.seed === seed.value;
  if (now.is === 'lived' && current) {
    return <Lived told={replayedStory(now.watched, region.value!, y, language.value)} />;
  }
  if (now.is === 'living') {
    return (
      <div class="replay" aria-busy="true">
        <p role="status">{w.replaying} …</p>
        <progress aria-label={w.replaying} />
      </div>
    );
  }
  return (
    <div class="replay">
      {now.is === 'failed' && (
        <p role="alert">
          {w.failed}: {now.message}
        </p>
      )}
      <button type="button" class="primary" onClick={() => live(state, facility)}>
        {now.is === 'failed' ? w.again : w.replay}
      </button>
      <p class="note">{w.replayNote}</p>
    </div>
  );
}

function Lived({ told }: { readonly told: Replayed }): JSX.Element {
  const w = words.value.why;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.scrollIntoView({ block: 'start' });
    heading.current?.focus({ preventScroll: true });
  }, []);
  const most = Math.max(1, ...told.causes.map(({ net }) => Math.abs(net)));
  return (
    <div class="replay">
      <h4 ref={heading} tabIndex={-1}>
        {w.replayed}
      </h4>
      {told.causes.length > 0 && <p class="note">{w.net}</p>}
      <ul class="net-causes">
        {told.causes.map(({ label, net }) => (
          <li key={label}>
            <span>{label}</span>
            <span class="net-bar" aria-hidden="true">
              <span class={net < 0 ? 'net-less' : 'net-more'} style={{ width: `${(50 * Math.abs(net)) / most}%` }} />
            </span>
            <span class="net-figure">{signed(net)}</span>
          </li>
        ))}
      </ul>
      {told.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Books told={told} />
      <p class="note">{w.oneFuture}</p>
    </div>
  );
}

function Books({ told }: { readonly told: Replayed }): JSX.Element {
  const w = words.value.why;
  const lang = language.value;
  return (
    <details class="more">
      <summary>{w.books}</summary>
      <ScrollBox label={w.books}>
        <table class="data">
          <caption class="unseen">{w.books}</caption>
          <thead>
            <tr>
              {REPLAY_COLUMNS.map((column) => (
                <th key={column} scope="col" title={REPLAY_HEADS[column].meaning[lang]}>
                  {REPLAY_HEADS[column].label[lang]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {told.rows.map((row) => (
              <tr key={row.autumn}>
                <th scope="row">{row.autumn}</th>
                {REPLAY_COLUMNS.slice(1).map((column) => (
                  <td key={column}>{row[column]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  );
}

/** What colours the towns, and which colour stands for what. */
import type { JSX } from 'preact';
import { zoomedIn } from '../../state/map.js';
import { language, layer, shown } from '../../state/view.js';
import { LAYERS, layerOf } from '../../story/layers.js';
import { briefly, type LegendEntry, legendOf, scaleOf, unitOf } from '../../story/scale.js';
import { hex } from '../../styles/colour-arithmetic.js';
import { decimal } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { withSince } from './since.js';

export function LayerPanel(): JSX.Element {
  const w = words.value.layer;
  const lang = language.value;
  const chosen = layerOf(layer.value);
  return (
    <section class="panel" aria-labelledby="layer-title">
      <h2 class="panel-label" id="layer-title">
        {w.title}
      </h2>
      <div class="select">
        <label class="unseen" for="layer">
          {w.choose}
        </label>
        <select
          id="layer"
          value={chosen.id}
          onChange={(event) => {
            layer.value = event.currentTarget.value;
          }}
        >
          {LAYERS.map(({ id, label }) => (
            <option key={id} value={id}>
              {label[lang]}
            </option>
          ))}
        </select>
      </div>
      {zoomedIn.value ? <p class="note ramp-note">{w.inDots}</p> : <Ramp />}
    </section>
  );
}

/** The classes side by side; the bounds stand under the seams. A list tells the same to who cannot see it. */
function Ramp(): JSX.Element {
  const lang = language.value;
  const chosen = layerOf(layer.value);
  const all = legendOf(chosen, shown.value, lang);
  const [entries, none] = [all.slice(0, -1), all.at(-1)!];
  const { ticks } = scaleOf(chosen, shown.value);
  const unit = unitOf(chosen, shown.value)[lang];
  const said = withSince(chosen, unit);
  return (
    <div class="ramp">
      <div class="ramp-classes" aria-hidden="true">
        {entries.map(({ colour, text }) => (
          <span key={text} title={text} style={{ backgroundColor: hex(colour) }} />
        ))}
      </div>
      <Ticks ticks={ticks} entries={entries} whole={chosen.kind === 'count'} />
      <p class="ramp-unit">
        <span>{said}</span>
        <span>
          <span class="ramp-none" style={{ backgroundColor: hex(none.colour) }} aria-hidden="true" /> {none.text}
        </span>
      </p>
      <p class="note">{words.value.layer.sizes}</p>
      <ul class="unseen">
        {entries.map(({ text }) => (
          <li key={text}>
            {text} {said}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface TicksProps {
  readonly ticks: readonly number[];
  readonly entries: readonly LegendEntry[];
  /** Whole numbers are classes of their own: each is named under its middle. */
  readonly whole: boolean;
}

function Ticks({ ticks, entries, whole }: TicksProps): JSX.Element {
  if (whole) {
    return (
      <div class="ramp-ticks ramp-middles" aria-hidden="true">
        {entries.map(({ text }) => (
          <span key={text}>{briefly(text)}</span>
        ))}
      </div>
    );
  }
  return (
    <div class="ramp-ticks" aria-hidden="true">
      {namedBounds(ticks).map(({ at, text }) => (
        <span key={at} style={{ left: `${(100 * at) / entries.length}%` }}>
          {text}
        </span>
      ))}
    </div>
  );
}

interface NamedBound {
  /** Classes to the left of it. */
  readonly at: number;
  readonly text: string;
}

/** Bounds with room for a name: both sides of zero alike, and the two around it named as one. */
function namedBounds(ticks: readonly number[]): readonly NamedBound[] {
  const half = ticks.length / 2;
  const around = Number.isInteger(half) && ticks[half - 1] === -ticks[half]!;
  const every = ticks.length > 8 ? 2 : 1;
  const number = (n: number): string => decimal(n, Number.isInteger(n) ? 0 : 1);
  return ticks.flatMap((bound, i): NamedBound[] => {
    const fromEnd = Math.min(i, ticks.length - 1 - i);
    if (around && fromEnd === half - 1) {
      return i < half ? [{ at: half + 0.5, text: `±${number(-bound)}` }] : [];
    }
    if (fromEnd % every !== 0 || (around && fromEnd === half - 2)) return [];
    return [{ at: i + 1, text: number(bound) }];
  });
}

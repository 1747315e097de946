/** What colours the towns, and which colour stands for what. */
import type { JSX } from 'preact';
import { language, layer, shown } from '../../state/view.js';
import { LAYERS, layerOf } from '../../story/layers.js';
import { type LegendEntry, legendOf, scaleOf, unitOf } from '../../story/scale.js';
import { words } from '../../words/words.js';

export const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

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
      <Ramp />
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
  return (
    <div class="ramp">
      <div class="ramp-classes" aria-hidden="true">
        {entries.map(({ colour, text }) => (
          <span key={text} title={text} style={{ backgroundColor: hex(colour) }} />
        ))}
      </div>
      <Ticks ticks={ticks} entries={entries} whole={chosen.kind === 'count'} />
      <p class="ramp-unit">
        {unit} <span class="ramp-none" style={{ backgroundColor: hex(none.colour) }} aria-hidden="true" /> {none.text}
      </p>
      <ul class="unseen">
        {entries.map(({ text }) => (
          <li key={text}>
            {text} {unit}
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
  const locale = language.value === 'nl' ? 'nl-NL' : 'en-GB';
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  if (whole) {
    return (
      <div class="ramp-ticks ramp-middles" aria-hidden="true">
        {entries.map(({ text }) => (
          <span key={text}>{text.replace(/[^\d+−-].*$/, '')}</span>
        ))}
      </div>
    );
  }
  const every = ticks.length > 8 ? 2 : 1;
  return (
    <div class="ramp-ticks" aria-hidden="true">
      {ticks.map((bound, i) =>
        keepTick(i, ticks.length, every) ? (
          <span key={bound} style={{ left: `${(100 * (i + 1)) / entries.length}%` }}>
            {number.format(bound).replace('-', '−')}
          </span>
        ) : null,
      )}
    </div>
  );
}

/** Every tick, or every second from both ends inwards, so that both sides of zero are alike. */
function keepTick(i: number, all: number, every: number): boolean {
  return Math.min(i, all - 1 - i) % every === 0;
}

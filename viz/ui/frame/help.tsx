/** What this is in three sentences, all keys, and two switches. */
import type { JSX } from 'preact';
import { reducedMotion, researcher } from '../../state/view.js';
import { words } from '../../words/words.js';
import { helpOpen, keysOn, noticeOpen } from '../windows.js';
import { Dialog } from './dialog.js';

export function Help(): JSX.Element {
  const w = words.value.help;
  return (
    <Dialog open={helpOpen} name="help" title={w.title}>
      <p>{w.what}</p>
      <p>{w.worldsText}</p>
      <h3>{w.keys}</h3>
      <Keys />
      <div class="switches">
        <Switch label={w.on} of={keysOn} />
        <Switch label={w.calm} of={reducedMotion} />
        {!researcher.value && (
          <button
            type="button"
            class="quiet"
            onClick={() => {
              helpOpen.value = false;
              noticeOpen.value = true;
            }}
          >
            {words.value.researcher.on} …
          </button>
        )}
      </div>
      <p class="note">{w.sources}</p>
    </Dialog>
  );
}

function Keys(): JSX.Element {
  const { list, space, home, end } = words.value.help;
  const rows: readonly (readonly [readonly string[], string])[] = [
    [[space], list.space],
    [['←', '→', ',', '.'], list.step],
    [[home, end], list.ends],
    [['1', '2', '3'], list.worlds],
    [['L'], list.layer],
    [['V'], list.moves],
    [['T'], list.table],
    [['E', 'N'], list.language],
    [['Esc'], list.escape],
    [['?'], list.help],
  ];
  return (
    <>
      <dl class="keys">
        {rows.map(([keys, does]) => (
          <div key={does}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p class="note">{list.map}</p>
    </>
  );
}

function Switch({ label, of }: { readonly label: string; readonly of: { value: boolean } }): JSX.Element {
  return (
    <label class="check">
      <input
        type="checkbox"
        checked={of.value}
        onChange={(event) => {
          of.value = event.currentTarget.checked;
        }}
      />
      <span>{label}</span>
    </label>
  );
}

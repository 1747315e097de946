/** The keyboard: carries out what `keys.ts` says a key means. */
import { goTo, step, togglePlaying } from '../state/clock.js';
import { language, layer, playing, selection, showMoves, shown } from '../state/view.js';
import { span } from '../state/worlds.js';
import { LAYERS } from '../story/layers.js';
import { type Command, commandOf, type Pressed } from './keys.js';
import { helpOpen, keysOn, tableOpen } from './windows.js';

const ACTIONS: Readonly<Record<Command, () => void>> = {
  playOrPause: togglePlaying,
  back: () => step(-1),
  forward: () => step(1),
  toStart: () => jump(0),
  toEnd: () => jump(1),
  baseline: () => {
    shown.value = 'baseline';
  },
  measures: () => {
    shown.value = 'measures';
  },
  difference: () => {
    shown.value = 'difference';
  },
  nextLayer: () => {
    const at = LAYERS.findIndex(({ id }) => id === layer.value);
    layer.value = LAYERS[(at + 1) % LAYERS.length]!.id;
  },
  moves: () => {
    showMoves.value = !showMoves.value;
  },
  table: () => {
    helpOpen.value = false;
    tableOpen.value = !tableOpen.value;
  },
  english: () => {
    language.value = 'en';
  },
  dutch: () => {
    language.value = 'nl';
  },
  letGo: () => {
    selection.value = null;
  },
  help: () => {
    tableOpen.value = false;
    helpOpen.value = !helpOpen.value;
  },
};

function jump(end: 0 | 1): void {
  playing.value = false;
  goTo(span.value[end]);
}

const TAKES_KEYS = 'input, select, textarea, [contenteditable=true], [role=slider], .scroll';
const TAKES_SPACE = 'button, summary, a[href], label, [role=button]';

function pressedBy(event: KeyboardEvent): Pressed {
  const target = event.target instanceof Element ? event.target : null;
  const box = target?.matches('input[type=checkbox]') ?? false;
  return {
    key: event.key,
    modified: event.ctrlKey || event.altKey || event.metaKey,
    takesKeys: !box && (target?.matches(TAKES_KEYS) ?? false),
    takesSpace: box || (target?.closest(TAKES_SPACE) ?? null) !== null,
    onMap: (target?.closest('#map') ?? null) !== null,
    inWindow: document.querySelector('dialog[open]') !== null,
  };
}

/** @returns a function that lets go of the keyboard */
export function listenToKeys(): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const command = commandOf(pressedBy(event), keysOn.value);
    if (command === null) return;
    // Escape stays with the browser, which closes what is open.
    if (command !== 'letGo') event.preventDefault();
    ACTIONS[command]();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

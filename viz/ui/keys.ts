/** Which key does what; pure, so that a test can press them all. */

export type Command =
  | 'playOrPause'
  | 'back'
  | 'forward'
  | 'toStart'
  | 'toEnd'
  | 'baseline'
  | 'measures'
  | 'difference'
  | 'nextLayer'
  | 'moves'
  | 'table'
  | 'english'
  | 'dutch'
  | 'letGo'
  | 'help';

/** Where the key was pressed. */
export interface Pressed {
  readonly key: string;
  /** Control, Alt or Meta is held: the browser's own. */
  readonly modified: boolean;
  /** The element with the focus takes text or keys of its own: a field, a list, a slider. */
  readonly takesKeys: boolean;
  /** The element with the focus is pressed by the space bar. */
  readonly takesSpace: boolean;
  /** The map has the focus: it pans with the arrows. */
  readonly onMap: boolean;
  /** A window is open: only its own keys and those that close it. */
  readonly inWindow: boolean;
}

const LETTERS: Readonly<Record<string, Command>> = {
  ',': 'back',
  '<': 'back',
  '.': 'forward',
  '>': 'forward',
  '1': 'baseline',
  '2': 'measures',
  '3': 'difference',
  l: 'nextLayer',
  v: 'moves',
  t: 'table',
  e: 'english',
  n: 'dutch',
  '?': 'help',
};
const ARROWS: Readonly<Record<string, Command>> = {
  ArrowLeft: 'back',
  ArrowRight: 'forward',
  Home: 'toStart',
  End: 'toEnd',
};

/** @param letters whether keys of a single character are in use */
export function commandOf(pressed: Pressed, letters: boolean): Command | null {
  const { key, modified, takesKeys, takesSpace, onMap, inWindow } = pressed;
  if (modified) return null;
  if (inWindow)
    return letters && !takesKeys && (key === 't' || key === 'T' || key === '?') ? LETTERS[key.toLowerCase()]! : null;
  if (key === 'Escape') return 'letGo';
  if (takesKeys) return null;
  if (key === ' ') return takesSpace || !letters ? null : 'playOrPause';
  const arrow = onMap ? undefined : ARROWS[key];
  return arrow ?? (letters ? (LETTERS[key.toLowerCase()] ?? null) : null);
}

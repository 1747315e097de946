import { shown } from '../../state/view.js';
import { span } from '../../state/worlds.js';
import type { Layer } from '../../story/layers.js';
import { words } from '../../words/words.js';

/** A layer's unit or label, with since when if it is a change; between the two worlds it is none. */
export const withSince = ({ since }: Layer, text: string): string =>
  since && shown.value !== 'difference' ? words.value.layer.since(text, span.value[0]) : text;

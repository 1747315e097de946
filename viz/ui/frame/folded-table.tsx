/** Figures as a table, folded away below their picture, and made only while unfolded. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { words } from '../../words/words.js';
import { ScrollBox } from './scroll-box.js';

interface FoldedTableProps {
  /** Kept by who asks, so that a table stays unfolded while its panel comes and goes. */
  readonly unfolded: Signal<boolean>;
  readonly label: string;
  /** One element: what it renders is left alone until then. */
  readonly children: ComponentChildren;
}

export function FoldedTable({ unfolded, label, children }: FoldedTableProps): JSX.Element {
  return (
    <details
      class="more"
      open={unfolded.value}
      onToggle={(event) => {
        unfolded.value = event.currentTarget.open;
      }}
    >
      <summary>{words.value.figures.asTable}</summary>
      {unfolded.value && <ScrollBox label={label}>{children}</ScrollBox>}
    </details>
  );
}

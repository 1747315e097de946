/** A panel with a heading that folds it; whether it is open is kept while the page is. */
import { type Signal, signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { ChevronIcon } from '../icons.js';

const openPanels = new Map<string, Signal<boolean>>();

/** The state of a panel by its name, made at the first use. */
export function openOf(name: string, initially: boolean): Signal<boolean> {
  let open = openPanels.get(name);
  if (open === undefined) {
    open = signal(initially);
    openPanels.set(name, open);
  }
  return open;
}

interface PanelProps {
  readonly name: string;
  readonly title: string;
  readonly initially?: boolean;
  /** Beside the heading. */
  readonly aside?: ComponentChildren;
  readonly children: ComponentChildren;
}

export function Panel({ name, title, initially = true, aside, children }: PanelProps): JSX.Element {
  const open = openOf(name, initially);
  const id = `panel-${name}`;
  return (
    <section class="panel" aria-labelledby={`${id}-title`}>
      <h2 class="panel-title" id={`${id}-title`}>
        <button
          type="button"
          class="fold"
          aria-expanded={open.value}
          aria-controls={id}
          onClick={() => {
            open.value = !open.value;
          }}
        >
          <span>{title}</span>
          {aside !== undefined && <span class="fold-aside">{aside}</span>}
          <ChevronIcon />
        </button>
      </h2>
      <div class="panel-body" id={id} hidden={!open.value}>
        {open.value && children}
      </div>
    </section>
  );
}

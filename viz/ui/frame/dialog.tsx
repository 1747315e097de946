/** A modal window: the browser's own, with its focus, its Escape and its backdrop. */
import type { Signal } from '@preact/signals';
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { words } from '../../words/words.js';
import { CloseIcon } from '../icons.js';

interface DialogProps {
  readonly open: Signal<boolean>;
  readonly name: string;
  readonly title: string;
  readonly wide?: boolean;
  readonly children: ComponentChildren;
}

export function Dialog({ open, name, title, wide = false, children }: DialogProps): JSX.Element {
  const host = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (open.value && !host.current!.open) host.current!.showModal();
    if (!open.value && host.current!.open) host.current!.close();
  }, [open.value]);
  const close = (): void => {
    open.value = false;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: a press beside the window closes it, as Escape does
    <dialog
      ref={host}
      class={wide ? 'dialog dialog-wide' : 'dialog'}
      aria-labelledby={`${name}-title`}
      onClose={close}
      onClick={(event) => {
        if (event.target === host.current) close();
      }}
    >
      {open.value && (
        <div class="dialog-sheet">
          <header class="dialog-head">
            <h2 id={`${name}-title`}>{title}</h2>
            <button type="button" class="quiet icon-button" aria-label={words.value.page.close} onClick={close}>
              <CloseIcon />
            </button>
          </header>
          {children}
        </div>
      )}
    </dialog>
  );
}

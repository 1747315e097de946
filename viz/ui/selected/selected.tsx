/** What is chosen on the map or in a table, in a panel of its own. */
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Selection, selection } from '../../state/view.js';
import { words } from '../../words/words.js';
import { OVERLAID } from '../frame/insets.js';
import { CloseIcon, TargetIcon } from '../icons.js';
import { lookAtFacility, lookAtTown } from './bring.js';
import { FacilityChosen } from './facility.js';
import { TownChosen } from './town.js';

export function Selected(): JSX.Element | null {
  const chosen = selection.value;
  if (chosen === null) return null;
  return chosen.kind === 'town' ? <TownChosen town={chosen.town} /> : <FacilityChosen facility={chosen.facility} />;
}

/** When the panel goes and the focus with it, who opened it gets the focus back. */
function useGivingFocusBack(): void {
  useEffect(() => {
    const opener = document.activeElement;
    return () => {
      setTimeout(() => {
        const lost = document.activeElement === document.body;
        if (lost && opener instanceof HTMLElement && opener.isConnected) opener.focus({ preventScroll: true });
      });
    };
  }, []);
}

interface ChosenProps {
  readonly title: string;
  readonly subtitle: ComponentChildren;
  readonly children: ComponentChildren;
}

/** What was brought into view last: a panel that is drawn anew, for another future, does not move the page once more. */
let brought: Selection | null = null;

/** The frame around a choice: its name, and the ways to it and back. */
export function Chosen({ title, subtitle, children }: ChosenProps): JSX.Element {
  const w = words.value.selection;
  const heading = useRef<HTMLHeadingElement>(null);
  const chosen = selection.value;
  useEffect(() => {
    if (chosen === brought) return;
    brought = chosen;
    // Who chose in a window has no focus when it closes: it goes to what was chosen.
    if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    // In one column the panel is below the map: it comes up beside it.
    if (!matchMedia(OVERLAID).matches) heading.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  useGivingFocusBack();
  const bring = (): void => {
    if (chosen?.kind === 'town') lookAtTown(chosen.town);
    if (chosen?.kind === 'facility') lookAtFacility(chosen.facility);
  };
  return (
    <section class="panel chosen-panel" aria-labelledby="chosen-title">
      <header class="chosen-head">
        <div>
          <h2 id="chosen-title" tabIndex={-1} ref={heading}>
            {title}
          </h2>
          <p class="chosen-sub">{subtitle}</p>
        </div>
        <button type="button" class="quiet icon-button" aria-label={w.bring} onClick={bring}>
          <TargetIcon />
        </button>
        <button
          type="button"
          class="quiet icon-button"
          aria-label={w.back}
          onClick={() => {
            selection.value = null;
          }}
        >
          <CloseIcon />
        </button>
      </header>
      <div class="panel-body">{children}</div>
    </section>
  );
}

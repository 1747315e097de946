/** A box whose content may be larger than it: named, and reached by the keyboard so that it can be scrolled. */
import type { ComponentChildren, JSX } from 'preact';

interface ScrollBoxProps {
  readonly label: string;
  readonly large?: boolean;
  readonly children: ComponentChildren;
}

export function ScrollBox({ label, large = false, children }: ScrollBoxProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable without a mouse (WCAG 2.1.1)
    <section class={large ? 'scroll scroll-large' : 'scroll'} aria-label={label} tabIndex={0}>
      {children}
    </section>
  );
}

/** How much of the window the panels cover at each side, so that the map keeps what matters out of them. */
import { insets } from '../../state/view.js';

/** Wide windows have panels over the map; in narrow ones the map has a place of its own. */
export const OVERLAID = '(min-width: 56.25rem)';

/** @returns a function that stops watching */
export function watchInsets(root: HTMLElement): () => void {
  const wide = matchMedia(OVERLAID);
  const measure = (): void => {
    const box = (selector: string): DOMRect | undefined => root.querySelector(selector)?.getBoundingClientRect();
    const next = wide.matches
      ? {
          left: box('.side-left')?.right ?? 0,
          right: window.innerWidth - (box('.side-right')?.left ?? window.innerWidth),
          top: box('.head')?.bottom ?? 0,
          bottom: window.innerHeight - (box('.time-bar')?.top ?? window.innerHeight),
        }
      : { left: 0, right: 0, top: 0, bottom: 0 };
    const now = insets.value;
    const same = (['left', 'right', 'top', 'bottom'] as const).every((side) => Math.abs(next[side] - now[side]) < 1);
    if (!same) insets.value = next;
  };
  const watch = new ResizeObserver(measure);
  for (const selector of ['.head', '.side-left', '.side-right', '.time-bar']) {
    const element = root.querySelector(selector);
    if (element) watch.observe(element);
  }
  window.addEventListener('resize', measure);
  measure();
  return () => {
    watch.disconnect();
    window.removeEventListener('resize', measure);
  };
}

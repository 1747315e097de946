/** Puts the interface on the page and lets clock and keyboard begin. */
import { effect } from '@preact/signals';
import { render } from 'preact';
import '../styles/tokens.css';
import '../styles/base.css';
import '../styles/layout.css';
import '../styles/controls.css';
import '../styles/time.css';
import '../styles/look.css';
import '../styles/figures.css';
import '../styles/told.css';
import '../styles/windows.css';
import { startClock } from '../state/clock.js';
import { mapWords } from '../state/map.js';
import { language, reducedMotion } from '../state/view.js';
import { firstLanguage, words } from '../words/words.js';
import { App } from './app.js';
import { watchInsets } from './frame/insets.js';
import { listenToKeys } from './keyboard.js';

/**
 * @param root an empty element over the map
 */
export function mountInterface(root: HTMLElement): void {
  language.value = firstLanguage(location.search, document.documentElement.lang);
  effect(() => {
    document.documentElement.lang = language.value;
    const { picture, keys } = words.value.map;
    mapWords.value = { picture, keys };
  });
  const calm = matchMedia('(prefers-reduced-motion: reduce)');
  reducedMotion.value = calm.matches;
  calm.addEventListener('change', () => {
    reducedMotion.value = calm.matches;
  });
  render(<App />, root);
  watchInsets(root);
  listenToKeys();
  startClock();
}

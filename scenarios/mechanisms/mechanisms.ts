import { HOME_POLICY } from './home-policy.js';
import { HOMES } from './homes.js';
import { LEARNING } from './learning.js';
import { LOOPS } from './loops.js';
import type { Mechanism } from './mechanism.js';
import { SCHEME } from './scheme.js';
import { WORK } from './work.js';

/** Themes in the order in which they are shown. */
export const THEMES = [
  { label: { nl: 'Het schema', en: 'The scheme' }, mechanisms: SCHEME },
  { label: { nl: 'Werk en bedrijven', en: 'Work and firms' }, mechanisms: WORK },
  { label: { nl: 'Opleiding en kansen', en: 'Education and opportunity' }, mechanisms: LEARNING },
  { label: { nl: 'Wonen', en: 'Homes' }, mechanisms: HOMES },
  { label: { nl: 'Wat aan wonen te doen is', en: 'What can be done about homes' }, mechanisms: HOME_POLICY },
  { label: { nl: 'Kringlopen', en: 'Loops' }, mechanisms: LOOPS },
] as const;

/** Every mechanism and loop that has been decided on. */
export const MECHANISMS: readonly Mechanism[] = THEMES.flatMap(({ mechanisms }) => mechanisms);

/** The two scenarios of `npm start` and their pack, as the bundler sees them. */
import measures from '../../scenarios/examples/keep-the-facilities.yaml?raw';
import baseline from '../../scenarios/examples/nothing-done.yaml?raw';
import type { Sources } from './messages.js';

export const SHIPPED: Sources = {
  scenarios: { baseline, measures },
  pack: new URL('../../scenarios/packages/noord-oost-groningen.2021.json', import.meta.url).href,
};

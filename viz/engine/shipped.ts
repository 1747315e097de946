/** The two scenarios of `npm start`, their pack, and the towns made from it, as the bundler sees them. */
import measures from '../../scenarios/examples/keep-the-facilities.yaml?raw';
import baseline from '../../scenarios/examples/nothing-done.yaml?raw';
import type { Sources } from './messages.js';

export const SHIPPED: Sources = {
  scenarios: { baseline, measures },
  pack: new URL('../../scenarios/packages/noord-oost-groningen.2021.json', import.meta.url).href,
};

/** Name of the file with the towns, which the build puts beside this worker; not there while developing. */
declare const SHIPPED_TOWNS: string | undefined;

export const shippedTowns: string | null =
  typeof SHIPPED_TOWNS === 'string' ? new URL(SHIPPED_TOWNS, self.location.href).href : null;

import { draw } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, HAPPENED, recordEvent } from '../events.js';
import { compareIdentity } from '../identity.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { KIND, LOOKING } from '../state/households.js';
import { keyOf, type World } from '../world.js';
import type { Process } from './process.js';

/** A household or dwelling with its place in the queue. */
interface Queued {
  readonly slot: number;
  readonly ticket: number;
  readonly idA: number;
  readonly idB: number;
}

const byTicket = (a: Queued, b: Queued): number => a.ticket - b.ticket || compareIdentity(a.idA, a.idB, b.idA, b.idB);

/**
 * Households without a home take an empty dwelling in their own town, lowest keyed ticket first; who finds none
 * shares and looks again next year. Prices, wishes and moving within the town are not in the model yet.
 */
export const housing: Process<void> = {
  name: 'housing',
  reads: [
    'households.id',
    'households.place',
    'households.size',
    'households.kind',
    'households.dwelling',
    'dwellings.id',
    'dwellings.place',
    'dwellings.status',
  ],
  writes: ['households.dwelling', 'dwellings.status', 'dwellings.since', 'events'],
  prepare() {},
  run(world) {
    const looking_t = queueOfHouseholds(world);
    const empty_t = queueOfDwellings(world, looking_t);
    for (let t = 0; t < looking_t.length; t++) {
      const looking = looking_t[t]!.sort(byTicket);
      const empty = empty_t[t]!.sort(byTicket);
      const n = Math.min(looking.length, empty.length);
      for (let i = 0; i < n; i++) moveIn(world, looking[i]!.slot, empty[i]!.slot, t);
    }
  },
};

function queueOfHouseholds(world: World): Queued[][] {
  const { slots, size_h, kind_h, dwelling_h, place_h, idA_h, idB_h } = world.households;
  const { k1, k2 } = keyOf(world, EVENT.dwellingTicket);
  const queue_t: Queued[][] = world.places.code_t.map(() => []);
  for (let h = 0; h < slots; h++) {
    if (dwelling_h[h] !== LOOKING || size_h[h] === 0 || kind_h[h] !== KIND.private) continue;
    const idA = idA_h[h]!;
    const idB = idB_h[h]!;
    queue_t[place_h[h]!]!.push({ slot: h, ticket: draw(idA, idB, k1, k2), idA, idB });
  }
  return queue_t;
}

/** Empty dwellings of the places where somebody looks. */
function queueOfDwellings(world: World, looking_t: readonly Queued[][]): Queued[][] {
  const { slots, status_d, place_d, idA_d, idB_d } = world.dwellings;
  const { k1, k2 } = keyOf(world, EVENT.dwellingOffer);
  const queue_t: Queued[][] = looking_t.map(() => []);
  for (let d = 0; d < slots; d++) {
    if (status_d[d] !== DWELLING_STATUS.vacant || looking_t[place_d[d]!]!.length === 0) continue;
    const idA = idA_d[d]!;
    const idB = idB_d[d]!;
    queue_t[place_d[d]!]!.push({ slot: d, ticket: draw(idA, idB, k1, k2), idA, idB });
  }
  return queue_t;
}

function moveIn(world: World, h: number, d: number, place: number): void {
  const { idA_h, idB_h, dwelling_h } = world.households;
  const { status_d, since_d } = world.dwellings;
  dwelling_h[h] = d;
  status_d[d] = DWELLING_STATUS.occupied;
  since_d[d] = world.year;
  recordEvent(world.events, HAPPENED.housed, CAUSE.dwellingFree, idA_h[h]!, idB_h[h]!, 0, place);
}

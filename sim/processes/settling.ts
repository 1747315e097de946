import { chooseByArea, nextNearby } from '../choice/rejection.js';
import { type Choice, clear, type Outcome, ROUNDS } from '../clearing/clear.js';
import type { Waiting } from '../clearing/queues.js';
import { EVENT } from '../event-numbers.js';
import { type Cause, HAPPENED, recordEvent } from '../events.js';
import { type Appeal, appealOf } from '../moving/appeal.js';
import { gatherSeekers } from '../moving/gather.js';
import { drawToNewHomes } from '../moving/new-homes.js';
import { secondWishes } from '../moving/second-wish.js';
import { ORIGIN_OUTSIDE, type Seekers } from '../moving/seekers.js';
import { capacityBySegment, SEGMENTS_PER_TOWN, SOCIAL } from '../moving/segments.js';
import { settle } from '../moving/settle.js';
import { keyOf, type World } from '../world.js';
import { ERASED, FOUNDED, MEMBERSHIP, type Process, VACATED } from './process.js';

/**
 * Who wants a home elsewhere, and who comes from outside, looks for one: towns and zones by keyed choice, dwellings by
 * keyed ticket, three rounds. Who finds none stays, or does not come; zones and abroad have room for everybody. Who
 * comes back wants to the town once left or another one, and looks no farther than its municipality.
 */
export const settling: Process<Appeal | null> = {
  name: 'settling',
  reads: [
    'age',
    'wishes',
    'persons.id',
    'persons.class',
    'persons.parity',
    'persons.role',
    'persons.household',
    'households.id',
    'households.place',
    'households.dwelling',
    'dwellings.id',
    'dwellings.place',
    'dwellings.tenure',
    'dwellings.status',
    'dwellings.quality',
    'dwellings.traits',
    'labour',
    'housing',
    'access',
  ],
  writes: [
    'persons.id',
    'persons.parity',
    'persons.role',
    'leavers',
    'events',
    'refused',
    ...MEMBERSHIP,
    ...VACATED,
    ...FOUNDED,
    ...ERASED,
  ],
  prepare: appealOf,
  run(world, appeal) {
    const seekers = gatherSeekers(world, appeal);
    drawToNewHomes(world, seekers);
    const tickets = keyOf(world, EVENT.marketTicket);
    const capacity_s = capacityBySegment(world);
    const waiting = waitingFirst(world, seekers);
    const outcome = clear(seekers, capacity_s, chooser(world, seekers, appeal), tickets, 'at once', ROUNDS, waiting);
    recordRefused(world, seekers, outcome);
    world.refused_s.set(outcome.refusals_s);
    settle(world, seekers, outcome);
  },
};

/** Associations let to who waited longest, unless the queue is switched off. */
export function waitingFirst({ places, parameters }: World, { priority_i }: Seekers): Waiting | null {
  if (parameters.socialQueue === 0) return null;
  const waits_s = new Uint8Array(places.code_t.length * SEGMENTS_PER_TOWN);
  for (let s = SOCIAL; s < waits_s.length; s += SEGMENTS_PER_TOWN) waits_s[s] = 1;
  return { priority_i, waits_s };
}

/**
 * A seeker's choice in a round, as segment or, beyond the segments, as zone: the town one likes most in the wished
 * tenure, then in the other one, then the next town, in the same municipality if one can be had there. In a closed world
 * only the own town.
 */
export function chooser(world: World, seekers: Seekers, appeal: Appeal | null): Choice {
  const { idA_i, idB_i, origin_i, class_i, row_i, first_i, tenure_i, eligible_i, leaver_i } = seekers;
  const { municipality_t } = world.places;
  const towns = municipality_t.length;
  const second_s2 = secondWishes(world);
  const segmentOf = (t: number, i: number, round: number): number => {
    const s = t * SEGMENTS_PER_TOWN + tenure_i[i]!;
    return round === 1 ? t * SEGMENTS_PER_TOWN + second_s2[2 * s + eligible_i[i]!]! : s;
  };
  const { market } = world;
  if (!market || !appeal) return (i, round) => (round < 2 ? segmentOf(first_i[i]!, i, round) : -1);
  const leaving = {
    proposals: market.departures,
    acceptance: appeal.departures,
    key: keyOf(world, EVENT.destination),
  };
  const coming = {
    proposals: market.arrivals,
    acceptance: appeal.arrivals,
    key: keyOf(world, EVENT.arrivalChoice),
  };
  const back = keyOf(world, EVENT.returnPlace);
  return (i, round) => {
    const first = first_i[i]!;
    if (round < 2) {
      if (first < towns) return first < 0 ? -1 : segmentOf(first, i, round);
      return towns * SEGMENTS_PER_TOWN + first - towns;
    }
    if (leaver_i[i]! >= 0) {
      const { proposals, acceptance } = coming;
      const [row, cls, idA, idB] = [row_i[i]!, class_i[i]!, idA_i[i]!, idB_i[i]!];
      const nearby = { area_k: municipality_t, area: municipality_t[first]!, inside: true, except: first };
      const near = chooseByArea(proposals, row, acceptance, cls, idA, idB, back, nearby);
      return near < 0 ? -1 : segmentOf(near, i, round);
    }
    const outside = origin_i[i] === ORIGIN_OUTSIDE;
    const { proposals, acceptance, key } = outside ? coming : leaving;
    const [row, cls, idA, idB] = [row_i[i]!, class_i[i]!, idA_i[i]!, idB_i[i]!];
    const k = nextNearby(proposals, row, acceptance, cls, idA, idB, key.k1, key.k2, municipality_t);
    if (k < 0) return -1;
    if (k >= towns) return outside ? -1 : towns * SEGMENTS_PER_TOWN + k - towns;
    return segmentOf(k, i, round);
  };
}

/** Searches without success, for the books: they stay where they are. */
function recordRefused(world: World, seekers: Seekers, { choice_i }: Outcome): void {
  const { count, idA_i, idB_i, origin_i, cause_i, cls_i } = seekers;
  for (let i = 0; i < count; i++) {
    if (choice_i[i]! >= 0 || origin_i[i] === ORIGIN_OUTSIDE) continue;
    recordEvent(world.events, HAPPENED.refused, cause_i[i] as Cause, idA_i[i]!, idB_i[i]!, cls_i[i]!, origin_i[i]!);
  }
}

import { draw, threshold } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { close } from '../facilities/close.js';
import { countPatients } from '../facilities/users.js';
import { pay } from '../measures/ledger.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../state/facilities.js';
import { keyOf, type World } from '../world.js';
import type { Process } from './process.js';

/**
 * General practices, of which only the number per town is known: a practice stops when its doctor does, unless somebody
 * takes over, or a cooperation is paid to keep it; a successor is harder to find for a short list. Patients share the practices of their municipality.
 */
export const practices: Process<void> = {
  name: 'practices',
  reads: [
    'facilities.kind',
    'facilities.id',
    'facilities.place',
    'facilities.status',
    'households.place',
    'households.size',
    'households.kind',
  ],
  writes: [
    'facilities.status',
    'facilities.reason',
    'facilities.closed',
    'facilities.users',
    'facilities.held',
    'accounts',
  ],
  prepare() {},
  run(world) {
    if (!world.facilityInput) return;
    countPatients(world);
    retire(world);
  },
};

function retire(world: World): void {
  const { count, kind_f, idA_f, idB_f, place_f, status_f, users_f, held_f } = world.facilities;
  const { practiceStops, practiceNoSuccessor } = world.parameters;
  const { usualList } = world.facilityInput!.practices;
  const stop = keyOf(world, EVENT.practiceStop);
  const succession = keyOf(world, EVENT.practiceSuccession);
  const stopsWithoutSuccessor = (f: number): boolean => {
    if (draw(idA_f[f]!, idB_f[f]!, stop.k1, stop.k2) >= threshold(practiceStops)) return false;
    // A list of the usual length is as attractive as the parameter says; one half as long twice as hard to hand over.
    const none = Math.min(1, (practiceNoSuccessor * usualList) / Math.max(1, users_f[f]!));
    return draw(idA_f[f]!, idB_f[f]!, succession.k1, succession.k2) < threshold(none);
  };
  for (let f = 0; f < count; f++) {
    if (kind_f[f] !== FACILITY.gp || status_f[f] !== FACILITY_STATUS.open) continue;
    if (held_f[f] === REASON.none && !stopsWithoutSuccessor(f)) continue;
    const paid = pay(world, FACILITY.gp, place_f[f]!, (effect) =>
      'hold' in effect && effect.hold === 'gp' ? effect.yearly : null,
    );
    held_f[f] = paid ? REASON.noSuccessor : REASON.none;
    if (!paid) close(world, f, REASON.noSuccessor);
  }
}

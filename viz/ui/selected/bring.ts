/** Choosing something and bringing it into view. */
import { camera, selection } from '../../state/view.js';
import { region } from '../../state/worlds.js';

/** Close enough to see streets of dots, far enough to see the neighbours. */
const CLOSE_PIXELS_PER_KM = 60;

export function lookAtTown(town: number): void {
  const towns = region.value?.towns;
  if (towns === undefined) return;
  selection.value = { kind: 'town', town };
  look(towns.x_t[town]!, towns.y_t[town]!);
}

export function lookAtFacility(facility: number): void {
  const facilities = region.value?.facilities;
  if (facilities === undefined) return;
  selection.value = { kind: 'facility', facility };
  look(facilities.x_f[facility]!, facilities.y_f[facility]!);
}

/** Never further away than somebody already is. */
function look(x: number, y: number): void {
  const pixelsPerKm = Math.max(CLOSE_PIXELS_PER_KM, camera.value?.pixelsPerKm ?? 0);
  camera.value = { x, y, pixelsPerKm };
}

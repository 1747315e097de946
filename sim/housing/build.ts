/** New dwellings: as good as new, empty from the year in which they are built. */

import { dispositionKey } from '../disposition.js';
import { type DrawKey, draw, laterKey, threshold, wholeNumber } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { builtIdentity, codeNumber, type Identity } from '../identity.js';
import { BEST_QUALITY, DWELLING_STATUS, TENURE, TRAIT } from '../state/dwellings.js';
import { copyDwellings } from '../state/room.js';
import { keyOf, type World } from '../world.js';
import { toBuild } from './building-programme.js';

/** Share of new dwellings fit to grow old in (guess). */
const NEW_LIFE_PROOF = 0.4;

/** Builds what the programme has for the year, town by town. @param world with housing */
export function buildByProgramme(world: World): void {
  const expected_t = toBuild(world);
  const { ownedPart_t, socialPart_t } = world.housing!.input.stock;
  const { k1, k2 } = keyOf(world, EVENT.building);
  const kind = dispositionKey(EVENT.newDwelling);
  world.places.code_t.forEach((code, t) => {
    const number = codeNumber(code);
    const count = wholeNumber(expected_t[t]!, draw(number, 0, k1, k2));
    for (let serial = 0; serial < count; serial++) {
      const identity = builtIdentity(number, world.year, serial);
      build(world, identity, t, tenureOf(identity, ownedPart_t[t]!, socialPart_t[t]!, kind));
    }
  });
}

function tenureOf([idA, idB]: Identity, owned: number, social: number, { k1, k2 }: DrawKey): number {
  const u = draw(idA, idB, k1, k2);
  if (u < threshold(owned)) return TENURE.owner;
  return u < threshold(owned + social) ? TENURE.social : TENURE.private;
}

/** Columns may be replaced by longer ones. */
export function build(world: World, [idA, idB]: Identity, place: number, tenure: number): void {
  const { slots, idA_d: full_d } = world.dwellings;
  if (slots === full_d.length) world.dwellings = copyDwellings(world.dwellings, Math.ceil(slots * 1.02) + 64);
  const { dwellings } = world;
  const d = dwellings.slots++;
  const { k1, k2 } = dispositionKey(EVENT.newDwelling);
  dwellings.idA_d[d] = idA;
  dwellings.idB_d[d] = idB;
  dwellings.place_d[d] = place;
  dwellings.tenure_d[d] = tenure;
  dwellings.status_d[d] = DWELLING_STATUS.vacant;
  dwellings.since_d[d] = world.year;
  dwellings.quality_d[d] = BEST_QUALITY;
  const lifeProof = draw(idA, idB, laterKey(k1, 1), k2) < threshold(NEW_LIFE_PROOF);
  dwellings.traits_d[d] = lifeProof ? TRAIT.lifeProof : 0;
  world.housing!.books.built_t[place]!++;
}

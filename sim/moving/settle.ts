/** Carries out what the market decided: people leave, households move, arrivals come in, dwellings are handed out. */
import type { Outcome } from '../clearing/clear.js';
import { CAUSE, type Cause, HAPPENED } from '../events.js';
import { partnerOf } from '../households/couples.js';
import { ownChildrenIn } from '../households/leaving.js';
import { companionIdentity, householdIdentity } from '../identity.js';
import { comeBack } from '../leavers/come-back.js';
import { KIND } from '../state/households.js';
import { changeHousehold, foundHousehold, openHousehold } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { addHoused, handOut, makeHoused } from './hand-out.js';
import { inMigrantLike, moveIn } from './move-in.js';
import { addGoing, makeGoing, moveHouseholds, recordMove } from './moves.js';
import { ORIGIN_OUTSIDE, type Seekers } from './seekers.js';
import { SEGMENTS_PER_TOWN } from './segments.js';
import { classesLater, membersOf, type Templates, templatesOf } from './templates.js';

export function settle(world: World, seekers: Seekers, { choice_i, ticket_i }: Outcome): void {
  const { count, home_i, alone_i, origin_i, cause_i, lifeProof_i } = seekers;
  const segments = world.places.code_t.length * SEGMENTS_PER_TOWN;
  // Those who go alone before households: they are no longer there when their household moves. Among them any order
  // will do: who takes a grown child along whose own turn comes later takes it from the same town to the same town.
  for (let i = 0; i < count; i++) if (alone_i[i] === 1 && choice_i[i]! >= 0) home_i[i] = leaveAlone(world, seekers, i);
  const going = makeGoing(count);
  const housed = makeHoused(count);
  const townOf = (segment: number): number => Math.floor(segment / SEGMENTS_PER_TOWN);
  for (let i = 0; i < count; i++) {
    const segment = choice_i[i]!;
    if (segment < 0 || origin_i[i] === ORIGIN_OUTSIDE) continue;
    const inside = segment < segments;
    addGoing(going, home_i[i]!, cause_i[i]!, inside ? townOf(segment) : townOf(segments) + segment - segments);
    if (inside) addHoused(housed, home_i[i]!, segment, ticket_i[i]!, lifeProof_i[i]!);
  }
  moveHouseholds(world, going);
  if (world.moving) {
    const templates = templatesOf(world.base);
    for (let i = 0; i < count; i++) {
      if (choice_i[i]! < 0 || origin_i[i] !== ORIGIN_OUTSIDE) continue;
      const town = townOf(choice_i[i]!);
      const l = seekers.leaver_i[i]!;
      const h =
        l < 0
          ? comeIn(world, seekers, i, town, templates)
          : comeBack(world, l, seekers.subject_i[i]!, seekers.zone_i[i]!, town, templates);
      addHoused(housed, h, choice_i[i]!, ticket_i[i]!, lifeProof_i[i]!);
    }
  }
  handOut(world, housed);
}

/**
 * A child, a lodger or a separating partner founds a household where it lived, from which the move then starts.
 *
 * @returns the new household's slot
 */
function leaveAlone(world: World, seekers: Seekers, i: number): number {
  const { persons } = world;
  const p = seekers.subject_i[i]!;
  const from = persons.household_p[p]!;
  const place = world.households.place_h[from]!;
  const separated = seekers.cause_i[i] === CAUSE.separation;
  if (separated) persons.role_p[partnerOf(world, p)] = ROLE.adult;
  const own = separated ? [] : ownChildrenIn(world, p, from);
  const left = persons.role_p[p] === ROLE.child;
  const h = foundHousehold(world, p, place);
  changeHousehold(world, p, h, ROLE.adult);
  for (const child of own) changeHousehold(world, child, h, ROLE.child);
  const cause = seekers.cause_i[i] as Cause;
  if (left) recordMove(world, p, cause, place, place, HAPPENED.leftHome);
  if (separated) recordMove(world, p, cause, place, place, HAPPENED.split);
  return h;
}

/** A household from outside: a copy of a base household, of the same ages at the end of the year, under identities of its own. */
function comeIn(world: World, seekers: Seekers, i: number, town: number, templates: Templates): number {
  const head = [seekers.idA_i[i]!, seekers.idB_i[i]!] as const;
  const home = householdIdentity(head[0], head[1], world.year);
  const h = openHousehold(world, home[0], home[1], town, KIND.private);
  const later = classesLater(world);
  const [first, end] = membersOf(templates, seekers.subject_i[i]!);
  for (let n = first; n < end; n++) {
    const own = n === first ? head : companionIdentity(head[0], head[1], n - first);
    const cls = templates.class_n[n]! + later;
    const inMigrant = inMigrantLike(templates, n, own, cls, world.year, seekers.newcomer_i[i]!);
    moveIn(world, inMigrant, h, seekers.cause_i[i] as Cause, seekers.zone_i[i]!);
  }
  return h;
}

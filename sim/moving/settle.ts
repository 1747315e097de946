/** Carries out what the market decided: people leave, households move, arrivals come in, dwellings are handed out. */
import type { Outcome } from '../clearing/clear.js';
import { CAUSE, type Cause, HAPPENED } from '../events.js';
import { companionIdentity, compareIdentity, householdIdentity } from '../identity.js';
import { DWELLING_STATUS } from '../state/dwellings.js';
import { KIND } from '../state/households.js';
import { addMember, changeHousehold, foundHousehold, openHousehold, takePersonSlot } from '../state/membership.js';
import { ROLE } from '../state/persons.js';
import type { World } from '../world.js';
import { partnerOf } from './couples.js';
import { pickHomes } from './homes.js';
import { ownChildrenIn } from './leaving.js';
import { recordMove, relocateHousehold, sendAway } from './moves.js';
import { movesAlone, ORIGIN_OUTSIDE, type Seekers } from './seekers.js';
import { SEGMENTS_PER_TOWN, segmentOfDwelling } from './segments.js';

export function settle(world: World, seekers: Seekers, { choice_i, ticket_i }: Outcome): void {
  const segments = world.places.code_t.length * SEGMENTS_PER_TOWN;
  const movers: number[] = [];
  const alone: number[] = [];
  for (let i = 0; i < seekers.count; i++) {
    if (choice_i[i]! < 0) continue;
    movers.push(i);
    const inside = seekers.origin_i[i] !== ORIGIN_OUTSIDE;
    if (inside && movesAlone(world, seekers.subject_i[i]!, seekers.cause_i[i]!)) alone.push(i);
  }
  // The youngest first: a daughter who leaves takes her child before her mother takes what is left. And those who go
  // alone before households: they are no longer there when their household moves.
  alone.sort((a, b) => seekers.cls_i[b]! - seekers.cls_i[a]! || bySeeker(seekers, a, b));
  for (const i of alone) leaveAlone(world, seekers, i);
  const housed: { h: number; segment: number; ticket: number }[] = [];
  for (const i of movers) {
    const segment = choice_i[i]!;
    const inside = segment < segments;
    const to = inside ? Math.floor(segment / SEGMENTS_PER_TOWN) : world.places.code_t.length + segment - segments;
    const arrived = seekers.origin_i[i] === ORIGIN_OUTSIDE;
    const h = arrived ? comeIn(world, seekers, i, to) : world.persons.household_p[seekers.subject_i[i]!]!;
    const cause = seekers.cause_i[i] as Cause;
    if (inside) {
      if (!arrived) relocateHousehold(world, h, cause, to);
      housed.push({ h, segment, ticket: ticket_i[i]! });
    } else sendAway(world, h, cause, to);
  }
  handOut(world, housed);
}

const bySeeker = ({ idA_i, idB_i }: Seekers, a: number, b: number): number =>
  compareIdentity(idA_i[a]!, idB_i[a]!, idA_i[b]!, idB_i[b]!);

/** A child, a lodger or a separating partner founds a household where it lived, from which the move then starts. */
function leaveAlone(world: World, seekers: Seekers, i: number): void {
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
}

/** A household from outside: a copy of a base household, of the same ages, under identities of its own. */
function comeIn(world: World, seekers: Seekers, i: number, town: number): number {
  const { persons: from, households } = world.base;
  const template = seekers.subject_i[i]!;
  const [idA, idB] = [seekers.idA_i[i]!, seekers.idB_i[i]!];
  const [homeA, homeB] = householdIdentity(idA, idB, world.year);
  const h = openHousehold(world, homeA, homeB, town, KIND.private);
  const members: number[] = [];
  for (let q = households.first_h[template]!; q >= 0; q = from.next_p[q]!) members.push(q);
  members.sort((a, b) => compareIdentity(from.idA_p[a]!, from.idB_p[a]!, from.idA_p[b]!, from.idB_p[b]!));
  const older = (world.year - world.baseYear) * 2;
  members.forEach((q, n) => {
    const p = takePersonSlot(world);
    const [a, b] = n === 0 ? [idA, idB] : companionIdentity(idA, idB, n);
    const { idA_p, idB_p, class_p, parity_p } = world.persons;
    idA_p[p] = a;
    idB_p[p] = b;
    class_p[p] = from.class_p[q]! + older;
    parity_p[p] = from.parity_p[q]!;
    addMember(world, p, h, from.role_p[q]!);
    recordMove(world, p, seekers.cause_i[i] as Cause, seekers.zone_i[i]!, town);
  });
  return h;
}

/** Empty dwellings go to the housed of their segment, who choose in the order of their tickets. */
function handOut(world: World, housed: { h: number; segment: number; ticket: number }[]): void {
  const { idA_h, idB_h } = world.households;
  const { status_d } = world.dwellings;
  const waiting_s: { h: number; ticket: number }[][] = [];
  for (const { h, segment, ticket } of housed) {
    waiting_s[segment] ??= [];
    waiting_s[segment]!.push({ h, ticket });
  }
  const empty_s: number[][] = [];
  const { dwellingOrder } = world;
  for (let i = 0; i < dwellingOrder.length; i++) {
    const d = dwellingOrder[i]!;
    if (status_d[d] !== DWELLING_STATUS.vacant) continue;
    const s = segmentOfDwelling(world, d);
    if (waiting_s[s] === undefined) continue;
    empty_s[s] ??= [];
    empty_s[s]!.push(d);
  }
  for (let s = 0; s < waiting_s.length; s++) {
    const waiting = waiting_s[s];
    if (waiting === undefined) continue;
    waiting.sort((a, b) => a.ticket - b.ticket || compareIdentity(idA_h[a.h]!, idB_h[a.h]!, idA_h[b.h]!, idB_h[b.h]!));
    pickHomes(
      world,
      waiting.map(({ h }) => h),
      empty_s[s] ?? [],
    );
  }
}

/** The same population in other slots: persons, households and dwellings shuffled, member lists re-threaded. */
import type { FacilitiesInput } from '../../sim/facilities/input.js';
import type { Population, WorldInput } from '../../sim/input.js';
import { type Leavers, makeLeavers } from '../../sim/leavers/state.js';
import type { TemplateSample } from '../../sim/moving/input.js';
import { makeDwellings } from '../../sim/state/dwellings.js';
import { makeHouseholds } from '../../sim/state/households.js';
import { makePersons } from '../../sim/state/persons.js';

/** A shuffle of 0 ... n-1 by a small generator; only its variety matters here. */
function shuffled(n: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  let state = seed >>> 0;
  for (let i = n - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const j = state % (i + 1);
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}

type Columns = Record<string, Uint8Array>;

/** Moves row i of every typed column to row `to[i]`. */
function scatter(from: object, target: object, to: Int32Array): void {
  for (const [name, column] of Object.entries(from)) {
    if (!ArrayBuffer.isView(column)) (target as Record<string, unknown>)[name] = column;
    else for (let i = 0; i < to.length; i++) (target as Columns)[name]![to[i]!] = (column as Uint8Array)[i]!;
  }
}

export function permuted(input: WorldInput, seed: number): WorldInput {
  const { persons: p0, households: h0, dwellings: d0 } = input.population;
  const pTo = shuffled(p0.slots, seed + 1);
  const hTo = shuffled(h0.slots, seed + 2);
  const dTo = shuffled(d0.slots, seed + 3);
  const persons = makePersons(p0.slots);
  const households = makeHouseholds(h0.slots);
  const dwellings = makeDwellings(d0.slots);
  scatter(p0, persons, pTo);
  scatter(h0, households, hTo);
  scatter(d0, dwellings, dTo);
  for (let h = 0; h < h0.slots; h++) {
    const d = h0.dwelling_h[h]!;
    households.dwelling_h[hTo[h]!] = d < 0 ? d : dTo[d]!;
    const members: number[] = [];
    for (let p = h0.first_h[h]!; h0.size_h[h]! > 0 && p >= 0; p = p0.next_p[p]!) members.push(pTo[p]!);
    members.sort((a, b) => ((a * 31 + seed) % 101) - ((b * 31 + seed) % 101) || a - b);
    households.first_h[hTo[h]!] = members[0] ?? -1;
    members.forEach((p, i) => {
      persons.household_p[p] = hTo[h]!;
      persons.next_p[p] = members[i + 1] ?? -1;
    });
  }
  const population: Population = { persons, households, dwellings };
  // Templates of arrivals are named by household slot.
  const renamed = ({ template_i }: TemplateSample): Int32Array => template_i.map((h) => hTo[h]!);
  const moving = input.moving && {
    ...input.moving,
    arrivals: {
      ...input.moving.arrivals,
      template_i: renamed(input.moving.arrivals),
      fromAbroad: { ...input.moving.arrivals.fromAbroad, template_i: renamed(input.moving.arrivals.fromAbroad) },
    },
  };
  const leavers = input.leavers && { ...input.leavers, away: shuffledLeavers(input.leavers.away, seed + 4) };
  return { ...input, population, moving, leavers, facilities: input.facilities && withPupils(input.facilities, pTo) };
}

function shuffledLeavers(away: Leavers, seed: number): Leavers {
  const leavers = makeLeavers(away.rows);
  scatter(away, leavers, shuffled(away.rows, seed));
  return leavers;
}

/** The schools of base persons, by their new slots. */
function withPupils(facilities: FacilitiesInput, to: Int32Array): FacilitiesInput {
  const school_p = new Uint16Array(facilities.schools.school_p.length);
  facilities.schools.school_p.forEach((school, p) => {
    school_p[to[p]!] = school;
  });
  return { ...facilities, schools: { ...facilities.schools, school_p } };
}

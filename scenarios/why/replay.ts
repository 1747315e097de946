/** One seed lived again, with one school watched. */
import { HAPPENED } from '../../sim/events.js';
import { childrenByAge, FIRST_AGE, LAST_AGE } from '../../sim/facilities/pupils.js';
import { hashOf, stateHash } from '../../sim/hash.js';
import type { WorldInput } from '../../sim/input.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import type { Shock } from '../../sim/measures/shocks.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { living } from '../../sim/year.js';
import { runKeyOf } from '../run-key.js';
import { type Decision, decisionOf, type Outlook, outlookOf } from './board.js';
import { type Children, changeOf, childrenOf, closedIn, type PupilChange } from './pupils.js';

/** A school on 1 October of a year. */
export interface SchoolYear {
  readonly year: number;
  readonly pupils: number;
  /** Children of school age in the towns it drew from at the base. */
  readonly childrenAround: number;
  /** Null in the first row: nothing is known of the year before it. */
  readonly change: PupilChange | null;
  /** Null where no board decided any more, and in the first row, whose decisions were drawn before the first day. */
  readonly outlook: Outlook | null;
  readonly decision: Decision;
}

export interface Watched {
  /** Index of the facility. */
  readonly school: number;
  readonly seed: number;
  /** From the 1 October before the base date on. */
  readonly years: readonly SchoolYear[];
  /** State hash of every 1 January, from the base date on. */
  readonly stateHash: Readonly<Record<number, string>>;
  /** Towns that gave at least a twentieth of the pupils at the base, most first. */
  readonly towns: readonly number[];
}

export interface Replay {
  readonly input: WorldInput;
  readonly parameters: ParameterValues;
  readonly policy: readonly PolicyMeasure[];
  readonly shocks?: readonly Shock[];
  readonly seed: number;
  readonly lastYear: number;
}

/** Least share of the pupils at the base for a town to count as one it draws from. */
const LEAST_SHARE = 0.05;

/** @throws CheckError as the run itself would */
export function watchSchool({ input, parameters, policy, shocks, seed, lastYear }: Replay, school: number): Watched {
  const world = makeWorld(input, runKeyOf(seed), parameters, policy, shocks);
  let children = childrenOf(world);
  const towns = townsOf(children, school);
  const hashes: Record<number, string> = { [world.year]: stateHash(world).state };
  const years: SchoolYear[] = [
    {
      year: world.year - 1,
      pupils: world.facilities.users_f[school]!,
      childrenAround: childrenIn(world, towns, world.year - 1),
      change: null,
      outlook: null,
      decision: decisionOf(world, school),
    },
  ];
  const nextYear = living(world);
  while (world.year < lastYear) {
    const year = world.year;
    let outlook: Outlook | null = null;
    const tally = nextYear((process) => {
      if (process === 'boards') outlook = outlookOf(world, school);
    });
    const now = childrenOf(world);
    years.push({
      year,
      pupils: world.facilities.users_f[school]!,
      childrenAround: childrenIn(world, towns, year),
      change: changeOf(children, now, year, closedIn(world, year), diedIn(world), school),
      outlook,
      decision: decisionOf(world, school),
    });
    hashes[world.year] = hashOf(tally).state;
    children = now;
  }
  return { school, seed, years, stateHash: hashes, towns };
}

function townsOf(children: Children, school: number): number[] {
  const pupils_t = new Map<number, number>();
  let pupils = 0;
  for (const { school: theirs, town } of children.values()) {
    if (theirs !== school + 1) continue;
    pupils++;
    pupils_t.set(town, (pupils_t.get(town) ?? 0) + 1);
  }
  return [...pupils_t]
    .filter(([, n]) => n >= LEAST_SHARE * pupils)
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([town]) => town);
}

/** Children of school age in some towns; ages as on 31 December of a year. */
function childrenIn(world: World, towns: readonly number[], year: number): number {
  const { children_ta, ages } = childrenByAge(world, year);
  let sum = 0;
  for (const t of towns) {
    for (let age = FIRST_AGE; age <= LAST_AGE; age++) sum += children_ta[t * ages + age]!;
  }
  return sum;
}

/** Who died in the year that ended, by identity. */
function diedIn({ events }: World): (identity: string) => boolean {
  const dead = new Set<string>();
  for (let e = 0; e < events.count; e++) {
    if (events.what_e[e] === HAPPENED.death) dead.add(`${events.idA_e[e]}-${events.idB_e[e]}`);
  }
  return (identity) => dead.has(identity);
}

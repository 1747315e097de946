/** Do schools, practices, buses and the books of measures stay true in whatever a small open region lives through? */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runKeyOf } from '../../scenarios/run-key.js';
import { changeOf, childrenOf, closedIn } from '../../scenarios/why/pupils.js';
import { checkStructure } from '../../sim/checks/structure.js';
import { attends } from '../../sim/facilities/attendance.js';
import { FIRST_AGE, LAST_AGE } from '../../sim/facilities/pupils.js';
import { stateHash } from '../../sim/hash.js';
import { schoolCost } from '../../sim/measures/ledger.js';
import { NO_POLICY } from '../../sim/measures/policy.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { FACILITY, FACILITY_STATUS, isMerger } from '../../sim/state/facilities.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear } from '../../sim/year.js';
import { permuted } from '../toy/permute.js';
import { few, input, isSchool, lives, policyOf, worldOf, YEARS } from './school-lives.js';

const { open, announced, closed } = FACILITY_STATUS;

/** Ages as on 31 December of the year last lived. */
function expectPupils(world: World): number {
  const { slots, class_p, school_p, household_p, idA_p, idB_p } = world.persons;
  const { kind_h } = world.households;
  const { attending } = world.facilityInput!.schools;
  const { status_f, users_f, count, closed_f } = world.facilities;
  const schools = [...status_f.keys()].filter(isSchool);
  const someOpen = schools.some((f) => status_f[f] !== closed);
  const users = new Array<number>(count).fill(0);
  let without = 0;
  for (let p = 0; p < slots; p++) {
    const school = school_p[p]!;
    const age = world.year - 1 - birthYearOf(class_p[p]!);
    const child = class_p[p] !== 0 && age >= FIRST_AGE && age <= LAST_AGE && kind_h[household_p[p]!] === KIND.private;
    if (school > 0 && !child) throw new Error(`slot ${p}, ${age} years old, attends ${school}`);
    if (school > 0) users[school - 1]!++;
    else if (child && someOpen && attends(idA_p[p]!, idB_p[p]!, attending)) without++;
  }
  for (const f of schools) {
    expect(users_f[f]).toBe(users[f]);
    if (status_f[f] === closed) expect(users_f[f]).toBe(0);
    expect(closed_f[f]! > 0).toBe(status_f[f] === closed);
  }
  return without;
}

describe('a region with schools', () => {
  it('has enough of them to be worth asking', () => {
    expect(input.facilities!.schools.denomination_s.length).toBeGreaterThanOrEqual(5);
  });

  it('every child of school age attends one that is open, as long as there is one; pupils are counted', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const world = worldOf(life);
        for (let i = 0; i < YEARS; i++) {
          expect(expectPupils(world), `${world.year}`).toBe(0);
          stepYear(world);
        }
        expect(expectPupils(world)).toBe(0);
        checkStructure(world);
      }),
      few,
    );
  });

  it('brothers and sisters begin at one school', () => {
    const { school_p } = input.facilities!.schools;
    const { household_p } = input.population.persons;
    const school_h = new Map<number, number>();
    let siblings = 0;
    school_p.forEach((school, p) => {
      if (school === 0) return;
      const other = school_h.get(household_p[p]!);
      if (other !== undefined) siblings++;
      expect(other ?? school).toBe(school);
      school_h.set(household_p[p]!, school);
    });
    expect(siblings).toBeGreaterThan(20);
  });

  it('nobody changes a school that stays open in the first year without having moved, however far it is', () => {
    const { school_p } = input.facilities!.schools;
    const { household_p } = input.population.persons;
    const { place_h } = input.population.households;
    const { km_tf, kind_f } = input.facilities!;
    const far = school_p.filter((s, p) => s > 0 && km_tf[place_h[household_p[p]!]! * kind_f.length + s - 1]! > 5);
    expect(far.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(lives, (life) => {
        const world = worldOf(life);
        const before = childrenOf(world);
        stepYear(world);
        const after = childrenOf(world);
        const closedNow = closedIn(world, world.year - 1);
        for (const f of kind_f.keys()) {
          if (!isSchool(f)) continue;
          expect(changeOf(before, after, world.year - 1, closedNow, () => false, f).toOther).toBe(0);
        }
      }),
      few,
    );
  });

  it('a closure is announced exactly a year before, for the same reason, and nothing opens again', () => {
    let closures = 0;
    fc.assert(
      fc.property(lives, (life) => {
        const world = worldOf(life);
        const { status_f, reason_f, closed_f, into_f } = world.facilities;
        for (let i = 0; i < YEARS; i++) {
          const [status, reason, into] = [status_f.slice(), reason_f.slice(), into_f.slice()];
          stepYear(world);
          for (let f = 0; f < status.length; f++) {
            if (status[f] !== open) expect([reason_f[f], into_f[f]]).toEqual([reason[f], into[f]]);
            if (status[f] === closed) expect(status_f[f]).toBe(closed);
            if (!isSchool(f)) continue;
            if (status[f] === announced) {
              expect([status_f[f], reason_f[f], closed_f[f]]).toEqual([closed, reason[f], world.year - 1]);
              closures++;
            } else if (status[f] === open) expect(status_f[f]).not.toBe(closed);
          }
        }
      }),
      few,
    );
    expect(closures).toBeGreaterThan(few.numRuns);
  });

  it('merges what closes with an open school of its board, and closes the same whether it merges or not', () => {
    let mergers = 0;
    const { board_f } = input.facilities!;
    fc.assert(
      fc.property(lives, (life) => {
        const [whole, apart] = [0, 20].map((mergerReachKm) =>
          worldOf({ ...life, parameters: { ...life.parameters, mergerReachKm, mergerTogetherKm: 0 } }),
        );
        const { status_f, reason_f, into_f } = apart!.facilities;
        for (let i = 0; i < YEARS; i++) {
          const before = status_f.slice();
          stepYear(whole!);
          stepYear(apart!);
          into_f.forEach((into, f) => {
            const merged = isMerger(reason_f[f]!);
            expect(into > 0).toBe(merged);
            if (!merged || before[f] !== open) return;
            expect([board_f[into - 1], status_f[into - 1]]).toEqual([board_f[f], open]);
            mergers++;
          });
          expect(status_f).toEqual(whole!.facilities.status_f);
          expect(apart!.persons.school_p).toEqual(whole!.persons.school_p);
        }
        expect(whole!.facilities.into_f.every((into) => into === 0)).toBe(true);
      }),
      few,
    );
    expect(mergers).toBeGreaterThan(few.numRuns / 2);
  });

  it('the same people in other slots go to the same schools', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const [one, other] = [worldOf(life), worldOf(life, permuted(input, life.seed))];
        for (let i = 0; i < YEARS; i++) {
          expect(stateHash(other)).toEqual(stateHash(one));
          stepYear(one);
          stepYear(other);
        }
        expect([...other.facilities.users_f]).toEqual([...one.facilities.users_f]);
      }),
      few,
    );
  });
});

describe('the books', () => {
  it('are paid from a budget, and say what every school that was kept has cost', () => {
    let kept = 0;
    fc.assert(
      fc.property(lives, (life) => {
        const world = worldOf({ ...life, dose: 10 + 5 * life.dose, level: 2 });
        for (let i = 0; i < YEARS; i++) {
          stepYear(world);
          const lived = world.year - 1 - input.baseYear;
          for (const { budget_ct, spent_ct, yearly_ct, kept: number } of world.accounts) {
            expect(budget_ct).toBe(lived >= 1 && lived < 5 ? yearly_ct : 0);
            expect(Number.isInteger(spent_ct) && spent_ct >= 0 && spent_ct <= budget_ct).toBe(true);
            expect(number > 0).toBe(spent_ct > 0);
          }
          const { held_f, users_f, place_f } = world.facilities;
          const held = [...held_f.keys()].filter((f) => isSchool(f) && held_f[f] !== 0);
          for (const f of held) expect(place_f[f]! % 2).toBe(0);
          const [schools, practices] = world.accounts;
          const cost = held.reduce((sum, f) => sum + schoolCost(schools!.measure.effect, users_f[f]!)!, 0);
          expect([schools!.spent_ct, schools!.kept]).toEqual([100 * cost, held.length]);
          const cared = [...held_f.keys()].filter((f) => world.facilities.kind_f[f] === FACILITY.gp && held_f[f] !== 0);
          expect([practices!.spent_ct, practices!.kept]).toEqual([9_000_000 * cared.length, cared.length]);
          kept += held.length;
        }
      }),
      { ...few, numRuns: 4 * few.numRuns },
    );
    expect(kept).toBeGreaterThan(few.numRuns);
  });

  it('without money nothing is another: a dose of 0 is no policy, to the bit', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const [none, zero] = [worldOf(life, input, NO_POLICY), worldOf(life, input, policyOf(0))];
        for (let i = 0; i < YEARS; i++) {
          stepYear(none);
          stepYear(zero);
          expect(stateHash(zero)).toEqual(stateHash(none));
        }
        expect(zero.facilities).toEqual(none.facilities);
        expect(zero.accounts.length).toBeGreaterThan(0);
        expect(zero.accounts.filter(({ spent_ct }) => spent_ct !== 0)).toEqual([]);
      }),
      few,
    );
  });
});

describe('the state hash', () => {
  it.each(['status_f', 'reason_f', 'closed_f', 'into_f', 'held_f', 'under_f', 'users_f', 'before_f'] as const)(
    'sees %s',
    (column) => {
      const world = makeWorld(input, runKeyOf(1), initialParameters());
      const before = stateHash(world);
      for (let f = 0; f < world.facilities.count; f += 3) {
        const was = world.facilities[column][f]!;
        world.facilities[column][f] = was + 1;
        const { place_t } = stateHash(world);
        const changed = place_t.flatMap((hash, t) => (hash === before.place_t[t] ? [] : [t]));
        expect(changed).toEqual([world.facilities.place_f[f]]);
        world.facilities[column][f] = was;
      }
      expect(stateHash(world)).toEqual(before);
    },
  );

  it("sees a child's school", () => {
    const world = makeWorld(input, runKeyOf(1), initialParameters());
    const before = stateHash(world).state;
    const p = world.persons.school_p.indexOf(1);
    world.persons.school_p[p] = 2;
    expect(stateHash(world).state).not.toBe(before);
  });
});

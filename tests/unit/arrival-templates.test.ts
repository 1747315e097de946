/** Whom arrivals are copies of: with fewer children than the households of their age, where fewer are wanted. */
import { describe, expect, it } from 'vitest';
import { decidersByHousehold } from '../../scenarios/parameters/moving/deciders.js';
import { headsOf } from '../../scenarios/parameters/moving/heads.js';
import { profileOf } from '../../scenarios/parameters/moving/profile.js';
import {
  householdsFor,
  type Templates,
  templatesFor,
  templatesOf,
} from '../../scenarios/parameters/moving/templates.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { circlesOf } from '../../sim/households/circles.js';
import { inMigrantLike } from '../../sim/moving/move-in.js';
import { classesLater, templatesOf as copyTemplates } from '../../sim/moving/templates.js';
import { birthYearOf, classOf, FEMALE, sexOf } from '../../sim/state/persons.js';
import { toyPack } from '../toy/pack.js';
import { BASE, type Home, smallInput, stillMoving, twoTowns, woman } from '../toy/small-world.js';
import { sum } from './pack-files.js';

const CLASSES = 9;
const CHILDREN = 3; // the first three classes are those below 15

describe('templates of arrivals', () => {
  const pack = toyPack({ scale: 5 });
  const population = synthesise(pack, 1);
  const heads = headsOf({ population, decider_h: decidersByHousehold(population), base: 2021 });
  const { between_a } = profileOf(pack);
  const personsOf = ({ persons_gk }: Templates, households_g: readonly number[]): number[] =>
    Array.from({ length: CLASSES }, (_, k) => sum(households_g.map((n, g) => n * persons_gk[g * CLASSES + k]!)));
  const childrenPerPerson = (persons_k: readonly number[]): number =>
    sum(persons_k.slice(0, CHILDREN)) / sum(persons_k);

  it.each([0.4, 0.7, 1.3])('bring as many children as wanted, where families come %f times as often', (family) => {
    const usual = templatesOf(heads, between_a);
    const rare = templatesOf(heads, between_a, family);
    const wanted = personsOf(rare, rare.moves_g);
    expect(
      Math.abs(childrenPerPerson(wanted) / childrenPerPerson(personsOf(usual, usual.moves_g)) - 1),
    ).toBeGreaterThan(0.1);
    const found = templatesFor([wanted.map((n) => n / 4), wanted], heads, between_a);
    const made = personsOf(found, householdsFor(wanted, found));
    expect(sum(made.slice(0, CHILDREN)) / sum(wanted.slice(0, CHILDREN))).toBeCloseTo(1, 1);
    expect(Math.abs(childrenPerPerson(made) / childrenPerPerson(wanted) - 1)).toBeLessThan(0.03);
  });

  it('are as often of an age as heads of that age move, families or not', () => {
    const { start_g } = templatesOf(heads, between_a);
    expect(templatesOf(heads, between_a, 0.5).start_g).toEqual(start_g);
  });
});

describe('copies of a household of the base', () => {
  it('are on 31 December as old as those they are copies of were on the last one before the base, in every year', () => {
    for (const years of [0, 1, 12]) {
      const year = BASE + years;
      const copy = classOf(BASE - 1 - 40, FEMALE) + classesLater({ year, baseYear: BASE });
      expect([year - birthYearOf(copy), sexOf(copy)]).toEqual([40, FEMALE]);
    }
  });

  it('have grown up here when they come in the year in which they turn 15 or before', () => {
    const templates = copyTemplates(smallInput([{ members: [woman(40)] }]).population);
    const isNative = (age: number): boolean =>
      inMigrantLike(templates, 0, [1, 2], classOf(BASE - age, FEMALE), BASE).native;
    expect([0, 15, 16, 40].map(isNative)).toEqual([true, true, false, false]);
  });
});

describe('circles of acquaintance', () => {
  it('are one for every 10,000 residents of a municipality, at least one, and share none between municipalities', () => {
    const homes = [0, 0, 1].map((place): Home => ({ place, members: [woman(40)] }));
    const input = { ...smallInput(homes), moving: stillMoving(twoTowns()) };
    input.population.households.size_h.set([20_000, 9_000, 30]);
    expect(circlesOf(input)).toEqual({ area_t: [0, 1], count_a: [3, 1], first_a: [0, 3] });
  });
});

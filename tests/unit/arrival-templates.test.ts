/** Whom arrivals are copies of: with fewer children than the households of their age, where fewer are wanted. */
import { describe, expect, it } from 'vitest';
import { profileOf } from '../../scenarios/parameters/moving/profile.js';
import {
  householdsFor,
  type Templates,
  templatesFor,
  templatesOf,
} from '../../scenarios/parameters/moving/templates.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { toyPack } from '../toy/pack.js';
import { sum } from './pack-files.js';

const CLASSES = 9;
const CHILDREN = 3; // the first three classes are those below 15

describe('templates of arrivals', () => {
  const pack = toyPack({ scale: 5 });
  const population = synthesise(pack, 1);
  const { between_a } = profileOf(pack);
  const personsOf = ({ persons_gk }: Templates, households_g: readonly number[]): number[] =>
    Array.from({ length: CLASSES }, (_, k) => sum(households_g.map((n, g) => n * persons_gk[g * CLASSES + k]!)));
  const childrenPerPerson = (persons_k: readonly number[]): number =>
    sum(persons_k.slice(0, CHILDREN)) / sum(persons_k);

  it.each([0.4, 0.7, 1.3])('bring as many children as wanted, where families come %f times as often', (family) => {
    const usual = templatesOf(population, 2021, between_a);
    const rare = templatesOf(population, 2021, between_a, family);
    const wanted = personsOf(rare, rare.moves_g);
    expect(
      Math.abs(childrenPerPerson(wanted) / childrenPerPerson(personsOf(usual, usual.moves_g)) - 1),
    ).toBeGreaterThan(0.1);
    const found = templatesFor([wanted.map((n) => n / 4), wanted], population, 2021, between_a);
    const made = personsOf(found, householdsFor(wanted, found));
    expect(sum(made.slice(0, CHILDREN)) / sum(wanted.slice(0, CHILDREN))).toBeCloseTo(1, 1);
    expect(Math.abs(childrenPerPerson(made) / childrenPerPerson(wanted) - 1)).toBeLessThan(0.03);
  });

  it('are as often of an age as heads of that age move, families or not', () => {
    const { start_g } = templatesOf(population, 2021, between_a);
    expect(templatesOf(population, 2021, between_a, 0.5).start_g).toEqual(start_g);
  });
});

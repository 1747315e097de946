import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withId } from '../../scenarios/packages/canonical.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { packText } from '../../scenarios/packages/write.js';
import { fitFailures, fitOf } from '../../scenarios/population/fit.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { worldInput } from '../../scenarios/population/world-input.js';
import { FEMALE } from '../../sim/state/persons.js';
import { randomPack, toyPack } from '../toy/pack.js';
import { structureFaults, townOf } from '../toy/structure.js';

const ASSERT = { numRuns: 100, seed: 2021 };
const packs = fc.integer({ min: 0, max: 1_000_000 });

/** Rows that are not exactly on their target. */
const missed = (pack: Pack, seed: number) =>
  fitOf(pack, synthesise(pack, seed)).filter(({ target, made }) => target !== null && target !== made);

/** The pack with some cells of the table `places` or `ages` changed. */
function changed(pack: Pack, table: string, column: string, value: (old: number, row: number) => number): Pack {
  const before = pack.tables[table]!;
  const values = before.columns[column]!.values.map((old, row) => value(old as number, row));
  const columns = { ...before.columns, [column]: { ...before.columns[column]!, values } };
  return { ...pack, tables: { ...pack.tables, [table]: { ...before, columns } } };
}

describe('toy packs', () => {
  it('pass the check of packs', () => {
    for (const pack of [toyPack(), toyPack({ scale: 3 }), ...[0, 1, 2, 3, 4, 5].map(randomPack)]) {
      expect(parsePack(packText(pack), 'toy.json').id).toBe(pack.id);
    }
  });
});

describe('a synthetic population', () => {
  it('meets every figure of the toy pack and of random packs exactly', () => {
    expect(missed(toyPack(), 1)).toEqual([]);
    fc.assert(
      fc.property(packs, fc.integer({ min: 0, max: 50 }), (n, seed) => {
        expect(missed(randomPack(n), seed)).toEqual([]);
      }),
      ASSERT,
    );
  });

  it('is sound: lists, sizes, roles, pairs, parity, dwellings, identities', () => {
    fc.assert(
      fc.property(packs, (n) => {
        expect(structureFaults(synthesise(randomPack(n), n), 2021)).toEqual([]);
      }),
      ASSERT,
    );
  });

  it('is sound with exact ages when the figures of households cannot be met together', () => {
    // The age groups go round by 15, 35 or 65 years, the households stay: towns of children, of the very old.
    fc.assert(
      fc.property(packs, fc.constantFrom(3, 7, 13), (n, shift) => {
        const before = randomPack(n);
        const ages = before.tables['ages']!;
        const names = Object.keys(ages.columns).filter((name) => name !== 'code');
        const odd = names.reduce((pack, name, i) => {
          const source = names[i - (i % 20) + (((i % 20) + shift) % 20)]!;
          return changed(pack, 'ages', name, (_, row) => ages.columns[source]!.values[row] as number);
        }, before);
        const population = synthesise(odd, 1);
        expect(structureFaults(population, 2021)).toEqual([]);
        const off = fitOf(odd, population).filter(
          ({ marginal, target, made }) => /^[mw]\d|residents/.test(marginal) && target !== made,
        );
        expect(off).toEqual([]);
      }),
      ASSERT,
    );
  });

  it('is the same twice and another with another seed', () => {
    const pack = toyPack();
    expect(synthesise(pack, 7)).toEqual(synthesise(pack, 7));
    const roles = (seed: number): string => synthesise(pack, seed).persons.class_p.join();
    expect(roles(7)).not.toBe(roles(8));
  });

  it('leaves a town as it is when another municipality changes', () => {
    const pack = toyPack();
    const more = changed(
      changed(pack, 'places', 'residents', (n, t) => (t === 2 ? n + 1 : n)),
      'places',
      'households_single',
      (n, t) => (t === 2 ? n + 1 : n),
    );
    const other = changed(more, 'ages', 'w60', (n, t) => (t === 2 ? n + 1 : n));
    const [before, after] = [synthesise(pack, 1), synthesise(other, 1)];
    for (const place of [0, 1]) expect(townOf(after, place)).toEqual(townOf(before, place));
    expect(townOf(after, 2)).not.toEqual(townOf(before, 2));
  });

  it('keeps a town whatever its position among the places', () => {
    const pack = toyPack();
    const alone = onlyTown(pack, 2);
    expect(townOf(synthesise(alone, 1), 0)).toEqual(townOf(synthesise(pack, 1), 2));
  });

  it('refuses two places with the same number', () => {
    const pack = toyPack();
    const places = pack.tables['places']!;
    const code = { ...places.columns['code']!, values: ['WP9001', 'BU9001', 'WP9003'] };
    const tables = { ...pack.tables, places: { ...places, columns: { ...places.columns, code } } };
    expect(() => synthesise(withId({ ...pack, tables }), 1)).toThrow("'WP9001' and 'BU9001' carry the same number");
  });

  it('sends a pack and its population into a world', () => {
    const pack = toyPack();
    const input = worldInput(pack, synthesise(pack, 1));
    expect(input.places.municipality_t).toEqual([0, 0, 1]);
    expect(input.places.mortalityRatio_m).toEqual([1.05, 0.98]);
    expect([input.packId, input.baseYear]).toEqual([pack.id, 2021]);
    expect(structuredClone(input)).toEqual(input);
    expect(input.population.persons.class_p.filter((cls) => (cls & 1) === FEMALE).length).toBeGreaterThan(1000);
  });

  it('reports what is off, and only that', () => {
    const pack = toyPack();
    const population = synthesise(pack, 1);
    expect(fitFailures(fitOf(pack, population))).toEqual([]);
    const off = changed(
      changed(pack, 'places', 'households_couple', (n, t) => (t === 0 ? n + 6 : n)),
      'ages',
      'm40',
      (n, t) => (t === 1 ? n + 1 : n),
    );
    const failures = fitFailures(fitOf(off, population)).map(({ place, marginal }) => `${place} ${marginal}`);
    expect(failures).toEqual(['WP9001 households_couple', 'WP9002 m40']);
  });
});

/** The pack with one town only. */
function onlyTown(pack: Pack, row: number): Pack {
  const cut = (name: string): [string, Pack['tables'][string]] => {
    const table = pack.tables[name]!;
    const columns = Object.entries(table.columns).map(([key, column]) => [
      key,
      { ...column, values: [column.values[row]!] },
    ]);
    return [name, { ...table, rows: 1, columns: Object.fromEntries(columns) }];
  };
  return { ...pack, tables: { ...pack.tables, ...Object.fromEntries([cut('places'), cut('ages')]) } };
}

/** Does the table of mechanisms name what exists, all of it, and once? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Mechanism } from '../../scenarios/mechanisms/mechanism.js';
import { MECHANISMS, THEMES } from '../../scenarios/mechanisms/mechanisms.js';
import { mechanismsPage } from '../../scenarios/mechanisms/page.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { DWELLINGS_PARAMETERS } from '../../sim/parameters/dwellings.js';
import { EMPLOYERS_PARAMETERS } from '../../sim/parameters/employers.js';
import { LABOUR_PARAMETERS } from '../../sim/parameters/labour.js';
import { LEARNING_PARAMETERS } from '../../sim/parameters/learning.js';
import { LEAVERS_PARAMETERS } from '../../sim/parameters/leavers.js';
import { MARKET_PARAMETERS } from '../../sim/parameters/market.js';
import { NEWCOMERS_PARAMETERS } from '../../sim/parameters/newcomers.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { PRICES_PARAMETERS } from '../../sim/parameters/prices.js';
import { SECONDARY_PARAMETERS } from '../../sim/parameters/secondary.js';
import { YEAR } from '../../sim/year.js';

/** The left loop: from M02 to M04, labour and firms, education; and the loops that go with it. */
const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, i) => `M${String(from + i).padStart(2, '0')}`);
const LEFT_LOOP = [...range(2, 4), ...range(10, 26), ...range(30, 33), 'R1', 'R9', 'B2', 'B3', 'B4', 'B9'];
/** The right loop and what joins both: homes, what can be done about them, and their loops. */
const RIGHT_LOOP = [...range(40, 47), 'P03', 'P04', 'P19', 'P20', 'R2', 'R4', 'R5', 'B1', 'B7', 'B8'];
const SCHEME = range(1, 9);

const PROCESSES = YEAR.map(({ name }) => name);
const IDS = INDICATORS.map(({ id }) => id);

/** Names that a row carries and nobody declares. */
const unknown = ({ processes, parameters, indicators }: Mechanism): string[] => [
  ...processes.filter((name) => !PROCESSES.includes(name)),
  ...parameters.filter((name) => !(name in PARAMETERS)),
  ...indicators.filter((id) => !IDS.includes(id)),
];

describe('mechanisms', () => {
  it('hold every id of the scheme and of both loops once', () => {
    const ids = MECHANISMS.map(({ id }) => id);
    expect([...ids].sort()).toEqual([...new Set([...SCHEME, ...LEFT_LOOP, ...RIGHT_LOOP])].sort());
    for (const { mechanisms } of THEMES) expect(mechanisms.length).toBeGreaterThan(0);
  });

  it('name processes, parameters and indicators that exist', () => {
    expect(MECHANISMS.flatMap((m) => unknown(m).map((name) => `${m.id}: ${name}`))).toEqual([]);
  });

  it('are carried by a process when they are in the model, and say why when they are not', () => {
    for (const { id, status, processes, parameters, indicators, how } of MECHANISMS) {
      const carried = [...processes, ...parameters, ...indicators].length;
      expect([id, status === 'out of scope' ? carried : processes.length > 0]).toEqual([
        id,
        status === 'out of scope' ? 0 : true,
      ]);
      for (const text of [how.nl, how.en]) expect(text, id).toMatch(/^[A-Z\u2018].{20,}\.$|^(Zie|See) [BMR]\d+\.$/);
    }
  });

  it('refer to ids that have a row', () => {
    const ids = MECHANISMS.map(({ id }) => id);
    const named = MECHANISMS.flatMap(({ how }) => `${how.nl} ${how.en}`.match(/\b[BMR]\d+\b/g) ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each([
    ['learning', LEARNING_PARAMETERS],
    ['labour', LABOUR_PARAMETERS],
    ['employers', EMPLOYERS_PARAMETERS],
    ['leavers', LEAVERS_PARAMETERS],
    ['dwellings', DWELLINGS_PARAMETERS],
    ['prices', PRICES_PARAMETERS],
    ['market', MARKET_PARAMETERS],
    ['secondary schools', SECONDARY_PARAMETERS],
    ['newcomers', NEWCOMERS_PARAMETERS],
  ])('leave no parameter of %s without a row', (_, group) => {
    const carried = new Set<string>(MECHANISMS.flatMap(({ parameters }) => parameters));
    expect(Object.keys(group).filter((name) => !carried.has(name))).toEqual([]);
  });

  it('stand in docs/mechanisms.md as declared: node docs/mechanisms.mjs', () => {
    expect(readFileSync('docs/mechanisms.md', 'utf8')).toBe(mechanismsPage());
  });

  it('would be found out', () => {
    const row = { ...MECHANISMS[0]!, processes: ['magic'], indicators: ['happiness'] };
    expect(unknown(row)).toEqual(['magic', 'happiness']);
  });
});

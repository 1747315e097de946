/** Is every loop that acts declared with what reads its signal, and with parameters that really cut it? */
import { describe, expect, it } from 'vitest';
import { MECHANISMS } from '../../scenarios/mechanisms/mechanisms.js';
import { parseScenario } from '../../scenarios/schema/scenario.js';
import { LOOPS } from '../../sim/loops.js';
import type { Parameter } from '../../sim/parameters/parameter.js';
import { PARAMETERS, type ParameterName } from '../../sim/parameters/parameters.js';
import { YEAR } from '../../sim/year.js';

const cut = LOOPS.flatMap(({ id, off }) => Object.entries(off ?? {}).map(([name, value]) => ({ id, name, value })));

describe('loops', () => {
  it('are declared once, and cover the loops of the table of mechanisms that are in the model', () => {
    const ids = LOOPS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const implemented = MECHANISMS.filter(({ id, status }) => /^[RB]/.test(id) && status === 'implemented');
    expect(implemented.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('are read by processes of the year, which the table names too', () => {
    const processes = YEAR.map(({ name }) => name);
    for (const { id, readers } of LOOPS) {
      const row = MECHANISMS.find((mechanism) => mechanism.id === id);
      expect(readers.length, id).toBeGreaterThan(0);
      expect(readers.filter((name) => !(row?.processes ?? processes).includes(name), id)).toEqual([]);
      expect(readers.filter((name) => !processes.includes(name))).toEqual([]);
    }
  });

  it.each(cut)('$id is cut by $name, whose range holds $value and starts elsewhere', ({ name, value }) => {
    const { min, max }: Parameter = PARAMETERS[name as ParameterName];
    expect(value).toBeGreaterThanOrEqual(min);
    expect(value).toBeLessThanOrEqual(max);
    expect(value === min || value === max).toBe(true);
  });

  it('cannot be switched by name, and a scenario that tries is told how', () => {
    const tried = (id: string) => () =>
      parseScenario(`region: x\nyears: [2021, 2040]\nloops: { ${id}: false }\n`, 'x.yaml');
    expect(tried('B1')).toThrow(/loop B1 \(Cheaper homes draw people\).*parameters: \{ livePrices: 0 \}/);
    expect(tried('R6')).toThrow(/loop R6 .* is structural/);
  });
});

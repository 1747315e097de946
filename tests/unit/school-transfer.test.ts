/** Whose gains tell where the pupils of a closed school went. */
import { describe, expect, it } from 'vitest';
import { fitTransfers, transfersOf } from '../../calibration/estimators/school-transfer.js';
import type { Table } from '../../scenarios/packages/format.js';

/** A school that stands 2015 to 2019 with 100 pupils, unless said otherwise. */
const school = (place: string, x_m: number, figures: Record<string, string | number | null> = {}) => ({
  ...{ place, x_m, y_m: 0, group: 'public', fate: '' },
  ...{ in_2015_10: 1, in_2016_10: 1, in_2019_10: 1, pupils_2015: 100, pupils_2016: 100, pupils_2019: 100 },
  ...figures,
});
const closed = { fate: 'closed', in_2016_10: 0, in_2019_10: 0, pupils_2015: 40, pupils_2016: null, pupils_2019: null };
const merged = { ...closed, fate: 'merged' };
const begins = { in_2015_10: 0, pupils_2015: null };

function tableOf(rows: readonly Record<string, string | number | null>[]): Table {
  const column = (name: string) => ({
    ...{ source: '', year: 'none' as const, basis: 'measured' as const, unit: '' },
    values: rows.map((row) => row[name]!),
  });
  const columns = Object.fromEntries(Object.keys(rows[0]!).map((name) => [name, column(name)]));
  return { title: '', rows: rows.length, columns };
}

const transfers = (schools: readonly ReturnType<typeof school>[]) =>
  transfersOf({
    tables: {
      schools: tableOf(schools),
      towns: tableOf(['A', 'B', 'C'].map((code) => ({ code, municipality: `municipality of ${code}` }))),
    },
  });
/** Towns in which a school receives, and whether its gains say nothing. */
const disturbed = (more: readonly ReturnType<typeof school>[]): boolean[] =>
  transfers([school('A', 0, closed), school('B', 1000), school('C', 2000), ...more]).receivers.map((r) => r.disturbed);

describe('the gains of a school around a closed one', () => {
  it('are read where nothing else happened in its town', () => {
    expect(disturbed([])).toEqual([false, false]);
  });

  it('say nothing where a school of the town began in the same years', () => {
    expect(disturbed([school('B', 90_000, begins)])).toEqual([true, false]);
    expect(disturbed([school('C', 90_000, begins)])).toEqual([false, true]);
  });

  it('say nothing where schools of the town merged, and do where one closed', () => {
    expect(disturbed([school('B', 90_000, merged)])).toEqual([true, false]);
    expect(disturbed([school('B', 90_000, closed)])).toEqual([false, false]);
  });

  it('are read where a school began in other years', () => {
    expect(disturbed([school('B', 90_000, { ...begins, in_2016_10: 0, pupils_2016: null })])).toEqual([false, false]);
  });

  it('go to who stood before and after, within six km, by the straight line', () => {
    const { closings, receivers } = transfers([
      school('A', 0, { ...closed, group: 'catholic' }),
      school('B', 3000, { y_m: 4000, group: 'catholic', pupils_2016: 110 }),
      school('B', 5900, { in_2016_10: 0, in_2019_10: 0, fate: 'merged', pupils_2016: null, pupils_2019: null }),
      school('C', 5900),
      school('C', 6000),
    ]);
    expect(closings).toEqual([
      {
        row: 0,
        pupils: 40,
        around: [
          { row: 1, receiver: 0, km: 5, same: true },
          { row: 3, receiver: 1, km: 5.9, same: false },
        ],
      },
    ]);
    expect(receivers.map(({ before, after, cluster }) => [before, after, cluster])).toEqual([
      [100, 110, 'municipality of B'],
      [100, 100, 'municipality of C'],
    ]);
  });
});

describe('the estimate', () => {
  it('is the same whatever a school gained whose gains say nothing', () => {
    const estimate = (gained: number) => {
      const receivers = Array.from({ length: 60 }, (_, r) => ({
        ...{ period: r % 2, years: 1 + 2 * (r % 2), before: 80 + 7 * (r % 13), disturbed: r % 3 === 2 },
        ...{ after: 85 + 9 * (r % 11) + (r % 3 === 2 ? gained : 0), cluster: String(r % 20) },
      }));
      const closings = Array.from({ length: 20 }, (_, c) => ({
        pupils: 30 + c,
        around: [0, 1, 2].map((n) => ({ receiver: 3 * c + n, km: 1 + ((c * (n + 2)) % 5), same: (c + n) % 2 === 0 })),
      }));
      return fitTransfers({ receivers, closings });
    };
    expect(estimate(0).receivers).toBe(40);
    expect(estimate(50)).toEqual(estimate(0));
  });
});

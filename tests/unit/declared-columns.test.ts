/** Processes declare the columns they touch: those that a test world makes them write, and those that their code names. */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { makeWorld, type World } from '../../sim/world.js';
import { YEAR } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { columnName, modelSources, touchedByProcess, undeclared } from './touched-columns.js';

/** Every column of something, as text. */
const numbersIn = (of: object): string =>
  Object.values(of)
    .map((column) =>
      ArrayBuffer.isView(column) ? (column as Uint8Array).join() : typeof column === 'number' ? column : '',
    )
    .join('|');

function columnsOf(world: World): Map<string, string> {
  const columns = new Map<string, string>([['age', String(world.age_c)]]);
  for (const table of ['persons', 'households', 'dwellings', 'facilities'] as const) {
    for (const [name, column] of Object.entries(world[table])) {
      if (!ArrayBuffer.isView(column)) continue;
      const key = columnName(table, name);
      columns.set(key, `${columns.get(key) ?? ''}|${(column as Uint8Array).join()}`);
    }
  }
  columns.set('accounts', world.accounts.map((a) => [a.budget_ct, a.spent_ct, a.kept].join()).join('|'));
  columns.set('access', `${world.access.base_kt.join()}|${world.access.lost_kt.join()}`);
  columns.set('leavers', `${Object.values(world.leavers!).join('|')}|${Object.values(world.leaverBooks).join('|')}`);
  columns.set('labour', world.labour ? numbersIn(world.labour) : '');
  columns.set('employers', world.livelihood ? numbersIn(world.livelihood.employers) : '');
  columns.set('stock', world.housing ? numbersIn(world.housing.books) : '');
  columns.set('housing', world.housing ? numbersIn(world.housing.prices) : '');
  columns.set('secondary', world.secondary ? numbersIn(world.secondary) : '');
  columns.set('diplomas', world.diplomas.all_yt.join());
  columns.set('bereaved', world.bereaved.join());
  columns.set('refused', world.refused_s.join());
  columns.set('widowed', world.widowed.join());
  columns.set('newborns', world.newborns.join());
  columns.set('wishes', `${world.wishes.count}|${world.wishes.person_w.join()}`);
  columns.set('events', `${world.events.count}|${world.events.what_e.subarray(0, world.events.count).join()}`);
  return columns;
}

describe('each process of the year', () => {
  const pack = toyPack();
  const input = openInput(pack, synthesise(pack, 1));
  // Facilities go fast, and there is some money, so that some are kept for a while.
  const lively = {
    unionYoung: 0.5,
    splitWithChildren: 0.06,
    schoolClosureLevel: 20,
    practiceStops: 1,
    practiceNoSuccessor: 0.6,
    busHoursTrend: -0.2,
  };
  const policy = MEASURES.map(({ id }) => ({
    id,
    dose: 20,
    start: input.baseYear,
    years: 2,
    area_t: input.places.code_t.map(() => true),
  }));
  // Made with usual hazards, so that not everything has been announced on the first day.
  const made = makeWorld(input, [1, 2, 3, 4], initialParameters(), policy);
  const world: World = { ...made, parameters: { ...initialParameters(), ...lively } };
  const columns = [...columnsOf(world).keys()];
  const written = new Map<string, Set<string>>(YEAR.map((process) => [process.name, new Set()]));
  for (let year = 0; year < 6; year++) {
    world.events.count = 0;
    for (const process of YEAR) {
      const before = columnsOf(world);
      process.run(world, process.prepare(world));
      for (const [name, column] of columnsOf(world))
        if (before.get(name) !== column) written.get(process.name)!.add(name);
    }
    world.year++;
  }

  it.each(YEAR.map((process) => [process.name, process] as const))(
    '%s writes only what it declares',
    (name, process) => {
      expect([...written.get(name)!].filter((column) => !process.writes.includes(column))).toEqual([]);
      expect(written.get(name)!.size, 'the test world must make it write something').toBeGreaterThan(0);
    },
  );

  const sources = modelSources();
  const processes = YEAR.map((process) => [process.name, process, touchedByProcess(sources, process.name)] as const);
  /** What a process makes for itself by person or household is no column of the world. */
  const named = (met: ReadonlyMap<string, string>): ReadonlyMap<string, string> =>
    new Map([...met].filter(([column]) => columns.includes(column)));

  it.each(processes)('%s names the columns its code touches', (_, { reads, writes }, { touched }) => {
    expect(undeclared(named(touched), [...reads, ...writes])).toEqual([]);
  });
  it.each(processes)('%s names as written the columns its code writes', (_, { writes }, { written }) => {
    expect(undeclared(named(written), writes)).toEqual([]);
  });
  it.each(processes)('%s names no column that its code leaves alone', (_, { reads, writes }, { touched, written }) => {
    const unwritten = writes.filter((column) => column.includes('.') && !written.has(column));
    expect([...reads, ...writes].filter((column) => !touched.has(column))).toEqual([]);
    expect(unwritten).toEqual([]);
  });
});

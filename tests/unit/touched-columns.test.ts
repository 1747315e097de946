/** What is found in code, on a process made up for it among the files of the model. */
import { describe, expect, it } from 'vitest';
import { modelSources, touchedByProcess, undeclared } from './touched-columns.js';

describe('columns that a process touches', () => {
  const made = (helpers: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
    ...modelSources(),
    'sim/processes/wrong.ts': [
      "import { erasePerson } from '../state/membership.js';",
      "import { near, type Far } from '../far/near.js';",
      'export const wrong = {',
      "  name: 'wrong',",
      '  prepare: ({ labour }) => labour,',
      '  run(world) {',
      '    near(world);',
      '    // erasePerson(world, 0);',
      '  },',
      '};',
      'const unused = (world) => erasePerson(world, 0);',
    ].join('\n'),
    ...helpers,
  });
  const far = (body: string): Readonly<Record<string, string>> =>
    made({
      'sim/far/near.ts': `import { farther } from './farther.js';\nexport function near(world) {\n  ${body}\n}\n`,
      'sim/far/farther.ts':
        'export const farther = ({ persons: { health_p } }: World) => health_p[0];\nexport const asleep = ({ role_p }) => role_p;',
    });
  const met = (textOf: Readonly<Record<string, string>>): { touched: string[]; written: string[] } => {
    const { touched, written } = touchedByProcess(textOf, 'wrong');
    return { touched: [...touched.keys()].sort(), written: [...written.keys()].sort() };
  };

  it('are those of helpers that are named, however far, and of no others in their files', () => {
    const { touched } = touchedByProcess(far('return farther(world) + world.age_c[2];'), 'wrong');
    expect([...touched]).toEqual([
      ['age', 'sim/far/near.ts near'],
      ['persons.health', 'sim/far/farther.ts farther'],
    ]);
    expect(undeclared(touched, ['age'])).toEqual(['persons.health: sim/far/farther.ts farther']);
  });

  it('are those of a helper of the model', () => {
    const textOf = made({
      'sim/far/near.ts': "export { addMember as near } from '../state/membership.js';",
    });
    expect(met(textOf)).toEqual({
      touched: ['households.first', 'households.size', 'persons.household', 'persons.next', 'persons.role'],
      written: ['households.first', 'households.size', 'persons.household', 'persons.next', 'persons.role'],
    });
  });

  it.each([
    ['world.persons.work_p[p]! = 3;', ['persons.work']],
    ['const { work_p } = world.persons;\n  work_p[row_n[p]!]!++;', ['persons.work']],
    ['if (--work_p[p]! === 0) return;', ['persons.work']],
    ['users_f[work_p[p]! - 1]! += 1;', ['facilities.users']],
    ['pool_p.fill(0);', ['persons.pool']],
    ['if (work_p[p] === 1) return pool_p[p]! <= 2 ? size_h[h] : place_d.set;', []],
    ['const f = (p) => work_p[p];\n  return { size_h, of: work_p };', []],
  ])('are written: %s', (body, written) => expect(met(far(body)).written).toEqual(written));

  it.each([
    ['const { labour, year } = world;', []],
    ['const { filled_ml, input } = world.labour!;', ['labour']],
    ['return world.labour!.input.pools;', []],
    ['return open(world.housing!.books) + labour?.access_ml[0];', ['labour', 'stock']],
    ['const { prices: { price_ts }, books } = world.housing!;', ['housing', 'stock']],
    ['const of = ({ leaverBooks, places: { events } }: World) => leaverBooks;', ['leavers']],
    ['const of = { run({ diplomas }, tables) {} };', ['diplomas']],
    ["const of = ({ widowed }: Pick<World, 'widowed'>, { events }: World['x']) => widowed;", ['widowed']],
  ])('are part of something: %s', (body, touched) => expect(met(far(body)).touched).toEqual(touched));

  it('of employers are not those of facilities, and more room is no change', () => {
    const textOf = made({
      'sim/far/near.ts':
        "import { stop } from '../labour/stop.js';\nimport { copyPersons } from '../state/room.js';\nexport const near = (world) => stop(copyPersons(world));",
      'sim/labour/stop.ts': 'export const stop = ({ idA_f }) => idA_f[0];',
    });
    expect(met(textOf).touched).toEqual([]);
  });
});

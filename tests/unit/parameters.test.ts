/** Every parameter is declared so that a user can trust it, and is read where it says. */
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Parameter } from '../../sim/parameters/parameter.js';
import { initialParameters, PARAMETERS } from '../../sim/parameters/parameters.js';
import { codeOf, read } from './house-scan.js';

const declared = Object.entries<Parameter>(PARAMETERS);

/** What is wrong with a declaration by itself. */
function faults(p: Parameter): string[] {
  const wrong: string[] = [];
  if (![p.min, p.initial, p.max].every(Number.isFinite)) wrong.push('min, initial and max must be finite');
  if (!(p.min <= p.initial && p.initial <= p.max && p.min < p.max))
    wrong.push('expected min <= initial <= max, min < max');
  for (const [what, text] of [
    ['label nl', p.label.nl],
    ['label en', p.label.en],
    ['unit', p.unit],
    ['source', p.source],
  ]) {
    if (text!.trim() === '') wrong.push(`${what} is empty`);
  }
  if (/^(probability|share)\b/.test(p.unit) && (p.min < 0 || p.max > 1)) wrong.push(`a ${p.unit} lies in 0..1`);
  return wrong;
}

/** `newbornMortality` would be the process of `newborn-mortality.ts`, `leaving` the rule of `sim/households/leaving.ts`; a step of the preparation has the same kind of name. */
const readers = (name: string): string[] => {
  const file = `${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}.ts`;
  return [
    'sim/processes',
    'sim/households',
    'sim/moving',
    'sim/facilities',
    'sim/learning',
    'sim/labour',
    'sim/leavers',
    'sim/housing',
    'sim/newcomers',
    'sim/mortality',
    'scenarios/population',
    'scenarios/parameters/moving',
    'scenarios/parameters/learning',
    'scenarios/parameters/labour',
  ].map((folder) => `${folder}/${file}`);
};
const mentions = (code: string, name: string): boolean => new RegExp(`\\b${name}\\b`).test(codeOf(code, 'blank'));

describe.each(declared)('%s', (name, parameter) => {
  it('is declared completely and in range', () => expect(faults(parameter)).toEqual([]));
  it('is read by the process it names', () => {
    const file = readers(parameter.readBy).find((path) => existsSync(path));
    expect(file, `no process or step '${parameter.readBy}'; looked for ${readers(parameter.readBy)}`).toBeDefined();
    expect(mentions(read(file!), name), `${file} does not read ${name}`).toBe(true);
  });
});

describe('all parameters', () => {
  it('start at their initial values', () => {
    expect(initialParameters()).toEqual(Object.fromEntries(declared.map(([name, { initial }]) => [name, initial])));
  });
  it('have labels of their own in both languages', () => {
    for (const language of ['nl', 'en'] as const) {
      expect(new Set(declared.map(([, p]) => p.label[language])).size).toBe(declared.length);
    }
  });
});

describe('the rules can fail', () => {
  const good = declared[0]![1];
  it.each<[string, Partial<Parameter>]>([
    ['initial below min', { initial: good.min - 1 }],
    ['initial above max', { initial: good.max + 1 }],
    ['an infinite range', { max: Number.POSITIVE_INFINITY }],
    ['no range', { min: 1, initial: 1, max: 1 }],
    ['no Dutch label', { label: { nl: '', en: 'x' } }],
    ['no English label', { label: { nl: 'x', en: ' ' } }],
    ['no source', { source: '' }],
    ['no unit', { unit: '' }],
    ['a probability up to 2', { unit: 'probability per year', min: 0, initial: 0.5, max: 2 }],
    ['a share from -1', { unit: 'share of deaths', min: -1, initial: 0.5, max: 1 }],
  ])('%s', (_what, change) => expect(faults({ ...good, ...change }).length).toBe(1));
  it('a parameter mentioned in a comment only is not read', () => {
    expect(mentions('// unionYoung\nconst x = "unionYoung";', 'unionYoung')).toBe(false);
    expect(mentions('const { unionYoung } = world.parameters;', 'unionYoung')).toBe(true);
  });
  it('a process that does not exist has no file', () => {
    expect(readers('noSuchThing').some((path) => existsSync(path))).toBe(false);
    expect(readers('leavingHome')[0]).toBe('sim/processes/leaving-home.ts');
  });
});

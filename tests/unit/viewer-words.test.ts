/** The words of the viewer: what is said in one language is said in the other. */
import { describe, expect, it } from 'vitest';
import { WORDS } from '../../viz/words/words.js';

/** Every text of a table as `path kind`; of those that take figures, how many. */
function shapeOf(table: object, path = ''): string[] {
  return Object.entries(table).flatMap(([key, value]: [string, unknown]) => {
    const at = path === '' ? key : `${path}.${key}`;
    if (typeof value === 'object' && value !== null) return shapeOf(value, at);
    return [typeof value === 'function' ? `${at} function of ${value.length}` : `${at} ${typeof value}`];
  });
}
const textsOf = (table: object): string[] =>
  Object.values(table).flatMap((value: unknown) =>
    typeof value === 'string' ? [value] : typeof value === 'object' && value !== null ? textsOf(value) : [],
  );

describe('the words of the viewer', () => {
  it('have the same keys in both languages, and take the same figures', () => {
    expect(Object.keys(WORDS)).toEqual(['nl', 'en']);
    expect(shapeOf(WORDS.nl).length).toBeGreaterThan(50);
    expect(shapeOf(WORDS.en).sort()).toEqual(shapeOf(WORDS.nl).sort());
  });
  it('are none of them empty', () => {
    for (const table of Object.values(WORDS)) expect(textsOf(table).filter((text) => text.trim() === '')).toEqual([]);
  });
  it('are two languages', () => {
    const dutch = textsOf(WORDS.nl);
    const english = new Set(textsOf(WORDS.en));
    expect(dutch.filter((text) => english.has(text)).length).toBeLessThan(dutch.length / 4);
  });
});

const none = (): string => 'x';
const one = (n: number): string => `${n}`;

describe('the comparison', () => {
  it.each([
    [{ a: 'x' }, { b: 'x' }],
    [{ a: 'x' }, { a: { b: 'x' } }],
    [{ a: 'x' }, { a: none }],
    [{ a: one }, { a: none }],
    [{ a: { b: 'x', c: 'y' } }, { a: { b: 'x' } }],
  ])('can fail: %j and %j', (table, other) => {
    expect(shapeOf(table)).not.toEqual(shapeOf(other));
  });
});

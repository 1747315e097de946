/** The interface's own arithmetic: keys, order of the table, the pyramid's outline, numbers, the sentence on the hindcast. */
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type { Score } from '../../scenarios/evidence/scoreboard.js';
import { language } from '../../viz/state/view.js';
import { scoredOf } from '../../viz/ui/figures/scored.js';
import { commandOf, type Pressed } from '../../viz/ui/keys.js';
import { between, fives, outline, roundMark, sexesOf, TOP_AGE } from '../../viz/ui/pyramid/shape.js';
import { type Order, pressed, sorted, type TownRow } from '../../viz/ui/table/rows.js';
import { count, decimal, percent, signed, signedEuros, signedPercent } from '../../viz/words/numbers.js';
import { firstLanguage } from '../../viz/words/words.js';

afterEach(() => {
  language.value = 'nl';
});

describe('a key', () => {
  const on = (key: string, more: Partial<Pressed> = {}): Pressed => ({
    key,
    modified: false,
    takesKeys: false,
    takesArrows: false,
    takesSpace: false,
    inWindow: false,
    ...more,
  });
  it.each([
    [' ', 'playOrPause'],
    ['ArrowLeft', 'back'],
    ['.', 'forward'],
    ['3', 'difference'],
    ['L', 'nextLayer'],
    ['e', 'english'],
    ['n', 'dutch'],
    ['?', 'help'],
    ['Escape', 'letGo'],
    ['x', null],
  ])('%j means %s', (key, command) => {
    expect(commandOf(on(key), true)).toBe(command);
  });
  it('is left to whom it belongs', () => {
    expect(commandOf(on('ArrowLeft', { takesArrows: true }), true)).toBeNull();
    expect(commandOf(on(',', { takesArrows: true }), true)).toBe('back');
    expect(commandOf(on('ArrowLeft', { takesKeys: true }), true)).toBeNull();
    expect(commandOf(on(' ', { takesSpace: true }), true)).toBeNull();
    expect(commandOf(on('l', { modified: true }), true)).toBeNull();
    expect(commandOf(on('Escape', { inWindow: true }), true)).toBeNull();
    expect(commandOf(on('t', { inWindow: true }), true)).toBe('table');
    expect(commandOf(on('1', { inWindow: true }), true)).toBeNull();
  });
  it('of a single character can be switched off', () => {
    expect(commandOf(on('l'), false)).toBeNull();
    expect(commandOf(on(' '), false)).toBeNull();
    expect(commandOf(on('ArrowLeft'), false)).toBe('back');
  });
});

describe('the table of towns', () => {
  const row = (name: string, people: number | null): TownRow => ({
    town: 0,
    name,
    municipality: 'Oldambt',
    people,
    layer: null,
    vacant: null,
    schoolsOpen: 1,
    schoolsClosed: 0,
  });
  const rows = [row('Beerta', 2000), row("'t Waar", 98), row('Eemshaven', null), row('Ganzedijk', 98)];
  const names = (order: Order): string[] => sorted(rows, order, 'nl').map(({ name }) => name);

  it('puts what has no value last, either way, and equals in the order of names', () => {
    expect(names({ column: 'people', descending: true })).toEqual(['Beerta', 'Ganzedijk', "'t Waar", 'Eemshaven']);
    expect(names({ column: 'people', descending: false })).toEqual(['Ganzedijk', "'t Waar", 'Beerta', 'Eemshaven']);
  });
  it('leaves the rows themselves as they were', () => {
    sorted(rows, { column: 'name', descending: true }, 'nl');
    expect(rows[0]!.name).toBe('Beerta');
  });
  it('begins with large numbers and with A, and turns when pressed again', () => {
    const first = pressed({ column: 'name', descending: false }, 'people');
    expect(first).toEqual({ column: 'people', descending: true });
    expect(pressed(first, 'people')).toEqual({ column: 'people', descending: false });
    expect(pressed(first, 'municipality')).toEqual({ column: 'municipality', descending: false });
  });
});

describe('the pyramid', () => {
  it('takes men first, and everybody over the top age into one row', () => {
    const ages = 121;
    const pyramid = Array.from({ length: 2 * ages }, (_, i) => (i < ages ? 1 : 10));
    const { men, women } = sexesOf(pyramid);
    expect([men.length, women.length]).toEqual([TOP_AGE + 1, TOP_AGE + 1]);
    expect([men[0], men.at(-1), women[0], women.at(-1)]).toEqual([1, 21, 10, 210]);
  });
  it('moves in a straight line between two years', () => {
    expect(between([10, 20], [20, 0], 0)).toEqual([10, 20]);
    expect(between([10, 20], [20, 0], 0.25)).toEqual([12.5, 15]);
  });
  it('has an outline of steps from the youngest below to the oldest above', () => {
    expect(outline([2, 1], (n) => 10 * n, 50, 100)).toBe('M50 100L70.0 100.0L70.0 50.0L60.0 50.0L60.0 0.0L50 0Z');
    expect(outline([2], (n) => -10 * n, 50, 100)).toBe('M50 100L30.0 100.0L30.0 0.0L50 0Z');
  });
  it('has a round mark that is not above the widest row, and groups of five', () => {
    expect([7, 23, 2400, 5200].map(roundMark)).toEqual([5, 20, 2000, 5000]);
    expect(fives([1, 1, 1, 1, 1, 2])).toEqual([5, 2]);
  });
});

describe('numbers', () => {
  it('are written as each language does', () => {
    expect([signedEuros(1.4), signedEuros(-1200.2), signedEuros(0.3)]).toEqual([
      '+€\u00a01',
      '−€\u00a01.200',
      '€\u00a00',
    ]);
    expect([count(12345.4), decimal(4.25, 1), percent(0.1234), signed(-3), signedPercent(0.05)]).toEqual([
      '12.345',
      '4,3',
      '12,3\u00a0%',
      '−3',
      '+5,0\u00a0%',
    ]);
    language.value = 'en';
    expect([count(12345), percent(0.1234), signed(3), signed(0)]).toEqual(['12,345', '12.3%', '+3', '0']);
  });
});

describe('the first language', () => {
  it('is that of the address, then that of the page', () => {
    expect(firstLanguage('?taal=en', 'nl')).toBe('en');
    expect(firstLanguage('?taal=fr', 'en-GB')).toBe('en');
    expect(firstLanguage('', '')).toBe('nl');
  });
});

describe('what is said of the hindcast', () => {
  const { rows } = JSON.parse(readFileSync('scenarios/evidence/hindcast.json', 'utf8')) as { rows: Score[] };
  it('is the scoreboard of this pack, the longest look ahead', () => {
    const scored = scoredOf(rows, 'noord-oost-groningen')!;
    const value = (method: string): number =>
      rows.find(
        (r) =>
          r.method === method &&
          r.year === 2021 &&
          r.group === 'all' &&
          r.foreign === 'frozen' &&
          r.measure === 'wmape',
      )!.value;
    expect(scored).toEqual({
      from: 2015,
      to: 2021,
      model: value('model'),
      constant: value('constant'),
      damped: value('damped'),
    });
  });
  it('is nothing where nothing was scored', () => {
    expect(scoredOf(rows, 'elsewhere')).toBeNull();
    expect(
      scoredOf(
        rows.filter(({ method }) => method !== 'damped'),
        'noord-oost-groningen',
      ),
    ).toBeNull();
  });
});

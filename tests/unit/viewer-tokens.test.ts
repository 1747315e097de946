/** Can the viewer's colours be read, and do style sheets and drawing code have the same ones? */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MOVE_GROUPS } from '../../viz/map/moves.js';
import { contrast, GRAPHIC_PAIRS, PALETTE, TEXT_PAIRS, type Token } from '../../viz/styles/palette.js';

const tokens = readFileSync('viz/styles/tokens.css', 'utf8');
const plain = tokens.slice(0, tokens.indexOf('@media'));
const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const declared = new Map([...plain.matchAll(/--([a-z-]+): (#[0-9a-f]+);/g)].map(([, name, value]) => [name!, value!]));

describe('the tokens', () => {
  it('are the same in the style sheet and in the palette', () => {
    const palette = new Map(Object.entries(PALETTE).map(([name, value]) => [kebab(name), value as string]));
    expect([...declared].sort()).toEqual([...palette].sort());
  });
  it.each(TEXT_PAIRS)('%s can be read on %s', (text, on) => {
    expect(contrast(PALETTE[text], PALETTE[on])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(GRAPHIC_PAIRS)('%s can be seen on %s', (mark, on) => {
    expect(contrast(PALETTE[mark], PALETTE[on])).toBeGreaterThanOrEqual(3);
  });
  it('let arcs of every cause be seen on paper', () => {
    for (const { id, colour } of MOVE_GROUPS) {
      const hex = `#${colour.toString(16).padStart(6, '0')}`;
      expect(contrast(hex, PALETTE.paper), id).toBeGreaterThanOrEqual(3);
    }
  });
  it('have more contrast where the system asks for it', () => {
    const more = tokens.slice(tokens.indexOf('(prefers-contrast: more)'));
    const asked = new Map(
      [...more.matchAll(/--([a-z-]+): (#[0-9a-f]{3,6});/g)].map(([, name, value]) => [name!, value!]),
    );
    const long = (hex: string): string => (hex.length === 4 ? `#${[...hex.slice(1)].map((c) => c + c).join('')}` : hex);
    const of = (name: Token): string => long(asked.get(kebab(name)) ?? PALETTE[name]);
    for (const [text, on] of TEXT_PAIRS) {
      expect(contrast(of(text), of(on)), `${text} on ${on}`).toBeGreaterThanOrEqual(
        Math.min(7, contrast(PALETTE[text], PALETTE[on])),
      );
    }
  });
  it('style sheets use no variable that is not declared', () => {
    const sheets = ['base', 'layout', 'controls', 'time', 'look', 'figures', 'told', 'windows'].map((name) =>
      readFileSync(`viz/styles/${name}.css`, 'utf8'),
    );
    const own = new Set([...`${tokens}${sheets.join('')}`.matchAll(/--([a-z0-9-]+):/g)].map(([, name]) => name));
    const used = sheets.flatMap((sheet) => [...sheet.matchAll(/var\(--([a-z0-9-]+)\)/g)].map(([, name]) => name!));
    expect(used.length).toBeGreaterThan(100);
    expect(used.filter((name) => !own.has(name))).toEqual([]);
  });
});

describe('contrast', () => {
  it('is that of WCAG', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 6);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#ffffff', '#777777')).toBeCloseTo(4.478, 3);
  });
});

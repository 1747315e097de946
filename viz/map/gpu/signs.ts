/**
 * The signs of facilities, drawn for this map: a house with a flag, a cross, the front of a bus. The state is a shape too:
 * full, full with a notch, half full, hollow and struck, full in a ring.
 */
import { Graphics, type Renderer, type Texture } from 'pixi.js';
import type { FacilityLook } from '../../story/facility-state.js';
import { PALETTE } from '../../styles/palette.js';
import { INK } from '../colours.js';
import { below, OPENINGS, OUTLINES } from '../sign-shapes.js';

const colourOf = (look: FacilityLook): string => PALETTE[look];
const PAPER = INK.halo;

function draw(kind: number, look: FacilityLook): Graphics {
  const [outline, opening] = [[...OUTLINES[kind]!], OPENINGS[kind]!];
  const colour = colourOf(look);
  const g = new Graphics();
  if (look === 'saved') g.circle(0, 0, 13.4).fill(PAPER).circle(0, 0, 12.2).stroke({ width: 2, color: colour });
  g.poly(outline).stroke({ width: 5, color: PAPER, join: 'round' });
  if (look === 'closed' || look === 'announced') {
    g.poly(outline).fill(PAPER);
    if (look === 'announced') g.poly(below(outline, 0.6)).fill(colour);
    g.poly(outline).stroke({ width: 1.8, color: colour, join: 'round' });
  } else {
    g.poly(outline).fill(colour);
    if (opening) g.poly([...opening]).fill(PAPER);
  }
  if (look === 'closed') {
    g.moveTo(-8.5, 9.5).lineTo(8.5, -8.5).stroke({ width: 5, color: PAPER, cap: 'round' });
    g.moveTo(-8.5, 9.5).lineTo(8.5, -8.5).stroke({ width: 2, color: colour, cap: 'round' });
  }
  if (look === 'underNorm') {
    g.poly([2.2, 2.6, 12, 2.6, 7.1, 11.2]).fill(PAPER).poly([4.4, 3.9, 9.8, 3.9, 7.1, 8.7]).fill(colour);
  }
  return g;
}

/** Units of the drawing along a side of the texture; its middle is the place. */
export const SIGN_UNITS = 30;
const HALF = SIGN_UNITS / 2;

export type Signs = (kind: number, look: FacilityLook) => Texture;

/** @param resolution pixels of the texture per unit of the drawing */
export function makeSigns(renderer: Renderer, resolution: number): Signs {
  const made = new Map<string, Texture>();
  return (kind, look) => {
    const key = `${kind}:${look}`;
    const known = made.get(key);
    if (known) return known;
    const target = draw(kind, look);
    // An invisible square, so that every texture has the same frame.
    target.rect(-HALF, -HALF, SIGN_UNITS, SIGN_UNITS).fill({ color: 0xffffff, alpha: 0.0001 });
    const texture = renderer.generateTexture({ target, resolution, antialias: true });
    target.destroy();
    made.set(key, texture);
    return texture;
  };
}

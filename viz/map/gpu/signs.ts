/**
 * The signs of facilities, drawn for this map: a house with a flag, a cross, the front of a bus. The state is a shape too:
 * full, full with a notch, half full, hollow and struck, full in a ring. All in one texture, drawn once.
 */
import { CanvasSource, Rectangle, Texture } from 'pixi.js';
import { FACILITY_LOOKS, type FacilityLook } from '../../story/facility-state.js';
import { hex } from '../../styles/colour-arithmetic.js';
import { PALETTE } from '../../styles/palette.js';
import { INK } from '../colours.js';
import { halfOf, NOTCH, NOTCH_MARK, OPENINGS, OUTLINES, type Points, RING_RADIUS, STRIKE } from '../sign-shapes.js';

const PAPER = hex(INK.halo);

function line(points: Points): Path2D {
  const made = new Path2D();
  for (let i = 0; i < points.length; i += 2) made.lineTo(points[i]!, points[i + 1]!);
  return made;
}

function path(points: Points): Path2D {
  const made = line(points);
  made.closePath();
  return made;
}

function draw(pen: CanvasRenderingContext2D, kind: number, look: FacilityLook): void {
  const colour = PALETTE[look];
  const outline = path(OUTLINES[kind]!);
  const opening = OPENINGS[kind];
  const stroke = (shape: Path2D, width: number, style: string): void => {
    pen.lineWidth = width;
    pen.strokeStyle = style;
    pen.stroke(shape);
  };
  const fill = (shape: Path2D, style: string): void => {
    pen.fillStyle = style;
    pen.fill(shape);
  };
  if (look === 'saved') {
    const ring = new Path2D();
    ring.arc(0, 0, RING_RADIUS, 0, 2 * Math.PI);
    fill(ring, PAPER);
    stroke(ring, 4, PAPER);
    stroke(ring, 2, colour);
  }
  stroke(outline, 5, PAPER);
  if (look === 'closed' || look === 'announced') {
    fill(outline, PAPER);
    if (look === 'announced') fill(path(halfOf(OUTLINES[kind]!)), colour);
    stroke(outline, 1.8, colour);
  } else {
    fill(outline, colour);
    if (opening) fill(path(opening), PAPER);
  }
  if (look === 'closed') {
    const strike = line(STRIKE);
    stroke(strike, 5, PAPER);
    stroke(strike, 2, colour);
  }
  if (look === 'underNorm') {
    fill(path(NOTCH), PAPER);
    fill(path(NOTCH_MARK), colour);
  }
}

/** Units of the drawing along a side of a sign's texture; its middle is the place. */
const SIGN_UNITS = 30;

export type Signs = (kind: number, look: FacilityLook) => Texture;

/** @param resolution device pixels of the texture per unit of the drawing */
export function makeSigns(resolution: number): Signs {
  const cell = SIGN_UNITS * resolution;
  const canvas = document.createElement('canvas');
  canvas.width = cell * FACILITY_LOOKS.length;
  canvas.height = cell * OUTLINES.length;
  const pen = canvas.getContext('2d')!;
  pen.lineJoin = 'round';
  pen.lineCap = 'round';
  const source = new CanvasSource({ resource: canvas, resolution, scaleMode: 'linear', autoGenerateMipmaps: true });
  const textures = OUTLINES.map((_, kind) => {
    return FACILITY_LOOKS.map((look, column) => {
      pen.setTransform(resolution, 0, 0, resolution, cell * (column + 0.5), cell * (kind + 0.5));
      draw(pen, kind, look);
      const frame = new Rectangle(SIGN_UNITS * column, SIGN_UNITS * kind, SIGN_UNITS, SIGN_UNITS);
      return new Texture({ source, frame });
    });
  });
  return (kind, look) => textures[kind]![FACILITY_LOOKS.indexOf(look)]!;
}

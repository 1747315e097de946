/** The land around, read from backdrop.json: rings and lines in RD kilometres. */
import data from './backdrop.json' with { type: 'json' };

/** Whole steps of `stepKm`: x0, y0, dx, dy, ... */
function kilometres(steps: readonly number[]): Float32Array {
  const out = new Float32Array(steps.length);
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) {
    x += steps[i]!;
    y += steps[i + 1]!;
    out[i] = x * data.stepKm;
    out[i + 1] = y * data.stepKm;
  }
  return out;
}

export interface Backdrop {
  readonly neighbours: readonly Float32Array[];
  /** Open lines along the borders on land. */
  readonly seams: readonly Float32Array[];
  /** Later ones lie on earlier ones. */
  readonly netherlands: readonly { readonly water: boolean; readonly ring: Float32Array }[];
}

export const readBackdrop = (): Backdrop => ({
  neighbours: data.neighbours.map(kilometres),
  seams: data.seams.map(kilometres),
  netherlands: data.netherlands.map(({ water, ring }) => ({ water, ring: kilometres(ring) })),
});

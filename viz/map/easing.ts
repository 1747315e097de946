/** Curves from 0 to 1 over 0 to 1, and mixing along them. */

export const unit = (x: number): number => Math.min(1, Math.max(0, x));

/** Slow, quick, slow. */
export const smooth = (x: number): number => {
  const t = unit(x);
  return t * t * (3 - 2 * t);
};

/** Quick, then coming to rest. */
export const settle = (x: number): number => 1 - (1 - unit(x)) ** 3;

export const mix = (from: number, to: number, part: number): number => from + (to - from) * part;

/** 0 below `from`, 1 above `to`, smooth between. */
export const ramp = (from: number, to: number, x: number): number => smooth((x - from) / (to - from));

/** Up and down again once: 0 at both ends, 1 in the middle. */
export const bump = (x: number): number => (x <= 0 || x >= 1 ? 0 : Math.sin(Math.PI * x));

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

/** Colours 0xRRGGBB, channel by channel. */
export function mixColour(from: number, to: number, part: number): number {
  const channel = (shift: number): number =>
    Math.round(mix((from >> shift) & 255, (to >> shift) & 255, unit(part))) << shift;
  return channel(16) | channel(8) | channel(0);
}

/** Colour channels, 0 to 1. */
export const channelsOf = (colour: number): readonly [number, number, number] => [
  ((colour >> 16) & 255) / 255,
  ((colour >> 8) & 255) / 255,
  (colour & 255) / 255,
];

/** Colours as numbers 0xRRGGBB: their channels, what lies between two of them, and how a style sheet writes one. */

/** Between two colours, channel by channel. @param part of the way, 0 to 1 */
export function mixColour(from: number, to: number, part: number): number {
  const share = Math.min(1, Math.max(0, part));
  const channel = (shift: number): number => {
    const [p, q] = [(from >> shift) & 255, (to >> shift) & 255];
    return Math.round(p + (q - p) * share) << shift;
  };
  return channel(16) | channel(8) | channel(0);
}

/** Red, green and blue, 0 to 1. */
export const channelsOf = (colour: number): readonly [number, number, number] => [
  ((colour >> 16) & 255) / 255,
  ((colour >> 8) & 255) / 255,
  (colour & 255) / 255,
];

/** `#rrggbb` */
export const hex = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`;

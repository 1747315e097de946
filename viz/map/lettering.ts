/** How names are written, and how large they are: measured without drawing them. */
import type { TextStyleOptions } from 'pixi.js';
import { INK } from './colours.js';

const SANS = ['system-ui', '-apple-system', 'Segoe UI', 'Roboto', 'Noto Sans', 'Helvetica Neue', 'Arial', 'sans-serif'];
const SERIF = ['Iowan Old Style', 'Palatino Linotype', 'Palatino', 'URW Palladio L', 'P052', 'Georgia', 'serif'];

export interface Lettering {
  readonly family: readonly string[];
  /** CSS pixels where nothing enlarges it. */
  readonly size: number;
  readonly colour: number;
  readonly weight: '400' | '600';
  readonly italic: boolean;
  readonly spacing: number;
  /** Paper around the letters, so that they can be read over discs and lines. */
  readonly halo: boolean;
}

const PLAIN: Lettering = {
  family: SANS,
  size: 11.5,
  colour: INK.ink,
  weight: '400',
  italic: false,
  spacing: 0,
  halo: true,
};

export const LETTERING = {
  hamlet: { ...PLAIN, colour: INK.soft },
  village: PLAIN,
  town: { ...PLAIN, size: 13 },
  large: { ...PLAIN, size: 14, weight: '600' },
  municipality: { ...PLAIN, family: SERIF, size: 14, italic: true, spacing: 1.2, colour: INK.municipality },
  city: { ...PLAIN, size: 12.5, colour: INK.place, halo: false },
  water: { ...PLAIN, family: SERIF, size: 14, italic: true, spacing: 1, colour: INK.water, halo: false },
  country: { ...PLAIN, family: SERIF, size: 18, spacing: 4, colour: INK.place, halo: false },
  province: { ...PLAIN, family: SERIF, size: 16, spacing: 3, colour: INK.place, halo: false },
} as const satisfies Record<string, Lettering>;

/** The size of a page's type where nothing enlarges it, CSS pixels. */
const USUAL = 16;

/** How much larger the type of this page is than usual: it grows with the window, and as its reader wants. */
export const enlargement = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL;

export const textStyle = (of: Lettering, enlarged: number): TextStyleOptions => ({
  fontFamily: [...of.family],
  fontSize: of.size * enlarged,
  fontWeight: of.weight,
  fontStyle: of.italic ? 'italic' : 'normal',
  letterSpacing: of.spacing * enlarged,
  fill: of.colour,
  ...(of.halo ? { stroke: { color: INK.halo, width: 3.5 * enlarged, join: 'round' as const } } : {}),
});

const quoted = (family: string): string => (family.includes(' ') ? `"${family}"` : family);
let pen: CanvasRenderingContext2D | null = null;

/** Width and height of a name as it will be written, CSS pixels. */
export function measure(
  text: string,
  of: Lettering,
  enlarged: number,
): { readonly width: number; readonly height: number } {
  pen ??= document.createElement('canvas').getContext('2d')!;
  const size = of.size * enlarged;
  pen.font = `${of.italic ? 'italic ' : ''}${of.weight} ${size}px ${of.family.map(quoted).join(',')}`;
  return { width: pen.measureText(text).width + of.spacing * enlarged * text.length, height: size * 1.2 };
}

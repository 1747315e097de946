/**
 * The colours of the viewer, once, for drawing code; `tokens.css` carries the same values for style sheets (a test holds
 * the two together and measures every contrast). Base: Okabe and Ito's eight colours, darkened where text needs it.
 */
export const PALETTE = {
  /** Behind everything, and the map's ground. */
  paper: '#f7f5ef',
  /** Panels. */
  sheet: '#fffefa',
  /** Text, and the strongest strokes. */
  ink: '#17222b',
  /** Second text: labels, units, notes. */
  inkSoft: '#4a5763',
  /** Edges of controls: 3 to 1 on paper and sheet. */
  edge: '#7b8187',
  /** Hairlines between things, never the only sign of anything. */
  hairline: '#ddd8cb',
  /** What can be pressed, and the focus ring. */
  action: '#00588c',
  actionSoft: '#e3eef5',
  /** The world in which nothing is done. */
  baseline: '#17222b',
  /** The world with measures. */
  measures: '#0072b2',
  /** From the lowest to the highest of the futures, behind the lines: faint, and told in words and in the table. */
  baselineBand: '#d3d5d4',
  measuresBand: '#bfdcecaa',
  /** Men and women in the pyramid: told apart by side and word first. */
  men: '#0072b2',
  women: '#a5670a',
  /** Facilities by state; the state also has a shape. */
  open: '#0072b2',
  underNorm: '#c25400',
  announced: '#c25400',
  closed: '#5f656b',
  saved: '#007a59',
} as const;

export type Token = keyof typeof PALETTE;

/** Text colours and what they stand on: at least 4.5 to 1. */
export const TEXT_PAIRS: readonly (readonly [text: Token, on: Token])[] = [
  ['ink', 'paper'],
  ['ink', 'sheet'],
  ['inkSoft', 'paper'],
  ['inkSoft', 'sheet'],
  ['action', 'sheet'],
  ['action', 'paper'],
  ['action', 'actionSoft'],
  ['ink', 'actionSoft'],
  ['inkSoft', 'actionSoft'],
  ['sheet', 'action'],
  ['measures', 'sheet'],
];

/** Strokes, marks and edges of controls, and what they stand on: at least 3 to 1. */
export const GRAPHIC_PAIRS: readonly (readonly [mark: Token, on: Token])[] = [
  ['edge', 'sheet'],
  ['edge', 'paper'],
  ['baseline', 'sheet'],
  ['measures', 'sheet'],
  ['men', 'sheet'],
  ['women', 'sheet'],
  ['open', 'paper'],
  ['underNorm', 'paper'],
  ['closed', 'paper'],
  ['saved', 'paper'],
];

/** Contrast of two colours `#rrggbb` by WCAG 2.2, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((i) => {
    const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

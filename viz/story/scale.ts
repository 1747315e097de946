/** The colour scale of a layer: classes with bounds that stay, and what the legend says of each. */
import type { Language, Shown } from '../state/view.js';
import { diverging, NO_VALUE, sequential } from './colours.js';
import { type Layer, LEAST_RESIDENTS } from './layers.js';
import { type Both, figure, inPercent, NO_FIGURE, signed } from './numbers.js';

export interface Scale {
  /** The classes at the ends are open: what lies beyond has their colour, and the legend says so. */
  readonly min: number;
  readonly max: number;
  /** Bounds between classes. */
  readonly ticks: readonly number[];
  /** One colour per class, 0xRRGGBB: one more than there are bounds. */
  readonly colours: readonly number[];
  colourOf(value: number | null): number;
}

const aroundZero = (layer: Layer, shown: Shown): boolean => shown === 'difference' || layer.around === 'zero';

/** Classes and colours, the same for every year. A value on a bound is in the class above it, around zero in the one nearer to zero. */
export function scaleOf(layer: Layer, shown: Shown): Scale {
  const ticks = shown === 'difference' ? layer.differenceBounds : layer.bounds;
  const around = aroundZero(layer, shown);
  const colours = (around ? diverging : sequential)(ticks.length + 1);
  const classOf = (value: number): number =>
    ticks.filter((bound) => (around && value > 0 ? bound < value : bound <= value)).length;
  return {
    min: ticks[0]!,
    max: ticks.at(-1)!,
    ticks,
    colours,
    colourOf: (value) => (value === null ? NO_VALUE : colours[classOf(value)]!),
  };
}

/** What a layer is measured in, for a heading or behind a value. */
export const unitOf = (layer: Layer, shown: Shown): Both =>
  shown === 'difference' ? layer.differenceUnit : layer.unit;

export interface LegendEntry {
  readonly colour: number;
  readonly text: string;
}

const WORDS = {
  nl: { to: 'tot', under: 'onder', over: 'boven', more: 'of meer', none: `minder dan ${LEAST_RESIDENTS} inwoners` },
  en: { to: 'to', under: 'under', over: 'over', more: 'or more', none: `fewer than ${LEAST_RESIDENTS} residents` },
} as const;

/** The classes from low to high, and last the colour of towns without a value. */
export function legendOf(layer: Layer, shown: Shown, language: Language): readonly LegendEntry[] {
  const { ticks, colours } = scaleOf(layer, shown);
  const around = aroundZero(layer, shown);
  const decimals = ticks.every(Number.isInteger) ? 0 : 1;
  const number = (n: number): string => (around ? signed : figure)(n, decimals, language);
  const { to, under, over, more, none } = WORDS[language];
  const text = (from: number | undefined, until: number | undefined): string => {
    if (layer.kind === 'count') return wholesBetween(from, until, around, language);
    if (from === undefined) return `${under} ${number(until!)}`;
    if (until === undefined) return around ? `${over} ${number(from)}` : `${number(from)} ${more}`;
    return `${number(from)} ${to} ${number(until)}`;
  };
  const classes = colours.map((colour, i) => ({ colour, text: text(ticks[i - 1], ticks[i]) }));
  // Counts and ways are told of the smallest town too: without a value is only where nobody lives.
  const absent = layer.kind === 'count' || layer.kind === 'distance' ? NOBODY[language] : none;
  return [...classes, { colour: NO_VALUE, text: absent }];
}

/** An open class of whole numbers in little room: "5 of meer" as 5+, "−2 of minder" as ≤ −2. */
export function briefly(text: string): string {
  const number = text.replace(/[^\d+\u2212].*$/, '');
  if (number === text) return text;
  if (number.startsWith('\u2212')) return `\u2264 ${number}`;
  return number.startsWith('+') ? `\u2265 ${number}` : `${number}+`;
}

const NOBODY: Both = { nl: 'geen inwoners', en: 'no residents' };

/** The whole numbers of a class, for counts: bounds lie halfway between them. */
function wholesBetween(from: number | undefined, until: number | undefined, sign: boolean, language: Language): string {
  const number = (n: number): string => (sign ? signed : figure)(n, 0, language);
  const { more } = WORDS[language];
  if (from === undefined) {
    const least = Math.floor(until!);
    if (!sign) return number(least);
    return language === 'nl' ? `${number(least)} of minder` : `${number(least)} or fewer`;
  }
  return until === undefined ? `${number(Math.ceil(from))} ${more}` : number(Math.ceil(from));
}

/** A value with its unit: 23,4 %, +1,2 procentpunt, 3 scholen; what is missing as a dash. */
export function valueText(layer: Layer, shown: Shown, value: number | null, language: Language): string {
  if (value === null) return NO_FIGURE;
  const number = (aroundZero(layer, shown) ? signed : figure)(value, layer.decimals, language);
  const unit = unitOf(layer, shown)[language];
  if (unit === 'scholen' && Math.abs(value) === 1) return `${number} school`;
  if (unit === 'schools' && Math.abs(value) === 1) return `${number} school`;
  return unit === '%' ? inPercent(number, language) : `${number}\u00a0${unit}`;
}

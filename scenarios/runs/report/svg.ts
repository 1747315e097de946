/** The few parts every picture is made of: a scale, round ticks, a path, a titled frame. */
import { html, type Markup, type Part } from './html.js';

/** Coordinates are written with one decimal: a tenth of a pixel is not seen, and the page stays small. */
export const px = (value: number): number => Math.round(value * 10) / 10;

export type Scale = (value: number) => number;

/** Straight scale from domain [d0, d1] to [r0, r1]. */
export const linear = (d0: number, d1: number, r0: number, r1: number): Scale => {
  const slope = d1 === d0 ? 0 : (r1 - r0) / (d1 - d0);
  return (value) => r0 + (value - d0) * slope;
};

/** 1, 2, 2.5 or 5 times a power of ten, so that about `about` steps cover `extent`. */
export function roundStep(extent: number, about: number): number {
  const rough = extent / about;
  if (!(rough > 1e-9)) return 1;
  let power = 1;
  while (power * 10 <= rough) power *= 10;
  while (power > rough) power /= 10;
  const step = [1, 2, 2.5, 5, 10].find((s) => s * power >= rough)!;
  return step * power;
}

/** Multiples of a round step from 0 to `max`. */
export function ticksFromZero(max: number, about: number): readonly number[] {
  const step = Math.max(1, roundStep(max, about));
  const ticks = [0];
  while (ticks.length * step <= max) ticks.push(ticks.length * step);
  return ticks;
}

/** Multiples of 1, 2, 5, 10, 20 or 50 years within [first, last], at most `most` of them. */
export function yearTicks(first: number, last: number, most: number): readonly number[] {
  const step = [1, 2, 5, 10, 20, 50].find((s) => Math.floor(last / s) - Math.ceil(first / s) < most) ?? 100;
  const ticks: number[] = [];
  for (let y = Math.ceil(first / step) * step; y <= last; y += step) ticks.push(y);
  return ticks;
}

export type Point = readonly [x: number, y: number];

/** Path data through the points. */
export const linePath = (points: readonly Point[]): string =>
  points.map(([x, y], i) => `${i === 0 ? 'M' : 'L'}${px(x)} ${px(y)}`).join('');

/** Path data of the area between two lines over the same x. */
export const bandPath = (upper: readonly Point[], lower: readonly Point[]): string =>
  `${linePath(upper)}${linePath([...lower].reverse()).replace('M', 'L')}Z`;

/** Width of a text in pixels, on the generous side: the reader's font is not known. */
export const textWidth = (text: string, size: number): number => text.length * size * 0.56;

export interface Frame {
  /** Unique in the page. */
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly title: string;
  /** What a reader who cannot see the picture should know of it. */
  readonly desc: string;
  readonly className?: string;
}

/** A picture with its title and description, as wide as its place allows. */
export const svg = (frame: Frame, body: Part): Markup =>
  html`<svg class="${frame.className ?? 'chart'}" role="img" aria-labelledby="${frame.id}-t ${frame.id}-d" viewBox="0 0 ${px(frame.width)} ${px(frame.height)}" width="${px(frame.width)}" height="${px(frame.height)}"><title id="${frame.id}-t">${frame.title}</title><desc id="${frame.id}-d">${frame.desc}</desc>${body}</svg>`;

/** A small mark for a legend. */
export const swatch = (body: Part): Markup =>
  html`<svg aria-hidden="true" viewBox="0 0 40 16" width="40" height="16">${body}</svg>`;

/** The same picture drawn twice, for wide places and for a phone; style.ts shows one of them. */
export const responsive = (draw: (size: 'wide' | 'narrow') => Markup): Markup =>
  html`<div class="only-wide">${draw('wide')}</div><div class="only-narrow">${draw('narrow')}</div>`;

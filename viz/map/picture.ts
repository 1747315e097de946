/** What the towns look like at a moment between two 1 Januaries: plain numbers from recorded years. */

import { type Shown, worldOf } from '../state/view.js';
import type { WorldName, YearRecord } from '../state/worlds.js';
import { type Layer, shownValue } from '../story/layers.js';
import type { Scale } from '../story/scale.js';
import { mixColour } from '../styles/colour-arithmetic.js';
import { mix } from './easing.js';

export type Years = Readonly<Record<WorldName, readonly YearRecord[]>>;

/** Between which recorded years a moment lies, and how far on the way: 0 = on the first, up to 1. */
export interface Moment {
  readonly before: number;
  readonly after: number;
  readonly part: number;
}

export function momentOf(time: number, first: number, count: number): Moment {
  const at = Math.min(count - 1, Math.max(0, time - first));
  const before = Math.floor(at + 1e-9);
  const after = Math.min(count - 1, before + 1);
  return { before, after, part: after === before ? 0 : Math.max(0, at - before) };
}

export interface TownPicture {
  readonly residents: number;
  /** Vacant dwellings of all dwellings, 0 to 1. */
  readonly vacant: number;
  readonly colour: number;
}

const figure = (record: YearRecord, id: string, t: number): number => record.result.indicators[id]?.[t] ?? 0;

function vacantShare(record: YearRecord, t: number): number {
  const dwellings = figure(record, 'dwellings', t);
  return dwellings > 0 ? figure(record, 'vacant_dwellings', t) / dwellings : 0;
}

export function townPicture(
  years: Years,
  { before, after, part }: Moment,
  look: { readonly layer: Layer; readonly scale: Scale; readonly shown: Shown },
  t: number,
): TownPicture {
  const drawn = years[worldOf(look.shown)];
  const [a, b] = [drawn[before]!, drawn[after]!];
  const value = (y: number): number | null => shownValue(look.layer, years, look.shown, y, t);
  const [from, to] = [value(before), value(after)];
  // What happens in the course of a year has no value on the very first day: it shows the year it is in.
  const start = from === null && before === 0 && to !== null ? to : from;
  return {
    residents: mix(figure(a, 'population', t), figure(b, 'population', t), part),
    vacant: mix(vacantShare(a, t), vacantShare(b, t), part),
    colour: mixColour(look.scale.colourOf(start), look.scale.colourOf(to), part),
  };
}

/** All names a map of a region may carry, with what decides whether they are written. Knows no Pixi objects. */
import type { Region } from '../region/region.js';
import type { Language } from '../state/view.js';
import { builtRadius, discRadius, dotsShare } from './disc.js';
import { type Label, SIDES, type Side } from './labels.js';
import { LETTERING, type Lettering } from './lettering.js';
import { centroidOf } from './outline.js';
import { PLACES_AROUND, type PlaceAround } from './places-around.js';

export interface Name {
  readonly text: Readonly<Record<Language, string>>;
  readonly lettering: Lettering;
  readonly x: number; // km
  readonly y: number;
  /** Town it names; null = something else. */
  readonly town: number | null;
  /** In residents, so that other names find their rank among towns. */
  readonly priority: number;
  /** Has a mark of its own on the ground. */
  readonly marked: boolean;
  readonly sides: readonly Side[];
  /** Pixels per kilometre between which it is written at all. */
  readonly from: number;
  readonly to: number;
}

const EVER = { from: 0, to: Number.POSITIVE_INFINITY };
const BESIDE = SIDES.filter((side) => side !== 'on');
const same = (text: string): Name['text'] => ({ nl: text, en: text });

const RANK: Readonly<Record<PlaceAround['kind'], number>> = { city: 9000, water: 8000, country: 30000, province: 7000 };

const aroundNames = (): readonly Name[] =>
  PLACES_AROUND.map((place) => ({
    text: { nl: place.nl, en: place.en },
    lettering: LETTERING[place.kind],
    x: place.x,
    y: place.y,
    town: null,
    priority: RANK[place.kind],
    marked: place.kind === 'city',
    sides: place.kind === 'city' ? BESIDE : ['on'],
    from: place.kind === 'city' ? 3 : 4,
    to: Number.POSITIVE_INFINITY,
  }));

const letteringOf = (residents: number): Lettering =>
  residents >= 9000
    ? LETTERING.large
    : residents >= 2500
      ? LETTERING.town
      : residents >= 400
        ? LETTERING.village
        : LETTERING.hamlet;

/** @param residents_t of the base year: playing does not move names */
export function namesOf(region: Region, residents_t: readonly number[]): readonly Name[] {
  const towns = region.towns.name_t.flatMap((name, t): Name[] => {
    const residents = residents_t[t] ?? 0;
    if (residents <= 0) return [];
    const [x, y] = [region.towns.x_t[t]!, region.towns.y_t[t]!];
    const lettering = letteringOf(residents);
    return [{ text: same(name), lettering, x, y, town: t, priority: residents, marked: false, sides: BESIDE, ...EVER }];
  });
  const { name_m, rings_m } = region.municipalities;
  const municipalities = name_m.map((name, m): Name => {
    const largest = [...rings_m[m]!].sort((a, b) => b.length - a.length)[0] ?? new Float32Array(2);
    const rest = {
      town: null,
      priority: 3000,
      marked: false,
      sides: ['on', 'above', 'below'] as const,
      from: 0,
      to: 30,
    };
    return { text: same(name), lettering: LETTERING.municipality, ...centroidOf(largest), ...rest };
  });
  return [...towns, ...municipalities, ...aroundNames()];
}

/** Radius kept free around the mark of a city, CSS pixels. */
export const CITY_MARK_PX = 3.5;

/** A disc of which enough is seen around the name to write it on it, where there is no room beside it. */
const roomy = ({ town }: Name, radius: number, { height }: { readonly height: number }): boolean =>
  town !== null && radius >= 0.75 * height;

/** A name as something to be placed at a scale. */
export function labelOf(
  name: Name,
  id: number,
  size: { readonly width: number; readonly height: number },
  pixelsPerKm: number,
): Label {
  const near = name.town !== null && dotsShare(pixelsPerKm) > 0.5;
  const disc = name.town === null ? 0 : discRadius(name.priority, pixelsPerKm) * 1.3 + 1.5;
  const radius = name.marked ? CITY_MARK_PX : near ? builtRadius(name.priority, pixelsPerKm) + 8 : disc;
  const beside = roomy(name, radius, size) ? SIDES : name.sides;
  const sides: readonly Side[] = near ? ['above', 'below', 'right', 'left'] : beside;
  return { id, x: name.x * pixelsPerKm, y: -name.y * pixelsPerKm, radius, ...size, priority: name.priority, sides };
}

/** Towns with their change over the run, and which of them are too small to say anything of. */
import { type Figures, inYear, type Place, type Spread } from './figures.js';
import { percentChange } from './numbers.js';

/** Towns with fewer residents at the base date: a handful of people decides their percentage. */
export const SMALL_TOWN = 250;

export interface Town {
  readonly place: Place;
  readonly municipalityName: string;
  readonly first: number;
  readonly last: Spread;
  /** Percent, mean of the seeds; NaN of nobody. */
  readonly change: number;
  readonly small: boolean;
}

/** Every town of the run, in the order of the pack. */
export function townsOf(figures: Figures): readonly Town[] {
  const name = new Map(figures.municipalities.map((m) => [m.code, m.name]));
  return figures.places.map((place) => {
    const first = inYear(figures, 'population', 0, [place]).mean;
    const last = inYear(figures, 'population', figures.years.length - 1, [place]);
    return {
      place,
      municipalityName: name.get(place.municipality) ?? place.municipality,
      first,
      last,
      change: percentChange(first, last.mean),
      small: first < SMALL_TOWN,
    };
  });
}

/** The towns that are not too small, the strongest decline first; ties by code. */
export const byChange = (towns: readonly Town[]): readonly Town[] =>
  towns.filter((t) => !t.small).sort((a, b) => a.change - b.change || (a.place.code < b.place.code ? -1 : 1));

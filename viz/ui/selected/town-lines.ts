/** The lines of a town's table of then and now: people and facilities, and its homes. */
import type { YearResult } from '../../../sim/protocol.js';
import type { Language } from '../../state/view.js';
import { type Layer, LEAST_RESIDENTS, layerOf } from '../../story/layers.js';
import { figure, NO_FIGURE, percent, signed } from '../../story/numbers.js';
import { valueText } from '../../story/scale.js';
import { countOf, ratioOf, sinceFirst } from '../../story/totals.js';
import type { Words } from '../../words/words.js';

export interface Line {
  readonly label: string;
  /** @param results of one world, from the first day on @param y index of the 1 January @param t town */
  text(results: readonly YearResult[], y: number, t: number): string;
}

export interface Lines {
  /** Empty for the first of them. */
  readonly title: string;
  readonly lines: readonly Line[];
}

export function townLines(w: Words['selection'], language: Language): readonly Lines[] {
  const whole = (n: number | null): string => (n === null ? NO_FIGURE : figure(n, 0, language));
  const counted = (label: string, id: string): Line => ({
    label,
    text: (results, y, t) => whole(countOf(results[y]!, id, t)),
  });
  const added = (label: string, id: string): Line => ({
    label,
    text: (results, y, t) => whole(sinceFirst(results, y, id, t)),
  });
  const share = (label: string, part: string, all: string, least: number): Line => ({
    label,
    text(results, y, t) {
      const { indicators } = results[y]!;
      const [n, of] = [indicators[part]?.[t], indicators[all]![t]!];
      return n === undefined || of < least ? NO_FIGURE : percent(n / of, 1, language);
    },
  });
  const told = (label: string, value: Layer['value'], text: (value: number) => string): Line => ({
    label,
    text(results, y, t) {
      const n = value(results, y, t);
      return n === null ? NO_FIGURE : text(n);
    },
  });
  const way = layerOf('school_distance_km');
  return [
    {
      title: '',
      lines: [
        counted(w.people, 'population'),
        share(w.share65, 'population_65plus', 'population', LEAST_RESIDENTS),
        counted(w.households, 'households'),
        counted(w.schools, 'schools_open'),
        counted(w.gp, 'gp_practices'),
        counted(w.bus, 'bus_stops'),
        told(w.schoolDistance, way.value, (km) => valueText(way, 'baseline', km, language)),
      ],
    },
    {
      title: w.homes,
      lines: [
        counted(w.allHomes, 'dwellings'),
        share(w.vacant, 'vacant_dwellings', 'dwellings', 1),
        share(w.longVacant, 'vacant_long_term', 'dwellings', 1),
        added(w.built, 'dwellings_built'),
        added(w.takenDown, 'dwellings_taken_down'),
        told(
          w.woz,
          (results, y, t) => ratioOf(results[y]!, 'woz_value_eur', t),
          (eur) => figure(eur / 1000, 1, language),
        ),
        told(
          w.price,
          (results, y, t) => ratioOf(results[y]!, 'price_index', t),
          (index) => figure(index, 1, language),
        ),
        told(w.condition, layerOf('dwelling_quality').value, (points) => signed(points, 1, language)),
      ],
    },
  ];
}

/** Mean value of the dwellings of towns: that of the municipality, shifted by what is known of the districts of a town. */
import type { Column, Table } from '../../format.js';
import { from, gaps, words } from '../../table.js';
import type { BuiltTown } from './build-municipality.js';

/**
 * Values of the base year. Over the dwellings of a municipality they have the mean that was published, so a town without
 * a ratio of its own (all outside the five regions) has that of its municipality.
 *
 * @param municipalities and towns of the source pack at the base.
 * @throws RangeError where the municipality of a town has no value.
 */
export function townWoz(municipalities: Table, towns: Table, built: readonly BuiltTown[]): Omit<Column, 'unit'> {
  const codes = words(municipalities, 'code');
  const published = gaps(municipalities, 'woz_eur');
  const home = words(towns, 'municipality');
  const ratios = gaps(towns, 'woz_ratio');
  const ratioOf = ({ row }: BuiltTown): number => ratios[row] ?? 1;
  const sums = new Map<string, { dwellings: number; weighted: number }>();
  for (const town of built) {
    const sum = sums.get(home[town.row]!) ?? { dwellings: 0, weighted: 0 };
    sum.dwellings += town.dwellings.dwellings;
    sum.weighted += town.dwellings.dwellings * ratioOf(town);
    sums.set(home[town.row]!, sum);
  }
  const { source, year } = municipalities.columns['woz_eur']!;
  const note = 'value of the municipality, by the districts of the town in 2022 (structure only)';
  return from(
    { source, year, basis: 'later', note },
    built.map((town) => {
      const code = home[town.row]!;
      const value = published[codes.indexOf(code)];
      if (value === null || value === undefined) throw new RangeError(`no value of dwellings of ${code}`);
      const { dwellings, weighted } = sums.get(code)!;
      const scale = weighted > 0 ? dwellings / weighted : 1;
      return Math.round(value * ratioOf(town) * scale);
    }),
  );
}

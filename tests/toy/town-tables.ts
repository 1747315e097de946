/** The tables of a toy pack that have a row per town. */
import { ages, REGION_TABLES } from '../../scenarios/packages/columns/tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import { HOMES } from './homes-tables.js';
import type { Town } from './towns.js';

const TOY = { source: 'toy', basis: 'derived', year: 2021 } as const;

export const agesTable = (towns: readonly Town[]): Table =>
  makeTable('Residents by age and sex', ages, {
    code: from(
      TOY,
      towns.map(({ traits }) => traits.code),
    ),
    ...Object.fromEntries(
      AGE_GROUPS.flatMap((age, g) => [
        [
          `m${age}`,
          from(
            TOY,
            towns.map((town) => town.ages[g]!),
          ),
        ],
        [
          `w${age}`,
          from(
            TOY,
            towns.map((town) => town.ages[20 + g]!),
          ),
        ],
      ]),
    ),
  });

export const xOf = (t: number): number => 252000 + 3000 * t;

export function placesTable(towns: readonly Town[]): Table {
  const traits = towns.map((town) => town.traits);
  const counts = Object.keys(towns[0]!.counts);
  return makeTable('Towns and villages', REGION_TABLES['places']!, {
    code: from(
      TOY,
      traits.map(({ code }) => code),
    ),
    name: from(
      TOY,
      traits.map(({ name }) => name),
    ),
    municipality: from(
      TOY,
      traits.map(({ municipality }) => municipality),
    ),
    lon: from(
      TOY,
      traits.map((_, t) => 6.9 + 0.045 * t),
    ),
    lat: from(
      TOY,
      traits.map(() => 53.3),
    ),
    x_m: from(
      TOY,
      traits.map((_, t) => xOf(t)),
    ),
    y_m: from(
      TOY,
      traits.map(() => 593000),
    ),
    area_km2: from(
      TOY,
      traits.map(({ residents }) => 2 + residents / 100),
    ),
    woz_eur: from(
      TOY,
      traits.map(() => HOMES.woz_eur),
    ),
    gp_practices: from(
      TOY,
      traits.map(({ residents }) => Math.floor(residents / 1500)),
    ),
    ...Object.fromEntries(
      counts.map((name) => [
        name,
        from(
          TOY,
          towns.map((town) => town.counts[name]!),
        ),
      ]),
    ),
  });
}

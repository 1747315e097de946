/** The tables of a toy pack that have a row per town or school. */
import type { Table } from '../../scenarios/packages/format.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import { ages, REGION_TABLES, schools } from '../../scenarios/packages/tables.js';
import type { Town, TownTraits } from './towns.js';

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

const xOf = (t: number): number => 252000 + 3000 * t;

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

/** A school in every town of at least 300 residents and in the largest: a pack has at least one. */
export function schoolsTable(traits: readonly TownTraits[]): Table {
  const most = traits.reduce((n, { residents }) => Math.max(n, residents), 0);
  const rows = traits.flatMap((town, t) => (town.residents < Math.min(300, most) ? [] : [{ ...town, t }]));
  const seen = ['in_2013_12', 'in_2015_10', 'in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12'];
  const pupils = ['pupils_2015', 'pupils_2016', 'pupils_2019'];
  return makeTable('Primary schools', schools, {
    id: from(
      TOY,
      rows.map(({ t }) => `90T${t}00`),
    ),
    name: from(
      TOY,
      rows.map(({ name }) => `De Linde ${name}`),
    ),
    denomination: from(
      TOY,
      rows.map(() => 'Openbaar'),
    ),
    place: from(
      TOY,
      rows.map(({ code }) => code),
    ),
    x_m: from(
      TOY,
      rows.map(({ t }) => xOf(t)),
    ),
    y_m: from(
      TOY,
      rows.map(() => 593000),
    ),
    ...Object.fromEntries(
      seen.map((name) => [
        name,
        from(
          TOY,
          rows.map(() => 1),
        ),
      ]),
    ),
    ...Object.fromEntries(
      pupils.map((name) => [
        name,
        from(
          TOY,
          rows.map(({ residents }) => Math.round(0.08 * residents)),
        ),
      ]),
    ),
  });
}

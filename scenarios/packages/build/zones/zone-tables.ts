/** Tables of a region pack about the world outside: zones, their cohorts, attraction, and the moves of 2015. */

import { REGION_TABLES } from '../../columns/tables.js';
import type { Column, Table } from '../../format.js';
import { OBSERVED_CLASSES } from '../../rules.js';
import { from, gaps, makeTable, numbers, type Origin, words } from '../../table.js';
import { arrivalsWithin, outsideFlows } from './outside-flows.js';
import { STEP, type Variant, zoneCohorts } from './zone-ages.js';
import type { Country, Zone } from './zones.js';

const derived = (source: string, year: Origin['year'], note: string): Origin => ({
  source,
  year,
  basis: 'derived',
  note,
});
const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

/** Means over dwellings, with the digits they are given. */
const HOMES: readonly (readonly [name: string, digits: number])[] = [
  ['woz_eur', 0],
  ['built_before_2000_share', 4],
  ['single_family_share', 4],
  ['owner_share', 4],
  ['social_share', 4],
];

function zoneTable(country: Country, zones: readonly Zone[], flows: ReturnType<typeof outsideFlows>): Table {
  const all = country.source.tables['municipalities']!;
  const same = (column: string): Origin => {
    const { unit: _unit, values: _values, ...origin } = all.columns[column]!;
    return origin;
  };
  const total = (values: readonly number[]): number[] =>
    zones.map(({ members }) => sum(members.map((m) => values[m]!)));
  const mean = (column: string, digits: number, weights = country.residents): (number | null)[] =>
    zones.map(({ members }) => meanOf(members, gaps(all, column), weights, digits));
  const averaged = (column: string, digits: number): Omit<Column, 'unit'> =>
    from({ ...same(column), basis: 'derived' }, mean(column, digits));
  const summed = (column: string): Omit<Column, 'unit'> =>
    from({ ...same(column), basis: 'derived' }, total(numbers(all, column)));
  const list = derived('70072ned', country.base, 'municipalities within 50 km one by one, the others by COROP region');
  const ratio = derived('81734NED', 2015, 'observed over the gravity model; ten moves added to both');
  return makeTable('The world outside', REGION_TABLES['zones']!, {
    code: from(
      list,
      zones.map((z) => z.code),
    ),
    name: from(
      list,
      zones.map((z) => z.name),
    ),
    kind: from(
      list,
      zones.map((z) => z.kind),
    ),
    members: from(
      list,
      zones.map((z) => z.members.length),
    ),
    x_m: averaged('x_m', 0),
    y_m: averaged('y_m', 0),
    land_area_km2: from(
      same('land_area_km2'),
      total(numbers(all, 'land_area_km2')).map((n) => Math.round(n * 100) / 100),
    ),
    residents: from(derived('37259', country.base, 'sum of its municipalities'), total(country.residents)),
    dwellings: from(
      derived(
        'kwb',
        country.base,
        country.base === 2021 ? '2018 + 3/4 of the change to 2022' : 'sum of its municipalities',
      ),
      total(country.dwellings),
    ),
    ...Object.fromEntries(
      HOMES.map(([name, digits]) => [
        name,
        from({ ...same(name), basis: 'derived' }, mean(name, digits, country.dwellings)),
      ]),
    ),
    jobs: summed('jobs'),
    students: summed('students'),
    university: from(
      same('university'),
      total(numbers(all, 'university')).map((n) => Math.min(1, n)),
    ),
    income_eur: averaged('income_eur', 0),
    education_low: averaged('education_low', 4),
    education_high: averaged('education_high', 4),
    participation: averaged('participation', 4),
    income_per_inhabitant_eur: averaged('income_per_inhabitant_eur', 0),
    hbo_students: summed('hbo_students'),
    wo_students: summed('wo_students'),
    mbo_students: summed('mbo_students'),
    secondary_pupils: summed('secondary_pupils'),
    corop_code: from(
      same('corop_code'),
      zones.map(({ members }) => words(all, 'corop_code')[members[0]!]!),
    ),
    pull_2015: from(
      ratio,
      flows.pull.map((n) => rounded(n, 4)),
    ),
    push_2015: from(
      ratio,
      flows.push.map((n) => rounded(n, 4)),
    ),
  });
}

const rounded = (x: number, digits: number): number => {
  let scale = 1;
  for (let d = 0; d < digits; d++) scale *= 10;
  return Math.round(x * scale) / scale;
};

/** Weighted mean over the members that have a figure. */
function meanOf(
  members: readonly number[],
  values: readonly (number | null)[],
  weights: readonly number[],
  digits: number,
): number | null {
  const known = members.filter((m) => values[m] !== null);
  const weight = sum(known.map((m) => weights[m]!));
  return weight > 0 ? rounded(sum(known.map((m) => values[m]! * weights[m]!)) / weight, digits) : null;
}

/** Effects of the region's municipalities and of the zones, in order of code. */
function effectTable({ source, residents, dwellings, region }: Country, zones: readonly Zone[]): Table {
  const effects = source.tables['place_effects']!;
  const codes = words(effects, 'code');
  const own = codes.flatMap((code, row) => (region.has(code) ? [{ code, members: [row] }] : []));
  const rows = [...own, ...zones].sort((a, b) => (a.code < b.code ? -1 : 1));
  const names = Object.keys(REGION_TABLES['place_effects']!).filter((name) => name !== 'code');
  const combined = (name: string): number[] =>
    rows.map(({ members }) => {
      const values = members.map((m) => numbers(effects, name)[m]!);
      if (members.length === 1) return values[0]!;
      if (/^(internal|total|cohort)/.test(name)) return rounded(sum(values), 1);
      const weights = members.map((m) => (name.startsWith('effect') ? dwellings : residents)[m]!);
      return rounded(sum(values.map((v, i) => v * weights[i]!)) / sum(weights), 5);
    });
  const column = (name: string): Omit<Column, 'unit'> => {
    const { unit: _unit, ...origin } = effects.columns[name]!;
    return { ...origin, values: combined(name) };
  };
  const { unit: _unit, ...code } = effects.columns['code']!;
  return makeTable('Attraction of municipalities and zones', REGION_TABLES['place_effects']!, {
    code: { ...code, values: rows.map((row) => row.code) },
    ...Object.fromEntries(names.map((name) => [name, column(name)])),
  });
}

function cohortTable(country: Country, zones: readonly Zone[]): Table {
  const effects = country.source.tables['place_effects']!;
  const net = zones.map(({ members }) =>
    OBSERVED_CLASSES.map((g) => sum(members.map((m) => numbers(effects, `cohort_${g}`)[m]!))),
  );
  const variants: [Variant, number[][][]][] = [
    ['closed', zoneCohorts(country.source, zones, country.base, [], country.residents)],
    ['steady', zoneCohorts(country.source, zones, country.base, net, country.residents)],
  ];
  const rows = zones.flatMap((zone, z) =>
    variants.flatMap(([variant, cohorts]) =>
      cohorts[z]!.map((ages, step) => ({ zone: zone.code, variant, year: country.base + STEP * step, ages })),
    ),
  );
  const origin = derived('83502NED', 'series', 'cohorts of the base at the rates of births and deaths of the base');
  return makeTable('Residents of zones by age', REGION_TABLES['zone_ages']!, {
    zone: from(
      origin,
      rows.map((r) => r.zone),
    ),
    variant: from(
      origin,
      rows.map((r) => r.variant),
    ),
    year: from(
      origin,
      rows.map((r) => r.year),
    ),
    ...Object.fromEntries(
      OBSERVED_CLASSES.map((g, c) => [
        `age_${g}`,
        from(
          origin,
          rows.map((r) => r.ages[c]!),
        ),
      ]),
    ),
  });
}

/** Zones, their cohorts, attraction, and moves of 2015. */
export function outsideTables(country: Country): Record<string, Table> {
  const { zones } = country;
  const flows = outsideFlows(country, zones);
  const moves = derived('81734NED', 2015, 'recoded to 2023; zones are sums of municipalities');
  const rows = arrivalsWithin(flows);
  return {
    zones: zoneTable(country, zones, flows),
    zone_ages: cohortTable(country, zones),
    place_effects: effectTable(country, zones),
    flows_2015: makeTable('Moves of 2015', REGION_TABLES['flows_2015']!, {
      origin: from(
        moves,
        rows.map((r) => r.origin),
      ),
      destination: from(
        moves,
        rows.map((r) => r.destination),
      ),
      moves: from(
        moves,
        rows.map((r) => r.moves),
      ),
      transit: from(
        { ...moves, note: 'moves out of a reception centre beyond those back to it' },
        rows.map((r) => r.transit),
      ),
    }),
  };
}

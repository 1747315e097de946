/** Schools, stops and distances of toy packs: a school in larger towns, one corridor through all. */

import { boardOf } from '../../scenarios/packages/columns/facilities.js';
import type { Table } from '../../scenarios/packages/format.js';
import { type Row, tableOf } from './rows.js';
import { xOf } from './town-tables.js';
import type { TownTraits } from './towns.js';

const SEEN = ['in_2013_12', 'in_2015_10', 'in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12'];
const PUPILS = ['pupils_2014', 'pupils_2015', 'pupils_2016', 'pupils_2019'];
const DISTANCES = ['distance_2015', 'distance_2016', 'distance_2019'];
const all = (names: readonly string[], value: number): Row => Object.fromEntries(names.map((name) => [name, value]));

/** A school in every town of at least 300 residents and in the largest: a pack has at least one. */
function schoolRows(traits: readonly TownTraits[]): Row[] {
  const most = traits.reduce((n, { residents }) => Math.max(n, residents), 0);
  return traits.flatMap(({ code, name, municipality, residents }, t) =>
    residents < Math.min(300, most)
      ? []
      : [
          {
            id: `90T${t}00`,
            name: `De Linde ${name}`,
            denomination: 'Openbaar',
            group: 'public',
            place: code,
            x_m: xOf(t),
            y_m: 593000,
            ...all(SEEN, 1),
            fate: 'open',
            ...all(PUPILS, Math.round(0.08 * residents)),
            ...all(DISTANCES, 700),
            board: boardOf('public', municipality),
          },
        ],
  );
}

/** One stop in the middle of every town, 3 km apart. */
const stopRows = (traits: readonly TownTraits[]): Row[] =>
  traits.map(({ code, name }, t) => ({
    code: `9000000${t}`,
    name: `${name}, Kerk`,
    place: code,
    x_m: xOf(t),
    y_m: 593000,
    corridor: 1,
  }));

const HAZARD: readonly Row[] = Object.entries({
  constant: -5,
  size: -2,
  size_above_150: -2.5,
  pupils_growth: -3,
  children_expected: -4,
  under_norm: 0.8,
  own_school_distance: -0.5,
  last_in_town: -0.6,
}).map(([term, value]) => ({
  term,
  value,
  standard_error: 0.2,
  schools: 25000,
  closures: 350,
}));

const CHOICE: readonly Row[] = [
  ['standing', 'distance_per_km', 0.9],
  ['standing', 'inner_km', 0.1],
  ['standing', 'own_town', 1.8],
  ['transfer', 'distance_per_km', 1.6],
  ['transfer', 'same_group', 1.6],
].map(([kind, term, value]) => ({
  kind: kind!,
  term: term!,
  value: value!,
  standard_error: 0.1,
  value_2015: null,
  value_2016: null,
  value_2019: null,
  schools: 2800,
}));

export function facilityTables(traits: readonly TownTraits[]): Record<string, Table> {
  const municipalities = [...new Set(traits.map(({ municipality }) => municipality))];
  const years = [2015, 2020];
  const corridor = {
    id: 1,
    name: `${traits[0]!.name} - ${traits.at(-1)!.name}`,
    length_km: 3 * (traits.length - 1),
    stops: traits.length,
    stops_inside: traits.length,
    towns: traits.length,
    residents: traits.reduce((sum, { residents }) => sum + residents, 0),
  };
  const distances = { school_km: 0.9, schools_within_3km: null, gp_km: 1.8, gp_within_3km: 1 };
  return {
    schools: tableOf('Primary schools', 'schools', schoolRows(traits)),
    observed_facilities: tableOf(
      'Distance to schools and GPs',
      'observed_facilities',
      municipalities.flatMap((municipality) => years.map((year) => ({ municipality, year, ...distances }))),
    ),
    school_hazard: tableOf('Hazard of a school closing', 'school_hazard', HAZARD),
    school_choice: tableOf('Choice of a school', 'school_choice', CHOICE),
    bus_corridors: tableOf('Bus corridors', 'bus_corridors', [corridor]),
    bus_stops: tableOf('Bus stops', 'bus_stops', stopRows(traits)),
  };
}

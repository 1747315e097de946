/** What columns/facilities.ts promises: fates that agree with the register, norms that follow, stops that are counted. */
import { boardOf } from '../columns/facilities.js';
import type { Pack, Table } from '../format.js';
import { closureNorms } from '../school-norm.js';
import { gaps, numbers, words } from '../table.js';
import { cell, described, refuse } from './refusal.js';

function checkFates(file: string, schools: Table): void {
  const seen = gaps(schools, 'in_2020_12');
  schools.columns['fate']!.values.forEach((fate, row) => {
    if (seen[row] === null ? fate !== null : (fate === 'open') !== (seen[row] === 1)) {
      refuse(
        file,
        cell('schools', 'fate', row),
        described(fate),
        `open exactly if in_2020_12 is 1, empty where that is, here ${seen[row]}`,
      );
    }
  });
}

function checkSchools(file: string, base: number, tables: Pack['tables']): void {
  const { schools, places, municipalities } = tables as { schools: Table; places: Table; municipalities: Table };
  const municipality = words(places, 'municipality');
  const municipalityOf = new Map(words(places, 'code').map((code, t) => [code, municipality[t]!]));
  const groups = words(schools, 'group');
  const town = words(schools, 'place');
  words(schools, 'board').forEach((board, row) => {
    const expected = boardOf(groups[row]!, municipalityOf.get(town[row]!)!);
    if (board !== expected) refuse(file, cell('schools', 'board', row), described(board), described(expected));
  });
  const areas = numbers(municipalities, 'land_area_km2');
  const norms = closureNorms(
    tables['observed']!,
    words(municipalities, 'code').map((code, m) => ({ code, landAreaKm2: areas[m]! })),
    base,
  ).values;
  numbers(municipalities, 'closure_norm').forEach((norm, row) => {
    if (norm !== norms[row]) {
      refuse(
        file,
        cell('municipalities', 'closure_norm', row),
        described(norm),
        `${norms[row]}: residents of 4 to 11 per km2 of land`,
      );
    }
  });
}

/** Corridors are numbered from 1 and count their own stops. */
function checkCorridors(file: string, tables: Pack['tables']): void {
  const { bus_corridors: corridors, bus_stops: stops } = tables as { bus_corridors: Table; bus_stops: Table };
  const all = new Array<number>(corridors.rows).fill(0);
  const inside = new Array<number>(corridors.rows).fill(0);
  const places = gaps(stops, 'place');
  numbers(stops, 'corridor').forEach((id, row) => {
    all[id - 1]!++;
    if (places[row] !== null) inside[id - 1]!++;
  });
  numbers(corridors, 'id').forEach((id, row) => {
    if (id !== row + 1) refuse(file, cell('bus_corridors', 'id', row), String(id), `${row + 1}: numbered from 1`);
  });
  for (const [column, counted] of [
    ['stops', all],
    ['stops_inside', inside],
  ] as const) {
    numbers(corridors, column).forEach((n, row) => {
      if (n !== counted[row]) {
        refuse(file, cell('bus_corridors', column, row), String(n), `${counted[row]}, as in table 'bus_stops'`);
      }
    });
  }
}

function checkStopTowns(file: string, stops: Table, towns: Table): void {
  gaps(stops, 'town').forEach((town, row) => {
    if (town !== null && town >= towns.rows) {
      refuse(file, cell('bus_stops', 'town', row), String(town), `a row of table 'towns', below ${towns.rows}`);
    }
  });
}

/** The sum over the terms begins with a constant. */
function checkHazard(file: string, hazard: Table): void {
  const first = words(hazard, 'term')[0];
  if (first !== 'constant') refuse(file, cell('school_hazard', 'term', 0), described(first), "'constant'");
}

/** @throws InputError for the first table about facilities that contradicts itself or its neighbours. */
export function checkFacilities(file: string, kind: Pack['kind'], base: number | null, tables: Pack['tables']): void {
  checkFates(file, tables['schools']!);
  checkHazard(file, tables['school_hazard']!);
  if (kind === 'source') {
    checkStopTowns(file, tables['bus_stops']!, tables['towns']!);
    return;
  }
  checkSchools(file, base!, tables);
  checkCorridors(file, tables);
}

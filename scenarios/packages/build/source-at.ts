/**
 * The source pack as it stands at a base: the tables that the builder reads, of that date.
 *
 * Whatever was observed after the base is left out, but for what is there as structure because nothing earlier exists
 * (`later.ts` marks it). Tables named `<name>_2015` stand in for `<name>`.
 */

import { lifeTableIn, mortalityOf, mortalityScaleIn } from '../../population/mortality.js';
import type { Base } from '../bases.js';
import { OBSERVED_AGES } from '../columns/tables.js';
import type { Column, Pack, Table } from '../format.js';
import { numbers, words } from '../table.js';
import { seriesUpTo } from './series-at.js';
import { backCast } from './towns/back-cast.js';
import { stock2021 } from './towns/town-dwellings.js';

type Columns = Readonly<Record<string, Column>>;

const withColumns = (table: Table, columns: Columns): Table => ({
  ...table,
  columns: { ...table.columns, ...columns },
});

/** The rows for which `keep` holds. */
const rowsOf = (table: Table, keep: (row: number) => boolean): Table => {
  const rows = Array.from({ length: table.rows }, (_, row) => row).filter(keep);
  const columns = Object.entries(table.columns).map(([name, column]): [string, Column] => [
    name,
    { ...column, values: rows.map((row) => column.values[row]!) },
  ]);
  return { ...table, rows: rows.length, columns: Object.fromEntries(columns) };
};

const upTo = (table: Table, last: number): Table => rowsOf(table, (row) => numbers(table, 'year')[row]! <= last);

/**
 * Adds to `municipalities`: `dwellings` (stock at the base) and `mass` (dwellings of the gravity model); to `towns`:
 * `residents`; and the table `town_ages`, rows as `towns`.
 */
export function sourceAt(source: Pack, base: Base): Pack {
  return base === 2021 ? at2021(source) : at2015(source);
}

function at2021(source: Pack): Pack {
  const { municipalities, towns, ages_2021: ages } = source.tables as Record<string, Table>;
  const later = numbers(municipalities!, 'dwellings_2022');
  const stock2018 = municipalities!.columns['dwellings_2018']!;
  const stock: Column = {
    ...stock2018,
    values: numbers(municipalities!, 'dwellings_2018').map((n, row) => stock2021(n, later[row]!)),
  };
  return {
    ...source,
    tables: {
      ...source.tables,
      municipalities: withColumns(municipalities!, { dwellings: stock, mass: stock2018 }),
      towns: withColumns(towns!, { residents: towns!.columns['residents_2021']! }),
      town_ages: ages!,
    },
  };
}

const BASE = 2015;

function at2015(source: Pack): Pack {
  const tables = source.tables as Record<string, Table>;
  const townAges = agesOf2015(source);
  const cells = Object.keys(townAges.columns).filter((name) => name !== 'code');
  const residents = numbers(tables['towns']!, 'residents_2020').map((_, row) =>
    cells.reduce((sum, cell) => sum + numbers(townAges, cell)[row]!, 0),
  );
  const replaced = Object.keys(tables).flatMap((name): [string, Table][] => {
    const earlier = tables[`${name}_${BASE}`];
    return earlier && name !== 'municipalities' ? [[name, earlier]] : [];
  });
  return {
    ...source,
    tables: {
      ...tables,
      ...Object.fromEntries(replaced),
      municipalities: municipalitiesOf2015(tables),
      municipal_series: seriesUpTo(tables['municipal_series']!, tables['parts_2015']!, BASE),
      mortality_scale: upTo(tables['mortality_scale']!, BASE - 1),
      tfr: upTo(tables['tfr']!, BASE - 1),
      occupancy: upTo(tables['occupancy']!, BASE),
      country_series: countryUpTo(tables['country_series']!, BASE),
      schools: schoolsOf2015(tables['schools']!),
      observed_facilities: upTo(tables['observed_facilities']!, BASE - 1),
      school_hazard: rowsOf(
        tables['school_hazard']!,
        (row) => !words(tables['school_hazard']!, 'term')[row]!.startsWith('period_'),
      ),
      towns: withColumns(tables['towns']!, {
        residents: { ...tables['towns']!.columns['residents_2020']!, year: BASE, basis: 'derived', values: residents },
      }),
      town_ages: townAges,
    },
  };
}

/** The country up to the base; what was built in its year is not known yet. */
function countryUpTo(table: Table, base: number): Table {
  const cut = upTo(table, base);
  const years = numbers(cut, 'year');
  const flows = ['dwellings_built_share', 'dwellings_net_share'].map((name): [string, Column] => {
    const column = cut.columns[name]!;
    return [name, { ...column, values: column.values.map((value, row) => (years[row]! < base ? value : null)) }];
  });
  return withColumns(cut, Object.fromEntries(flows));
}

function municipalitiesOf2015(tables: Readonly<Record<string, Table>>): Table {
  const { municipalities, municipalities_2015: then, municipal_series: series } = tables as Record<string, Table>;
  const woz = new Map(
    words(series!, 'municipality').flatMap((code, row) =>
      numbers(series!, 'year')[row] === BASE ? [[code, series!.columns['woz_eur']!.values[row]!] as const] : [],
    ),
  );
  const [single, households] = [numbers(then!, 'households_single'), numbers(then!, 'households')];
  return withColumns(municipalities!, {
    ...then!.columns,
    single_share: {
      ...then!.columns['households']!,
      values: single.map((n, row) => Math.round((10000 * n) / households[row]!) / 10000),
    },
    mass: then!.columns['dwellings']!,
    woz_eur: {
      ...municipalities!.columns['woz_eur']!,
      source: series!.columns['woz_eur']!.source,
      year: BASE,
      values: words(municipalities!, 'code').map((code) => woz.get(code) ?? null),
    },
  });
}

/** Schools seen by October 2015; what became of them afterwards is left open. */
function schoolsOf2015(schools: Table): Table {
  const seen = ['in_2013_12', 'in_2015_10'].map((name) => numbers(schools, name));
  const kept = rowsOf(schools, (row) => seen.some((column) => column[row] === 1));
  const held = Object.entries(kept.columns).filter(
    ([name, { year }]) => name === 'fate' || (typeof year === 'number' && year > BASE),
  );
  const empty = held.map(([name, column]): [string, Column] => [
    name,
    { ...column, note: 'after the base: held out', values: column.values.map(() => null) },
  ]);
  return withColumns(kept, Object.fromEntries(empty));
}

/** All towns of the country, municipality of 2015 by municipality of 2015. */
function agesOf2015({ tables }: Pack): Table {
  const { towns, ages_2020: known, parts_2015: parts } = tables as Record<string, Table>;
  const cells = Object.keys(known!.columns).filter((name) => name !== 'code');
  const columns = cells.map((name) => numbers(known!, name));
  const residents = numbers(towns!, 'residents_2020');
  const university = universities(tables);
  const [then, now] = [words(towns!, 'municipality_2015'), words(towns!, 'municipality')];
  const rowsByPart = new Map<string, number[]>();
  then.forEach((code, row) => {
    const key = `${code} ${now[row]}`;
    rowsByPart.set(key, [...(rowsByPart.get(key) ?? []), row]);
  });
  const mortality = mortalityOf(lifeTableIn(tables), mortalityScaleIn(tables));
  const made = then.map(() => cells.map(() => 0));
  words(parts!, 'municipality_2015').forEach((code, p) => {
    const today = words(parts!, 'municipality')[p]!;
    const rows = rowsByPart.get(`${code} ${today}`) ?? [];
    const counts = {
      classes: OBSERVED_AGES.map((name) => numbers(parts!, name)[p]!),
      men: numbers(parts!, 'men')[p]!,
      women: numbers(parts!, 'women')[p]!,
    };
    // A town counted as empty may have cells rounded up to 5.
    const ages = rows.map((row) => columns.map((values) => (residents[row]! > 0 ? values[row]! : 0)));
    backCast(ages, counts, university.has(today), mortality).forEach((row, i) => {
      made[rows[i]!] = row;
    });
  });
  return withColumns(
    { ...known!, title: 'Residents by age and sex on 1 January 2015, back-cast' },
    Object.fromEntries(
      cells.map((name, i) => [
        name,
        { ...known!.columns[name]!, year: BASE, basis: 'derived', values: made.map((row) => row[i]!) },
      ]),
    ),
  );
}

function universities(tables: Pack['tables']): Set<string> {
  const all = tables['municipalities']!;
  return new Set(words(all, 'code').filter((_, row) => numbers(all, 'university')[row] === 1));
}

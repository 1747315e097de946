/** The first region against figures published or measured outside this code. */
import { describe, expect, it } from 'vitest';
import { OBSERVED_AGES } from '../../scenarios/packages/columns/tables.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { children4to11, closureNorm } from '../../scenarios/packages/school-norm.js';
import { column, observedIn, REGION_FILE, readPack, SOURCE_FILE, sum, texts, total } from './pack-files.js';

const pack = readPack(REGION_FILE);
const source = readPack(SOURCE_FILE);
const codes = texts(pack, 'municipalities', 'code');
const SNAPSHOTS = ['in_2013_12', 'in_2015_10', 'in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12'];

/** Sum over the municipalities of the region of a figure that only the source pack has. */
const inRegion = (name: string): number =>
  sum(
    column(source, 'municipalities', name).filter((_, m) =>
      codes.includes(texts(source, 'municipalities', 'code')[m]!),
    ),
  );

describe('Noord- & Oost-Groningen, 1 January 2021', () => {
  it('has 8 municipalities and 142 towns, one of them without residents', () => {
    expect(codes).toHaveLength(8);
    expect(pack.tables['places']!.rows).toBe(142);
    const empty = texts(pack, 'places', 'name').filter((_, t) => column(pack, 'places', 'residents')[t] === 0);
    expect(empty).toEqual(['Eemshaven']);
  });

  it('has the published population', () => {
    expect(total(pack, 'places', 'residents')).toBe(289986);
    expect(observedIn(pack, 'population', 2015)).toBe(294996);
    expect(observedIn(pack, 'population', 2020)).toBe(289663);
    const towns = texts(source, 'towns', 'municipality');
    const published = (name: string): number =>
      sum(column(source, 'towns', name).filter((_, t) => codes.includes(towns[t]!)));
    expect(published('residents_2020')).toBe(289655);
    expect(published('residents_2021')).toBe(289985);
    expect(published('households_2018')).toBe(131935);
  });

  it('has the published nine age classes, within the rounding of their shares', () => {
    const classes = [12233, 13696, 15570, 16970, 14571, 58580, 87511, 54106, 16750];
    OBSERVED_AGES.forEach((name, c) => {
      expect(Math.abs(observedIn(pack, name, 2021) - classes[c]!), name).toBeLessThanOrEqual(2);
    });
    const starts = [0, 5, 10, 15, 20, 25, 45, 65, 80];
    starts.forEach((start, c) => {
      const groups = AGE_GROUPS.filter((age) => age >= start && age < (starts[c + 1] ?? 200));
      const made = sum(groups.flatMap((age) => ['m', 'w'].map((sex) => total(pack, 'ages', `${sex}${age}`))));
      expect(made, OBSERVED_AGES[c]).toBe(observedIn(pack, OBSERVED_AGES[c]!, 2021));
    });
  });

  it('has men and women in the published proportion', () => {
    const men = sum(AGE_GROUPS.map((age) => total(pack, 'ages', `m${age}`)));
    // 2015: 147,278 of 294,996 (49.9 %); one in a hundred more or less would be a broken split.
    expect(men / 289986).toBeGreaterThan(0.494);
    expect(men / 289986).toBeLessThan(0.504);
  });

  it('has households and dwellings near their sources', () => {
    expect(inRegion('households_2015')).toBe(132065);
    expect(inRegion('households_single_2015')).toBe(43709);
    expect(inRegion('households_no_children_2015')).toBe(44443);
    expect(inRegion('households_children_2015')).toBe(43913);
    expect(inRegion('dwellings_2018')).toBe(137595);
    expect(inRegion('dwellings_2022')).toBe(139086);
    // 2018 + 3/4 of the change = 138,713.25, rounded in each of eight municipalities.
    expect(Math.abs(total(pack, 'places', 'dwellings') - 138713.25)).toBeLessThan(4);
    // Between the households of 2018 and 1.5 % a year more; about 2,500 of them share a dwelling.
    expect(total(pack, 'places', 'households')).toBeGreaterThan(131935);
    expect(total(pack, 'places', 'households')).toBeLessThan(137900);
    const sharing = total(pack, 'places', 'households') - total(pack, 'places', 'dwellings_occupied');
    expect(sharing).toBeGreaterThan(1500);
    expect(sharing).toBeLessThan(3500);
    // 0.22 single parents and 1.6 to 1.8 children at home per household with children.
    const families =
      total(pack, 'places', 'households_couple_children') + total(pack, 'places', 'households_single_parent');
    expect(total(pack, 'places', 'households_single_parent') / families).toBeCloseTo(0.22, 3);
    expect(total(pack, 'places', 'children_at_home') / families).toBeGreaterThan(1.6);
    expect(total(pack, 'places', 'children_at_home') / families).toBeLessThan(1.8);
  });

  it('keeps the published share of one-person households in every municipality', () => {
    const shares = column(pack, 'municipalities', 'single_share');
    codes.forEach((code, m) => {
      const inMunicipality = (name: string): number =>
        sum(column(pack, 'places', name).filter((_, t) => texts(pack, 'places', 'municipality')[t] === code));
      expect(inMunicipality('households_single') / inMunicipality('households'), code).toBeCloseTo(shares[m]!, 3);
    });
  });

  it('puts people in reception into Ter Apel alone', () => {
    const with_ = texts(pack, 'places', 'name').filter((_, t) => column(pack, 'places', 'reception')[t]! > 0);
    expect(with_).toEqual(['Ter Apel']);
    expect(total(pack, 'places', 'reception')).toBeGreaterThan(1000);
    expect(total(pack, 'places', 'reception')).toBeLessThan(2100);
  });
});

describe('observed series of the region', () => {
  it('has the published flows of 2015', () => {
    // Winsum was divided in 2019: one rounding.
    expect(Math.abs(observedIn(pack, 'births', 2015) - 2451)).toBeLessThanOrEqual(1);
    expect(Math.abs(observedIn(pack, 'deaths', 2015) - 3220)).toBeLessThanOrEqual(1);
  });

  it('closes every account of 2012-2020 exactly', () => {
    let accounts = 0;
    for (const code of codes) {
      for (let year = 2012; year <= 2020; year++) {
        const at = (name: string, y: number): number => {
          const row = texts(pack, 'observed', 'municipality').findIndex(
            (c, r) => c === code && column(pack, 'observed', 'year')[r] === y,
          );
          return column(pack, 'observed', name)[row]!;
        };
        const flows = at('births', year) - at('deaths', year) + at('immigration', year) - at('emigration', year);
        const moves = at('arrivals', year) - at('departures', year);
        const rest = at('other_corrections', year) + at('boundary_change', year);
        expect(at('population', year) + flows + moves + rest, `${code} ${year}`).toBe(at('population', year + 1));
        accounts++;
      }
    }
    expect(accounts).toBe(72);
    for (let year = 2012; year <= 2020; year++) {
      expect(Math.abs(observedIn(pack, 'other_corrections', year)), String(year)).toBeLessThanOrEqual(50);
    }
  });

  it('knows that Meerstad went to Groningen, and nothing after 1 January 2021', () => {
    const changes = column(pack, 'observed', 'boundary_change').flatMap((n, row) =>
      n ? [[texts(pack, 'observed', 'municipality')[row], column(pack, 'observed', 'year')[row], n]] : [],
    );
    expect(changes).toEqual([['GM1952', 2016, -1033]]);
    for (const [p, table] of [
      [pack, 'observed'],
      [source, 'municipal_series'],
    ] as const) {
      const years = column(p, table, 'year');
      expect(Math.max(...years)).toBe(2021);
      const deaths = p.tables[table]!.columns['deaths']!.values;
      expect(years.every((year, row) => year < 2021 || deaths[row] === null)).toBe(true);
    }
  });
});

describe('primary schools of the region', () => {
  it('are as many as were seen, with their pupils', () => {
    expect(SNAPSHOTS.map((name) => total(pack, 'schools', name))).toEqual([202, 190, 183, 175, 171, 167]);
    expect(['pupils_2015', 'pupils_2016', 'pupils_2019'].map((name) => total(pack, 'schools', name))).toEqual([
      23375, 22768, 21399,
    ]);
  });

  it('left these towns between October 2015 and December 2020', () => {
    const withSchool = (name: string): Set<string> =>
      new Set(texts(pack, 'schools', 'place').filter((_, s) => column(pack, 'schools', name)[s] === 1));
    const before = withSchool('in_2015_10');
    const after = withSchool('in_2020_12');
    expect([before.size, after.size]).toEqual([81, 75]);
    const nameOf = new Map(texts(pack, 'places', 'code').map((code, t) => [code, texts(pack, 'places', 'name')[t]!]));
    const lost = [...before].filter((code) => !after.has(code)).map((code) => nameOf.get(code)!);
    const expected = ['Borgercompagnie', 'Froombosch', 'Hellum', 'Kiel-Windeweer', 'Onderdendam', 'Meedhuizen'];
    expect(lost.sort()).toEqual(expected.sort());
  });

  it('are under the legal norm in six places, four of them in Stadskanaal', () => {
    const municipality = new Map(
      texts(pack, 'places', 'code').map((code, t) => [code, texts(pack, 'places', 'municipality')[t]!]),
    );
    const open = column(pack, 'schools', 'in_2020_12').flatMap((seen, s) =>
      seen
        ? [
            {
              code: municipality.get(texts(pack, 'schools', 'place')[s]!)!,
              pupils: column(pack, 'schools', 'pupils_2019')[s]!,
            },
          ]
        : [],
    );
    const under = codes.map((code, m) => {
      const own = open.filter((school) => school.code === code);
      const norm = column(pack, 'municipalities', 'closure_norm')[m]!;
      return own.filter((school) => school.pupils < norm).length;
    });
    expect(sum(under)).toBe(6);
    expect(under[codes.indexOf('GM0037')]).toBe(4);
  });

  it('have a norm between 23 and 200 pupils', () => {
    expect(closureNorm(100, 100)).toBe(23);
    expect(closureNorm(6.4 * 100, 100)).toBe(23);
    // 20.27 a km2: 12.16 / 0.2047 = 59.4; half and more is rounded up.
    expect(closureNorm(2385, 117.64)).toBe(59);
    expect(closureNorm(2413, 117.64)).toBe(60);
    // Less than 10 km2 counts as 10, more than 500 a km2 as 500.
    expect(closureNorm(640, 4)).toBe(closureNorm(640, 10));
    expect(closureNorm(50000, 10)).toBe(200);
    expect(children4to11(500, 600, 700)).toBe(980);
    expect(column(pack, 'municipalities', 'closure_norm')).toEqual([60, 77, 58, 40, 26, 52, 28, 41]);
  });
});

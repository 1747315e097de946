/** The first region at base 2015 against figures published or measured outside this code. */
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import { AGE_GROUPS, GROUPS_OF_CLASS } from '../../scenarios/packages/rules.js';
import { packText } from '../../scenarios/packages/write.js';
import { fitFailures, fitOf } from '../../scenarios/population/fit.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput, worldInput } from '../../scenarios/population/world-input.js';
import { parseRegionFile } from '../../scenarios/regions/region-file.js';
import { codeOf, read, sourceFiles } from './house-scan.js';
import { column, packFile, readPack, regionYaml, SOURCE_FILE, sum, texts, total } from './pack-files.js';

const FILE = 'noord-oost-groningen.2015.json';
const pack = readPack(FILE);
const source = readPack(SOURCE_FILE);
const build = (name: string) => buildRegion(source, parseRegionFile(regionYaml(name), name, source), 2015);
const ofTown = (name: string): number =>
  column(pack, 'places', 'residents')[texts(pack, 'places', 'name').indexOf(name)]!;

describe('Noord- & Oost-Groningen, 1 January 2015', () => {
  it('is what the shipped source pack gives', () => {
    expect(packText(build('noord-oost-groningen'))).toBe(packFile(FILE));
  });

  it('has the counted residents by class and sex, without Meerstad and the part of Winsum outside', () => {
    const classes = [13486, 15111, 17607, 17265, 14021, 63282, 89872, 48175, 15156];
    const made = GROUPS_OF_CLASS.map((groups) =>
      sum(groups.flatMap((g) => ['m', 'w'].map((sex) => total(pack, 'ages', `${sex}${AGE_GROUPS[g]}`)))),
    );
    expect(made).toEqual(classes);
    expect(total(pack, 'places', 'residents')).toBe(293975);
    expect(sum(AGE_GROUPS.map((age) => total(pack, 'ages', `m${age}`)))).toBe(146759);
    expect(sum(AGE_GROUPS.map((age) => total(pack, 'ages', `w${age}`)))).toBe(147216);
  });

  it.each([
    ['Hoogezand', 22007],
    ['Veendam', 21801],
    ['Stadskanaal', 19734],
    ['Winschoten', 18321],
    ['Delfzijl', 15808],
    ['Ter Apel', 9038],
    ['Bedum', 8544],
    ['Winsum', 7553],
    ['Harkstede', 3070],
    ['Loppersum', 2610],
    ['Krewerd', 110],
    ['Eemshaven', 0],
  ])('%s had about %i residents', (name, residents) => {
    expect(Math.abs(ofTown(name) - residents)).toBeLessThanOrEqual(2);
  });

  it('says of every town that its residents are an estimate', () => {
    const { residents } = pack.tables['places']!.columns;
    expect([residents!.basis, residents!.year]).toEqual(['derived', 2015]);
    expect(residents!.note).toContain('ESTIMATE');
    expect(pack.tables['ages']!.columns['m40']!.note).toContain('back-cast');
  });

  it('has the counted households and dwellings, less those of Meerstad', () => {
    // 132,065 and 137,188 are published; Slochteren has 6,502 and 6,689, of which Meerstad 1,033 of 15,770.
    expect(total(pack, 'municipalities', 'households')).toBe(132065 - 426);
    expect(total(pack, 'municipalities', 'dwellings')).toBe(137188 - 438);
    expect(total(pack, 'places', 'households_single')).toBeCloseTo(43709 - 111, -1);
  });

  it('carries the schools of October 2015 and not what became of them', () => {
    expect(sum(column(pack, 'schools', 'in_2015_10'))).toBe(190);
    expect(sum(column(pack, 'schools', 'pupils_2015'))).toBe(23375);
    const held = ['in_2016_10', 'in_2018_11', 'in_2019_10', 'in_2020_12', 'pupils_2016', 'pupils_2019'];
    for (const name of [...held, 'distance_2016', 'distance_2019', 'fate']) {
      expect(
        pack.tables['schools']!.columns[name]!.values.every((value) => value === null),
        name,
      ).toBe(true);
    }
  });

  it('knows the stops of July 2015 and the norms and residents of the base', () => {
    const now = readPack('noord-oost-groningen.2021.json');
    expect(column(pack, 'municipalities', 'closure_norm')).not.toEqual(column(now, 'municipalities', 'closure_norm'));
    expect(texts(pack, 'bus_stops', 'code')).toEqual(texts(now, 'bus_stops', 'code'));
    const { residents } = pack.tables['bus_corridors']!.columns;
    expect([residents!.year, residents!.basis]).toEqual([2015, 'later']);
    expect(total(pack, 'bus_corridors', 'residents')).toBeLessThanOrEqual(total(pack, 'places', 'residents'));
  });

  it('gives the population every figure it aims at', () => {
    expect(fitFailures(fitOf(pack, synthesise(pack, 1)))).toEqual([]);
  });
});

describe('what was observed after the base', () => {
  const dated = (name: string): readonly number[] => column(pack, name, 'year');

  it('is not in the series that estimators read', () => {
    expect(Math.max(...dated('observed'))).toBe(2015);
    for (const name of ['births', 'deaths', 'immigration', 'emigration', 'arrivals', 'departures']) {
      const { values } = pack.tables['observed']!.columns[name]!;
      expect(
        values.every((value, row) => dated('observed')[row] !== 2015 || value === null),
        name,
      ).toBe(true);
    }
    expect(texts(pack, 'school_hazard', 'term').filter((term) => term.startsWith('period_'))).toEqual([]);
    for (const name of ['foreign', 'tfr', 'mortality_scale', 'national_level', 'observed_facilities']) {
      expect(Math.max(...dated(name)), name).toBe(2014);
    }
  });

  it('stands in a table of its own, on the land of today', () => {
    const at = (year: number, name: string): number =>
      sum(column(pack, 'scoring', name).filter((_, row) => dated('scoring')[row] === year));
    expect([Math.min(...dated('scoring')), Math.max(...dated('scoring'))]).toEqual([2016, 2021]);
    expect(at(2020, 'population')).toBe(289663);
    expect(at(2021, 'population')).toBe(289986);
    // Parts of a divided municipality are rounded one by one: published are 2,451 and 3,220.
    expect([at(2016, 'births'), at(2016, 'deaths')]).toEqual([2451, 3221]);
    expect([2016, 2017, 2020, 2021].map((year) => at(year, 'schools'))).toEqual([190, 183, 171, 167]);
    expect(at(2021, 'school_km')).toBeCloseTo(7.5, 9);
    const meerstad = texts(pack, 'scoring', 'municipality').indexOf('GM1952');
    expect(column(pack, 'scoring', 'population')[meerstad]).toBe(62108 - 1033);
  });

  it('is read by nothing that makes populations, parameters or the model', () => {
    const readers = sourceFiles().filter(
      (path) => /^(sim|scenarios)\//.test(path) && /(\b|_)scoring\b/.test(codeOf(read(path), 'keep')),
    );
    // The builder writes it, the door declares and checks it, and the report has a name for it.
    const packages = [
      'build/build',
      'build/homes-tables',
      'build/scoring-table',
      'check/homes',
      'check/tables',
      'columns/keys',
      'columns/tables',
    ];
    expect(readers).toEqual([
      ...packages.map((file) => `scenarios/packages/${file}.ts`),
      'scenarios/runs/report/data-basis.ts',
    ]);
  });

  it('changes neither population nor world', () => {
    const { scoring, country_scoring: country, vacancy_scoring: vacancy, ...tables } = pack.tables;
    const without = { ...pack, tables };
    const population = synthesise(pack, 1);
    for (const table of [scoring, country, vacancy]) expect(table!.rows).toBeGreaterThan(0);
    // Columns of a region and matrices of towns are too many numbers for an expectation to go through and print.
    expect(isDeepStrictEqual(synthesise(without, 1), population)).toBe(true);
    expect(isDeepStrictEqual(worldInput(without, population), worldInput(pack, population))).toBe(true);
    expect(isDeepStrictEqual(openInput(without, population), openInput(pack, population))).toBe(true);
  });

  it('is marked later wherever it is carried as structure', () => {
    for (const [name, table] of Object.entries(pack.tables)) {
      for (const [key, { basis, year, unit }] of Object.entries(table.columns)) {
        const late = typeof year === 'number' && year > 2015 && unit !== 'text' && !['age', 'width'].includes(key);
        if (late || name === 'scoring') expect(basis, `${name}.${key}`).toBe('later');
      }
    }
    const later: [string, string][] = [
      ['flows_2015', 'moves'],
      ['zones', 'pull_2015'],
      ['move_profile', 'between'],
      ['living_with_parents', 'share'],
      ['school_hazard', 'value'],
      ['school_choice', 'value'],
      ['bus_stops', 'corridor'],
      ['places', 'gp_practices'],
      ['schools', 'pupils_2015'],
      ['municipalities', 'jobs'],
      ['municipalities', 'education_high'],
      ['places', 'households'],
      ['commuting', 'jobs'],
      ['education', 'havo_vwo'],
    ];
    for (const [name, key] of later) expect(pack.tables[name]!.columns[key]!.basis, `${name}.${key}`).toBe('later');
  });
});

describe('every shrinkage region at base 2015', () => {
  it.each([
    ['noordoost-fryslan', 92598, 38370, 69],
    ['achterhoek', 297696, 126105, 152],
    ['zeeuws-vlaanderen', 105684, 48792, 54],
    ['zuid-limburg', 602038, 293704, 175],
  ])('%s builds with the published residents, households and schools', (name, residents, households, schools) => {
    const made = build(name);
    expect(parsePack(packText(made), name)).toEqual(made);
    expect(total(made, 'places', 'residents')).toBe(residents);
    expect(Math.abs(total(made, 'places', 'households') - households)).toBeLessThanOrEqual(2);
    expect(sum(column(made, 'schools', 'in_2015_10'))).toBe(schools);
  });
});

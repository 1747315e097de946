/** Tables about learning, work and health in the shipped packs against figures published or counted elsewhere. */
import { describe, expect, it } from 'vitest';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { sourceAt } from '../../scenarios/packages/build/source-at.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { AGE_GROUPS } from '../../scenarios/packages/rules.js';
import { packText } from '../../scenarios/packages/write.js';
import { countryLevels } from '../../scenarios/population/learning-adults.js';
import { parseRegionFile } from '../../scenarios/regions/region-file.js';
import { AGES } from '../../sim/input.js';
import { column, REGION_FILE, readPack, regionYaml, SOURCE_FILE, sum, texts, total } from './pack-files.js';

const pack = readPack(REGION_FILE);
const pack2015 = readPack('noord-oost-groningen.2015.json');
const source = readPack(SOURCE_FILE);
const built = (name: string, base: 2021 | 2015 = 2021): Pack =>
  buildRegion(source, parseRegionFile(regionYaml(name), name, source), base);

/** Rows of a table by the value of one column. */
const rowsWhere = (of: Pack, table: string, name: string, value: string): number[] =>
  texts(of, table, name).flatMap((found, row) => (found === value ? [row] : []));

describe('the national tables', () => {
  // Residents of 2015 by town, sex and five-year age: made in another way than those the rates were scaled with.
  const towns = sourceAt(source, 2015).tables['town_ages']!;
  const persons = (sex: string, group: number): number =>
    sum(towns.columns[`${sex}${AGE_GROUPS[group]}`]!.values as number[]);
  const at = (table: string, name: string, rows: readonly number[], age: number): number => {
    const row = rows.find((r) => {
      const first = column(source, table, 'age')[r]!;
      return age >= first && age < first + column(source, table, 'width')[r]!;
    });
    return row === undefined ? 0 : column(source, table, name)[row]!;
  };
  const all = (table: string): number[] => column(source, table, 'age').map((_, row) => row);
  // Shares are of 2022; the country of 2015 had learned less.
  const residents_a = Float64Array.from({ length: AGES }, (_, age) => {
    const group = Math.floor(age / 5);
    return group >= AGE_GROUPS.length ? 0 : (persons('m', group) + persons('w', group)) / 5;
  });
  const { low_ma, high_ma } = countryLevels(source, residents_a, 2015);
  const educated = (age: number): Readonly<Record<string, number>> => {
    const [low, high] = [low_ma[age]!, high_ma[age]!];
    return { low, middle: 1 - low - high, high };
  };
  /** People and those concerned, over five-year groups whose middle lies in the ages. */
  function share(ages: readonly [number, number], rate: (sex: string, age: number, group: string) => number): number {
    let [people, concerned] = [0, 0];
    for (const sex of ['m', 'w']) {
      AGE_GROUPS.forEach((first, g) => {
        const age = first + 3;
        if (age < ages[0] || age >= ages[1]) return;
        people += persons(sex, g);
        for (const [group, part] of Object.entries(educated(age))) {
          concerned += persons(sex, g) * part * rate(sex, age, group);
        }
      });
    }
    return concerned / people;
  }
  const works = (sex: string, age: number, group: string): number =>
    at('participation_rates', group, rowsWhere(source, 'participation_rates', 'sex', sex), age);

  it('give the participation, level of jobs and health of 2015', () => {
    expect(share([15, 75], works)).toBeGreaterThan(0.651);
    expect(share([15, 75], works)).toBeLessThan(0.657);
    const higher = share(
      [15, 75],
      (sex, age, group) =>
        works(sex, age, group) *
        column(source, 'occupations', 'higher')[rowsWhere(source, 'occupations', 'education', group)[0]!]!,
    );
    expect(higher / share([15, 75], works)).toBeCloseTo(0.463, 2);
    // 18 and 19 are in the group of 15 to 19, which the sum leaves out.
    const unwell = share([20, 120], (_, age, group) => at('health_rates', group, all('health_rates'), age));
    expect(unwell).toBeGreaterThan(0.235);
    expect(unwell).toBeLessThan(0.241);
  });

  it('say of whoever learned more that more of them work, at a higher level, and feel well', () => {
    const groups = ['low', 'middle', 'high'];
    for (const [table, sign] of [
      ['participation_rates', 1],
      ['health_rates', -1],
    ] as const) {
      for (const row of all(table)) {
        const [low, middle, high] = groups.map((group) => sign * column(source, table, group)[row]!);
        expect(low! < middle! && middle! < high!, `${table} ${row}`).toBe(true);
      }
    }
    const [low, middle, high] = column(source, 'occupations', 'higher');
    expect(low! < middle! && middle! < high!).toBe(true);
  });

  it('pay a grant to who began by 2014, a loan from 2015 on, a grant again from 2023', () => {
    const regime = (year: number): string =>
      texts(source, 'student_finance', 'regime')[column(source, 'student_finance', 'year').indexOf(year)]!;
    expect([2014, 2015, 2022, 2023, 2080].map(regime)).toEqual(['grant', 'loan', 'loan', 'grant', 'grant']);
  });

  it('have somewhat more students than lived in the country five years before', () => {
    const students = (level: string): number =>
      sum(
        rowsWhere(source, 'study_places', 'level', level).map(
          (row) => column(source, 'study_places', 'students')[row]!,
        ),
      );
    // Residents of 2015 in education; enrolled about 2020, with who came from abroad.
    expect(total(source, 'municipalities', 'hbo_students')).toBeCloseTo(428583, -2);
    expect(total(source, 'municipalities', 'wo_students')).toBeCloseTo(245480, -2);
    expect(students('hbo') / 428583).toBeGreaterThan(1);
    expect(students('hbo') / 428583).toBeLessThan(1.15);
    expect(students('wo') / 245480).toBeGreaterThan(1.2);
    expect(students('wo') / 245480).toBeLessThan(1.4);
  });

  it('have the published jobs, commuters and pupils', () => {
    // Published for the Netherlands: 95,900, 1,102,000, 4,081,000, 2,566,000; the sum of municipalities is 0.2 % less.
    for (const [sector, jobs] of [
      ['agriculture', 95900],
      ['industry', 1102000],
      ['commercial', 4081000],
      ['public', 2566000],
    ] as const) {
      expect(Math.abs(total(source, 'jobs', sector) / jobs - 1), sector).toBeLessThan(0.015);
    }
    expect(Math.abs(total(source, 'jobs', 'employers') - 1418820)).toBeLessThan(200);
    expect(total(source, 'commuting', 'jobs')).toBe(7775000);
    expect(total(source, 'municipalities', 'secondary_pupils')).toBeCloseTo(993131, -2);
    const pupils = source.tables['secondary_schools']!.columns['pupils']!.values.map((n) => (n as number | null) ?? 0);
    expect(sum(pupils)).toBeGreaterThan(850000);
    expect(sum(pupils)).toBeLessThan(945241);
  });
});

describe('Noord- & Oost-Groningen', () => {
  it('has the published jobs, and those of the rest of the country around it', () => {
    const own = new Set(texts(pack, 'municipalities', 'code'));
    const inside = texts(pack, 'jobs', 'code').flatMap((code, row) => (own.has(code) ? [row] : []));
    const jobs = column(pack, 'jobs', 'jobs');
    expect(sum(inside.map((row) => jobs[row]!))).toBeCloseTo(86100, -2);
    expect(sum(jobs)).toBe(total(source, 'jobs', 'jobs'));
    expect(total(pack, 'jobs', 'employers')).toBe(total(source, 'jobs', 'employers'));
  });

  it('commutes to the city more than anywhere outside', () => {
    const from = texts(pack, 'commuting', 'from');
    const to = texts(pack, 'commuting', 'to');
    const jobs = (a: string, b: string): number =>
      sum(column(pack, 'commuting', 'jobs').filter((_, row) => from[row] === a && to[row] === b));
    expect([jobs('CR01', 'CR01'), jobs('CR01', 'CR03'), jobs('CR02', 'CR02')]).toEqual([31900, 12000, 8400]);
    const corops = new Set(texts(pack, 'municipalities', 'corop_code'));
    expect([...corops].sort()).toEqual(['CR01', 'CR02', 'CR03']);
    expect(from.every((code, row) => corops.has(code) || corops.has(to[row]!))).toBe(true);
  });

  it('finds every student of the country in a zone, those of Groningen in the city', () => {
    expect(total(pack, 'study_places', 'students')).toBe(total(source, 'study_places', 'students'));
    const zones = new Set(texts(pack, 'zones', 'code'));
    expect(texts(pack, 'study_places', 'zone').every((zone) => zones.has(zone))).toBe(true);
    const city = rowsWhere(pack, 'study_places', 'zone', 'GM0014');
    expect(city.map((row) => texts(pack, 'study_places', 'city')[row])).toEqual(['Groningen', 'Groningen']);
    expect(
      rowsWhere(pack, 'study_places', 'zone', 'CR23').map((row) => texts(pack, 'study_places', 'city')[row]),
    ).toEqual(['Amsterdam', 'Amsterdam', 'Diemen']);
  });

  it('has its secondary schools and those within thirty kilometres, no others', () => {
    const own = new Set(texts(pack, 'municipalities', 'code'));
    const [xs, ys] = [column(pack, 'secondary_schools', 'x_m'), column(pack, 'secondary_schools', 'y_m')];
    const places = column(pack, 'places', 'x_m').map((x, p) => ({ x, y: column(pack, 'places', 'y_m')[p]! }));
    const nearest = xs.map((x, s) => Math.min(...places.map((p) => Math.hypot(p.x - x, p.y - ys[s]!))));
    texts(pack, 'secondary_schools', 'municipality').forEach((code, s) => {
      expect(nearest[s], code).toBeLessThanOrEqual(own.has(code) ? 8000 : 30000);
    });
    const inside = texts(pack, 'secondary_schools', 'municipality').filter((code) => own.has(code));
    expect(inside.length).toBeGreaterThan(20);
    const tracks = (code: string, track: string): number =>
      sum(
        rowsWhere(pack, 'secondary_schools', 'municipality', code).map(
          (s) => column(pack, 'secondary_schools', track)[s]!,
        ),
      );
    expect(tracks('GM0037', 'vwo')).toBeGreaterThan(0);
    expect(tracks('GM0014', 'vwo')).toBeGreaterThan(5);
  });

  it('has students where people live: few wo, more hbo, most mbo', () => {
    const of = (name: string): number => total(pack, 'municipalities', name);
    expect(of('hbo_students') + of('wo_students')).toBeCloseTo(of('students'), -1);
    expect(of('wo_students')).toBeLessThan(of('hbo_students'));
    expect(of('hbo_students')).toBeLessThan(of('mbo_students'));
    const income = column(pack, 'municipalities', 'income_per_inhabitant_eur');
    expect(Math.min(...income)).toBeGreaterThan(20000);
    expect(Math.max(...income)).toBeLessThan(29100); // the mean of the country
  });

  it('marks as later what was observed after its base', () => {
    const basis = (of: Pack, table: string, name: string): string => of.tables[table]!.columns[name]!.basis;
    for (const of of [pack, pack2015]) {
      for (const [table, name] of [
        ['education', 'high'],
        ['education', 'havo_vwo'],
        ['education_by_age', 'low'],
        ['student_finance', 'regime'],
        ['secondary_schools', 'vwo'],
      ] as const) {
        expect(basis(of, table, name), `${table}.${name}`).toBe('later');
      }
    }
    for (const [table, name] of [
      ['jobs', 'jobs'],
      ['jobs', 'public'],
      ['commuting', 'jobs'],
      ['study_places', 'students'],
      ['study_leaving', 'share'],
      ['participation_rates', 'middle'],
      ['occupations', 'higher'],
      ['health_rates', 'low'],
      ['reference_2015', 'krimp'],
      ['municipalities', 'mbo_students'],
      ['zones', 'secondary_pupils'],
      ['zones', 'income_per_inhabitant_eur'],
    ] as const) {
      expect(basis(pack2015, table, name), `${table}.${name}`).toBe('later');
      expect(basis(pack, table, name), `${table}.${name}`).not.toBe('later');
    }
    // Sites of 1 January 2015 stand at their date.
    expect(basis(pack2015, 'jobs', 'employers')).toBe('derived');
  });
});

describe('every shrinkage region', () => {
  it.each([
    ['noordoost-fryslan', 22900, []],
    ['achterhoek', 118300, ['Doetinchem']],
    ['zeeuws-vlaanderen', 40800, []],
    ['zuid-limburg', 252000, ['Heerlen', 'Maastricht', 'Sittard-Geleen']],
  ] as const)('%s has the published jobs and its own study cities', (name, jobs, cities) => {
    for (const base of [2021, 2015] as const) {
      const made = built(name, base);
      expect(parsePack(packText(made), name).id).toBe(made.id);
      expect(Math.abs(total(made, 'municipalities', 'jobs') - jobs), String(base)).toBeLessThanOrEqual(100);
      const own = new Set(texts(made, 'municipalities', 'code'));
      const found = texts(made, 'study_places', 'city').filter((_, row) =>
        own.has(texts(made, 'study_places', 'zone')[row]!),
      );
      expect([...new Set(found)]).toEqual([...cities]);
    }
  });
});

/** Tables about moving against figures published or measured outside this code. */
import { describe, expect, it } from 'vitest';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { sourceAt } from '../../scenarios/packages/build/source-at.js';
import { zoneCohorts } from '../../scenarios/packages/build/zones/zone-ages.js';
import { zonesOf } from '../../scenarios/packages/build/zones/zones.js';
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import { column, REGION_FILE, readPack, SOURCE_FILE, sum, texts, total } from './pack-files.js';

const pack = readPack(REGION_FILE);
const source = readPack(SOURCE_FILE);
const own = new Set(texts(pack, 'municipalities', 'code'));

describe('moves of the country', () => {
  it('of 2015 add up to the published number', () => {
    expect(total(source, 'od_2015', 'moves')).toBe(697605);
    expect(total(source, 'od_corop', 'moves_2015')).toBe(697605);
    expect(total(source, 'od_corop', 'moves_2018')).toBe(758285);
    expect(total(source, 'od_corop', 'moves_2020')).toBe(793393);
  });

  it('are as many arrivals as departures in every year, people in transit too', () => {
    const years = column(source, 'municipal_series', 'year');
    const of = (name: string, year: number): number =>
      sum(column(source, 'municipal_series', name).filter((_, row) => years[row] === year));
    for (let year = 2012; year <= 2020; year++) {
      expect(Math.abs(of('arrivals', year) - of('departures', year)), String(year)).toBeLessThan(30);
      expect(of('transit_in', year), String(year)).toBe(of('transit_out', year));
    }
  });

  it('have row and column sums of the matrix near departures and arrivals', () => {
    const codes = texts(source, 'municipalities', 'code');
    const sums = {
      origin: new Array<number>(codes.length).fill(0),
      destination: new Array<number>(codes.length).fill(0),
    };
    column(source, 'od_2015', 'moves').forEach((moves, row) => {
      for (const end of ['origin', 'destination'] as const) sums[end][column(source, 'od_2015', end)[row]!]! += moves;
    });
    texts(source, 'municipal_series', 'municipality').forEach((code, row) => {
      if (column(source, 'municipal_series', 'year')[row] !== 2015) return;
      const m = codes.indexOf(code);
      expect(Math.abs(sums.origin[m]! - column(source, 'municipal_series', 'departures')[row]!), code).toBeLessThan(3);
      expect(Math.abs(sums.destination[m]! - column(source, 'municipal_series', 'arrivals')[row]!), code).toBeLessThan(
        3,
      );
    });
  });

  it('follow a profile that peaks among students and starters, guesses above 73 marked', () => {
    const between = column(source, 'move_profile', 'between');
    expect(between[73]).toBe(0.012);
    expect(column(source, 'move_profile', 'within')[0]).toBe(0.0732);
    const basis = texts(source, 'move_profile', 'basis');
    expect(basis.map((b, age) => (b === 'guess') === age > 73).every(Boolean)).toBe(true);
    const peak = between.indexOf(Math.max(...between));
    expect(peak).toBeGreaterThanOrEqual(18);
    expect(peak).toBeLessThanOrEqual(27);
    const within = column(source, 'move_profile', 'within');
    expect(within[80]! + between[80]!).toBeCloseTo(0.055, 4);
  });
});

describe('Noord- & Oost-Groningen', () => {
  const flows = (inside: (origin: boolean, destination: boolean) => boolean, name: 'moves' | 'transit'): number =>
    sum(
      column(pack, 'flows_2015', name).filter((_, row) =>
        inside(
          own.has(texts(pack, 'flows_2015', 'origin')[row]!),
          own.has(texts(pack, 'flows_2015', 'destination')[row]!),
        ),
      ),
    );

  it('had the published moves of 2015 out, in and inside, transit counted', () => {
    const both = (inside: (o: boolean, d: boolean) => boolean): number =>
      flows(inside, 'moves') + flows(inside, 'transit');
    expect(Math.abs(both((o, d) => o && !d) - 11363)).toBeLessThanOrEqual(5);
    expect(Math.abs(both((o, d) => !o && d) - 6300)).toBeLessThanOrEqual(5);
    expect(Math.abs(both((o, d) => o && d) - 5696)).toBeLessThanOrEqual(5);
  });

  it('has its transit taken out: most of the 3,002 who left Vlagtwedde for elsewhere', () => {
    const out = flows((o, d) => o && !d, 'transit');
    expect(out).toBeGreaterThan(2500);
    expect(out).toBeLessThan(3002);
  });

  it('gives to the city of Groningen what it was seen to give, on the boundaries of 2023', () => {
    const at = (from: string | null, to: string | null): number =>
      sum(
        column(pack, 'flows_2015', 'moves').filter(
          (_, row) =>
            (from === null || texts(pack, 'flows_2015', 'origin')[row] === from) &&
            (to === null || texts(pack, 'flows_2015', 'destination')[row] === to),
        ),
      );
    // 2,735 and 2,202 for the city of 2015; Haren and Ten Boer belong to it since 2019.
    expect(at(null, 'GM0014')).toBeGreaterThan(2735);
    expect(at(null, 'GM0014')).toBeLessThan(3100);
    expect(at('GM0014', null)).toBeGreaterThan(2202);
    expect(at('GM0014', null)).toBeLessThan(2500);
  });

  it('gains about 400 a year from abroad, and again as many sent by reception', () => {
    const of = (name: string): number => total(pack, 'foreign_base', name);
    expect(of('immigration_2') - of('transit_in_2') - of('emigration_2')).toBeGreaterThan(380);
    expect(of('immigration_2') - of('transit_in_2') - of('emigration_2')).toBeLessThan(430);
    expect(of('transit_in_2')).toBeGreaterThan(500);
  });

  it('moves seven per cent more than the profile, with moves inside later municipalities fourteen', () => {
    const level = column(pack, 'region_level', 'level_3')[0]!;
    expect(level).toBeGreaterThan(1.05);
    expect(level).toBeLessThan(1.09);
    const years = column(pack, 'observed', 'year');
    const of = (name: string): number =>
      sum(column(pack, 'observed', name).filter((_, row) => years[row]! >= 2018 && years[row]! <= 2020));
    const left = of('departures') - of('transit_out');
    expect((level * left) / (left - of('inner_moves'))).toBeCloseTo(1.14, 2);
  });

  it('has the rest of the country around it, once', () => {
    expect(total(pack, 'zones', 'residents')).toBe(17185429);
    expect(total(pack, 'zones', 'members')).toBe(342 - 8);
    const near = texts(pack, 'zones', 'name').filter((_, z) => texts(pack, 'zones', 'kind')[z] === 'municipality');
    for (const name of ['Groningen', 'Assen', 'Emmen', 'Westerkwartier', 'Leeuwarden']) expect(near).toContain(name);
    expect(near).not.toContain('Zwolle');
    expect(texts(pack, 'zones', 'code')).toContain('CR23');
  });
});

describe('zones grow older', () => {
  const at = (zone: string, variant: string, year: number): number[] => {
    const row = texts(pack, 'zone_ages', 'zone').findIndex(
      (code, r) =>
        code === zone &&
        texts(pack, 'zone_ages', 'variant')[r] === variant &&
        column(pack, 'zone_ages', 'year')[r] === year,
    );
    return OBSERVED_CLASSES.map((g) => column(pack, 'zone_ages', `age_${g}`)[row]!);
  };

  it('keeping a cohort that nobody joins or leaves', () => {
    const [now, then] = [at('GM0106', 'closed', 2021), at('GM0106', 'closed', 2026)];
    for (const c of [1, 2, 3, 4]) {
      expect(then[c]! / now[c - 1]!).toBeGreaterThan(0.99);
      expect(then[c]! / now[c - 1]!).toBeLessThanOrEqual(1.001);
    }
  });

  it('keeping students in a student city when people move on as before', () => {
    expect(at('GM0014', 'closed', 2041)[4]! / at('GM0014', 'closed', 2021)[4]!).toBeLessThan(0.4);
    const steady = at('GM0014', 'steady', 2041)[4]! / at('GM0014', 'steady', 2021)[4]!;
    expect(steady).toBeGreaterThan(0.85);
    expect(steady).toBeLessThan(1.15);
  });

  it('the same whoever else is in the region', () => {
    const other = buildRegion(source, { name: 'x', label: 'x', municipalities: ['GM0047'], bases: [2021] }, 2021);
    const row = (p: typeof pack): number =>
      texts(p, 'zone_ages', 'zone').findIndex(
        (code, r) => code === 'GM0014' && column(p, 'zone_ages', 'year')[r] === 2041,
      );
    for (const g of OBSERVED_CLASSES) {
      expect(column(other, 'zone_ages', `age_${g}`)[row(other)]).toBe(column(pack, 'zone_ages', `age_${g}`)[row(pack)]);
    }
  });

  it('by as many as move', () => {
    const at2021 = sourceAt(source, 2021);
    const zone = zonesOf(at2021, own).filter(({ code }) => code === 'GM0106');
    const residents = texts(source, 'municipalities', 'code').map(() => 1);
    const closed = zoneCohorts(at2021, zone, 2021, [], residents)[0]!;
    const moved = zoneCohorts(at2021, zone, 2021, [[10, 0, -20, 0, 0, 0, 0, 0, 0]], residents)[0]!;
    expect(moved[1]!.map((n, c) => n - closed[1]![c]!).slice(0, 4)).toEqual([10, 0, -20, 0]);
  });
});

/** Who is away at the base, and by how many strangers fewer arrive: small tables whose answer is worked out by hand. */
import { describe, expect, it } from 'vitest';
import type { Pack, Table } from '../../scenarios/packages/format.js';
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import { baseReturners } from '../../scenarios/parameters/leavers/base-returners.js';
import { cohortSizes } from '../../scenarios/parameters/leavers/cohorts.js';
import { LEAVING_SPAN, YOUNGEST } from '../../scenarios/parameters/leavers/departure-rates.js';
import { learningOutside } from '../../scenarios/parameters/leavers/education.js';
import { formerResidents } from '../../scenarios/parameters/leavers/former-residents.js';
import { cellOf, historiesOf } from '../../scenarios/parameters/leavers/histories.js';
import { backAfter, returnHazards } from '../../scenarios/parameters/leavers/return-hazard.js';
import { withoutReturners } from '../../scenarios/parameters/leavers/strangers.js';
import type { Geography } from '../../scenarios/parameters/moving/geography.js';
import { AGES } from '../../sim/input.js';
import { LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';
import { FORGOTTEN_AFTER } from '../../sim/leavers/input.js';
import { LIFE_STAGES } from '../../sim/moving/classes.js';
import { birthYearOf, classOf, FEMALE } from '../../sim/state/persons.js';
import { BASE, flatRates, smallInput, woman } from '../toy/small-world.js';

const NEVER = new Array<number>(AGES * FORGOTTEN_AFTER).fill(0);
const CLASSES = OBSERVED_CLASSES.length;

/** Two municipalities of one town each, and two zones. */
const geography = {
  towns: 2,
  zones: 2,
  municipality_t: [0, 1],
  code_m: ['GM9001', 'GM9002'],
} as unknown as Geography;

describe('cohorts in their teens', () => {
  /** One municipality, 1995 to 2021: 5 persons a birth year at 15-19, 4 at 20-24, 3 at 25-44. */
  const years = Array.from({ length: 27 }, (_, i) => 1995 + i);
  const column = (values: readonly (number | string)[]) => ({ values }) as never;
  const table = (columns: Record<string, readonly (number | string)[]>): Table =>
    ({
      title: '',
      rows: years.length,
      columns: Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, column(values)])),
    }) as Table;
  const pack = {
    tables: {
      municipalities: table({ code: ['GM9001'] }),
      observed: table({
        municipality: years.map(() => 'GM9001'),
        year: years,
        age_10_14: years.map(() => 30),
        age_15_19: years.map(() => 25),
        age_20_24: years.map(() => 20),
        age_25_44: years.map(() => 60),
      }),
    },
  } as unknown as Pack;
  const size = cohortSizes(pack, 2021);
  it('are read from 15-19, or from 10-14 when younger', () => {
    expect(size(0, 1990)).toBe(5);
    expect(size(0, 2005)).toBe(6);
  });
  it('are brought back to their teens when they were grown before the series began', () => {
    expect(size(0, 1972)).toBeCloseTo(5, 12); // 4 a year left of 5
    expect(size(0, 1960)).toBeCloseTo(5, 12); // 3 a year left of 5
  });
});

describe('histories of cohorts', () => {
  const rate_msa = new Float64Array(2 * 2 * LEAVING_SPAN);
  rate_msa[(0 * 2 + FEMALE) * LEAVING_SPAN + 20 - YOUNGEST] = 0.5; // women of the first municipality at 20
  const women = (size: number): number => size / 2.05;
  it('leave, and are away until they come back', () => {
    const back = [...NEVER];
    back[22 * FORGOTTEN_AFTER + 2] = 0.25;
    const { away_i, present_ma } = historiesOf(2, BASE, () => 100, flatRates(), { rate_msa }, back);
    expect(away_i[cellOf(0, FEMALE, 20, 20)]).toBeCloseTo(women(50), 9);
    expect(away_i[cellOf(0, FEMALE, 21, 20)]).toBeCloseTo(women(50), 9);
    expect(away_i[cellOf(0, FEMALE, 22, 20)]).toBeCloseTo(women(37.5), 9);
    expect(away_i[cellOf(1, FEMALE, 22, 20)]).toBe(0);
    expect(present_ma[0 * AGES + 19]).toBeCloseTo(100, 9);
    expect(present_ma[0 * AGES + 22]).toBeCloseTo(100 - women(37.5), 9);
  });
  it('die, and are forgotten after thirty years', () => {
    const { away_i } = historiesOf(2, BASE, () => 100, flatRates({ death: 0.1 }), { rate_msa }, NEVER);
    // Alive at 15 to 20, left, alive at 21.
    expect(away_i[cellOf(0, FEMALE, 21, 20)]).toBeCloseTo(women(50) * Math.exp(-0.7), 9);
    expect(away_i[cellOf(0, FEMALE, 49, 20)]).toBeGreaterThan(0);
    expect(away_i[cellOf(0, FEMALE, 50, 20)]).toBe(0);
  });
});

describe('whole persons', () => {
  const away_i = new Float64Array(2 * 2 * AGES * LEAVING_SPAN);
  away_i[cellOf(0, FEMALE, 30, 20)] = 10.4;
  away_i[cellOf(0, FEMALE, 31, 20)] = 10.4;
  away_i[cellOf(1, FEMALE, 30, 25)] = 3;
  const from_ta = new Float64Array(2 * LEAVING_SPAN).fill(1);
  const to_maz = new Float64Array(2 * LEAVING_SPAN * 2);
  for (let i = 1; i < to_maz.length; i += 2) to_maz[i] = 1; // all to the second zone
  const departures = {
    rate_msa: new Float64Array(0),
    from_ta,
    to_maz,
    study_a: new Float64Array(LEAVING_SPAN).fill(1),
  };
  const histories = { away_i, present_ma: new Float64Array(0) };
  const { rows, class_l, left_l, origin_l, zone_l, idA_l, idB_l } = formerResidents(
    histories,
    departures,
    geography,
    BASE,
  );
  it('are as many as expected, what rounding leaves over going to the next cohort', () => {
    expect(rows).toBe(23);
    expect([...class_l].filter((c, l) => birthYearOf(c) === BASE - 31 && origin_l[l] === 0).length).toBe(10);
  });
  it('left when and where they did, for the zone of those who leave', () => {
    expect(new Set(left_l)).toEqual(new Set([BASE - 11, BASE - 12, BASE - 6]));
    expect([...origin_l].filter((t) => t === 1).length).toBe(3);
    expect([...zone_l].every((z) => z === 1)).toBe(true);
  });
  it('have identities of their own, which another municipality does not change', () => {
    expect(new Set([...idA_l].map((a, l) => `${a} ${idB_l[l]}`)).size).toBe(rows);
    const other = new Float64Array(away_i);
    other[cellOf(0, FEMALE, 30, 20)] = 99;
    const more = formerResidents({ ...histories, away_i: other }, departures, geography, BASE);
    const second = (l: typeof more): number[] => [...l.idA_l].filter((_, i) => l.origin_l[i] === 1);
    expect(second(more)).toEqual([...idA_l].filter((_, i) => origin_l[i] === 1));
  });
  it('have learned by their age, or still learn', () => {
    expect(learningOutside(true, 0.9, 30)).toBe(learningOf(LEVEL.wo, PURSUIT.none));
    expect(learningOutside(true, 0.9, 20)).toBe(learningOf(LEVEL.mbo2, PURSUIT.wo));
    expect(learningOutside(false, 0, 40)).toBe(learningOf(LEVEL.lower, PURSUIT.none));
  });
});

describe('coming back', () => {
  const return_ad = returnHazards();
  it('has the share of the source after twelve years, most of it in the first six', () => {
    expect(backAfter(return_ad, 12)).toBeCloseTo(0.26, 9);
    expect(backAfter(return_ad, 6)).toBeGreaterThan(0.13);
    expect(backAfter(return_ad, 12, 0)).toBe(0);
  });
  it('is likeliest at 26 to 34, does not happen under 18, and less and less after years away', () => {
    const at = (age: number, years: number): number => return_ad[age * FORGOTTEN_AFTER + years]!;
    expect(at(17, 1)).toBe(0);
    expect(at(30, 3)).toBeGreaterThan(at(22, 3));
    expect(at(30, 3)).toBeGreaterThan(at(40, 3));
    for (let years = 2; years < FORGOTTEN_AFTER; years++) expect(at(30, years)).toBeLessThan(at(30, years - 1));
  });
});

describe('strangers', () => {
  const come_mgz = new Float64Array(2 * LIFE_STAGES * 2).fill(1);
  const away = formerResidents(
    {
      away_i: Float64Array.from({ length: 2 * 2 * AGES * LEAVING_SPAN }, (_, i) =>
        i === cellOf(0, FEMALE, 19, 18) ? 100 : 0,
      ),
      present_ma: new Float64Array(0),
    },
    {
      rate_msa: new Float64Array(0),
      from_ta: new Float64Array(2 * LEAVING_SPAN).fill(1),
      to_maz: new Float64Array(2 * LEAVING_SPAN * 2).fill(1),
      study_a: new Float64Array(LEAVING_SPAN),
    },
    geography,
    BASE,
  );
  const return_ad = NEVER.map((_, i) => (i === 20 * FORGOTTEN_AFTER + 2 ? 0.3 : 0));
  const { population } = smallInput([{ members: [woman(22)] }]);
  const templates = { start_g: [0, ...new Array<number>(LIFE_STAGES).fill(1)], template_i: new Int32Array(1) };
  const made = baseReturners({ away, return_ad }, population, templates, geography, come_mgz, BASE);
  it('are fewer by those expected back, two thirds of them in the municipality they left', () => {
    expect(class20(away.class_l[0]!)).toBe(true);
    const k = OBSERVED_CLASSES.indexOf('20_24'); // 20 on 31 December
    expect(made.persons_mk[0 * CLASSES + k]).toBeCloseTo(30 * 0.67, 9);
    expect(made.persons_mk[1 * CLASSES + k]).toBeCloseTo(30 * 0.33, 9);
    expect(made.households_mgz.reduce((a, b) => a + b, 0)).toBeCloseTo(30, 9);
  });
  it('keep a least number, and what could not be taken off is told', () => {
    const persons_gk = new Float64Array(LIFE_STAGES * CLASSES);
    for (let g = 0; g < LIFE_STAGES; g++) persons_gk[g * CLASSES + 4] = 1;
    const people_mk = new Float64Array(2 * CLASSES);
    const all_mk = [0, 1].map(() => OBSERVED_CLASSES.map((_, k) => (k === 4 ? 15 : 0)));
    const moves_g = new Array<number>(LIFE_STAGES).fill(1);
    const left = withoutReturners({ people_mk }, all_mk, come_mgz, made, { persons_gk, moves_g });
    expect(left.come_mk[0]![4]).toBe(0);
    expect(left.come_mk[1]![4]).toBeCloseTo(15 - 9.9, 9);
    expect(left.shortfall).toBeCloseTo(20.1 - 15, 9);
  });
});

const class20 = (cls: number): boolean => cls === classOf(BASE - 20, FEMALE);

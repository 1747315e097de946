/** Are the rules of school careers right? Draws handed in, answers worked out by hand. */
import { describe, expect, it } from 'vitest';
import { CAUSE } from '../../sim/events.js';
import { AGES } from '../../sim/input.js';
import { beginYear, diplomasOfFourYears, openDiplomas } from '../../sim/learning/diplomas.js';
import { parentsGroup } from '../../sim/learning/household.js';
import { FINANCE, REGIMES, regimeOf, STUDIES, STUDY } from '../../sim/learning/input.js';
import { GROUP, LEVEL, learningOf, levelOf, PURSUIT, pursuitOf } from '../../sim/learning/levels.js';
import { isDiploma, isHigherDiploma, stepOf, type Ways, waysOf } from '../../sim/learning/steps.js';
import { hazardOf, highestStudyHazard, studyHazard, studyLeaving } from '../../sim/learning/study-leaving.js';
import { trackChances, trackOf } from '../../sim/learning/tracks.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { careers } from '../../sim/processes/careers.js';
import { relocation } from '../../sim/processes/relocation.js';
import { birthYearOf } from '../../sim/state/persons.js';
import type { World } from '../../sim/world.js';
import { toyLearning } from '../toy/learning.js';
import { BASE, flatRates, man, smallInput, smallWorld, stillMoving, twoTowns, woman } from '../toy/small-world.js';

const WAYS: Ways = waysOf(initialParameters(), 0.2);
const [SURE, NEVER] = [0, 1 - 1e-9];
/** What is left when a chance of the rules has just been missed. */
const past = (...shares: readonly number[]): number => shares.reduce((a, b) => a + b, 1e-9);

describe('what follows what', () => {
  const vmbo = learningOf(LEVEL.none, PURSUIT.vmbo);
  const havo = learningOf(LEVEL.none, PURSUIT.havo);
  const vwo = learningOf(LEVEL.none, PURSUIT.vwo);
  const hbo = learningOf(LEVEL.mbo2, PURSUIT.hbo);
  const hboAfterMbo = learningOf(LEVEL.mbo4, PURSUIT.hbo);

  it.each([
    ['vmbo goes on at 15', vmbo, 15, SURE, SURE, vmbo],
    ['vmbo, then mbo 4', vmbo, 16, SURE, SURE, learningOf(LEVEL.lower, PURSUIT.mbo4)],
    ['vmbo, then mbo 2', vmbo, 16, SURE, past(WAYS.vmboToMbo4), learningOf(LEVEL.lower, PURSUIT.mbo2)],
    ['vmbo, then nothing', vmbo, 16, SURE, NEVER, learningOf(LEVEL.lower, PURSUIT.none)],
    ['havo at 16 with a diploma of vmbo', havo, 16, SURE, SURE, learningOf(LEVEL.lower, PURSUIT.mbo4)],
    ['havo goes on at 16', havo, 16, past(0.2), SURE, havo],
    ['havo, then hbo', havo, 17, SURE, SURE, hbo],
    ['havo, then mbo 4', havo, 17, SURE, past(WAYS.havoToHbo), learningOf(LEVEL.mbo2, PURSUIT.mbo4)],
    ['havo, then nothing', havo, 17, SURE, NEVER, learningOf(LEVEL.mbo2, PURSUIT.none)],
    ['vwo goes on at 17', vwo, 17, SURE, SURE, vwo],
    ['vwo, then wo', vwo, 18, SURE, SURE, learningOf(LEVEL.mbo2, PURSUIT.wo)],
    ['vwo, then hbo', vwo, 18, SURE, past(WAYS.vwoToWo), hbo],
    ['mbo 2 ends at 18', learningOf(LEVEL.lower, PURSUIT.mbo2), 18, SURE, NEVER, learningOf(LEVEL.mbo2, PURSUIT.none)],
    ['mbo 2, then mbo 4', learningOf(LEVEL.lower, PURSUIT.mbo2), 18, SURE, SURE, learningOf(LEVEL.mbo2, PURSUIT.mbo4)],
    ['mbo 2 without a diploma', learningOf(LEVEL.lower, PURSUIT.mbo2), 18, NEVER, SURE, learningOf(LEVEL.lower, 0)],
    [
      'mbo 4 goes on at 19',
      learningOf(LEVEL.lower, PURSUIT.mbo4),
      19,
      SURE,
      SURE,
      learningOf(LEVEL.lower, PURSUIT.mbo4),
    ],
    ['mbo 4, then hbo', learningOf(LEVEL.lower, PURSUIT.mbo4), 20, SURE, SURE, hboAfterMbo],
    ['mbo 4 ends at 20', learningOf(LEVEL.lower, PURSUIT.mbo4), 20, SURE, NEVER, learningOf(LEVEL.mbo4, 0)],
    ['hbo ends at 21', hbo, 21, SURE, SURE, learningOf(LEVEL.hbo, 0)],
    ['hbo goes on at 21', hbo, 21, SURE, NEVER, hbo],
    ['hbo ends at 22 at the latest', hbo, 22, SURE, NEVER, learningOf(LEVEL.hbo, 0)],
    ['hbo without a diploma', hbo, 22, NEVER, SURE, learningOf(LEVEL.mbo2, 0)],
    ['hbo after mbo goes on at 23', hboAfterMbo, 23, SURE, SURE, hboAfterMbo],
    ['hbo after mbo ends at 24', hboAfterMbo, 24, SURE, SURE, learningOf(LEVEL.hbo, 0)],
    ['wo ends at 23', learningOf(LEVEL.mbo2, PURSUIT.wo), 23, SURE, SURE, learningOf(LEVEL.wo, 0)],
    ['wo ends at 24 at the latest', learningOf(LEVEL.mbo2, PURSUIT.wo), 24, SURE, NEVER, learningOf(LEVEL.wo, 0)],
    ['who learns nothing goes on so', learningOf(LEVEL.mbo4, 0), 20, SURE, SURE, learningOf(LEVEL.mbo4, 0)],
  ] as const)('%s', (_, learning, age, end, next, after) => expect(stepOf(learning, age, end, next, WAYS)).toBe(after));

  it('nobody is still learning after the last age, and levels never fall, whatever the draws', () => {
    for (const track of [vmbo, havo, vwo]) {
      for (let n = 0; n < 64; n++) {
        let learning: number = track;
        for (let age = 13; age <= 25; age++) {
          const after = stepOf(learning, age, ((n * 7 + age * 3) % 16) / 16, ((n * 5 + age) % 16) / 16, WAYS);
          expect(levelOf(after)).toBeGreaterThanOrEqual(levelOf(learning));
          learning = after;
        }
        expect(pursuitOf(learning)).toBe(PURSUIT.none);
      }
    }
  });

  it('diplomas are those of secondary school, of havo and vwo above', () => {
    const after = learningOf(LEVEL.mbo2, PURSUIT.hbo);
    expect([isDiploma(havo, after), isHigherDiploma(havo, after)]).toEqual([true, true]);
    expect(isHigherDiploma(havo, learningOf(LEVEL.lower, PURSUIT.mbo4))).toBe(false);
    expect(isDiploma(vmbo, vmbo)).toBe(false);
    expect(isDiploma(hbo, learningOf(LEVEL.hbo, 0))).toBe(false);
  });
});

describe('tracks', () => {
  const chances = (given: object) => trackChances(toyLearning(1), { ...initialParameters(), ...given });
  it('the lowest draws enter vwo, the next havo', () => {
    const flat = chances({ parentEducation: 0, vwoPart: 0.4 });
    const at = (share: number): number => trackOf(flat, 0, GROUP.middle, share);
    expect([0.19, 0.21, 0.49, 0.51].map(at)).toEqual([PURSUIT.vwo, PURSUIT.havo, PURSUIT.havo, PURSUIT.vmbo]);
  });
  it('education of the parents raises them, and not when switched off', () => {
    const [low, middle, high] = chances({ parentEducation: 0.4 }).higher_tg;
    expect(low!).toBeLessThan(0.5);
    expect(middle!).toBeCloseTo(0.5, 12);
    // Slope 1.7 x 0.4 / sqrt(1 - 0.16) = 0.742 per standard deviation.
    expect(high!).toBeCloseTo(1 / (1 + Math.exp(-0.74194)), 4);
    expect([...chances({ parentEducation: 0 }).higher_tg]).toEqual([0.5, 0.5, 0.5]);
  });
  it('a long way to school lowers them, and not when switched off', () => {
    const far = toyLearning(1, { schoolKm_t: [20] });
    const of = (schoolDistance: number): number =>
      trackChances(far, { ...initialParameters(), schoolDistance }).higher_tg[GROUP.middle]!;
    expect(of(0.01)).toBeCloseTo(1 / (1 + Math.exp(0.2)), 12);
    expect(of(0)).toBe(0.5);
  });
});

describe('leaving home to study', () => {
  it('student finance is that of the year, held before and after', () => {
    const learning = toyLearning(1, {
      finance: { first: 2014, regime_y: [FINANCE.grant, FINANCE.loan, FINANCE.grant] },
    });
    const years = [2013, 2014, 2015, 2016, 2030].map((year) => regimeOf(learning, year));
    expect(years).toEqual([FINANCE.grant, FINANCE.grant, FINANCE.loan, FINANCE.grant, FINANCE.grant]);
  });
  it('both years together give the probability within sixteen months', () => {
    for (const p of [0, 0.14, 0.61, 1]) {
      expect(1 - (1 - hazardOf(p, 'first')) * (1 - hazardOf(p, 'second'))).toBeCloseTo(p, 12);
    }
  });
  it('counts from the start: who began under a grant leaves as under a grant the year after', () => {
    const leaving_srt = new Float64Array(STUDIES * REGIMES);
    leaving_srt[STUDY.wo * REGIMES + FINANCE.grant] = 0.6;
    const finance = { first: 2014, regime_y: [FINANCE.grant, FINANCE.loan] };
    const of = (year: number) => studyLeaving(toyLearning(1, { finance, leaving_srt }), initialParameters(), year);
    const wo = learningOf(LEVEL.mbo2, PURSUIT.wo);
    expect(studyHazard(of(2014), wo, 18, 0)).toBeCloseTo(hazardOf(0.6, 'first'), 12);
    expect(studyHazard(of(2015), wo, 18, 0)).toBe(0);
    expect(studyHazard(of(2015), wo, 19, 0)).toBeCloseTo(hazardOf(0.6, 'second'), 12);
    expect(studyHazard(of(2016), wo, 19, 0)).toBe(0);
    expect(studyHazard(of(2014), wo, 17, 0)).toBe(0);
    expect(studyHazard(of(2014), learningOf(LEVEL.lower, PURSUIT.mbo4), 18, 0)).toBe(0);
    expect(highestStudyHazard(of(2014), 18)).toBeCloseTo(hazardOf(0.6, 'first'), 12);
  });
});

/** A couple with a child of an age on 1 January, in the second town. */
const family = (age: number) => ({ place: 1, members: [man(45, 'partner'), woman(44, 'partner'), man(age, 'child')] });
const lived = (world: World, process: typeof careers | typeof relocation): void => {
  for (let c = 2; c < world.age_c.length; c++) world.age_c[c] = Math.max(0, world.year - birthYearOf(c));
  // biome-ignore lint/suspicious/noExplicitAny: either process takes its own tables
  (process as any).run(world, process.prepare(world));
};

describe('careers', () => {
  const input = smallInput([family(11), family(15), family(30)]);
  it('twelve-year-olds enter a track, sixteen-year-olds have a diploma where they live', () => {
    const world = smallWorld({ ...input, learning: toyLearning(2) });
    world.persons.learning_p[5] = learningOf(LEVEL.none, PURSUIT.vmbo);
    lived(world, careers);
    expect(pursuitOf(world.persons.learning_p[2]!)).toBeGreaterThan(PURSUIT.none);
    expect(levelOf(world.persons.learning_p[5]!)).toBe(LEVEL.lower);
    expect(world.persons.learning_p[8]).toBe(0);
    expect(diplomasOfFourYears(world.diplomas)).toEqual({ all_t: [0, 1], higher_t: [0, 0] });
  });
  it('nothing happens in a world without schools', () => {
    const world = smallWorld(input);
    lived(world, careers);
    expect([...world.persons.learning_p].every((learning) => learning === 0)).toBe(true);
  });
  it('looks at the parents, not at the children', () => {
    const world = smallWorld(input);
    world.persons.learning_p.set([LEVEL.lower, LEVEL.hbo, LEVEL.none]);
    expect(parentsGroup(world, 0)).toBe(GROUP.high);
    world.persons.learning_p.set([LEVEL.lower, LEVEL.mbo2, LEVEL.wo]);
    expect(parentsGroup(world, 0)).toBe(GROUP.middle);
  });
});

describe('a student at home', () => {
  const places = twoTowns();
  const open = (study: number, leaving: number): World => {
    const input = smallInput([family(17)], flatRates({ leaving }), places);
    const moving = stillMoving(places);
    const otherwise = Math.max(0, leaving - 0.4);
    const hazards = { ...moving.hazards, leavingHome_sa: Array.from({ length: 2 * AGES }, () => otherwise) };
    const learning = toyLearning(2, { leaving: study });
    const world = smallWorld({ ...input, moving: { ...moving, hazards }, learning }, { studyLeavingLevel: 1 });
    world.persons.learning_p[2] = learningOf(LEVEL.mbo2, PURSUIT.wo);
    return world;
  };
  /** Cause of the child's wish by seed, 0 = stays. */
  const causes = (study: number, leaving: number, learns = true): number[] =>
    Array.from({ length: 400 }, (_, seed) => {
      const world = { ...open(study, leaving), runKey: [seed, 5, 6, 7] as const };
      if (!learns) world.persons.learning_p[2] = 0;
      lived(world, relocation);
      const w = world.wishes.person_w.subarray(0, world.wishes.count).indexOf(2);
      return w < 0 ? 0 : world.wishes.cause_w[w]!;
    });
  const share = (all: readonly number[], cause: number): number => all.filter((c) => c === cause).length / all.length;

  it('leaves to study, and otherwise by what study leaves of the measured probability', () => {
    const left = causes(1, 0.6);
    // First year 0.35; the rest 0.6 - 0.4. Four standard errors of 400.
    expect(Math.abs(share(left, CAUSE.study) - 0.35)).toBeLessThan(0.1);
    expect(Math.abs(share(left, CAUSE.leavingHome) - 0.2)).toBeLessThan(0.08);
  });
  it('does not leave to study when it does not study, nor otherwise when study takes all', () => {
    expect(share(causes(1, 0.6, false), CAUSE.study)).toBe(0);
    expect(share(causes(1, 0.3, false), 0)).toBe(1);
  });
});

describe('diplomas of four years', () => {
  it('begin with those before the base and forget the fifth year', () => {
    const learning = toyLearning(1, { diplomas_yt: [10, 20, 30, 40], higherDiplomas_yt: [1, 2, 3, 4] });
    const diplomas = openDiplomas(learning, 1, BASE);
    expect(diplomasOfFourYears(diplomas)).toEqual({ all_t: [100], higher_t: [10] });
    diplomas.all_yt[beginYear(diplomas, BASE)] = 5;
    expect(diplomasOfFourYears(diplomas)).toEqual({ all_t: [65], higher_t: [6] });
  });
});

describe('a child without a parent at home', () => {
  it('goes to school as that of people of middle education', () => {
    const world = smallWorld(smallInput([{ kind: 'institution', members: [man(8, 'other'), man(30, 'other')] }]));
    world.persons.learning_p.fill(LEVEL.wo, 1, 2);
    expect(parentsGroup(world, 0)).toBe(GROUP.middle);
  });
});

describe('the part of vwo', () => {
  it('differs by town, and is never more than all of havo and vwo', () => {
    const { vwo_tg, higher_tg } = trackChances(toyLearning(3, { vwoRatio_t: [1, 1.2, 9] }), {
      ...initialParameters(),
      vwoPart: 0.5,
    });
    const partIn = (town: number): number => vwo_tg[3 * town + GROUP.low]! / higher_tg[3 * town + GROUP.low]!;
    expect([0, 1, 2].map(partIn)).toEqual([0.5, 0.6, 1].map((x) => expect.closeTo(x, 12)));
  });
});

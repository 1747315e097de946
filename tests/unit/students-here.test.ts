/** Of the lives that the young of a place could have had, those are here who have not left to study. */
import { describe, expect, it } from 'vitest';
import { GROUPS, HBO, KINDS, stillHere, WO } from '../../scenarios/population/students-here.js';

/** Lives of one municipality: at 18, and older; nobody is told apart for living alone. */
const lives_gk = Float64Array.from([60, 30, 10, 240, 120, 40, 0, 0, 0]);
/** The same with as many who live on their own, in a city of study. */
const city_gk = Float64Array.from([60, 30, 10, 240, 120, 40, 240, 120, 40]);
const none = new Float64Array(KINDS);
const students = (hbo: number, wo: number): Float64Array => Float64Array.from([0, hbo, wo]);

/** Residents of a kind when everybody of an age has a life drawn among those still here. */
function residents(chance_gk: Float64Array, k: number, group?: number, lives = lives_gk): number {
  let sum = 0;
  for (let g = 0; g < GROUPS; g++) {
    if (group !== undefined && g !== group) continue;
    let [all, here] = [0, 0];
    for (let i = 0; i < KINDS; i++) {
      all += lives[g * KINDS + i]!;
      here += lives[g * KINDS + i]! * chance_gk[g * KINDS + i]!;
    }
    if (here > 0) sum += (lives[g * KINDS + k]! * chance_gk[g * KINDS + k]! * all) / here;
  }
  return sum;
}

describe('students who are still here', () => {
  it('are as many as were counted, minors taken off', () => {
    const chance_gk = stillHere(students(130, 25), Float64Array.from([0, 30, 5]), lives_gk, [false]);
    expect(residents(chance_gk, HBO)).toBeCloseTo(100, 6);
    expect(residents(chance_gk, WO)).toBeCloseTo(20, 6);
  });

  it('are all of them where as many were counted as would be', () => {
    for (const chance of stillHere(students(150, 50), none, lives_gk, [false])) expect(chance).toBeCloseTo(1, 6);
  });

  it('lack fewer at 18, when of those who leave to study only the first have left', () => {
    const chance_gk = stillHere(students(120, 20), none, lives_gk, [false]);
    for (const k of [HBO, WO]) {
      expect(chance_gk[k]).toBeGreaterThan(chance_gk[KINDS + k]!);
      expect(residents(chance_gk, k, 0) / lives_gk[k]!).toBeGreaterThan(
        residents(chance_gk, k, 1) / lives_gk[KINDS + k]!,
      );
    }
    // A third of the way, as a power.
    expect(Math.log(chance_gk[WO]! / chance_gk[0]!) / Math.log(chance_gk[KINDS + WO]! / chance_gk[KINDS]!)).toBeCloseTo(
      0.35,
      9,
    );
  });

  it('may be more than would be, where others come to study, and chances stay between 0 and 1', () => {
    const chance_gk = stillHere(students(200, 90), none, lives_gk, [false]);
    for (const chance of chance_gk) {
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
    }
    expect(residents(chance_gk, WO)).toBeCloseTo(90, 4);
  });

  it('are in a city of study no more among those with parents than would be, and all others live on their own', () => {
    const [hbo, wo] = [250, 200];
    const chance_gk = stillHere(students(hbo, wo), none, city_gk, [true]);
    for (const [k, counted] of [
      [HBO, hbo],
      [WO, wo],
    ] as const) {
      const [young, older, alone] = [0, 1, 2].map((group) => residents(chance_gk, k, group, city_gk));
      expect(young).toBeCloseTo(city_gk[k]!, 6);
      expect(older).toBeCloseTo(city_gk[KINDS + k]!, 6);
      expect(young! + older! + alone!).toBeCloseTo(counted, 1);
    }
  });

  it('have left a city of study too, where fewer were counted than would be', () => {
    const chance_gk = stillHere(students(200, 60), none, city_gk, [true]);
    expect(residents(chance_gk, WO, undefined, city_gk)).toBeCloseTo(60, 4);
    expect(residents(chance_gk, WO, 1, city_gk)).toBeLessThan(city_gk[KINDS + WO]!);
  });

  it('are none where nobody lives', () => {
    for (const chance of stillHere(students(10, 0), none, new Float64Array(GROUPS * KINDS), [false])) {
      expect(Number.isFinite(chance)).toBe(true);
    }
  });
});

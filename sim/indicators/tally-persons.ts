/** Everybody counted by place, in one pass that also makes the words of the hash. */
import { INCOME_ROWS } from '../labour/income.js';
import { LEVEL, learningOf, PURSUIT } from '../learning/levels.js';
import { mix } from '../mixer.js';
import { CLASSES, type World } from '../world.js';
import { AGE_ROW, lifeTables, MASK, WORK_CELLS } from './lives.js';
import type { Tally } from './tally.js';

/** Studies at hbo and wo are the last pursuits, so that learning from here on is theirs. */
const STUDENT_FROM = learningOf(LEVEL.none, PURSUIT.hbo);

/** Cells of a place while people are counted: what they do, whether they study, and whether they are unwell: cell * 4 + study * 2 + unwell. */
const LIFE_CELLS = WORK_CELLS * 4;

/** @param word_h a word of each household, carried into its members' */
export function tallyPersons(world: World, tally: Tally, word_h: Int32Array): void {
  const { residents_tc, income_t, words_tw } = tally;
  const lives_tx = new Int32Array(income_t.length * LIFE_CELLS);
  const { slots, class_p, idA_p, idB_p, household_p, role_p, parity_p, school_p } = world.persons;
  const { learning_p, work_p, pool_p, health_p, native_p, newcomer_p } = world.persons;
  const { place_h } = world.households;
  const { municipality_t, workplace_x, pools, eur, ages_c, row_l } = lifeTables(world, CLASSES);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0) continue;
    const h = household_p[p]!;
    const t = place_h[h]!;
    const m = municipality_t[t]!;
    const ages = ages_c[c]!;
    residents_tc[t * CLASSES + c]!++;
    const state = (c << 16) | (role_p[p]! << 8) | parity_p[p]!;
    // Each column spreads over the whole word by a factor of its own, and changes nothing where it is 0.
    const school = Math.imul(school_p[p]! | (newcomer_p[p]! << 16), 0x9e3779b1);
    const health = health_p[p]!;
    const pool = pool_p[p]!;
    const work = work_p[p]!;
    const learning = learning_p[p]!;
    const cell = (workplace_x[m * pools + pool]! | work) & (ages >>> MASK);
    lives_tx[t * LIFE_CELLS + (cell << 2) + (((STUDENT_FROM - 1 - learning) >>> 31) << 1) + health]!++;
    income_t[t]! += eur[m * INCOME_ROWS + (ages & AGE_ROW) + row_l[learning]! + work]!;
    const life = (health << 31) | (pool << 16) | (work << 8) | (native_p[p]! << 7) | learning;
    const own = mix(idA_p[p]!, state ^ school ^ Math.imul(life, 0x85ebca6b));
    const whole = mix(own ^ word_h[h]!, idB_p[p]!);
    words_tw[2 * t]! += whole >>> 0;
    words_tw[2 * t + 1]! += (Math.imul(whole, 0x9e3779b1) ^ own) >>> 0;
  }
  takeApart(lives_tx, tally);
}

/** Work, studies and health apart, from the count of all three together. */
function takeApart(lives_tx: Int32Array, { work_tw, students_t, unwell_t }: Tally): void {
  for (let i = 0; i < work_tw.length; i++) {
    const [neither, unwell, student, both] = [
      lives_tx[4 * i]!,
      lives_tx[4 * i + 1]!,
      lives_tx[4 * i + 2]!,
      lives_tx[4 * i + 3]!,
    ];
    const t = Math.floor(i / WORK_CELLS);
    work_tw[i] = neither + unwell + student + both;
    students_t[t]! += student + both;
    unwell_t[t]! += unwell + both;
  }
}

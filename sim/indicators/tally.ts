/** Counts of the whole world by place, and sums of its hash, made in one pass a year: checks and indicators read them. */

import { addPriceWords } from '../housing/price-words.js';
import { isLongEmpty } from '../housing/worst-first.js';
import { INCOME_ROWS } from '../labour/income.js';
import { WORKING_AGES } from '../labour/work.js';
import { LEVEL, learningOf, PURSUIT } from '../learning/levels.js';
import { TRACKS } from '../learning/secondary.js';
import { mix } from '../mixer.js';
import { isLifeProof, LIFE_PROOF_AGE } from '../moving/life-proof.js';
import { KINDS, kindOf, yearsSince } from '../newcomers/newcomer.js';
import { DWELLING_STATUS, TENURE } from '../state/dwellings.js';
import { householdsOfKind, KIND } from '../state/households.js';
import { CLASSES, type World } from '../world.js';
import { AGE_ROW, classesOfAges, lifeTables, MASK, WORK_CELLS } from './lives.js';

export interface Tally {
  /** Residents by place and class: t * CLASSES + c. */
  readonly residents_tc: Int32Array;
  /** Members of households by place, counted from sizes. */
  readonly members_t: Int32Array;
  readonly households_t: Int32Array; // private ones
  readonly single_t: Int32Array; // of one person
  readonly sharing_t: Int32Array; // without a dwelling of their own
  readonly institutional_t: Int32Array; // residents of institutions
  readonly dwellings_t: Int32Array; // not taken down
  readonly vacant_t: Int32Array; // not occupied, unusable ones included
  readonly vacant_tk: Int32Array; // the same by tenure: t * 3 + TENURE
  readonly longVacant_t: Int32Array; // of these for three years or more
  readonly usable_t: Int32Array; // fit to be lived in, occupied or not
  readonly quality_t: Int32Array; // points of quality of the usable ones together
  /** Residents of working age by what they do and where, the others in cell 0: t * WORK_CELLS + cell, `CELLS` of lives.ts. */
  readonly work_tw: Int32Array;
  /** Residents of working age who live in institutions or in reception, where no labour force survey asks. */
  readonly notAsked_t: Int32Array;
  readonly students_t: Int32Array; // learning at hbo or wo
  readonly unwell_t: Int32Array; // whose own health is felt as not good
  readonly income_t: Float64Array; // whole euros a year, of all residents together
  readonly old_t: Int32Array; // residents of LIFE_PROOF_AGE and over in private households
  readonly oldLifeProof_t: Int32Array; // of these in life-proof homes
  /** Residents who came from abroad in the last five years, and of those who came in the last year by kind: k * T + t. */
  readonly newcomers_t: Int32Array;
  readonly arrived_kt: Int32Array;
  readonly away_t: Int32Array; // natives who left the town young and may come back
  /**
   * Exact sums of the low and the high words of persons, households, dwellings, facilities, secondary schools, leavers
   * and prices: t * 2 and t * 2 + 1.
   */
  readonly words_tw: Float64Array;
}

export function tallyOf(world: World): Tally {
  const places = world.places.code_t.length;
  const column = (): Int32Array => new Int32Array(places);
  const tally: Tally = {
    residents_tc: new Int32Array(places * CLASSES),
    members_t: column(),
    households_t: column(),
    single_t: column(),
    sharing_t: column(),
    institutional_t: column(),
    dwellings_t: column(),
    vacant_t: column(),
    vacant_tk: new Int32Array(places * TENURES),
    longVacant_t: column(),
    usable_t: column(),
    quality_t: column(),
    work_tw: new Int32Array(places * WORK_CELLS),
    notAsked_t: column(),
    students_t: column(),
    unwell_t: column(),
    income_t: new Float64Array(places),
    old_t: column(),
    oldLifeProof_t: column(),
    newcomers_t: column(),
    arrived_kt: new Int32Array(KINDS * places),
    away_t: column(),
    words_tw: new Float64Array(2 * places),
  };
  // Members carry a word of their household into their own.
  const word_h = tallyHouseholds(world, tally);
  tallyPersons(world, tally, word_h);
  countNotAsked(world, tally);
  countNewcomers(world, tally);
  tallyDwellings(world, tally);
  countOld(world, tally);
  addFacilities(world, tally);
  addSecondary(world, tally);
  tallyLeavers(world, tally);
  addPriceWords(world, tally.words_tw);
  return tally;
}

/** Studies at hbo and wo are the last pursuits, so that learning from here on is theirs. */
const STUDENT_FROM = learningOf(LEVEL.none, PURSUIT.hbo);

/** Cells of a place while people are counted: what they do, whether they study, and whether they are unwell: cell * 4 + study * 2 + unwell. */
const LIFE_CELLS = WORK_CELLS * 4;

function tallyPersons(world: World, tally: Tally, word_h: Int32Array): void {
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

/** Few came lately: their column is passed over once more rather than looked up for everybody. */
function countNewcomers({ year, persons, households }: World, { newcomers_t, arrived_kt }: Tally): void {
  const { slots, newcomer_p, household_p } = persons;
  const { place_h } = households;
  for (let p = 0; p < slots; p++) {
    const newcomer = newcomer_p[p]!;
    if (newcomer === 0) continue;
    const t = place_h[household_p[p]!]!;
    newcomers_t[t]!++;
    if (yearsSince(newcomer, year) === 1) arrived_kt[(kindOf(newcomer) - 1) * newcomers_t.length + t]!++;
  }
}

/** Few live there: they are met once more rather than asked about in the pass over everybody. */
function countNotAsked({ year, persons, households }: World, { notAsked_t }: Tally): void {
  const [first, last] = classesOfAges(year, ...WORKING_AGES);
  for (const kind of [KIND.institution, KIND.reception]) {
    for (const h of householdsOfKind(households, kind)) {
      const t = households.place_h[h]!;
      for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
        const c = persons.class_p[p]!;
        if (c >= first && c <= last) notAsked_t[t]!++;
      }
    }
  }
}

/** Homes of the old: asked of a tenth of everybody, so apart from the pass over all. */
function countOld({ year, persons, households, dwellings }: World, { old_t, oldLifeProof_t }: Tally): void {
  const { slots, class_p, household_p } = persons;
  const { place_h, kind_h, dwelling_h } = households;
  const [, youngest] = classesOfAges(year, LIFE_PROOF_AGE, LIFE_PROOF_AGE);
  for (let p = 0; p < slots; p++) {
    const c = class_p[p]!;
    if (c === 0 || c > youngest) continue;
    const h = household_p[p]!;
    if (kind_h[h] !== KIND.private) continue;
    old_t[place_h[h]!]!++;
    oldLifeProof_t[place_h[h]!]! += isLifeProof(dwellings.traits_d, dwelling_h[h]!);
  }
}

/** Kinds of counts of households, side by side while they are counted. */
const COUNTS = { members: 0, private: 1, single: 2, sharing: 3, institutional: 4 } as const;
const WIDTH = 5;

/** @returns one word per household */
function tallyHouseholds(world: World, tally: Tally): Int32Array {
  const places = tally.members_t.length;
  const word_h = new Int32Array(world.households.slots);
  const count_tn = new Int32Array(places * WIDTH);
  countHouseholds(world, tally.words_tw, count_tn, word_h);
  for (let t = 0; t < places; t++) {
    tally.members_t[t] = count_tn[t * WIDTH + COUNTS.members]!;
    tally.households_t[t] = count_tn[t * WIDTH + COUNTS.private]!;
    tally.single_t[t] = count_tn[t * WIDTH + COUNTS.single]!;
    tally.sharing_t[t] = count_tn[t * WIDTH + COUNTS.sharing]!;
    tally.institutional_t[t] = count_tn[t * WIDTH + COUNTS.institutional]!;
  }
  return word_h;
}

function countHouseholds(world: World, words_tw: Float64Array, count_tn: Int32Array, word_h: Int32Array): void {
  const { slots, idA_h, idB_h, size_h, kind_h, place_h, dwelling_h } = world.households;
  const { idA_d } = world.dwellings;
  for (let h = 0; h < slots; h++) {
    const size = size_h[h]!;
    if (size === 0) continue;
    const t = place_h[h]!;
    const kind = kind_h[h]!;
    const d = dwelling_h[h]!;
    const idA = idA_h[h]!;
    const idB = idB_h[h]!;
    word_h[h] = mix(idA, idB);
    const own = mix(idA, (size << 8) | kind);
    const home = mix(own ^ idB, d >= 0 ? idA_d[d]! : d);
    words_tw[2 * t]! += home >>> 0;
    words_tw[2 * t + 1]! += mix(home, own) >>> 0;
    const at = t * WIDTH;
    count_tn[at + COUNTS.members]! += size;
    if (kind !== KIND.private) {
      count_tn[at + COUNTS.institutional]! += size;
      continue;
    }
    count_tn[at + COUNTS.private]!++;
    count_tn[at + COUNTS.single]! += (size - 2) >>> 31;
    count_tn[at + COUNTS.sharing]! += d >>> 31;
  }
}

const TENURES = Object.keys(TENURE).length;

/** Dwellings of a town mostly lie side by side: summed apart until the next town, which takes a third less time. */
function tallyDwellings(world: World, tally: Tally): void {
  const { dwellings_t, vacant_t, vacant_tk, longVacant_t, usable_t, quality_t, words_tw } = tally;
  const { slots, idA_d, idB_d, place_d, tenure_d, status_d, since_d, quality_d, traits_d } = world.dwellings;
  const { year } = world;
  for (let d = 0; d < slots; ) {
    const t = place_d[d]!;
    let low = 0;
    let high = 0;
    let occupied = 0;
    let points = 0;
    for (; d < slots && place_d[d] === t; d++) {
      const status = status_d[d]!;
      const quality = quality_d[d]!;
      const state = (since_d[d]! << 8) | (status << 4) | tenure_d[d]!;
      const own = mix(idA_d[d]!, state ^ Math.imul((quality << 8) | traits_d[d]!, 0x85ebca6b));
      const whole = mix(own, idB_d[d]!);
      low += whole >>> 0;
      high += mix(whole, own) >>> 0;
      if (status === DWELLING_STATUS.occupied) {
        occupied++;
        points += quality;
        continue;
      }
      if (status === DWELLING_STATUS.gone) continue;
      vacant_tk[t * TENURES + tenure_d[d]!]!++;
      if (isLongEmpty(since_d[d]!, year)) longVacant_t[t]!++;
      if (status === DWELLING_STATUS.unusable) continue;
      usable_t[t]!++;
      points += quality;
    }
    words_tw[2 * t]! += low;
    words_tw[2 * t + 1]! += high;
    usable_t[t]! += occupied;
    dwellings_t[t]! += occupied;
    quality_t[t]! += points;
  }
  for (let t = 0; t < dwellings_t.length; t++) {
    for (let k = 0; k < TENURES; k++) vacant_t[t]! += vacant_tk[t * TENURES + k]!;
    dwellings_t[t]! += vacant_t[t]!;
  }
}

function addFacilities({ facilities }: World, { words_tw }: Tally): void {
  const { count, idA_f, idB_f, place_f, status_f, reason_f, closed_f, held_f, under_f } = facilities;
  const { users_f, before_f, into_f } = facilities;
  for (let f = 0; f < count; f++) {
    const t = place_f[f]!;
    const state = (closed_f[f]! << 16) | (status_f[f]! << 12) | (reason_f[f]! << 8) | under_f[f]!;
    const ends = (held_f[f]! << 24) ^ Math.imul(into_f[f]!, 0x85ebca6b);
    const own = mix(idA_f[f]! ^ users_f[f]! ^ ends, state ^ Math.imul(before_f[f]!, 0x9e3779b1));
    const whole = mix(own, idB_f[f]!);
    words_tw[2 * t]! += whole >>> 0;
    words_tw[2 * t + 1]! += mix(whole, own) >>> 0;
  }
}

/** Sites outside the region never change. */
function addSecondary({ secondary }: World, { words_tw }: Tally): void {
  if (!secondary) return;
  const { input, open_jk, under_jk, pupils_jk } = secondary;
  input.place_j.forEach((t, j) => {
    if (t < 0) return;
    for (let i = j * TRACKS; i < (j + 1) * TRACKS; i++) {
      const own = mix(i, (pupils_jk[i]! << 9) | (under_jk[i]! << 1) | open_jk[i]!);
      words_tw[2 * t]! += own >>> 0;
      words_tw[2 * t + 1]! += mix(own, i) >>> 0;
    }
  });
}

/** Those away belong to the state of the town they left. */
function tallyLeavers({ leavers }: World, { away_t, words_tw }: Tally): void {
  if (!leavers) return;
  const { rows, idA_l, idB_l, class_l, learning_l, parity_l, origin_l, zone_l, left_l } = leavers;
  for (let l = 0; l < rows; l++) {
    const c = class_l[l]!;
    if (c === 0) continue;
    const t = origin_l[l]!;
    away_t[t]!++;
    const life = (left_l[l]! << 16) | (zone_l[l]! << 8) | learning_l[l]!;
    const own = mix(idA_l[l]!, life ^ Math.imul((c << 8) | parity_l[l]!, 0x85ebca6b));
    words_tw[2 * t]! += own >>> 0;
    words_tw[2 * t + 1]! += (Math.imul(own, 0x9e3779b1) ^ idB_l[l]!) >>> 0;
  }
}

import { type DrawKey, shareOf } from '../draws.js';
import { EVENT } from '../event-numbers.js';
import { beginYear } from '../learning/diplomas.js';
import { parentsGroup } from '../learning/household.js';
import { LEARNS, LEVEL, LEVELS, learningOf, levelOf } from '../learning/levels.js';
import { isDiploma, isHigherDiploma, LAST_STEP_AGE, stepOf, type Ways } from '../learning/steps.js';
import { afterSummer, type Summer, summerOf } from '../learning/summer.js';
import { FIRST_TRACK_AGE, type TrackChances, trackChances, trackOf } from '../learning/tracks.js';
import { CLASSES, keyOf, type World } from '../world.js';
import type { Process } from './process.js';

export interface CareerTables {
  readonly chances: TrackChances;
  readonly track: DrawKey;
  readonly summer: Summer;
  /** Age on 31 December by class less FIRST_TRACK_AGE and one more, 0 for those too young or too old for any change. */
  readonly age_c: Uint8Array;
  /** 1 = somebody of that age who learns this may change: age_c * 256 + learning. */
  readonly open_al: Uint8Array;
}

/**
 * School and study after the summer: twelve-year-olds enter a track, the others go on, gain a diploma or leave, and take
 * up what comes next. Diplomas of secondary school are counted where pupils live.
 */
export const careers: Process<CareerTables | null> = {
  name: 'careers',
  reads: [
    'age',
    'secondary',
    'persons.id',
    'persons.class',
    'persons.role',
    'persons.household',
    'persons.next',
    'households.first',
    'households.place',
  ],
  writes: ['persons.learning', 'diplomas'],
  prepare(world) {
    const { learning, secondary, parameters, age_c } = world;
    if (learning === null) return null;
    const summer = summerOf(world, learning);
    const inSchool = (age: number): boolean => age >= FIRST_TRACK_AGE && age <= LAST_STEP_AGE;
    return {
      chances: trackChances({ ...learning, schoolKm_t: secondary?.schoolKm_t ?? learning.schoolKm_t }, parameters),
      summer,
      open_al: openSteps(summer.ways),
      track: keyOf(world, EVENT.track),
      age_c: Uint8Array.from({ length: CLASSES }, (_, c) => (inSchool(age_c[c]!) ? age_c[c]! - BEFORE : 0)),
    };
  },
  run(world, tables) {
    if (tables === null) return;
    const { slots, class_p, learning_p } = world.persons;
    const { age_c, open_al } = tables;
    const row = beginYear(world.diplomas, world.year);
    for (let p = 0; p < slots; p++) {
      const age = age_c[class_p[p]!]!;
      if (age === 0 || open_al[age * BYTE + learning_p[p]!] === 0) continue;
      if (age + BEFORE === FIRST_TRACK_AGE) enterTrack(world, p, tables);
      else goOn(world, p, age + BEFORE, tables, row);
    }
  },
};

const BEFORE = FIRST_TRACK_AGE - 1;
const BYTE = 256;
/** Draws at the corners: what none of them changes, none in between does. */
const CORNERS = [0, 0.9999999];

/** Who may change, by age and what is learned; at the first age everybody. */
function openSteps(ways: Ways): Uint8Array {
  const open_al = new Uint8Array((LAST_STEP_AGE - BEFORE + 1) * BYTE);
  open_al.fill(1, BYTE, 2 * BYTE);
  for (let age = FIRST_TRACK_AGE + 1; age <= LAST_STEP_AGE; age++) {
    for (let learning = LEARNS; learning < BYTE / 2; learning++) {
      if (levelOf(learning) >= LEVELS) continue;
      const changes = CORNERS.some((end) =>
        CORNERS.some((next) => stepOf(learning, age, end, next, ways) !== learning),
      );
      open_al[(age - BEFORE) * BYTE + learning] = Number(changes);
    }
  }
  return open_al;
}

function enterTrack(world: World, p: number, { chances, track }: CareerTables): void {
  const { idA_p, idB_p, household_p, learning_p } = world.persons;
  const h = household_p[p]!;
  const share = shareOf(idA_p[p]!, idB_p[p]!, track);
  learning_p[p] = learningOf(LEVEL.none, trackOf(chances, world.households.place_h[h]!, parentsGroup(world, h), share));
}

function goOn(world: World, p: number, age: number, { summer }: CareerTables, row: number): void {
  const { idA_p, idB_p, household_p, learning_p } = world.persons;
  const before = learning_p[p]!;
  const after = afterSummer(summer, before, age, idA_p[p]!, idB_p[p]!);
  if (after === before) return;
  learning_p[p] = after;
  if (!isDiploma(before, after)) return;
  const t = world.households.place_h[household_p[p]!]!;
  world.diplomas.all_yt[row + t]!++;
  if (isHigherDiploma(before, after)) world.diplomas.higher_yt[row + t]!++;
}

/** Classes of choosers: the life stage decides who finds which town attractive, the cause how far one looks. */
import { CAUSE, type Cause } from '../events.js';
import { PURSUIT, pursuitOf } from '../learning/levels.js';

/**
 * First age on 31 December of each life stage. At 18 and 19 most who leave their parents for something nearer than a study
 * stay in the municipality; from 20 to 24 fewer do.
 */
const LIFE_STAGE_AGES = [0, 20, 25, 35, 45, 50, 55, 65] as const;
export const LIFE_STAGES = LIFE_STAGE_AGES.length;

export function lifeStageOf(age: number): number {
  let stage = 0;
  for (let g = 1; g < LIFE_STAGES; g++) if (age >= LIFE_STAGE_AGES[g]!) stage = g;
  return stage;
}

/** Ages of parents whose family is a class of its own. */
const FAMILY_AGES = [25, 44] as const;

/**
 * Housing moves look near home, by life stage; families with a parent of 25 to 44 stay nearer still. Study and work go
 * far.
 */
export const FAMILY = LIFE_STAGES;
export const STUDY_HBO = LIFE_STAGES + 1;
export const STUDY_WO = LIFE_STAGES + 2;
export const JOB = LIFE_STAGES + 3;
/** Who moves for a facility that went looks no farther than FACILITY_KM, and not in the own town. */
export const FACILITY_MOVE = LIFE_STAGES + 4;
export const FACILITY_KM = 10;
export const CHOICE_CLASSES = LIFE_STAGES + 5;

/** Whether a class looks for a home near the one it has. */
export const looksNear = (choiceClass: number): boolean => choiceClass <= FAMILY || choiceClass === FACILITY_MOVE;

/** Life stages in which having children makes a class of its own. */
export const isFamilyStage = (stage: number): boolean =>
  stage >= lifeStageOf(FAMILY_AGES[0]) && stage <= lifeStageOf(FAMILY_AGES[1]);

/** @param learning of who moves: where there are places differs by study */
export function choiceClass(cause: Cause, stage: number, withChildren: boolean, learning: number): number {
  if (cause === CAUSE.study) return pursuitOf(learning) === PURSUIT.wo ? STUDY_WO : STUDY_HBO;
  if (cause === CAUSE.job) return JOB;
  if (cause === CAUSE.facility) return FACILITY_MOVE;
  return withChildren && isFamilyStage(stage) ? FAMILY : stage;
}

/** Columns of those inside the region who look for a home, filled one by one, so that the processor can fetch ahead. */
import { chooseAll } from '../choice/rejection.js';
import { NONE } from '../clearing/clear.js';
import { EVENT } from '../event-numbers.js';
import { CAUSE, type Cause } from '../events.js';
import { leaverOf, partnerOf } from '../households/couples.js';
import { householdIncome, incomesOf, personIncome } from '../labour/household-income.js';
import { hasChild } from '../state/households.js';
import { ROLE } from '../state/persons.js';
import { keyOf, type World } from '../world.js';
import type { Appeal } from './appeal.js';
import { CHOICE_CLASSES, choiceClass, isFamilyStage, lifeStageOf } from './classes.js';
import type { Seekers } from './seekers.js';
import { OWNED, SEGMENTS_PER_TOWN, SHARED } from './segments.js';
import { UNKNOWN_INCOME } from './social-rent.js';
import { tenureOf } from './tenure-mobility.js';
import { type HomeWishes, PRESENT, wishHome } from './wished-home.js';

/** Whether this wish moves the whole household, or the person alone. */
const movesAlone = (world: World, p: number, cause: number): boolean =>
  world.persons.role_p[p] === ROLE.child || world.persons.role_p[p] === ROLE.other || cause === CAUSE.separation;

/** Everybody with a wish that needs a dwelling, as the first seekers. */
export function addMovers(world: World, seekers: Seekers, appeal: Appeal | null, wishes: HomeWishes): void {
  const { count, person_w, cause_w } = world.wishes;
  for (let w = 0; w < count; w++) {
    const cause = cause_w[w]! as Cause;
    if (cause === CAUSE.union || cause === CAUSE.care || cause === CAUSE.emigration) continue;
    const p = cause === CAUSE.separation ? separatingFrom(world, person_w[w]!) : person_w[w]!;
    // Somebody whose household went abroad meanwhile is no longer there.
    if (p < 0 || world.persons.class_p[p] === 0) continue;
    const i = seekers.count++;
    seekers.subject_i[i] = p;
    seekers.cause_i[i] = cause;
  }
  lookUpPersons(world, seekers);
  lookUpHomes(world, seekers);
  classify(world, seekers);
  chooseFirst(world, seekers, appeal);
  wishHomes(world, seekers, wishes);
}

/** Who of a separating couple looks for a home; -1 when one of them is no longer there. */
function separatingFrom(world: World, p: number): number {
  const { class_p, role_p } = world.persons;
  const q = class_p[p] !== 0 && role_p[p] === ROLE.partner ? partnerOf(world, p) : -1;
  return q < 0 ? -1 : leaverOf(world, p, q);
}

function lookUpPersons(
  world: World,
  { count, subject_i, cause_i, idA_i, idB_i, cls_i, home_i, alone_i }: Seekers,
): void {
  const { idA_p, idB_p, class_p, household_p } = world.persons;
  for (let i = 0; i < count; i++) idA_i[i] = idA_p[subject_i[i]!]!;
  for (let i = 0; i < count; i++) idB_i[i] = idB_p[subject_i[i]!]!;
  for (let i = 0; i < count; i++) cls_i[i] = class_p[subject_i[i]!]!;
  for (let i = 0; i < count; i++) home_i[i] = household_p[subject_i[i]!]!;
  for (let i = 0; i < count; i++) alone_i[i] = Number(movesAlone(world, subject_i[i]!, cause_i[i]!));
}

/** Where they live, and the segment in which room becomes free when the whole household goes. */
function lookUpHomes(world: World, { count, home_i, origin_i, from_i, alone_i }: Seekers): void {
  const { place_h, dwelling_h } = world.households;
  const { tenure_d } = world.dwellings;
  for (let i = 0; i < count; i++) origin_i[i] = place_h[home_i[i]!]!;
  for (let i = 0; i < count; i++) from_i[i] = dwelling_h[home_i[i]!]!;
  for (let i = 0; i < count; i++) {
    const tenure = tenureOf(tenure_d, from_i[i]!);
    from_i[i] = alone_i[i] === 1 ? NONE : origin_i[i]! * SEGMENTS_PER_TOWN + tenure;
  }
}

/** Where they would like to live most; in a closed world where they are. */
function chooseFirst(world: World, seekers: Seekers, appeal: Appeal | null): void {
  const { count, origin_i, first_i } = seekers;
  const { market } = world;
  if (market === null || appeal === null) for (let i = 0; i < count; i++) first_i[i] = origin_i[i]!;
  else {
    const key = keyOf(world, EVENT.destination);
    chooseAll(seekers, count, market.departures, appeal.departures, key, first_i);
  }
}

/** Who finds which place attractive, and how far they look. */
function classify(world: World, seekers: Seekers): void {
  const { count, subject_i, cause_i, cls_i, home_i, origin_i, class_i, row_i } = seekers;
  const stage_c = world.age_c.map(lifeStageOf);
  const { learning_p } = world.persons;
  for (let i = 0; i < count; i++) {
    const stage = stage_c[cls_i[i]!]!;
    const family = isFamilyStage(stage) && !isAlone(world, seekers, i) && hasChild(world, home_i[i]!);
    class_i[i] = choiceClass(cause_i[i] as Cause, stage, family, learning_p[subject_i[i]!]!);
    row_i[i] = origin_i[i]! * CHOICE_CLASSES + class_i[i]!;
  }
}

/** Whether somebody looks for a home for one person. */
const isAlone = ({ households }: World, { alone_i, home_i }: Seekers, i: number): boolean =>
  alone_i[i] === 1 || households.size_h[home_i[i]!] === 1;

/** What is looked for by those who stay in the region; what others find is not in the model. */
function wishHomes(world: World, seekers: Seekers, wishes: HomeWishes): void {
  const { count, subject_i, home_i, alone_i, cls_i, origin_i, first_i, from_i } = seekers;
  const { municipality_t } = world.places;
  const { age_c } = world;
  const towns = municipality_t.length;
  const incomes = incomesOf(world);
  for (let i = 0; i < count; i++) {
    const town = first_i[i]!;
    if (town < 0 || town >= towns) continue;
    const m = municipality_t[origin_i[i]!]!;
    const goesAlone = alone_i[i] === 1;
    let income = UNKNOWN_INCOME;
    if (incomes !== null) {
      income = goesAlone
        ? personIncome(incomes, world, subject_i[i]!, m)
        : householdIncome(incomes, world, home_i[i]!, m);
    }
    const single = isAlone(world, seekers, i);
    wishHome(wishes, seekers, i, town, age_c[cls_i[i]!]!, single, income, presentOf(from_i[i]!));
  }
}

/** @param from segment in which a dwelling becomes free; NONE = goes alone */
function presentOf(from: number): number {
  const tenure = from % SEGMENTS_PER_TOWN;
  if (from < 0 || tenure === SHARED) return PRESENT.none;
  return tenure === OWNED ? PRESENT.owner : PRESENT.tenant;
}

/** Two open towns, each a municipality with a world outside of its own, and a link between them of any strength. */
import { AGES, type PlaceTable, type Population } from '../../sim/input.js';
import { CHOICE_CLASSES, LIFE_STAGES, lifeStageOf } from '../../sim/moving/classes.js';
import { type MovingInput, originsOf } from '../../sim/moving/input.js';
import { KINDS } from '../../sim/newcomers/newcomer.js';
import { KIND } from '../../sim/state/households.js';
import { birthYearOf, ROLE } from '../../sim/state/persons.js';
import { BASE } from './small-world.js';

export interface Outside {
  /** Weight of the other town, and of the other town's outside, for those who leave or come; the own ones weigh 1. */
  readonly link: number;
  /** Hazard per year of each reason to move. */
  readonly hazard: number;
  /** Households a year and life stage that each outside expects to send; from abroad people come to the first town only. */
  readonly expected: number;
  /** Part of the arrivals of each town that fades; below 0 they grow. */
  readonly fading_t: readonly [number, number];
}

const TOWNS = 2;
const ZONES = 2;
const flat = (hazard: number): number[] => new Array<number>(AGES).fill(hazard);

/** Arrivals are copies of the first town's households, so that nothing of the other one comes with them. */
export function coupledMoving({ code_t }: PlaceTable, population: Population, outside: Outside): MovingInput {
  if (code_t.length !== TOWNS) throw new RangeError(`${code_t.length} towns, expected ${TOWNS}`);
  const { link, hazard, expected, fading_t } = outside;
  const weight_rk = new Float64Array(TOWNS * CHOICE_CLASSES * (TOWNS + ZONES));
  for (let r = 0; r < TOWNS * CHOICE_CLASSES; r++) {
    const home = Math.floor(r / CHOICE_CLASSES);
    for (let k = 0; k < TOWNS + ZONES; k++) weight_rk[r * (TOWNS + ZONES) + k] = k % TOWNS === home ? 1 : link;
  }
  const rows = originsOf(ZONES) * LIFE_STAGES;
  const coming = new Float64Array(rows * (TOWNS + 1));
  for (let r = 0; r < rows; r++) {
    const origin = Math.floor(r / LIFE_STAGES);
    const zone = origin < ZONES ? origin : 0; // abroad counts as the first
    coming.set([zone === 0 ? 1 : link, zone === 1 ? 1 : link, 1], r * (TOWNS + 1));
  }
  return {
    code_z: ['GM9801', 'GM9802'],
    name_z: ['Buiten', 'Verderop'],
    x_z: [0, 0],
    y_z: [90_000, 150_000],
    hazards: {
      dwelling_a: flat(hazard),
      other_a: flat(hazard),
      job_a: flat(hazard),
      emigration_a: flat(hazard / 4),
      emigrationOfFamilies: 1,
      leavingHome_sa: null,
      jobShare_a: flat(0.3),
    },
    weight_rk,
    newcomers: null,
    arrivals: {
      // From abroad as many of all kinds together.
      expected_og: Array.from({ length: rows }, (_, r) => (r < ZONES * LIFE_STAGES ? expected : expected / KINDS)),
      weight_rk: coming,
      growth_yr: new Array<number>(rows).fill(1),
      fading_t,
      residentsPerArrival_t: fading_t.map(() => 25),
      ...templatesOf(population),
      fromAbroad: templatesOf(population),
    },
  };
}

/** Private households of the first town by their head's life stage. */
function templatesOf({ persons, households }: Population) {
  const heads_g: number[][] = Array.from({ length: LIFE_STAGES }, () => []);
  for (let h = 0; h < households.slots; h++) {
    if (households.place_h[h] !== 0 || households.kind_h[h] !== KIND.private) continue;
    for (let p = households.first_h[h]!; p >= 0; p = persons.next_p[p]!) {
      if (persons.role_p[p] !== ROLE.adult && persons.role_p[p] !== ROLE.partner) continue;
      heads_g[lifeStageOf(BASE - 1 - birthYearOf(persons.class_p[p]!))]!.push(h);
      break;
    }
  }
  const templateStart_g = [0];
  for (const heads of heads_g) templateStart_g.push(templateStart_g.at(-1)! + heads.length);
  return { templateStart_g, template_i: Int32Array.from(heads_g.flat()) };
}

import type { Population } from '../../../sim/input.js';
import { DIPLOMA_YEARS } from '../../../sim/learning/diplomas.js';
import { FINANCE, type LearningInput } from '../../../sim/learning/input.js';
import { PURSUIT, pursuitOf } from '../../../sim/learning/levels.js';
import { FIRST_TRACK_AGE } from '../../../sim/learning/tracks.js';
import type { ParameterValues } from '../../../sim/parameters/parameters.js';
import { COUNTRY } from '../../packages/columns/learning.js';
import type { Pack } from '../../packages/format.js';
import { reference2015 } from '../../packages/reference-2015.js';
import { numbers, words } from '../../packages/table.js';
import { ageAtBase } from '../../population/base.js';
import { steppedDown } from '../../population/learning-draws.js';
import type { CareerValues } from '../made-with.js';
import { secondaryInput } from './catchments.js';
import { nationalLeaving } from './leaving-fit.js';
import { higherShare, trackInput } from './tracks.js';

/**
 * Everything school careers and study need, from the tables of a pack and the population made from it.
 *
 * @param parameters under which the shares of the base hold: strengths of background and distance, leaving far away
 */
export function learningInput(
  pack: Pack,
  population: Population,
  base: number,
  parameters: CareerValues,
): LearningInput {
  const stepDown = stepDownOf(pack, parameters);
  return {
    ...trackInput(pack, population, base, parameters),
    stepDown,
    finance: financeOf(pack),
    leaving_srt: nationalLeaving(pack, parameters).leaving_srt,
    ...diplomasBefore(population, pack.tables['places']!.rows, base, stepDown),
    secondary: secondaryInput(pack, population, parameters),
  };
}

const MOST_STEP_DOWN = 0.5;

/**
 * Fewer diplomas are of havo and vwo than pupils are in them: the difference is taken to be pupils of havo who end with a
 * diploma of vmbo, as many everywhere.
 */
export function stepDownOf(pack: Pack, { vwoPart }: Pick<ParameterValues, 'vwoPart'>): number {
  const diplomas = reference2015(pack, 'havo_vwo_share').nederland / 100;
  const lost = 1 - diplomas / higherShare(pack, COUNTRY);
  return Math.min(MOST_STEP_DOWN, Math.max(0, lost / (1 - vwoPart)));
}

function financeOf(pack: Pack): LearningInput['finance'] {
  const table = pack.tables['student_finance']!;
  const [years, regimes] = [numbers(table, 'year'), words(table, 'regime')];
  const first = years.reduce((a, b) => Math.min(a, b));
  const last = years.reduce((a, b) => Math.max(a, b));
  const regime_y = Array.from({ length: last - first + 1 }, (_, y) =>
    regimes[years.indexOf(first + y)] === 'grant' ? FINANCE.grant : FINANCE.loan,
  );
  return { first, regime_y };
}

/** Diplomas of the years before the base: as if they were those that the pupils of 12 to 15 are on the way to. */
function diplomasBefore(
  { persons, households }: Population,
  towns: number,
  base: number,
  stepDown: number,
): Pick<LearningInput, 'diplomas_yt' | 'higherDiplomas_yt'> {
  const diplomas_yt = new Array<number>(DIPLOMA_YEARS * towns).fill(0);
  const higherDiplomas_yt = new Array<number>(DIPLOMA_YEARS * towns).fill(0);
  for (let p = 0; p < persons.slots; p++) {
    const back = ageAtBase(base, persons.class_p[p]!) - FIRST_TRACK_AGE;
    const pursuit = pursuitOf(persons.learning_p[p]!);
    if (back < 0 || back >= DIPLOMA_YEARS || pursuit === PURSUIT.none) continue;
    const i = back * towns + households.place_h[persons.household_p[p]!]!;
    diplomas_yt[i] = diplomas_yt[i]! + 1;
    const down = pursuit === PURSUIT.havo && steppedDown(persons.idA_p[p]!, persons.idB_p[p]!, stepDown);
    if (pursuit !== PURSUIT.vmbo && !down) higherDiplomas_yt[i] = higherDiplomas_yt[i]! + 1;
  }
  return { diplomas_yt, higherDiplomas_yt };
}

/** Counts of the whole world by place, and sums of its hash, made in one pass a year: checks and indicators read them. */

import { addPriceWords } from '../housing/price-words.js';
import { KINDS } from '../newcomers/newcomer.js';
import { TENURES } from '../state/dwellings.js';
import { CLASSES, type World } from '../world.js';
import { WORK_CELLS } from './lives.js';
import { countNewcomers, countNotAsked, countOld } from './tally-few.js';
import { tallyDwellings, tallyHouseholds } from './tally-homes.js';
import { tallyPersons } from './tally-persons.js';
import { addFacilities, addSecondary, tallyLeavers } from './tally-words.js';

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

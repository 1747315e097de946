/** Units and sources of all settings, in Dutch. */
import type { PARAMETERS } from '../../../../sim/parameters/parameters.js';
import { DWELLINGS_WORDS } from './dwellings.js';
import { EMPLOYERS_WORDS } from './employers.js';
import { FACILITIES_WORDS } from './facilities.js';
import { LABOUR_WORDS } from './labour.js';
import { LEARNING_WORDS } from './learning.js';
import { LEAVERS_WORDS } from './leavers.js';
import { MARKET_WORDS } from './market.js';
import { MOVING_WORDS } from './moving.js';
import { NEWCOMERS_WORDS } from './newcomers.js';
import { POPULATION_WORDS } from './population.js';
import { PRICES_WORDS } from './prices.js';
import { SECONDARY_WORDS } from './secondary.js';
import type { WordsOf } from './setting.js';
import { SWINGS_WORDS } from './swings.js';

export const SETTING_WORDS: WordsOf<typeof PARAMETERS> = {
  ...POPULATION_WORDS,
  ...MOVING_WORDS,
  ...LEAVERS_WORDS,
  ...FACILITIES_WORDS,
  ...LEARNING_WORDS,
  ...LABOUR_WORDS,
  ...EMPLOYERS_WORDS,
  ...DWELLINGS_WORDS,
  ...PRICES_WORDS,
  ...MARKET_WORDS,
  ...NEWCOMERS_WORDS,
  ...SECONDARY_WORDS,
  ...SWINGS_WORDS,
};

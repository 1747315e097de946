import { DWELLINGS_PARAMETERS } from './dwellings.js';
import { EMPLOYERS_PARAMETERS } from './employers.js';
import { FACILITIES_PARAMETERS } from './facilities.js';
import { LABOUR_PARAMETERS } from './labour.js';
import { LEARNING_PARAMETERS } from './learning.js';
import { LEAVERS_PARAMETERS } from './leavers.js';
import { MARKET_PARAMETERS } from './market.js';
import { MOVING_PARAMETERS } from './moving.js';
import { NEWCOMERS_PARAMETERS } from './newcomers.js';
import { POPULATION_PARAMETERS } from './population.js';
import { PRICES_PARAMETERS } from './prices.js';
import { SECONDARY_PARAMETERS } from './secondary.js';
import { SWINGS_PARAMETERS } from './swings.js';

/** Every parameter of the model, group by group. */
export const PARAMETERS = {
  ...POPULATION_PARAMETERS,
  ...MOVING_PARAMETERS,
  ...LEAVERS_PARAMETERS,
  ...FACILITIES_PARAMETERS,
  ...LEARNING_PARAMETERS,
  ...LABOUR_PARAMETERS,
  ...EMPLOYERS_PARAMETERS,
  ...DWELLINGS_PARAMETERS,
  ...PRICES_PARAMETERS,
  ...MARKET_PARAMETERS,
  ...NEWCOMERS_PARAMETERS,
  ...SECONDARY_PARAMETERS,
  ...SWINGS_PARAMETERS,
} as const;

export type ParameterName = keyof typeof PARAMETERS;
export type ParameterValues = Readonly<Record<ParameterName, number>>;

/** The declared initial values. */
export const initialParameters = (): ParameterValues =>
  Object.fromEntries(Object.entries(PARAMETERS).map(([name, p]) => [name, p.initial])) as ParameterValues;

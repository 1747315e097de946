import { PARAMETERS, type ParameterName } from '../../../sim/parameters/parameters.js';
import type { Scenario } from '../../schema/scenario.js';

/** Parameters that have another value than the declared one, in the order of declaration. */
export const changedSettings = ({ parameters }: Pick<Scenario, 'parameters'>): ParameterName[] =>
  (Object.keys(PARAMETERS) as ParameterName[]).filter((name) => parameters[name] !== PARAMETERS[name].initial);

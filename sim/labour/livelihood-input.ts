import type { EmployersInput } from './employers-input.js';
import type { HealthInput } from './health-input.js';
import type { IncomeInput } from './income.js';

/** Plain data, the same in every scenario. */
export interface LivelihoodInput {
  readonly employers: EmployersInput;
  readonly health: HealthInput;
  readonly income: IncomeInput;
}

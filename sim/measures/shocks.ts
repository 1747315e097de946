/** What happens to a region whoever governs it: events of a scenario, as the kernel gets them. They cost nobody a budget. */
export interface EmployerLeaves {
  readonly kind: 'large-employer-leaves';
  readonly municipality: number;
  /** The year lived in which it goes. */
  readonly year: number;
  readonly jobs: number;
  readonly cluster: number; // CLUSTER
}
export type Shock = EmployerLeaves;

export const SHOCK_KINDS: readonly Shock['kind'][] = ['large-employer-leaves'];

/** Nothing happens. */
export const NO_SHOCKS: readonly Shock[] = [];

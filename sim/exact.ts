/**
 * Elementary functions whose last bit is the same in every engine: only + - * / and views of a double's bits.
 *
 * At most 1 ulp from the correctly rounded value; 0.03 to 0.5 microseconds a call, so for tables by class and
 * year, never per person. Why and how: docs/decisions/0003-exact-functions.md.
 */
export { exp } from './exact/exp.js';
export { ln } from './exact/ln.js';
export { logistic } from './exact/logistic.js';
export { normalQuantile } from './exact/normal-quantile.js';
export { pow } from './exact/pow.js';

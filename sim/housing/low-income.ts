/** Households that have too little to keep up a home of their own. */
import { householdIncome, type Incomes } from '../labour/household-income.js';
import type { World } from '../world.js';

/**
 * Yearly disposable income below which upkeep is left, EUR for one person at the price level of 2015; each further member
 * counts half as much (guess: near a fifth of the owner-occupiers of a shrinking region).
 */
const LOW_INCOME = 13_500;

/** @param incomes null = a world without income, where nobody is poor */
export function hasLowIncome(world: World, incomes: Incomes | null, h: number): boolean {
  if (incomes === null) return false;
  const m = world.places.municipality_t[world.households.place_h[h]!]!;
  return 2 * householdIncome(incomes, world, h, m) < LOW_INCOME * (world.households.size_h[h]! + 1);
}

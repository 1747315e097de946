/** A few homes in two towns, looked at for some years. */
import { PROGRAMME } from '../../sim/housing/building-programme.js';
import { survey } from '../../sim/housing/survey.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import type { World } from '../../sim/world.js';
import { type ToyHousing, withHousing } from '../toy/housing.js';
import { type Home, man, smallInput, smallWorld, twoTowns } from '../toy/small-world.js';

/** Nobody renovates, so that wear alone shows. */
export const UNMENDED = { renovationPace: 0, earthquakes: 0 };
export const alone = (n: number, place = 0): Home[] => Array.from({ length: n }, () => ({ place, members: [man(40)] }));

export function worldOf(
  homes: readonly Home[],
  {
    empty = 0,
    quality = 128,
    toy = {},
    ...parameters
  }: Partial<ParameterValues> & { empty?: number; quality?: number; toy?: ToyHousing } = {},
): World {
  return smallWorld(withHousing(smallInput(homes, undefined, twoTowns(true), empty), toy, quality), {
    // What is built is then what a test says, whatever becomes of households.
    buildingProgramme: PROGRAMME.continued,
    ...parameters,
  });
}
/** The survey of so many years in a row. */
export function surveys(world: World, years: number): void {
  for (let i = 0; i < years; i++) {
    survey(world);
    world.year++;
  }
}
export const qualities = ({ dwellings: { slots, quality_d } }: World): number[] => [...quality_d.subarray(0, slots)];

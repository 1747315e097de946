/** Dwellings of towns by tenure and use. */
import { allocate } from '../../allocate.js';

export interface DwellingTargets {
  readonly dwellings: number;
  readonly ownerShare: number;
  readonly socialShare: number;
  /** Occupied dwellings of the COROP region over all, latest year. */
  readonly occupiedShare: number;
}

export interface TownDwellings {
  readonly dwellings: number;
  readonly owner: number;
  readonly social: number;
  readonly private: number;
  readonly occupied: number;
  readonly vacantUsable: number;
}

/** Administrative vacancy fit to be lived in; the rest is second homes and unusable (guess). */
const USABLE_SHARE = 0.6;

/** Stock on 1 January 2021: three of the four years from 2018 to 2022. */
export const stock2021 = (dwellings2018: number, dwellings2022: number): number =>
  Math.round(dwellings2018 + 0.75 * (dwellings2022 - dwellings2018));

/**
 * Dwellings in proportion to households; tenure by the municipal shares, shifted by what is known of the town.
 *
 * Households may outnumber occupied dwellings: they share. Occupied never exceeds households.
 *
 * @param households by town.
 * @param ownerOffset difference of the town's owner share to the municipality, as a share; 0 where unknown.
 */
export function townDwellings(
  households: readonly number[],
  ownerOffset: readonly number[],
  targets: DwellingTargets,
): TownDwellings[] {
  const dwellings = allocate(households, targets.dwellings);
  const owner = allocate(
    dwellings.map((n, t) => n * Math.min(0.98, Math.max(0.02, targets.ownerShare + ownerOffset[t]!))),
    Math.round(targets.dwellings * targets.ownerShare),
    { upper: dwellings },
  );
  const rented = dwellings.map((n, t) => n - owner[t]!);
  const social = allocate(rented, Math.round(targets.dwellings * targets.socialShare), { upper: rented });
  const homes = dwellings.map((n, t) => Math.min(n, households[t]!));
  const canBeOccupied = homes.reduce((a, b) => a + b, 0);
  const occupied = allocate(
    households,
    Math.min(canBeOccupied, Math.round(targets.dwellings * targets.occupiedShare)),
    { upper: homes },
  );
  return dwellings.map((n, t) => ({
    dwellings: n,
    owner: owner[t]!,
    social: social[t]!,
    private: rented[t]! - social[t]!,
    occupied: occupied[t]!,
    vacantUsable: Math.round((n - occupied[t]!) * USABLE_SHARE),
  }));
}

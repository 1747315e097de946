/** Households of municipalities at the base: what is published, and how the rest follows from it. */

export interface MunicipalityFigures {
  readonly population: number;
  readonly householdSize: number;
  readonly singleShare: number;
  readonly noChildren2015: number;
  readonly children2015: number;
  /** Sum of its towns, 1 January 2018. */
  readonly households2018: number;
  /** Net internal departures per resident and year. */
  readonly transit: number;
}

export interface HouseholdTargets {
  readonly households: number;
  readonly single: number;
  readonly couple: number; // without children at home
  readonly withChildren: number;
  readonly singleParent: number; // of withChildren
  /** Residents of institutions, asylum reception not included. */
  readonly care: number;
  readonly reception: number;
}

/** Residents of private households over all residents: 1.5 % live in institutions (agrees with households of 2015). */
const PRIVATE_SHARE = 0.985;
/** Single parents among households with children: 618,056 of the Netherlands (CBS 71486ned, 2024). */
const SINGLE_PARENT_SHARE = 0.22;
/** Ter Apel 0.28, Budel 0.08, Gilze 0.05; the next municipality has 0.015. */
const RECEPTION_TRANSIT = 0.03;

/** People who register in a reception centre and move on are neither households nor institutions of the usual size. */
export const hasReception = (m: MunicipalityFigures): boolean => m.transit > RECEPTION_TRANSIT;

const bySize = (m: MunicipalityFigures): number => (m.population * PRIVATE_SHARE) / m.householdSize;

/** Growth of households since 2018 of municipalities without a reception centre. */
export function householdGrowth(all: readonly MunicipalityFigures[]): number {
  const usual = all.filter((m) => !hasReception(m));
  const now = usual.reduce((sum, m) => sum + bySize(m), 0);
  return now / usual.reduce((sum, m) => sum + m.households2018, 0);
}

/**
 * Households by type and people outside households.
 *
 * Households = private residents / mean size; where a reception centre stands, households of 2018 x the growth of the
 * others, and who is left over lives in the centre. One-person households by the published share, the others divided
 * as in 2015.
 *
 * @param growth households 2021 over 2018 of comparable municipalities.
 */
export function householdTargets(m: MunicipalityFigures, growth: number): HouseholdTargets {
  const households = Math.round(hasReception(m) ? m.households2018 * growth : bySize(m));
  const privateResidents = hasReception(m) ? households * m.householdSize : m.population * PRIVATE_SHARE;
  const care = Math.round((privateResidents * (1 - PRIVATE_SHARE)) / PRIVATE_SHARE);
  const reception = hasReception(m) ? Math.max(0, m.population - Math.round(privateResidents) - care) : 0;
  const single = Math.round(households * m.singleShare);
  const withChildren = Math.round(((households - single) * m.children2015) / (m.children2015 + m.noChildren2015));
  return {
    households,
    single,
    couple: households - single - withChildren,
    withChildren,
    singleParent: Math.round(withChildren * SINGLE_PARENT_SHARE),
    care,
    reception,
  };
}

/** Households as counted, by type: 2015. */
export interface CountedHouseholds {
  readonly households: number;
  readonly single: number;
  readonly withChildren: number;
}

/** The same where households were counted by type, and nobody had begun to pass through reception in numbers. */
export function countedTargets(
  { households, single, withChildren }: CountedHouseholds,
  population: number,
): HouseholdTargets {
  return {
    households,
    single,
    couple: households - single - withChildren,
    withChildren,
    singleParent: Math.round(withChildren * SINGLE_PARENT_SHARE),
    care: Math.round(population * (1 - PRIVATE_SHARE)),
    reception: 0,
  };
}

/**
 * The facilities of a region at the base date, and what their processes need. Plain data, the same in every scenario.
 *
 * Facilities `f` of all kinds stand in one list: schools first, then GP practices, then bus stops.
 */
export interface FacilitiesInput {
  readonly kind_f: readonly number[]; // FACILITY
  /** Register id; of practices, which have none here, town code and number. */
  readonly id_f: readonly string[];
  readonly name_f: readonly string[];
  readonly place_f: readonly number[];
  readonly x_f: readonly number[]; // m, RD New
  readonly y_f: readonly number[];
  /** Who decides over it: board of a school, corridor of a stop; numbers have no meaning across kinds. */
  readonly board_f: readonly number[];
  /** Way in km, in towns with the facility the mean way inside the town: t * F + f. */
  readonly km_tf: Float32Array;
  /** Mean way in km to the only school or GP practice of a town for those who live there: kind * T + t. */
  readonly inside_kt: Float64Array;
  readonly schools: SchoolsInput;
  readonly practices: PracticesInput;
  readonly buses: BusesInput;
}

/** Columns are indexed by school `s`, which is facility s. */
export interface SchoolsInput {
  /** Autumn in which the list was made: what closed in a summer up to then is not in it. */
  readonly listed: number;
  readonly denomination_s: readonly number[];
  readonly denominations: readonly string[];
  readonly boards: readonly string[];
  /** Weight of each school for the children of a town: t * S + s. */
  readonly weight_ts: Float64Array;
  /** Share of children of school age who go to these schools: pupils observed over children at the base, at most 1. */
  readonly attending: number;
  /** School of each base person, 0 = none, else s + 1. */
  readonly school_p: Uint16Array;
  /** Legal closure norm by municipality, pupils. */
  readonly norm_m: readonly number[];
  readonly hazard: SchoolHazard;
}

/**
 * What moves a board to close a school within a year: the hazard is the exponential of these terms, estimated on the
 * register of 2013-2020 (docs/facilities.md).
 */
export interface SchoolHazard {
  readonly constant: number;
  readonly size: number; // times ln(pupils / 100), at least 23 pupils
  readonly sizeAbove150: number; // times ln(pupils / 150) above it
  readonly growth: number; // times ln of the growth of pupils since last year, within 0.3
  readonly expected: number; // times ln of children of school age in five years over today, in the municipality
  readonly underNorm: number; // under the legal norm
  readonly ownDistance: number; // times ln of km to the nearest school of its board, 0.2 to 8
  readonly lastInTown: number;
  readonly denomination_g: readonly number[];
}

export interface PracticesInput {
  /** Residents per practice of the country, against which a list is full. */
  readonly usualList: number;
}

/** Columns are indexed by corridor `c`. */
export interface BusesInput {
  readonly km_c: readonly number[];
  /** Towns served: of corridor c town_i[start_c[c] .. start_c[c + 1]). */
  readonly start_c: readonly number[];
  readonly town_i: readonly number[];
}

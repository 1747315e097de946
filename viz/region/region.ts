/** What the viewer draws and names of a region, made once from its pack: plain data, coordinates in RD kilometres. */

/** A closed ring: x0, y0, x1, y1, ... in RD kilometres (x east, y north); its last point joins the first. */
export type Ring = Float32Array<ArrayBuffer>;

export interface Towns {
  readonly code_t: readonly string[];
  readonly name_t: readonly string[];
  readonly municipality_t: readonly number[];
  readonly x_t: readonly number[]; // km
  readonly y_t: readonly number[];
  readonly areaKm2_t: readonly number[];
}

/** A patch of dwellings in a town; `upTo` is the share of the town's dwellings in this and all patches before it. */
export interface Spot {
  readonly x: number; // km
  readonly y: number;
  readonly radius: number; // km
  readonly upTo: number;
  readonly phase: number;
}

/** Columns are indexed by dwelling slot of the base year; places are schematic, inside the town, not addresses. */
export interface DwellingSites {
  readonly place_d: Uint16Array<ArrayBuffer>;
  readonly x_d: Float32Array<ArrayBuffer>; // km
  readonly y_d: Float32Array<ArrayBuffer>;
  /** The patches of each town, in which new dwellings stand too. */
  readonly spots_t: readonly (readonly Spot[])[];
}

/** Columns are indexed by facility `f`, in the order of `YearResult.facilities`. */
export interface FacilitySites {
  readonly kind_f: readonly number[]; // FACILITY
  readonly place_f: readonly number[];
  readonly x_f: readonly number[]; // km; of practices the middle of the town
  readonly y_f: readonly number[];
  /** Real names of schools, bus stops; empty for practices. Shown only as the naming rule of `story/naming.ts` allows. */
  readonly name_f: readonly string[];
  /** Corridor of a bus stop, board of a school. */
  readonly board_f: readonly number[];
  /** Legal closure norm of a school's municipality, pupils; 0 = no school. */
  readonly norm_f: readonly number[];
}

/** Places outside the region, numbered on from the towns; the last of them is abroad. */
export interface Zones {
  readonly name_z: readonly string[];
  readonly x_z: readonly number[]; // km; abroad has a place at the edge
  readonly y_z: readonly number[];
}

/** Observed figures of the whole region on 1 January, for dots in charts; null where nothing was observed. */
export interface Observed {
  readonly year_y: readonly number[];
  readonly population_y: readonly (number | null)[];
  readonly population65plus_y: readonly (number | null)[];
  readonly households_y: readonly (number | null)[];
  readonly schools_y: readonly (number | null)[];
}

export interface Region {
  readonly name: string;
  readonly label: string;
  readonly baseYear: number;
  /** Last 1 January with observations, from `baseYear` on; up to when facilities carry names says `story/naming.ts`. */
  readonly lastObserved: number;
  readonly towns: Towns;
  readonly municipalities: {
    readonly name_m: readonly string[];
    readonly rings_m: readonly (readonly Ring[])[];
  };
  readonly dwellings: DwellingSites;
  readonly facilities: FacilitySites;
  readonly zones: Zones;
  readonly observed: Observed;
}

/** Facilities of small worlds, written out by hand: schools, practices and corridors with round figures. */
import type { FacilitiesInput, SchoolHazard } from '../../sim/facilities/input.js';
import type { PlaceTable } from '../../sim/input.js';
import { FACILITY } from '../../sim/state/facilities.js';

export interface ToySchool {
  readonly place: number;
  readonly denomination?: number;
  readonly board?: number;
}

export interface ToyFacilities {
  readonly schools?: readonly ToySchool[];
  /** Town of each practice. */
  readonly practices?: readonly number[];
  /** Corridors, with one stop in each of their towns. */
  readonly corridors?: readonly { readonly km: number; readonly towns: readonly number[] }[];
  /** Legal norm of every municipality. */
  readonly norm?: number;
  readonly hazard?: Partial<SchoolHazard>;
  readonly usualList?: number;
  /** Autumn of the list of schools, by default before any base. */
  readonly listed?: number;
  /** Residents at the base; nobody has a school yet. */
  readonly persons?: number;
}

/** Way to a school in the town itself, km. */
const INSIDE_KM = 0.5;
/** No board closes anything, and nothing it looks at matters. */
export const NO_HAZARD: SchoolHazard = {
  constant: -50,
  size: 0,
  sizeAbove150: 0,
  growth: 0,
  expected: 0,
  underNorm: 0,
  ownDistance: 0,
  lastInTown: 0,
  denomination_g: [0, 0, 0],
};
const DENOMINATIONS = ['public', 'protestant', 'catholic'];

/** Every facility stands in the middle of its town. */
export function toyFacilities(places: PlaceTable, toy: ToyFacilities): FacilitiesInput {
  const { schools = [], practices = [], corridors = [] } = toy;
  const stops = corridors.flatMap(({ towns }, c) => towns.map((place) => ({ place, c })));
  const place_f = [...schools.map(({ place }) => place), ...practices, ...stops.map(({ place }) => place)];
  const kind_f = [
    ...schools.map(() => FACILITY.school),
    ...practices.map(() => FACILITY.gp),
    ...stops.map(() => FACILITY.busStop),
  ];
  const km_tf = Float32Array.from(
    places.x_t.flatMap((x, t) =>
      place_f.map((f) =>
        f === t ? INSIDE_KM : Math.hypot(x - places.x_t[f]!, places.y_t[t]! - places.y_t[f]!) / 1000,
      ),
    ),
  );
  const start_c = [0];
  for (const { towns } of corridors) start_c.push(start_c.at(-1)! + towns.length);
  return {
    kind_f,
    id_f: place_f.map((_, f) => `T${String(f).padStart(4, '0')}`),
    name_f: place_f.map((t, f) => `${['School', 'Praktijk', 'Halte'][kind_f[f]!]} ${places.name_t[t]} ${f}`),
    place_f,
    x_f: place_f.map((t) => places.x_t[t]!),
    y_f: place_f.map((t) => places.y_t[t]!),
    board_f: [...schools.map(({ board = 0 }) => board), ...practices.map(() => 0), ...stops.map(({ c }) => c)],
    km_tf,
    inside_kt: new Float64Array(2 * places.code_t.length).fill(INSIDE_KM),
    schools: {
      listed: toy.listed ?? 0,
      denomination_s: schools.map(({ denomination = 0 }) => denomination),
      denominations: DENOMINATIONS,
      boards: Array.from({ length: 1 + Math.max(0, ...schools.map(({ board = 0 }) => board)) }, (_, b) => `B${b}`),
      weight_ts: Float64Array.from(
        places.x_t.flatMap((_, t) => schools.map((_, s) => 1 / (0.1 + km_tf[t * place_f.length + s]!))),
      ),
      attending: 1,
      school_p: new Uint16Array(toy.persons ?? 0),
      norm_m: places.code_m.map(() => toy.norm ?? 0),
      hazard: { ...NO_HAZARD, ...toy.hazard },
    },
    practices: { usualList: toy.usualList ?? 2000 },
    buses: { km_c: corridors.map(({ km }) => km), start_c, town_i: corridors.flatMap(({ towns }) => [...towns]) },
  };
}

/** Towns in a row, so many metres apart, all in one municipality unless told. */
export function townsInRow(
  metres: readonly number[],
  municipality_t: readonly number[] = metres.map(() => 0),
): PlaceTable {
  const code_m = [...new Set(municipality_t)].map((m) => `GM900${m + 1}`);
  return {
    code_t: metres.map((_, t) => `WP9${String(t + 1).padStart(3, '0')}`),
    name_t: metres.map((_, t) => `Dorp ${t + 1}`),
    municipality_t,
    x_t: metres.map((m) => 250000 + m),
    y_t: metres.map(() => 590000),
    code_m,
    name_m: code_m.map((code) => `Gemeente ${code.slice(-1)}`),
    mortalityRatio_m: code_m.map(() => 1),
    fertilityRatio_m: code_m.map(() => 1),
  };
}

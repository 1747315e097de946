/**
 * Employers in a run: small ones as a pool of jobs per municipality and cluster, large ones one by one with identity,
 * size, and the years in which they came and stopped.
 */
import { codeNumber, employerIdentity, type Identity } from '../identity.js';
import type { PlaceTable } from '../input.js';
import { CLUSTERS } from './classes.js';
import type { EmployersInput } from './employers-input.js';
import { JOB_LEVELS } from './work.js';

export interface Employers {
  /** Jobs with small employers: m * CLUSTERS + s. */
  readonly small_ms: Float64Array;
  /** Large employers; those that stopped stay in the list, whose columns are longer than `count`. */
  count: number;
  cell_f: Uint16Array; // municipality * CLUSTERS + cluster
  jobs_f: Int32Array; // 0 = stopped
  idA_f: Uint32Array;
  idB_f: Uint32Array;
  founded_f: Uint16Array; // year; 0 = before the base
  stopped_f: Uint16Array; // year; 0 = not
}

const ROOM = 64;

export function makeEmployers(input: EmployersInput, places: PlaceTable): Employers {
  const count = input.cell_f.length;
  const room = count + ROOM;
  const employers: Employers = {
    small_ms: input.small_ms.slice(),
    count,
    cell_f: resized(Uint16Array, input.cell_f, room),
    jobs_f: resized(Int32Array, input.jobs_f, room),
    idA_f: new Uint32Array(room),
    idB_f: new Uint32Array(room),
    founded_f: new Uint16Array(room),
    stopped_f: new Uint16Array(room),
  };
  const rank_ms = new Int32Array(input.small_ms.length);
  for (let f = 0; f < count; f++) {
    const cell = input.cell_f[f]!;
    const [idA, idB] = employerIdentity(municipalityNumber(places, cell), cell % CLUSTERS, 0, rank_ms[cell]!);
    rank_ms[cell]!++;
    employers.idA_f[f] = idA;
    employers.idB_f[f] = idB;
  }
  return employers;
}

/** Number of the municipality of a cell. */
export const municipalityNumber = ({ code_m }: PlaceTable, cell: number): number =>
  codeNumber(code_m[Math.floor(cell / CLUSTERS)]!);

type Columns = Uint8Array | Uint16Array | Uint32Array | Int32Array;
function resized<T extends Columns>(type: new (length: number) => T, from: ArrayLike<number>, room: number): T {
  const column = new type(room);
  column.set(from);
  return column;
}

/** A large employer that was not there. */
export function addEmployer(
  employers: Employers,
  cell: number,
  jobs: number,
  [idA, idB]: Identity,
  year: number,
): void {
  if (employers.count === employers.jobs_f.length) grow(employers);
  const f = employers.count++;
  employers.cell_f[f] = cell;
  employers.jobs_f[f] = jobs;
  employers.idA_f[f] = idA;
  employers.idB_f[f] = idB;
  employers.founded_f[f] = year;
  employers.stopped_f[f] = 0;
}

function grow(employers: Employers): void {
  const room = 2 * employers.count + ROOM;
  employers.cell_f = resized(Uint16Array, employers.cell_f, room);
  employers.jobs_f = resized(Int32Array, employers.jobs_f, room);
  employers.idA_f = resized(Uint32Array, employers.idA_f, room);
  employers.idB_f = resized(Uint32Array, employers.idB_f, room);
  employers.founded_f = resized(Uint16Array, employers.founded_f, room);
  employers.stopped_f = resized(Uint16Array, employers.stopped_f, room);
}

export function stopEmployer({ jobs_f, stopped_f }: Employers, f: number, year: number): void {
  jobs_f[f] = 0;
  stopped_f[f] = year;
}

/** Jobs by municipality and cluster, of a run or of its base. @param count large employers in use; all where it is not given */
export function jobsByCell({
  small_ms,
  cell_f,
  jobs_f,
  count = cell_f.length,
}: Pick<EmployersInput, 'small_ms' | 'cell_f' | 'jobs_f'> & { readonly count?: number }): Float64Array {
  const jobs_ms = small_ms.slice();
  for (let f = 0; f < count; f++) jobs_ms[cell_f[f]!]! += jobs_f[f]!;
  return jobs_ms;
}

/**
 * Whole jobs by municipality, cluster and level that are more, or fewer, than at the base; exactly 0 where no employer
 * changed.
 *
 * @returns (m * CLUSTERS + s) * JOB_LEVELS + level
 */
export function jobsChange(input: EmployersInput, employers: Employers): Int32Array {
  const now_ms = jobsByCell(employers);
  const base_ms = jobsByCell(input);
  return Int32Array.from(input.level_msl, (share, i) => {
    const cell = Math.floor(i / JOB_LEVELS);
    return Math.round((now_ms[cell]! - base_ms[cell]!) * share);
  });
}

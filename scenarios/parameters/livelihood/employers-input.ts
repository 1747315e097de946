/** Employers at the base: sizes that nobody published, invented as uneven as sizes of firms are. */
import { exp, pow } from '../../../sim/exact.js';
import { CLUSTER, CLUSTERS } from '../../../sim/labour/classes.js';
import type { EmployersInput } from '../../../sim/labour/employers-input.js';
import type { LabourInput } from '../../../sim/labour/input.js';
import { JOB_LEVELS } from '../../../sim/labour/work.js';
import { SECTORS } from '../../packages/columns/labour.js';
import type { Pack } from '../../packages/format.js';
import { numbers, rowsBy, words } from '../../packages/table.js';

/** Who counts as large. */
const LARGE = 100;
/**
 * Exponent of the sizes of sites, counting from the top. Firms of a whole country have 1.06 (Axtell 2001, Zipf); sites
 * are less uneven than firms (guess).
 */
const TAIL = 1.25;
/** No employer has more than this share of its cell, all large ones together not more than that (guesses). */
const MOST_OF_CELL = 0.4;
const MOST_LARGE = 0.6;
/** Jobs per site of government, education and care, whose sites are not in the count of business sites (guess). */
const PUBLIC_SITE = 15;
/** Km over which weight falls to 1/e: about a mean commute, 22.6 km in 2015. */
const REACH_KM = 20;

/**
 * Jobs of the large employers of a cell, largest first: the quantiles of a Pareto distribution with the mean of the cell.
 *
 * @param jobs of the cell, and the number of employers that share them
 */
export function largeSizes(jobs: number, employers: number): number[] {
  const sizes: number[] = [];
  if (employers < 1) return sizes;
  const least = ((jobs / employers) * (TAIL - 1)) / TAIL;
  let sum = 0;
  for (let rank = 1; rank <= employers; rank++) {
    const size = Math.round(Math.min(MOST_OF_CELL * jobs, least * pow(employers / (rank - 0.5), 1 / TAIL)));
    if (size < LARGE) break;
    // Too large beside those before it: smaller ones may still fit.
    if (sum + size > MOST_LARGE * jobs) continue;
    sizes.push(size);
    sum += size;
  }
  return sizes;
}

/** @param labour whose jobs by municipality, cluster and level they are */
export function employersInput(pack: Pack, labour: LabourInput): EmployersInput {
  const cells = labour.jobs_msl.length / JOB_LEVELS;
  const sites_ms = sitesByCell(pack, cells);
  const small_ms = new Float64Array(cells);
  const smallEmployers_ms = new Float64Array(cells);
  const level_msl = new Float64Array(labour.jobs_msl.length);
  const [cell_f, jobs_f]: [number[], number[]] = [[], []];
  for (let cell = 0; cell < cells; cell++) {
    const jobs_l = labour.jobs_msl.subarray(cell * JOB_LEVELS, (cell + 1) * JOB_LEVELS);
    const jobs = jobs_l.reduce((a, b) => a + b, 0);
    const sites = cell % CLUSTERS === CLUSTER.public ? Math.max(sites_ms[cell]!, jobs / PUBLIC_SITE) : sites_ms[cell]!;
    const sizes = largeSizes(jobs, Math.round(sites));
    for (const size of sizes) {
      cell_f.push(cell);
      jobs_f.push(size);
    }
    small_ms[cell] = jobs - sizes.reduce((a, b) => a + b, 0);
    smallEmployers_ms[cell] = Math.max(1, Math.round(sites) - sizes.length);
    jobs_l.forEach((n, level) => {
      level_msl[cell * JOB_LEVELS + level] = jobs > 0 ? n / jobs : 1 / JOB_LEVELS;
    });
  }
  return {
    small_ms,
    smallEmployers_ms,
    cell_f: Uint16Array.from(cell_f),
    jobs_f: Int32Array.from(jobs_f),
    level_msl,
    ...reachOf(pack, labour),
  };
}

/** Business sites by municipality and cluster. */
function sitesByCell(pack: Pack, cells: number): number[] {
  const table = pack.tables['jobs']!;
  const row = rowsBy(table, 'code');
  const code_m = words(pack.tables['municipalities']!, 'code');
  return Array.from({ length: cells }, (_, cell) => {
    const i = row.get(code_m[Math.floor(cell / CLUSTERS)]!);
    return i === undefined ? 0 : numbers(table, `employers_${SECTORS[cell % CLUSTERS]!}`)[i]!;
  });
}

/** Weights between municipalities, and the residents of zones within reach. */
function reachOf(pack: Pack, { pools, km_mk }: LabourInput): Pick<EmployersInput, 'reach_mn' | 'outside_m'> {
  const municipalities = pack.tables['municipalities']!.rows;
  const residents_z = numbers(pack.tables['zones']!, 'residents');
  const weight = (m: number, k: number): number => exp(-km_mk[m * pools + k]! / REACH_KM);
  return {
    reach_mn: Float64Array.from({ length: municipalities * municipalities }, (_, i) =>
      weight(Math.floor(i / municipalities), i % municipalities),
    ),
    outside_m: Float64Array.from({ length: municipalities }, (_, m) =>
      residents_z.reduce((sum, residents, z) => sum + residents * weight(m, municipalities + z), 0),
    ),
  };
}

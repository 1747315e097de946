/** facilities.csv: the fate of every facility by seed. Researcher output: it holds real names beside future years. */
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { words } from '../packages/table.js';
import { csvLine } from './csv.js';
import type { FacilitySite, RunResult, SeedResult } from './results.js';

export const FACILITIES_HEADER = 'scenario,seed,facility,kind,place,name,opened,closed,reason,into,users_last\n';

const KIND: Readonly<Record<number, string>> = {
  [FACILITY.school]: 'school',
  [FACILITY.gp]: 'gp',
  [FACILITY.busStop]: 'bus_stop',
};
const REASON_WORD: Readonly<Record<number, string | null>> = {
  [REASON.none]: null,
  [REASON.board]: 'board',
  [REASON.norm]: 'norm',
  [REASON.noSuccessor]: 'no_successor',
  [REASON.timetable]: 'timetable',
  [REASON.merged]: 'merged',
  [REASON.mergedByNorm]: 'merged_norm',
};

/** Columns after scenario and seed. Every facility stood at the base date, so none has a year of opening. */
function fate(sites: readonly FacilitySite[], f: number, { years }: SeedResult, code_t: readonly string[]) {
  const { id, kind, town, name } = sites[f]!;
  const last = years.at(-1)!.facilities;
  let open = 0;
  while (open + 1 < years.length && years[open + 1]!.facilities.status_f[f] !== FACILITY_STATUS.closed) open++;
  const closed = last.closed_f[f]! === 0 ? null : last.closed_f[f]!;
  const reason = REASON_WORD[last.reason_f[f]!]!;
  const into = last.into_f[f] === 0 ? null : sites[last.into_f[f]! - 1]!.id;
  return [id, KIND[kind]!, code_t[town]!, name, null, closed, reason, into, years[open]!.facilities.users_f[f]!];
}

/** The file in pieces, one per replicate: seeds, then facilities in the order of the input. */
export function* facilitiesCsv({ scenarioName, pack, facilities, seeds }: RunResult): Generator<string> {
  yield FACILITIES_HEADER;
  const code_t = words(pack.tables['places']!, 'code');
  for (const seed of seeds) {
    yield facilities.map((_, f) => csvLine([scenarioName, seed.seed, ...fate(facilities, f, seed, code_t)])).join('');
  }
}

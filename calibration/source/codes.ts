/** Municipality codes of other years, brought to the boundaries of 2023. */
import { InputError } from '../../scenarios/errors.js';
import { type Row, readRows } from './csv.js';

/** Part of a former municipality that lies in a municipality of 2023. */
export interface Part {
  readonly code: string;
  readonly share: number;
}

export interface Codes {
  /** Codes of 2023 with name, province, COROP, in order of code. */
  readonly municipalities: readonly {
    code: string;
    name: string;
    province: string;
    corop: string;
    coropCode: string;
  }[];
  /** Parts of any municipality that existed since 1995; shares add up to 1. */
  partsOf(code: string, row: Row): readonly Part[];
  /** The one municipality of 2023 in which a municipality of 2022 lies. */
  one(code: string, row: Row): string;
}

export function readCodes(directory: string): Codes {
  const municipalities = readRows(directory, 'cbs/regions_2023.csv')
    .map((row) => ({
      code: row.text('code_2023'),
      name: row.text('name'),
      province: row.text('province').replace(' (PV)', ''),
      corop: row.text('corop').replace(' (CR)', ''),
      coropCode: row.text('corop_code'),
    }))
    .sort((a, b) => (a.code < b.code ? -1 : 1));
  const parts = new Map<string, Part[]>(municipalities.map(({ code }) => [code, [{ code, share: 1 }]]));
  const current = new Set(parts.keys());
  for (const row of readRows(directory, 'cbs/recode_to_2023.csv')) {
    const code = row.text('code');
    const target = row.text('code_2023');
    if (!current.has(target)) throw new InputError(`${row.where}: unknown municipality code '${target}'`);
    if (current.has(code)) continue;
    parts.set(code, [...(parts.get(code) ?? []), { code: target, share: row.number('share') }]);
  }
  const partsOf = (code: string, row: Row): readonly Part[] => {
    const found = parts.get(code);
    if (!found) throw new InputError(`${row.where}: unknown municipality code '${code}'`);
    return found;
  };
  const one = (code: string, row: Row): string => {
    const found = partsOf(code, row);
    if (found.length > 1)
      throw new InputError(`${row.where}: municipality '${code}' was divided, expected a code of 2022`);
    return found[0]!.code;
  };
  return { municipalities, partsOf, one };
}

/** Sums by municipality of 2023: `amount` times the share of each part. */
export function recoded(codes: Codes, rows: readonly Row[], amount: (row: Row) => number | null): Map<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const value = amount(row);
    if (value === null) continue;
    for (const { code, share } of codes.partsOf(row.text(codeColumn(row)), row)) {
      sums.set(code, (sums.get(code) ?? 0) + value * share);
    }
  }
  return sums;
}

const codeColumn = (row: Row): string => (row.has('region_code') ? 'region_code' : 'gm_code');

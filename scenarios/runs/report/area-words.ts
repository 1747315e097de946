/** Areas of measures as a reader knows them. */
import { municipalitiesCalled } from '../../packages/called.js';
import type { Pack } from '../../packages/format.js';
import { enumerate } from './numbers.js';

/** Names of the municipalities and towns of an area, which a scenario may give by code or as people type them. */
export function areaInWords(area: readonly string[], { tables }: Pack): string {
  const names = new Map<string, string>();
  for (const key of ['places', 'municipalities']) {
    const { code, name } = tables[key]!.columns;
    code?.values.forEach((c, row) => {
      names.set(String(c), String(name?.values[row] ?? c));
    });
  }
  const { code, name } = tables['municipalities']!.columns;
  const typed = (one: string): string => {
    const [m] = municipalitiesCalled(one, (code?.values ?? []).map(String), (name?.values ?? []).map(String));
    return m === undefined ? one : String(name!.values[m]);
  };
  return enumerate(area.map((one) => names.get(one) ?? typed(one)));
}

/** The measures of a scenario as the kernel gets them, with areas as towns of the pack. */
import type { PolicyMeasure } from '../sim/measures/policy.js';
import { InputError } from './errors.js';
import { municipalitiesCalled } from './packages/called.js';
import type { Pack } from './packages/format.js';
import { words } from './packages/table.js';
import { measurePlace } from './schema/measures.js';
import { shown, suggestion } from './schema/nearest.js';
import type { Scenario } from './schema/scenario.js';

/**
 * @param file for messages
 * @throws InputError naming file, measure and the area that the pack does not hold
 */
export function policyOf({ measures }: Scenario, pack: Pack, file = 'the scenario'): readonly PolicyMeasure[] {
  return measures.map(({ id, dose, start, years, area }, item) => ({
    id,
    dose,
    start,
    years,
    area_t: areaOf(area, pack, `${file}: ${measurePlace(item, { id })}`),
  }));
}

function areaOf(area: readonly string[] | undefined, pack: Pack, place: string): readonly boolean[] {
  const [places, municipalities] = [pack.tables['places']!, pack.tables['municipalities']!];
  const code_t = words(places, 'code');
  const municipality_t = words(places, 'municipality');
  const [code_m, name_m] = [words(municipalities, 'code'), words(municipalities, 'name')];
  const inside_t = code_t.map(() => area === undefined);
  for (const part of area ?? []) {
    const m = municipalityCalled(part, code_m, name_m);
    const towns = code_t.map((code, t) => (m < 0 ? code === part : municipality_t[t] === code_m[m]));
    if (!towns.includes(true)) {
      throw new InputError(
        `${place}: ${unknownArea(part, [...name_m, ...code_m, ...code_t], words(places, 'name'), code_t)}`,
      );
    }
    towns.forEach((inside, t) => {
      if (inside) inside_t[t] = true;
    });
  }
  return inside_t;
}

/** Index of the one municipality of the pack that is meant; -1 = none, or several. */
export function municipalityCalled(part: string, code_m: readonly string[], name_m: readonly string[]): number {
  const called = municipalitiesCalled(part, code_m, name_m);
  return called.length === 1 ? called[0]! : -1;
}

/** What is wrong with a name that is neither a municipality's nor a town's code. */
export function unknownArea(
  part: string,
  known: readonly string[],
  name_t: readonly string[],
  code_t: readonly string[],
  what = 'area',
): string {
  const codes = code_t.filter((_, t) => name_t[t]?.toLowerCase() === part.toLowerCase());
  const hint = codes.length > 0 ? ` (a town by that name has the code ${codes.join(' or ')})` : suggestion(part, known);
  return `unknown ${what} ${shown(part)}${hint}; expected a municipality of the region (name or code) or a town (code)`;
}

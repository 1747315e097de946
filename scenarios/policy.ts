/** The measures of a scenario as the kernel gets them, with areas as towns of the pack. */
import { leastCost, MEASURES } from '../sim/measures/measures.js';
import type { PolicyMeasure } from '../sim/measures/policy.js';
import { InputError } from './errors.js';
import { municipalitiesCalled } from './packages/called.js';
import type { Pack } from './packages/format.js';
import { numbers, words } from './packages/table.js';
import { measurePlace } from './schema/measures.js';
import { shown, suggestion } from './schema/nearest.js';
import type { Scenario } from './schema/scenario.js';

/**
 * @param file for messages
 * @throws InputError naming file, measure and the area that the pack does not hold
 */
export function policyOf({ measures }: Scenario, pack: Pack, file = 'the scenario'): readonly PolicyMeasure[] {
  const policy = measures.map(({ id, dose, start, years, area }, item) => ({
    id,
    dose,
    start,
    years,
    area_t: areaOf(area, pack, `${file}: ${measurePlace(item, { id })}`),
  }));
  refuseTwice(policy, pack, file);
  return policy;
}

/** The same measure in the same town and year is one measure: two items would be a dose above the highest. */
function refuseTwice(policy: readonly PolicyMeasure[], pack: Pack, file: string): void {
  policy.forEach((one, item) => {
    for (const [i, other] of policy.slice(0, item).entries()) {
      const year = other.id === one.id ? sharedYear(other, one) : null;
      const t = one.area_t.findIndex((inside, town) => inside && other.area_t[town]!);
      if (year === null || t < 0) continue;
      const [place, before] = [item, i].map((n) => measurePlace(n, { id: one.id }));
      throw new InputError(
        `${file}: ${place}: ${before} is the same measure, in ${words(pack.tables['places']!, 'name')[t]!} and in ${year} too; ` +
          'expected it once for each town and year',
      );
    }
  });
}

/** First year of both; null = none. */
function sharedYear(a: PolicyMeasure, b: PolicyMeasure): number | null {
  const from = Math.max(a.start, b.start);
  return from < Math.min(a.start + a.years, b.start + b.years) ? from : null;
}

/**
 * Measures whose budget of a year does not pay for the least they can do, each in a sentence: what is not spent in a year
 * is gone, so they do nothing at all.
 */
export function idleMeasures(policy: readonly PolicyMeasure[], pack: Pack): readonly string[] {
  const residents_t = numbers(pack.tables['places']!, 'residents');
  return policy.flatMap(({ id, dose, area_t }, item) => {
    const measure = MEASURES.find((one) => one.id === id)!;
    const people = residents_t.reduce((sum, n, t) => sum + (area_t[t] ? n : 0), 0);
    const [yearly, least] = [Math.round(dose * measure.eurPerResident * people), leastCost(measure.effect)];
    if (dose === 0 || least === null || yearly >= least) return [];
    const budget = `EUR ${yearly} a year (${measure.eurPerResident} per resident of its area, times the dose)`;
    return [
      `${measurePlace(item, { id })} does nothing: it has ${budget}, the least it can do costs EUR ${least}, and what is not spent in a year is gone`,
    ];
  });
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

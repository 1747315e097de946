/** The worlds whose forecasts are scored. */
import type { Pack } from '../../scenarios/packages/format.js';
import { gaps, numbers, words } from '../../scenarios/packages/table.js';
import { shakenByTown } from '../../scenarios/parameters/housing/quakes.js';
import { openInput, worldInput } from '../../scenarios/population/world-input.js';
import type { Population, WorldInput } from '../../sim/input.js';
import { LIFE_STAGES } from '../../sim/moving/classes.js';
import { KINDS } from '../../sim/newcomers/newcomer.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';

export interface ScoredWorld {
  readonly method: 'closed' | 'model' | 'model-swings' | 'model-no-earthquakes';
  readonly foreign: 'frozen' | 'observed';
  readonly input: WorldInput;
  readonly parameters: ParameterValues;
}

const isShaken = (pack: Pack): boolean => shakenByTown(pack).some((shaken) => shaken > 0);

/** How many worlds of a pack are scored. */
export const countWorlds = (pack: Pack): number => 4 + Number(isShaken(pack));

/**
 * Closed, open, open with the balance with abroad as it turned out, open with swings that nobody foresees, which is about
 * the width of bands, and where the ground shook open without that.
 */
export function scoredWorlds(pack: Pack, population: Population, parameters: ParameterValues): ScoredWorld[] {
  const open = openInput(pack, population, parameters);
  const observed = withForeign(open, foreignLevels(pack, parameters.foreignWindow));
  const worlds: ScoredWorld[] = [
    { method: 'closed', foreign: 'frozen', input: worldInput(pack, population), parameters },
    { method: 'model', foreign: 'frozen', input: open, parameters },
    { method: 'model', foreign: 'observed', input: observed, parameters },
    {
      method: 'model-swings',
      foreign: 'frozen',
      input: open,
      parameters: { ...parameters, swings: Math.max(1, parameters.swings) },
    },
  ];
  if (isShaken(pack)) {
    const quiet = { ...parameters, earthquakes: 0 };
    worlds.push({ method: 'model-no-earthquakes', foreign: 'frozen', input: open, parameters: quiet });
  }
  return worlds;
}

/** Immigrants less emigrants of the region by year after the base, people in transit apart. */
function balances(pack: Pack): number[] {
  const table = pack.tables['scoring']!;
  const years = numbers(table, 'year');
  const last = Math.max(...years);
  const sums = new Array<number>(last - pack.base!).fill(0);
  const column = (name: string): readonly (number | null)[] => gaps(table, name);
  const [immigration, out, emigration] = [column('immigration'), column('transit_out'), column('emigration')];
  years.forEach((year, row) => {
    // Flows stand with the 1 January after them.
    sums[year - pack.base! - 1]! += immigration[row]! - out[row]! - emigration[row]!;
  });
  return sums;
}

/** Means a year of the years before the base, reception elsewhere apart. */
function before(pack: Pack, window: number): { immigration: number; emigration: number } {
  const table = pack.tables['foreign']!;
  const years = numbers(table, 'year');
  const rows = words(table, 'municipality').flatMap((_, row) => (years[row]! >= pack.base! - window ? [row] : []));
  const count = new Set(rows.map((row) => years[row]!)).size;
  const perYear = (of: (row: number) => number): number => rows.reduce((sum, row) => sum + of(row), 0) / count;
  return {
    immigration: perYear((row) => numbers(table, 'immigration')[row]! - numbers(table, 'transit_in')[row]!),
    emigration: perYear((row) => numbers(table, 'emigration')[row]!),
  };
}

/** Immigrants by year over those of the years before the base, such that with as many emigrants the balance is observed. */
export function foreignLevels(pack: Pack, window: number): number[] {
  const { immigration, emigration } = before(pack, window);
  return balances(pack).map((balance) => Math.max(0, (emigration + balance) / immigration));
}

/** The last origins of arrivals are the kinds of newcomers from abroad: their people by year, the last level held. */
export function withForeign(input: WorldInput, levels: readonly number[]): WorldInput {
  const moving = input.moving!;
  const { growth_yr, expected_og } = moving.arrivals;
  const rows = expected_og.length;
  const growth = growth_yr.map((value, i) => {
    const [year, row] = [Math.floor(i / rows), i % rows];
    return row < rows - KINDS * LIFE_STAGES ? value : levels[Math.min(year, levels.length - 1)]!;
  });
  return { ...input, moving: { ...moving, arrivals: { ...moving.arrivals, growth_yr: growth } } };
}

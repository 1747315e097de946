/** The same scenario under other assumptions about who comes and goes, on the same seeds: how much hangs on them. */
import { PARAMETERS, type ParameterName, type ParameterValues } from '../../sim/parameters/parameters.js';
import type { Scenario } from '../schema/scenario.js';

/** What a variant puts to the test. */
export type Doubt = 'level' | 'foreign' | 'swings' | 'closed';

export interface Variant {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  readonly doubt: Doubt;
  readonly parameters: ParameterValues;
  /** False: births and deaths only, nobody moves over a border of a town. */
  readonly open: boolean;
}

/** Windows before the base date that one can defend; the shorter, the more one odd year weighs. */
const LEVEL_WINDOWS = [2, 3, 5];
const FOREIGN_WINDOWS = [2, 5];
/** Replicates of a variant: with pairs four tell as much as many without. */
const MOST_SEEDS = 4;
/** Of one that is there for its spread: between the lowest and the highest of n one more falls n - 1 in n + 1 times. */
const MOST_SPREAD = 16;

/** Indicators that are kept of variants, for the region and its towns. */
export const VARIANT_INDICATORS = ['population', 'population_0_19', 'population_65plus', 'households'] as const;

/** The seeds of the run that a variant is drawn with too. */
export const pairedSeeds = ({ doubt }: Pick<Variant, 'doubt'>, seeds: readonly number[]): readonly number[] =>
  seeds.slice(0, doubt === 'swings' ? MOST_SPREAD : MOST_SEEDS);

/** Replicates of a run with its variants. */
export const replicatesOf = (seeds: readonly number[], variants: readonly Variant[]): number =>
  variants.reduce((sum, variant) => sum + pairedSeeds(variant, seeds).length, seeds.length);

export const levelLabel = (years: number): Variant['label'] => ({
  nl: `verhuissaldo van de laatste ${years} jaar`,
  en: `net migration of the last ${years} years`,
});
export const foreignLabel = (years: number): Variant['label'] => ({
  nl: `buitenland van de laatste ${years} jaar`,
  en: `foreign migration of the last ${years} years`,
});

/** Those that differ from the scenario itself, in the order of the report. */
export function variantsOf({ parameters }: Scenario): readonly Variant[] {
  const other = (
    id: string,
    label: Variant['label'],
    doubt: Doubt,
    changed: Partial<Record<ParameterName, number>>,
  ): Variant => ({ id, label, doubt, parameters: { ...parameters, ...changed }, open: true });
  const half = Math.max(PARAMETERS.immigrationLevel.min, parameters.immigrationLevel / 2);
  const open = [
    ...LEVEL_WINDOWS.map((n) => other(`level-window-${n}`, levelLabel(n), 'level', { levelWindow: n })),
    ...FOREIGN_WINDOWS.map((n) => other(`foreign-window-${n}`, foreignLabel(n), 'foreign', { foreignWindow: n })),
    other('immigration-half', { nl: 'half zoveel immigranten', en: 'half as many immigrants' }, 'foreign', {
      immigrationLevel: half,
    }),
    other(
      'swings',
      { nl: 'verhuissaldi en immigratie schommelen', en: 'net migration and immigration swing' },
      'swings',
      {
        swings: Math.max(1, parameters.swings),
      },
    ),
  ];
  const names = Object.keys(PARAMETERS) as ParameterName[];
  return [
    ...open.filter((variant) => names.some((name) => variant.parameters[name] !== parameters[name])),
    { id: 'closed', label: { nl: 'zonder verhuizen', en: 'nobody moves' }, doubt: 'closed', parameters, open: false },
  ];
}

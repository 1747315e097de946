/** How columns are declared: type, unit, label and bounds, once. */

export type ColumnType = 'text' | 'whole' | 'number';

export interface ColumnRule {
  readonly type: ColumnType;
  readonly unit: string;
  readonly label: string;
  /** The only accepted words. */
  readonly oneOf?: readonly string[];
  /** May hold empty cells. */
  readonly optional?: true;
  readonly min?: number;
  readonly max?: number;
}

export type TableRule = Readonly<Record<string, ColumnRule>>;

/** Lower bounds of the five-year age groups of CBS 83502NED; the last one is open. */
export const AGE_GROUPS = [0, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95] as const;

/** The nine age classes in which municipal series are published. */
export const OBSERVED_CLASSES = ['0_4', '5_9', '10_14', '15_19', '20_24', '25_44', '45_64', '65_79', '80p'] as const;

/** Five-year groups (indices in AGE_GROUPS) of each class. */
export const GROUPS_OF_CLASS: readonly (readonly number[])[] = [
  [0],
  [1],
  [2],
  [3],
  [4],
  [5, 6, 7, 8],
  [9, 10, 11, 12],
  [13, 14, 15],
  [16, 17, 18, 19],
];

export const text = (label: string): ColumnRule => ({ type: 'text', unit: 'text', label });
/** A word out of a short list. */
export const choice = (label: string, oneOf: readonly string[]): ColumnRule => ({ ...text(label), oneOf });
export const count = (unit: string, label: string): ColumnRule => ({ type: 'whole', unit, label, min: 0 });
export const number = (unit: string, label: string, min?: number, max?: number): ColumnRule => ({
  type: 'number',
  unit,
  label,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});

/** The same column, allowed to hold empty cells. */
export const optional = (rule: ColumnRule): ColumnRule => ({ ...rule, optional: true });

/** A whole number between bounds, negative ones allowed. */
export const whole = (unit: string, label: string, min?: number, max?: number): ColumnRule => ({
  ...number(unit, label, min, max),
  type: 'whole',
});

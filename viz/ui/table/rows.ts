/** The rows of the table of towns: what stands in a cell, and in which order. */

export interface TownRow {
  readonly town: number;
  readonly name: string;
  readonly municipality: string;
  /** Of a difference these are differences; null = not defined. */
  readonly people: number | null;
  readonly layer: number | null;
  /** Share of dwellings. */
  readonly vacant: number | null;
  readonly schoolsOpen: number | null;
  readonly schoolsClosed: number | null;
}

export type Column = Exclude<keyof TownRow, 'town'>;
export const COLUMNS: readonly Column[] = [
  'name',
  'municipality',
  'people',
  'layer',
  'vacant',
  'schoolsOpen',
  'schoolsClosed',
];

export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

/** What a press on a heading makes of the order: the other way round, or this column, large numbers first. */
export const pressed = (order: Order, column: Column): Order =>
  order.column === column
    ? { column, descending: !order.descending }
    : { column, descending: column !== 'name' && column !== 'municipality' };

/** Sorted; rows without a value come last either way, equal ones stand in the order of their names. */
export function sorted(rows: readonly TownRow[], { column, descending }: Order, locale: string): TownRow[] {
  const names = new Intl.Collator(locale, { ignorePunctuation: true });
  const sign = descending ? -1 : 1;
  return [...rows].sort((a, b) => {
    const [x, y] = [a[column], b[column]];
    if (x === null || y === null) return x === y ? names.compare(a.name, b.name) : x === null ? 1 : -1;
    const by = typeof x === 'string' ? names.compare(x, String(y)) : x - Number(y);
    return by === 0 ? names.compare(a.name, b.name) : sign * by;
  });
}

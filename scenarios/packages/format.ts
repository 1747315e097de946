/**
 * A pack: column-wise tables as JSON text, each figure with its table, year and basis.
 *
 * `docs/packs.md` describes the format for people who want to read one elsewhere.
 */

/** How we came by a figure: published, computed by us from published ones, or observed later than the base date. */
export type Basis = 'measured' | 'derived' | 'later';

/** One column of a table. All columns of a table have equally many values. */
export interface Column {
  /** `text`, `persons`, `households`, `km`, `share`, ... (see columns/tables.ts). */
  readonly unit: string;
  /** Key in `Pack.sources`. */
  readonly source: string;
  /** The year the figures describe (1 January for stocks), or `series` where the table has a year column. */
  readonly year: number | 'series' | 'none';
  readonly basis: Basis;
  readonly note?: string;
  readonly values: readonly (number | string | null)[];
}

export interface Table {
  readonly title: string;
  readonly rows: number;
  readonly columns: Readonly<Record<string, Column>>;
}

/** Where figures come from, and under which licence they may be passed on. */
export interface Source {
  /** The publisher's table number, for instance `37259ned`. */
  readonly table: string;
  readonly title: string;
  readonly publisher: string;
  readonly licence: string;
}

/**
 * Outlines in metres of the Dutch grid (RD New), each ring as whole-number steps: x0, y0, dx, dy, dx, dy, ...
 * Rings are closed by the reader.
 */
export interface Outline {
  readonly code: string;
  readonly rings: readonly (readonly number[])[];
}

export interface Pack {
  readonly format: 'draagvlak-pack';
  readonly version: 1;
  /** SHA-256 (hex) of the canonical text of everything except this field. */
  readonly id: string;
  readonly kind: 'source' | 'region';
  readonly name: string;
  /** What people call the region, for titles; without it the name is used. */
  readonly label?: string;
  /** First year of a run on this pack; a source pack has none. */
  readonly base: number | null;
  readonly licence: readonly string[];
  readonly sources: Readonly<Record<string, Source>>;
  readonly tables: Readonly<Record<string, Table>>;
  readonly outlines: Readonly<Record<string, readonly Outline[]>>;
}

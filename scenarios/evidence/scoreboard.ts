/** The file `hindcast.json`: one score per row. */
export interface Score {
  readonly pack: string;
  /** `all`, or municipalities of one kind. */
  readonly group: string;
  /** Base year, and the 1 January that was looked ahead to. */
  readonly origin: number;
  readonly year: number;
  readonly method: string;
  /** Foreign migration: `frozen` at what was known at the origin, or `observed`. */
  readonly foreign: string;
  readonly measure: string;
  readonly value: number;
}

export interface Scoreboard {
  readonly version: number;
  readonly rows: readonly Score[];
}

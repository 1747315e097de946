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

/** With what the rows of a pack and base year were made, so that they can be made again; parameters are those unlike the declared ones. */
export interface Made {
  readonly pack: string;
  readonly id: string;
  readonly origin: number;
  readonly model: string;
  readonly seeds: readonly number[];
  readonly populationSeed: number;
  readonly parameters: Readonly<Record<string, number>>;
}

export interface Scoreboard {
  readonly version: number;
  /** Absent in files of earlier versions. */
  readonly made?: readonly Made[];
  readonly rows: readonly Score[];
}

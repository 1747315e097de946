/** Rows of a proof: a figure beside its band, printed and kept. */

/** One figure beside its band; `asked` = it must hold, the others are printed. */
export interface Row {
  readonly what: string;
  readonly asked: boolean;
  readonly figure: number;
  readonly observed: number;
  readonly band: string;
  readonly holds: boolean;
  readonly detail?: unknown;
}

export const rounded = (value: number, digits = 3): number => Number(value.toFixed(digits));

export function row(
  what: string,
  [figure, observed, band]: readonly [number, number, string],
  holds: boolean,
  asked: boolean,
  detail?: unknown,
): Row {
  return {
    what,
    asked,
    figure: rounded(figure),
    observed: rounded(observed),
    band,
    holds,
    ...(detail ? { detail } : {}),
  };
}

export const near = (figure: number, observed: number, off: number): boolean => Math.abs(figure - observed) <= off;

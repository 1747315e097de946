/** Progress on stderr: one line rewritten on a terminal, otherwise one plain line per replicate. */

export interface Progress {
  /** Something said once, on its own line. */
  say(text: string): void;
  /** @param replicate its name, for instance 'seed 1' */
  year(replicate: string, year: number): void;
  done(replicate: string): void;
  /** Leaves the terminal as it was found. */
  end(): void;
}

export interface Screen {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

const REDRAW_MS = 100;
const ERASE_LINE = '\r\u001b[K';

/**
 * @param replicates how many there are
 * @param years first and last year of each
 * @param now milliseconds, ever increasing
 */
export function makeProgress(
  screen: Screen,
  replicates: number,
  [first, last]: readonly [number, number],
  now: () => number,
): Progress {
  const begun = now();
  /** When the first year was told of: what comes before it, towns and tables, is done once. */
  let living = begun;
  const each = Math.max(1, last - first);
  const lived = new Map<string, number>();
  let finished = 0;
  let drawn = Number.NEGATIVE_INFINITY;
  let lineOpen = false;
  const erase = (): void => {
    if (lineOpen) screen.write(ERASE_LINE);
    lineOpen = false;
  };
  const seconds = (): string => `${((now() - begun) / 1000).toFixed(1)} s`;
  /** Part of all years that are lived. */
  const share = (): number => {
    let steps = 0;
    for (const count of lived.values()) steps += count;
    return Math.min(1, steps / (replicates * each));
  };
  /** If the years to come take as long as those that are lived. */
  const left = (part: number): string =>
    `${part > 0 ? Math.ceil(((now() - living) / 1000) * (1 / part - 1)) : 0} s left`;

  function draw(replicate: string, year: number): void {
    if (screen.isTTY !== true || now() - drawn < REDRAW_MS) return;
    drawn = now();
    const part = share();
    screen.write(`${ERASE_LINE}${replicate}  ${year}  ${Math.floor(part * 100)} %  ${left(part)}`);
    lineOpen = true;
  }

  return {
    say(text) {
      erase();
      screen.write(`${text}\n`);
    },
    year(replicate, year) {
      if (lived.size === 0) living = now();
      lived.set(replicate, year - first);
      draw(replicate, year);
    },
    done(replicate) {
      finished++;
      lived.set(replicate, each);
      if (screen.isTTY === true) return;
      const more = finished < replicates ? `, ${left(share())}` : '';
      screen.write(`${replicate} done, ${finished} of ${replicates}, ${seconds()}${more}\n`);
    },
    end: erase,
  };
}

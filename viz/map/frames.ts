/** When frames are drawn: one when something changed, and the next as long as something still moves. */
const TIMES_KEPT = 120;
const FRAME_MS = 16;
/** Fades go on in steps even when frames take long. */
const LONGEST_STEP_MS = 100;

export interface Frames {
  /** Something changed: a frame is wanted. */
  ask(): void;
  /** Draws one at once, instead of the one asked for. */
  drawNow(): void;
  stop(): void;
  /** Frames drawn so far. */
  drawn(): number;
  /** Milliseconds that the last ones took on the main thread. */
  times(): readonly number[];
}

/**
 * @param draw is told the time and how long ago the last frame of this movement was, ms. @returns whether something still moves
 * @param drawn is called after each frame, outside of what is timed
 */
export function makeFrames(draw: (now: number, elapsedMs: number) => boolean, drawn: () => void): Frames {
  const times: number[] = [];
  let frame = 0;
  let frames = 0;
  let last = 0;

  const ask = (): void => {
    frame ||= requestAnimationFrame(step);
  };
  function step(now: number): void {
    frame = 0;
    const began = performance.now();
    const elapsed = last === 0 ? FRAME_MS : Math.min(LONGEST_STEP_MS, now - last);
    last = now;
    const moving = draw(now, elapsed);
    frames++;
    times.push(performance.now() - began);
    if (times.length > TIMES_KEPT) times.shift();
    drawn();
    if (moving) ask();
    else last = 0;
  }

  return {
    ask,
    drawNow() {
      cancelAnimationFrame(frame);
      step(performance.now());
    },
    stop: () => cancelAnimationFrame(frame),
    drawn: () => frames,
    times: () => times,
  };
}

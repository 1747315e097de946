/** Shows a value at most so often: the first at once, then the latest after a pause. */
export function latestEvery<T>(pauseMs: number, show: (value: T) => void): (value: T) => void {
  let waiting: ReturnType<typeof setTimeout> | null = null;
  let next: { readonly value: T } | null = null;
  const later = (): void => {
    waiting = null;
    if (next === null) return;
    show(next.value);
    next = null;
    waiting = setTimeout(later, pauseMs);
  };
  return (value) => {
    if (waiting !== null) {
      next = { value };
      return;
    }
    show(value);
    waiting = setTimeout(later, pauseMs);
  };
}

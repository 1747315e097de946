/** "Did you mean": the known word nearest to a misspelt one. */

/** Levenshtein distance between two short words. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + change));
    }
    row = next;
  }
  return row[b.length]!;
}

/** Letters that may be wrong: a third of the word, and two of most; of three letters one, or any three would be near any other. */
const mayBeWrong = ({ length }: string): number => (length < 4 ? 1 : Math.max(2, Math.floor(length / 3)));

/** The nearest of `known`, or nothing when every one of them is too far away. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 60) return undefined;
  let best: string | undefined;
  let least = mayBeWrong(word) + 1;
  for (const candidate of known) {
    const d = distance(word.toLowerCase(), candidate.toLowerCase());
    if (d < least) {
      least = d;
      best = candidate;
    }
  }
  return best;
}

/** ` (did you mean 'years'?)`, or nothing. */
export function suggestion(word: string, known: readonly string[]): string {
  const found = nearest(word, known);
  return found === undefined ? '' : ` (did you mean '${found}'?)`;
}

/** What to say of a number with a decimal comma, which YAML reads as text; nothing for any other value. */
export const commaHint = (value: unknown): string =>
  typeof value === 'string' && /^[-+]?\d+,\d+$/.test(value) ? '; decimals take a point, no comma' : '';

/** A value as it may stand in a message: one line, at most 60 characters, control characters escaped. */
export function shown(value: unknown): string {
  // JSON has no word for infinity and the like, and would say null.
  const named = (_: string, part: unknown): unknown =>
    typeof part === 'number' && !Number.isFinite(part) ? String(part) : part;
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value, named) ?? String(value));
  const visible = text.replace(/[^\x20-\x7e\u00a0-\u{10ffff}]/gu, '?');
  return visible.length > 60 ? `${visible.slice(0, 57)}...` : visible;
}

/** Buffers inside plain data: what changes hands when it is posted. */

/** Every buffer behind a typed array in a value made of objects and lists, once. */
export function buffersIn(value: unknown): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const search = (part: unknown): void => {
    if (ArrayBuffer.isView(part)) {
      if (part.buffer instanceof ArrayBuffer) found.add(part.buffer);
    } else if (typeof part === 'object' && part !== null) {
      // Lists of numbers and words hold no buffers, and are the long ones.
      for (const inner of Array.isArray(part) && typeof part[0] !== 'object' ? [] : Object.values(part)) search(inner);
    }
  };
  search(value);
  return [...found];
}

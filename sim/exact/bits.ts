/** Views of a double's bits, the same for either byte order. */
const value = new Float64Array(1);
const words = new Int32Array(value.buffer);
/** Index of the word with sign, exponent and first 20 bits. */
const HIGH = new Uint8Array(new Uint32Array([1]).buffer)[0]!;

/** High word of x: sign, 11 bits exponent, 20 bits mantissa. */
export function highWord(x: number): number {
  value[0] = x;
  return words[HIGH]!;
}

/** x with another high word. */
export function withHighWord(x: number, high: number): number {
  value[0] = x;
  words[HIGH] = high;
  return value[0];
}

/** x with the last 27 bits of its mantissa cleared. */
export function upperHalf(x: number): number {
  value[0] = x;
  words[1 - HIGH] = words[1 - HIGH]! & 0xf8000000;
  return value[0];
}

/** 2^k for -1022 <= k <= 1023. */
export const powerOfTwo = (k: number): number => withHighWord(0, (k + 1023) << 20);

/** x * 2^k, rounded once when the result is subnormal; |k| <= 2000. */
export function scale(x: number, k: number): number {
  if (k > 1023) return x * powerOfTwo(1023) * powerOfTwo(k - 1023);
  if (k < -1022) return x * powerOfTwo(k + 1000) * powerOfTwo(-1000);
  return x * powerOfTwo(k);
}

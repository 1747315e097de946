/**
 * The towns that synthesis made, as bytes, which cost nothing to read beside making them anew. For who ships a population
 * beside its pack; nothing in it that the pack and the seed do not give.
 */
import type { MadeTown } from './columns.js';

/** First words of the bytes: kind and version of this layout, in little-endian words as every platform here has them. */
const MAGIC = 0x706f7031;
const ID_LENGTH = 64;
/** Magic, seed, and the lengths of the columns. */
const HEAD = 6;
/** Per town: households, dwellings, persons in care, persons in reception, all persons. */
const COUNTS = 5;
const BY_HOUSEHOLD = ['dwelling_h', 'others_h', 'adults_h', 'children_h'] as const;
const BY_DWELLING = ['tenure_d', 'status_d'] as const;

/** Views on one buffer, largest words first so that each is aligned. */
interface Layout {
  readonly id: Uint8Array;
  readonly count_t: Uint32Array;
  /** These and the next as in `MadeTown`, town by town. */
  readonly dwelling_h: Uint32Array;
  readonly others_h: Uint16Array;
  readonly adults_h: Uint8Array;
  readonly children_h: Uint8Array;
  readonly cell_p: Uint8Array;
  readonly tenure_d: Uint8Array;
  readonly status_d: Uint8Array;
}

function layoutOf(buffer: ArrayBuffer, [towns, households, persons, dwellings]: readonly number[]): Layout {
  let at = HEAD * 4;
  const take = (bytes: number): number => {
    at += bytes;
    return at - bytes;
  };
  return {
    id: new Uint8Array(buffer, take(ID_LENGTH), ID_LENGTH),
    count_t: new Uint32Array(buffer, take(4 * COUNTS * towns!), COUNTS * towns!),
    dwelling_h: new Uint32Array(buffer, take(4 * households!), households!),
    others_h: new Uint16Array(buffer, take(2 * households!), households!),
    adults_h: new Uint8Array(buffer, take(households!), households!),
    children_h: new Uint8Array(buffer, take(households!), households!),
    cell_p: new Uint8Array(buffer, take(persons!), persons!),
    tenure_d: new Uint8Array(buffer, take(dwellings!), dwellings!),
    status_d: new Uint8Array(buffer, take(dwellings!), dwellings!),
  };
}

const bytesOf = ([towns, households, persons, dwellings]: readonly number[]): number =>
  HEAD * 4 + ID_LENGTH + 4 * COUNTS * towns! + 8 * households! + persons! + 2 * dwellings!;

/** @param packId and `seed` that the towns were made from */
export function packTowns(made: readonly MadeTown[], packId: string, seed: number): Uint8Array<ArrayBuffer> {
  const total = (count: (town: MadeTown) => number): number => made.reduce((sum, town) => sum + count(town), 0);
  const lengths = [
    made.length,
    total(({ adults_h }) => adults_h.length),
    total(({ cell_p }) => cell_p.length),
    total(({ tenure_d }) => tenure_d.length),
  ];
  const buffer = new ArrayBuffer(bytesOf(lengths));
  new Uint32Array(buffer, 0, HEAD).set([MAGIC, seed, ...lengths]);
  const layout = layoutOf(buffer, lengths);
  for (let i = 0; i < ID_LENGTH; i++) layout.id[i] = packId.charCodeAt(i);
  let [h, p, d] = [0, 0, 0];
  made.forEach((town, t) => {
    const { adults_h, cell_p, tenure_d, care, reception } = town;
    layout.count_t.set([adults_h.length, tenure_d.length, care, reception, cell_p.length], t * COUNTS);
    for (const column of BY_HOUSEHOLD) layout[column].set(town[column], h);
    layout.cell_p.set(cell_p, p);
    for (const column of BY_DWELLING) layout[column].set(town[column], d);
    h += adults_h.length;
    p += cell_p.length;
    d += tenure_d.length;
  });
  return new Uint8Array(buffer);
}

/**
 * @param number_t numbers of the towns in identities, in the order of the pack
 * @returns null when the bytes are of another pack or seed, or no such bytes at all
 */
export function unpackTowns(
  buffer: ArrayBuffer,
  packId: string,
  seed: number,
  number_t: readonly number[],
): MadeTown[] | null {
  if (buffer.byteLength < HEAD * 4 + ID_LENGTH) return null;
  const [magic, ofSeed, ...lengths] = new Uint32Array(buffer, 0, HEAD);
  if (magic !== MAGIC || ofSeed !== seed || lengths[0] !== number_t.length) return null;
  if (bytesOf(lengths) !== buffer.byteLength) return null;
  const layout = layoutOf(buffer, lengths);
  if (String.fromCharCode(...layout.id) !== packId) return null;

  let [h, p, d] = [0, 0, 0];
  return number_t.map((number, t) => {
    const [households, dwellings, care, reception, persons] = layout.count_t.subarray(t * COUNTS, (t + 1) * COUNTS);
    const [firstH, firstP, firstD] = [h, p, d];
    h += households!;
    p += persons!;
    d += dwellings!;
    return {
      number,
      adults_h: layout.adults_h.subarray(firstH, h),
      children_h: layout.children_h.subarray(firstH, h),
      others_h: layout.others_h.subarray(firstH, h),
      dwelling_h: layout.dwelling_h.subarray(firstH, h),
      cell_p: layout.cell_p.subarray(firstP, p),
      care: care!,
      reception: reception!,
      tenure_d: layout.tenure_d.subarray(firstD, d),
      status_d: layout.status_d.subarray(firstD, d),
    };
  });
}

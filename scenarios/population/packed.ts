/**
 * The towns that synthesis made, as bytes: reading them costs a tenth of making them anew. For who ships a population
 * beside its pack; nothing in it that the pack and the seed do not give.
 */
import type { MadeTown } from './columns.js';
import type { Draft } from './draft.js';

/** First words of the bytes: kind and version of this layout, in little-endian words as every platform here has them. */
const MAGIC = 0x706f7031;
const ID_LENGTH = 64;
/** Magic, seed, and the lengths of the columns. */
const HEAD = 6;
/** Per town: households, dwellings, persons in care, persons in reception. */
const COUNTS = 4;

/** Views on one buffer, largest words first so that each is aligned. */
interface Layout {
  readonly id: Uint8Array;
  readonly count_t: Uint32Array;
  /** Number of the dwelling in the town, from 1; 0 = shares another household's. */
  readonly dwelling_h: Uint32Array;
  readonly others_h: Uint16Array;
  readonly adults_h: Uint8Array;
  readonly children_h: Uint8Array;
  /** Members household by household: adults, children, others; then care and reception. */
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
  const drafts = made.flatMap(({ people }) => people.households);
  const cells = made.flatMap(({ people }) => [
    ...people.households.flatMap(({ adults, children, others }) => [...adults, ...children, ...others]),
    ...people.care,
    ...people.reception,
  ]);
  const dwellings = made.reduce((sum, { homes }) => sum + homes.tenure_d.length, 0);
  const lengths = [made.length, drafts.length, cells.length, dwellings];
  const buffer = new ArrayBuffer(bytesOf(lengths));
  new Uint32Array(buffer, 0, HEAD).set([MAGIC, seed, ...lengths]);
  const layout = layoutOf(buffer, lengths);
  for (let i = 0; i < ID_LENGTH; i++) layout.id[i] = packId.charCodeAt(i);
  layout.count_t.set(
    made.flatMap(({ people, homes }) => [
      people.households.length,
      homes.tenure_d.length,
      people.care.length,
      people.reception.length,
    ]),
  );
  layout.dwelling_h.set(made.flatMap(({ homes }) => homes.dwelling_h.map((home) => home + 1)));
  layout.others_h.set(drafts.map(({ others }) => others.length));
  layout.adults_h.set(drafts.map(({ adults }) => adults.length));
  layout.children_h.set(drafts.map(({ children }) => children.length));
  layout.cell_p.set(cells);
  layout.tenure_d.set(made.flatMap(({ homes }) => homes.tenure_d));
  layout.status_d.set(made.flatMap(({ homes }) => homes.status_d));
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

  const { count_t, dwelling_h, others_h, adults_h, children_h, cell_p } = layout;
  let [h, p, d] = [0, 0, 0];
  const cells = (count: number): number[] => {
    const taken = new Array<number>(count);
    for (let i = 0; i < count; i++) taken[i] = cell_p[p++]!;
    return taken;
  };
  return number_t.map((number, t) => {
    const [householdCount, dwellingCount, care, reception] = count_t.subarray(t * COUNTS, (t + 1) * COUNTS);
    const homes = {
      tenure_d: Array.from(layout.tenure_d.subarray(d, d + dwellingCount!)),
      status_d: Array.from(layout.status_d.subarray(d, d + dwellingCount!)),
      dwelling_h: new Array<number>(householdCount!),
    };
    d += dwellingCount!;
    const households = new Array<Draft>(householdCount!);
    for (let i = 0; i < householdCount!; i++, h++) {
      homes.dwelling_h[i] = dwelling_h[h]! - 1;
      households[i] = {
        adults: cells(adults_h[h]!),
        children: cells(children_h[h]!),
        others: cells(others_h[h]!),
      };
    }
    return { number, people: { households, care: cells(care!), reception: cells(reception!) }, homes };
  });
}

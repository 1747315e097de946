/**
 * The yardstick: a minimal model in the first design of our performance study (one pass per person with three
 * draws, alias tables for a move over 20 places). It measures the machine, so that speeds can be compared as ratios.
 *
 * Its state after 30 years has a known digest; a faster version that computes something else is not the yardstick.
 *
 * Measured beside the study's own program, whose columns are views of one buffer, each in a process of its own (medians of
 * five warm runs, two processes each, million person-years per second): 40.6 and 40.6 here, 42.1 and 41.6 there with 290,000
 * persons; 37.3 and 36.5 here, 36.4 and 42.6 there with 100,000. With columns as views of one buffer this one made 39.4 and
 * 35.5, so the layout makes no other yardstick of it. Two programs in one process disturb each other by up to a fifth.
 */

const SHARDS = 64;
const PLACES = 20;
const TYPES = 4;
const OLDEST = 110;
const ID_SPACE = 1 << 26;
const EVENT = 1;
const BIRTH = 2;
const LEAVE = 3;
const MOVE = 4;
const DESTINATION = 5;
/** Offsets in the threshold table: deaths of both sexes, births, leaving home, moving. */
const T_BIRTH = 256;
const T_LEAVE = 384;
const T_MOVE = 512;

/** Digest of the state for 100,000 persons, seed 1, 30 years. */
export const YARDSTICK_DIGEST = 'a9d90600';

const mix = (word: number): number => {
  let x = word;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  return (x ^ (x >>> 16)) | 0;
};
const key1 = (seed: number, year: number, purpose: number): number =>
  mix((mix(seed) + Math.imul(year, 0x9e3779b1) + Math.imul(purpose, 0x632be5ab)) | 0);
const key2 = (seed: number, year: number, purpose: number): number =>
  mix((mix(seed ^ 0x5bd1e995) + Math.imul(year, 0x27d4eb2f) + Math.imul(purpose, 0x165667b1)) | 0);

function hash(id: number, k1: number, k2: number): number {
  let x = (id + k1) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  x = (x + k2) | 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  x ^= x >>> 16;
  return x >>> 0;
}

/** exp and ln of the study, which the digest depends on; the model's own are in sim/exact.ts. */
const bits = new Float64Array(1);
const words = new Uint32Array(bits.buffer);
function exp(value: number): number {
  const x = Math.min(700, value);
  if (x < -700) return 0;
  const n = Math.floor(x * 1.4426950408889634 + 0.5);
  const r = x - n * 0.6931471803691238 - n * 1.9082149292705877e-10;
  let p = 1 / 39916800;
  for (const d of [3628800, 362880, 40320, 5040, 720, 120, 24, 6]) p = p * r + 1 / d;
  p = ((p * r + 0.5) * r + 1) * r + 1;
  words[0] = 0;
  words[1] = (n + 1023) << 20;
  return p * bits[0]!;
}
function ln(value: number): number {
  bits[0] = value;
  let e = ((words[1]! >>> 20) & 2047) - 1023;
  words[1] = (words[1]! & 0x000fffff) | 0x3ff00000;
  let m = bits[0]!;
  if (m > 1.4142135623730951) {
    m = m * 0.5;
    e++;
  }
  const z = (m - 1) / (m + 1);
  const w = z * z;
  let p = 1 / 21;
  for (let d = 19; d > 0; d -= 2) p = p * w + 1 / d;
  return 2 * z * p + e * 0.6931471805599453;
}

const limit = (p: number): number => (p >= 1 ? 4294967295 : Math.floor(p * 4294967296));

interface State {
  readonly size: number;
  readonly personRoom: number;
  readonly householdRoom: number;
  readonly pId: Int32Array;
  readonly pHousehold: Int32Array;
  readonly pAge: Uint8Array;
  readonly pFlag: Uint8Array; // 1 = woman, 2 = child at home
  readonly hId: Int32Array;
  readonly hPlace: Uint16Array;
  readonly hAge: Uint8Array;
  readonly hSize: Uint8Array;
  readonly hFree: Int32Array;
  readonly births: Int32Array;
  /** Per shard: persons, households, free households, identities given out. */
  readonly n: Int32Array;
  readonly population_sk: Int32Array;
  readonly thresholds: Uint32Array;
  readonly attraction: Float64Array;
  readonly distance: Float64Array;
  readonly alias: Uint16Array;
  readonly probability: Uint32Array;
}

function makeState(size: number): State {
  const personRoom = Math.ceil((size / SHARDS) * 1.25) + 256;
  const householdRoom = Math.ceil((size / SHARDS) * 0.85) + 256;
  const persons = SHARDS * personRoom;
  const households = SHARDS * householdRoom;
  const state: State = {
    size,
    personRoom,
    householdRoom,
    pId: new Int32Array(persons),
    pHousehold: new Int32Array(persons),
    pAge: new Uint8Array(persons),
    pFlag: new Uint8Array(persons),
    hId: new Int32Array(households),
    hPlace: new Uint16Array(households),
    hAge: new Uint8Array(households),
    hSize: new Uint8Array(households),
    hFree: new Int32Array(households),
    births: new Int32Array(personRoom),
    n: new Int32Array(SHARDS * 4),
    population_sk: new Int32Array(SHARDS * PLACES),
    thresholds: new Uint32Array(768),
    attraction: new Float64Array(TYPES * PLACES),
    distance: new Float64Array(PLACES * PLACES),
    alias: new Uint16Array(PLACES * TYPES * PLACES),
    probability: new Uint32Array(PLACES * TYPES * PLACES),
  };
  fillTables(state);
  for (let s = 0; s < SHARDS; s++) fillShard(state, s);
  return state;
}

function fillTables({ thresholds, distance }: State): void {
  for (let sex = 0; sex < 2; sex++) {
    for (let a = 0; a < 128; a++) {
      const rate = 1 - exp(-exp((sex ? -10.6 : -10.1) + 0.1 * a));
      thresholds[sex * 128 + a] = a >= OLDEST ? 4294967295 : limit(rate);
    }
  }
  for (let a = 0; a < 128; a++) {
    thresholds[T_BIRTH + a] = a >= 15 && a < 50 ? limit(0.115 * exp(-((a - 31) * (a - 31)) / 50)) : 0;
    thresholds[T_LEAVE + a] = a < 18 ? 0 : limit(a < 30 ? 0.05 + 0.02 * (a - 18) : 0.3);
    thresholds[T_MOVE + a] = limit(a < 20 ? 0.3 : 0.02 + 0.25 * exp(-(a - 20) / 12));
  }
  const row = Math.ceil(Math.sqrt(PLACES));
  for (let o = 0; o < PLACES; o++) {
    for (let k = 0; k < PLACES; k++) {
      const steps = Math.abs((o % row) - (k % row)) + Math.abs(Math.floor(o / row) - Math.floor(k / row));
      distance[o * PLACES + k] = exp(-0.35 * steps) * (o === k ? 3 : 1);
    }
  }
}

function fillShard(state: State, s: number): void {
  const { size, personRoom, householdRoom, pId, pHousehold, pAge, pFlag, hId, hAge, hSize, hPlace, n } = state;
  const target = Math.floor((size * (s + 1)) / SHARDS) - Math.floor((size * s) / SHARDS);
  const k1 = key1(1, 0, 0);
  const k2 = key2(1, 0, 0);
  let persons = 0;
  let households = 0;
  let given = 0;
  while (persons < target) {
    const id = (s * ID_SPACE + given++) | 0;
    const u = hash(id, k1, k2);
    const v = hash(id, k2, k1);
    const q = u % 100;
    const members = Math.min(q < 38 ? 1 : q < 71 ? 2 : q < 83 ? 3 : 4, target - persons);
    const h = s * householdRoom + households;
    const age = 20 + (v % 65);
    hId[h] = id;
    hAge[h] = age;
    hSize[h] = members;
    hPlace[h] = Math.floor(((((v >>> 16) * (u >>> 16)) >>> 16) * PLACES) / 65536);
    for (let m = 0; m < members; m++) {
      const own = (s * ID_SPACE + given++) | 0;
      const w = hash(own, k1, k2);
      const p = s * personRoom + persons++;
      pId[p] = own;
      pHousehold[p] = households;
      const child = m >= 2;
      pAge[p] = child ? Math.min(24, Math.max(0, age - 28 - ((w >>> 8) % 8))) : age;
      pFlag[p] = (m < 2 ? (m === 0 ? w & 1 : (pFlag[p - 1]! ^ 1) & 1) : w & 1) | (child ? 2 : 0);
    }
    households++;
  }
  n.set([persons, households, 0, given], s * 4);
  for (let h = 0; h < households; h++) {
    state.population_sk[s * PLACES + hPlace[s * householdRoom + h]!]! += hSize[s * householdRoom + h]!;
  }
}

const PULL = [0.8, 0.3, 0.2, 0.1];

function prepareYear(state: State): void {
  const population = new Int32Array(PLACES);
  let total = 0;
  for (let k = 0; k < PLACES; k++) {
    for (let s = 0; s < SHARDS; s++) population[k]! += state.population_sk[s * PLACES + k]!;
    total += population[k]!;
  }
  const half = (total / PLACES) * 0.3;
  for (let k = 0; k < PLACES; k++) {
    const facilities = population[k]! / (population[k]! + half);
    const mass = ln(population[k]! + 1);
    for (let t = 0; t < TYPES; t++) state.attraction[t * PLACES + k] = exp(2 * PULL[t]! * facilities + 0.9 * mass);
  }
  for (let o = 0; o < PLACES; o++) for (let t = 0; t < TYPES; t++) aliasTable(state, o, t);
}

/** Walker's alias table of one origin and type. */
function aliasTable({ attraction, distance, alias, probability }: State, o: number, t: number): void {
  const at = (o * TYPES + t) * PLACES;
  const weight = new Float64Array(PLACES);
  let sum = 0;
  for (let k = 0; k < PLACES; k++) {
    weight[k] = attraction[t * PLACES + k]! * distance[o * PLACES + k]!;
    sum += weight[k]!;
  }
  const low: number[] = [];
  const high: number[] = [];
  const scale = PLACES / sum;
  for (let k = 0; k < PLACES; k++) {
    weight[k] = weight[k]! * scale;
    (weight[k]! < 1 ? low : high).push(k);
  }
  while (low.length > 0 && high.length > 0) {
    const a = low.pop()!;
    const g = high.at(-1)!;
    probability[at + a] = Math.floor(weight[a]! * 4294967295);
    alias[at + a] = g;
    weight[g] = weight[g]! + weight[a]! - 1;
    if (weight[g]! < 1) low.push(high.pop()!);
  }
  for (const k of [...high, ...low]) {
    probability[at + k] = 4294967295;
    alias[at + k] = k;
  }
}

function stepShard(state: State, s: number, year: number): void {
  const { pId, pHousehold, pAge, pFlag, hId, hPlace, hAge, hSize, hFree, births, n, thresholds } = state;
  const pb = s * state.personRoom;
  const hb = s * state.householdRoom;
  let persons = n[s * 4]!;
  let households = n[s * 4 + 1]!;
  let free = n[s * 4 + 2]!;
  let given = n[s * 4 + 3]!;
  let born = 0;
  const e1 = key1(1, year, EVENT);
  const e2 = key2(1, year, EVENT);
  const b1 = key1(1, year, BIRTH);
  const b2 = key2(1, year, BIRTH);
  const l1 = key1(1, year, LEAVE);
  const l2 = key2(1, year, LEAVE);
  for (let i = 0; i < persons; ) {
    const p = pb + i;
    const id = pId[p]!;
    const age = pAge[p]! + 1;
    const flag = pFlag[p]!;
    if (hash(id, e1, e2) < thresholds[((flag & 1) << 7) + age]!) {
      const h = hb + pHousehold[p]!;
      if (--hSize[h]! === 0) hFree[hb + free++] = h - hb;
      const last = pb + --persons;
      pId[p] = pId[last]!;
      pHousehold[p] = pHousehold[last]!;
      pAge[p] = pAge[last]!;
      pFlag[p] = pFlag[last]!;
      continue;
    }
    pAge[p] = age;
    if ((flag & 1) !== 0 && (age - 15) >>> 0 < 35 && hash(id, b1, b2) < thresholds[T_BIRTH + age]!) {
      births[born++] = pHousehold[p]!;
    }
    if ((flag & 2) !== 0 && age >= 18 && hash(id, l1, l2) < thresholds[T_LEAVE + age]!) {
      const old = hb + pHousehold[p]!;
      const h = free > 0 ? hFree[hb + --free]! : households++;
      hId[hb + h] = (s * ID_SPACE + given++) | 0;
      hAge[hb + h] = age;
      hPlace[hb + h] = hPlace[old]!;
      hSize[hb + h] = 1;
      if (--hSize[old]! === 0) hFree[hb + free++] = old - hb;
      pHousehold[p] = h;
      pFlag[p] = flag & 1;
    }
    i++;
  }
  for (let b = 0; b < born; b++) {
    const h = births[b]!;
    if (hSize[hb + h] === 0 || hSize[hb + h] === 255) continue;
    const id = (s * ID_SPACE + given++) | 0;
    const p = pb + persons++;
    pId[p] = id;
    pHousehold[p] = h;
    pAge[p] = 0;
    pFlag[p] = (hash(id, b2, b1) & 1) | 2;
    hSize[hb + h]!++;
  }
  moveHouseholds(state, s, year, households);
  n.set([persons, households, free, given], s * 4);
}

function moveHouseholds(state: State, s: number, year: number, households: number): void {
  const { hId, hPlace, hAge, hSize, thresholds, alias, probability, population_sk } = state;
  const hb = s * state.householdRoom;
  const m1 = key1(1, year, MOVE);
  const m2 = key2(1, year, MOVE);
  const d1 = key1(1, year, DESTINATION);
  const d2 = key2(1, year, DESTINATION);
  population_sk.fill(0, s * PLACES, (s + 1) * PLACES);
  for (let h = hb; h < hb + households; h++) {
    const size = hSize[h]!;
    if (size === 0) continue;
    if (hAge[h]! < OLDEST) hAge[h]!++;
    const age = hAge[h]!;
    if (hash(hId[h]!, m1, m2) < thresholds[T_MOVE + age]!) {
      const type = age < 35 ? 0 : size >= 3 ? 1 : age < 65 ? 2 : 3;
      const at = (hPlace[h]! * TYPES + type) * PLACES;
      const x = hash(hId[h]!, d1, d2) * PLACES;
      const k = Math.floor(x / 4294967296);
      hPlace[h] = x - k * 4294967296 <= probability[at + k]! ? k : alias[at + k]!;
    }
    population_sk[s * PLACES + hPlace[h]!]! += size;
  }
}

/** Digest of the whole final state. */
function digest(state: State): string {
  const { pId, pHousehold, pAge, pFlag, hPlace, n } = state;
  let whole = 0x811c9dc5 | 0;
  for (let s = 0; s < SHARDS; s++) {
    let x = 0x811c9dc5 | 0;
    for (let i = 0; i < n[s * 4]!; i++) {
      const p = s * state.personRoom + i;
      const place = hPlace[s * state.householdRoom + pHousehold[p]!]!;
      x = Math.imul(x ^ pId[p]!, 0x01000193);
      x = Math.imul(x ^ (pAge[p]! | (pFlag[p]! << 8) | (place << 16)), 0x01000193);
      x ^= x >>> 15;
    }
    whole = Math.imul(whole ^ (x >>> 0), 0x01000193);
    whole ^= whole >>> 13;
  }
  return (whole >>> 0).toString(16);
}

/** Builds the start population; `run` lives the years, is what is timed, and returns the person-years lived. */
export function yardstick(size: number, years: number): { run(): number; digest(): string } {
  const state = makeState(size);
  return {
    run() {
      let personYears = 0;
      for (let year = 1; year <= years; year++) {
        prepareYear(state);
        for (let s = 0; s < SHARDS; s++) {
          personYears += state.n[s * 4]!;
          stepShard(state, s, year);
        }
      }
      return personYears;
    },
    digest: () => digest(state),
  };
}

/** Whole persons out of expected numbers: who they are follows from municipality, birth year and serial alone. */
import { dispositionKey } from '../../../sim/disposition.js';
import { asShare, draw, laterKey } from '../../../sim/draws.js';
import { EVENT } from '../../../sim/event-numbers.js';
import { codeNumber, formerIdentity } from '../../../sim/identity.js';
import { type Leavers, makeLeavers } from '../../../sim/leavers/state.js';
import { classOf } from '../../../sim/state/persons.js';
import type { Geography } from '../moving/geography.js';
import { type DepartureRates, LEAVING_SPAN, OLDEST, YOUNGEST } from './departure-rates.js';
import { learningOutside } from './education.js';
import { cellOf, type Histories, OLDEST_AWAY } from './histories.js';

/** Later draws of one person. */
const DRAW = { town: 0, zone: 1, student: 2, level: 3 } as const;

export function formerResidents(
  { away_i }: Histories,
  departures: DepartureRates,
  geography: Geography,
  base: number,
): Leavers {
  const { code_m } = geography;
  const all = away_i.reduce((a, b) => a + b, 0);
  const leavers = makeLeavers(Math.ceil(all) + code_m.length);
  const add = adder(leavers, departures, geography, base);
  code_m.forEach((code, m) => {
    const number = codeNumber(code);
    // What rounding leaves over goes to the next cohort.
    let over = 0;
    for (let now = YOUNGEST; now <= OLDEST_AWAY; now++) {
      const cells = cohortCells(away_i, m, now);
      const sum = cells.reduce((a, { expected }) => a + expected, 0);
      const count = Math.floor(sum + over);
      over += sum - count;
      let [cell, passed] = [0, 0];
      for (let serial = 0; serial < count; serial++) {
        const point = ((serial + 0.5) * sum) / count;
        while (cell < cells.length - 1 && passed + cells[cell]!.expected <= point) passed += cells[cell++]!.expected;
        add(m, formerIdentity(number, base - 1 - now, serial), now, cells[cell]!);
      }
    }
  });
  return exactly(leavers);
}

interface Cell {
  readonly sex: number;
  readonly leftAt: number;
  readonly expected: number;
}

function cohortCells(away_i: Float64Array, m: number, now: number): Cell[] {
  const cells: Cell[] = [];
  for (let leftAt = YOUNGEST; leftAt <= Math.min(now, OLDEST); leftAt++) {
    for (let sex = 0; sex < 2; sex++) cells.push({ sex, leftAt, expected: away_i[cellOf(m, sex, now, leftAt)]! });
  }
  return cells;
}

type Add = (m: number, identity: readonly [number, number], now: number, cell: Cell) => void;

function adder(leavers: Leavers, departures: DepartureRates, geography: Geography, base: number): Add {
  const { municipality_t, zones, towns, code_m } = geography;
  const { from_ta, to_maz, study_a } = departures;
  const { k1, k2 } = dispositionKey(EVENT.formerLife);
  const rows = code_m.length * LEAVING_SPAN; // municipality and age at leaving
  const towns_r = Array.from({ length: rows }, (_, r) =>
    lotsOf(towns, (t) =>
      municipality_t[t] === Math.floor(r / LEAVING_SPAN) ? from_ta[t * LEAVING_SPAN + (r % LEAVING_SPAN)]! : 0,
    ),
  );
  const zones_r = Array.from({ length: rows }, (_, r) => lotsOf(zones, (z) => to_maz[r * zones + z]!));
  return (m, [idA, idB], now, { sex, leftAt }) => {
    const unit = (index: number): number => asShare(draw(idA, idB, laterKey(k1, index), k2));
    const a = leftAt - YOUNGEST;
    const r = m * LEAVING_SPAN + a;
    const l = leavers.rows++;
    leavers.idA_l[l] = idA;
    leavers.idB_l[l] = idB;
    leavers.class_l[l] = classOf(base - 1 - now, sex);
    leavers.left_l[l] = base - 1 - (now - leftAt);
    leavers.origin_l[l] = pick(unit(DRAW.town), towns_r[r]!);
    leavers.zone_l[l] = pick(unit(DRAW.zone), zones_r[r]!);
    leavers.learning_l[l] = learningOutside(unit(DRAW.student) < study_a[a]!, unit(DRAW.level), now);
  };
}

/** Indices that have a weight, with the sum of the weights up to and including each. */
interface Lots {
  readonly index_n: readonly number[];
  readonly upTo_n: readonly number[];
}

function lotsOf(count: number, weight: (i: number) => number): Lots {
  const index_n: number[] = [];
  const upTo_n: number[] = [];
  let sum = 0;
  for (let i = 0; i < count; i++) {
    const own = weight(i);
    if (own === 0) continue;
    sum += own;
    index_n.push(i);
    upTo_n.push(sum);
  }
  return { index_n, upTo_n };
}

/** An index with probability in proportion to its weight; 0 where none has one. */
function pick(u: number, { index_n, upTo_n }: Lots): number {
  const point = u * (upTo_n.at(-1) ?? 0);
  const n = upTo_n.findIndex((upTo) => point < upTo);
  return (n < 0 ? index_n.at(-1) : index_n[n]) ?? 0;
}

/** Columns of exactly the length in use. */
function exactly(leavers: Leavers): Leavers {
  const made = makeLeavers(leavers.rows);
  made.rows = leavers.rows;
  for (const name of ['idA_l', 'idB_l', 'class_l', 'learning_l', 'parity_l', 'origin_l', 'zone_l', 'left_l'] as const) {
    made[name].set(leavers[name].subarray(0, leavers.rows));
  }
  return made;
}

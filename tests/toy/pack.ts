/** Small region packs for tests: invented, plausible, and true to every identity that the tables declare. */
import { withId } from '../../scenarios/packages/canonical.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { facilityTables } from './facility-tables.js';
import { homesTables } from './homes-tables.js';
import { labourTables } from './labour-tables.js';
import { learningTables } from './learning-tables.js';
import { movingTables } from './moving-tables.js';
import { type MunicipalTraits, municipalTables, toyCountry, toyOutlines } from './municipal-tables.js';
import { nationalTables } from './national-tables.js';
import { agesTable, placesTable } from './town-tables.js';
import { AVERAGE, makeTown, type TownTraits } from './towns.js';

export type { MunicipalTraits } from './municipal-tables.js';
export { AVERAGE, type TownTraits } from './towns.js';

const MUNICIPALITIES: readonly MunicipalTraits[] = [
  { code: 'GM9001', name: 'Oosterwijde', mortalityRatio: 1.05, fertilityRatio: 1.02 },
  { code: 'GM9002', name: 'Westerwijde', mortalityRatio: 0.98, fertilityRatio: 1 },
];

/** Three towns in two municipalities, base 2021. @param scale multiplies the residents of every town */
export function toyPack({ scale = 1 }: { scale?: number } = {}): Pack {
  const residents = (n: number): number => Math.round(n * scale);
  return packOf(MUNICIPALITIES, [
    {
      ...AVERAGE,
      code: 'WP9001',
      name: 'Grootdorp',
      municipality: 'GM9001',
      residents: residents(1800),
      care: 0.02,
      reception: residents(12),
    },
    {
      ...AVERAGE,
      code: 'WP9002',
      name: 'Middeldorp',
      municipality: 'GM9001',
      residents: residents(420),
      shape: [1.1, 1, 0.9],
    },
    { ...AVERAGE, code: 'WP9003', name: 'Kleindorp', municipality: 'GM9002', residents: residents(60), care: 0 },
  ]);
}

/** Eight towns in two municipalities; the last has no school, two are large enough for a practice. */
export const schoolPack = (): Pack =>
  packOf(
    MUNICIPALITIES,
    Array.from({ length: 8 }, (_, t) => ({
      ...AVERAGE,
      code: `WP90${t + 1}0`,
      name: `Schooldorp ${t + 1}`,
      municipality: MUNICIPALITIES[t < 4 ? 0 : 1]!.code,
      residents: t === 7 ? 120 : t % 3 === 2 ? 1500 : 310 + 60 * t,
      shape: [1.1, 1, 0.9],
    })),
  );

/**
 * One to four towns of 0 to 200 residents in one or two municipalities; the same pack for the same number.
 *
 * Every third pack has an empty town.
 */
export function randomPack(seed: number): Pack {
  const next = numbersFrom(seed);
  const below = (n: number): number => Math.floor(next() * n);
  const towns = 1 + below(4);
  const empty = seed % 3 === 0 ? below(towns) : -1;
  const municipalities = MUNICIPALITIES.slice(0, Math.min(towns, 1 + below(2)));
  return packOf(
    municipalities,
    Array.from(
      { length: towns },
      (_, t): TownTraits => ({
        code: `WP90${t + 1}0`,
        name: `Dorp ${t + 1}`,
        municipality: municipalities[t % municipalities.length]!.code,
        residents: t === empty ? 0 : below(201),
        care: next() < 0.5 ? 0 : 0.04 * next(),
        reception: next() < 0.2 ? below(20) : 0,
        shape: [0.6 + 0.8 * next(), 0.8 + 0.4 * next(), 0.6 + 0.8 * next()],
        familySize: 1.5 + 0.6 * next(),
        coupleShare: 0.35 + 0.25 * next(),
        singleParentShare: 0.3 * next(),
      }),
    ),
  );
}

/** Numbers in 0..1 from a whole number (mulberry32): enough to vary fixtures. */
function numbersFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return ((x ^ (x >>> 14)) >>> 0) / 4294967296;
  };
}

/** A region pack of base 2021 from the traits of its towns. */
function packOf(municipalities: readonly MunicipalTraits[], traits: readonly TownTraits[]): Pack {
  const towns = traits.map(makeTown);
  const municipal = municipalTables(municipalities, towns);
  const moving = movingTables(
    municipalities.map(({ code }) => ({
      code,
      residents: towns.reduce((n, t) => n + (t.traits.municipality === code ? t.counts['residents']! : 0), 0),
    })),
  );
  return withId({
    format: 'draagvlak-pack',
    version: 1,
    kind: 'region',
    name: 'toy',
    base: 2021,
    licence: ['Invented figures, no rights reserved'],
    sources: { toy: { table: 'toy', title: 'Invented figures', publisher: 'Draagvlak', licence: 'CC0' } },
    tables: {
      places: placesTable(towns),
      ages: agesTable(towns),
      ...municipal,
      ...facilityTables(traits),
      ...nationalTables(),
      ...moving,
      ...learningTables(municipalities[0]!.code),
      ...labourTables(municipal['municipalities']!, moving['zones']!),
      ...homesTables(municipalities.map(({ code }) => code)),
    },
    outlines: { municipalities: toyOutlines(municipalities), country: toyCountry(municipalities.length) },
  });
}

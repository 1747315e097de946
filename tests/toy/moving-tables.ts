/** The tables of toy packs about moving: three invented zones around the municipalities, and one arm of the sea. */
import { REGION_TABLES } from '../../scenarios/packages/columns/tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { OBSERVED_CLASSES } from '../../scenarios/packages/rules.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import { divide } from './towns.js';

const TOY = { source: 'toy', basis: 'derived', year: 2021 } as const;
const SERIES = { source: 'toy', basis: 'derived', year: 'series' } as const;

/** Nine classes as most places have them, and as a student city has them. */
const USUAL = [45, 48, 52, 56, 60, 245, 280, 160, 54];
const STUDENTS = [40, 40, 42, 62, 150, 300, 215, 115, 36];

interface ToyZone {
  readonly code: string;
  readonly name: string;
  readonly kind: 'municipality' | 'corop';
  readonly residents: number;
  readonly x: number;
  readonly y: number;
  readonly shape: readonly number[];
  readonly effect: number; // at 15 to 24
  readonly moves: readonly [out: number, back: number]; // per 1,000 residents of a municipality in 2015
}

const ZONES: readonly ToyZone[] = [
  {
    code: 'CR99',
    name: 'Verweg',
    kind: 'corop',
    residents: 900000,
    x: 120000,
    y: 480000,
    shape: USUAL,
    effect: 1.1,
    moves: [9, 7],
  },
  {
    code: 'GM9101',
    name: 'Buurdorp',
    kind: 'municipality',
    residents: 12000,
    x: 262000,
    y: 596000,
    shape: USUAL,
    effect: 0.8,
    moves: [8, 9],
  },
  {
    code: 'GM9102',
    name: 'Studiestad',
    kind: 'municipality',
    residents: 150000,
    x: 233000,
    y: 582000,
    shape: STUDENTS,
    effect: 5,
    moves: [15, 10],
  },
];

/** Moves per 1,000 of a year by first age of a group: inside a municipality, to another. */
const PROFILE: readonly (readonly [age: number, within: number, between: number])[] = [
  [0, 80, 35],
  [5, 65, 22],
  [10, 50, 15],
  [15, 55, 35],
  [18, 110, 110],
  [20, 180, 130],
  [25, 180, 110],
  [30, 125, 75],
  [35, 85, 45],
  [45, 55, 26],
  [55, 38, 20],
  [65, 28, 14],
  [74, 24, 12],
  [80, 36, 18],
];
const AGES = Array.from({ length: 96 }, (_, age) => age);
const rowAt = (age: number) => PROFILE.filter(([from_]) => from_ <= age).at(-1)!;

const share = (values: readonly number[]): number[] => {
  const sum = values.reduce((a, b) => a + b, 0);
  return values.map((value) => Math.round((value / sum) * 1e6) / 1e6);
};
const foreignShape = share(AGES.map((age) => (age < 18 ? 8 : age < 40 ? 30 : age < 65 ? 8 : 1)));

function nationalTables(): Record<string, Table> {
  return {
    move_profile: makeTable('Moves by age', REGION_TABLES['move_profile']!, {
      age: from(TOY, AGES),
      within: from(
        TOY,
        AGES.map((age) => rowAt(age)[1] / 1000),
      ),
      between: from(
        TOY,
        AGES.map((age) => rowAt(age)[2] / 1000),
      ),
      basis: from(
        TOY,
        AGES.map((age) => (age < 74 ? 'measured' : 'guess')),
      ),
    }),
    foreign_ages: makeTable('Ages of foreign migrants', REGION_TABLES['foreign_ages']!, {
      age: from(TOY, AGES),
      immigration: from(TOY, foreignShape),
      emigration: from(TOY, foreignShape),
    }),
    barriers: makeTable('Water and borders', REGION_TABLES['barriers']!, {
      barrier: from(TOY, ['Zeearm', 'Zeearm', 'grens']),
      kind: from(TOY, ['water', 'water', 'border']),
      point: from(TOY, [0, 1, 0]),
      x_m: from(TOY, [200000, 300000, null]),
      y_m: from(TOY, [594500, 594500, null]),
      permeability: from(TOY, [null, null, 0.1]),
    }),
    crossings: makeTable('Ways across the water', REGION_TABLES['crossings']!, {
      name: from(TOY, ['Brug']),
      from_x_m: from(TOY, [258000]),
      from_y_m: from(TOY, [594000]),
      to_x_m: from(TOY, [258000]),
      to_y_m: from(TOY, [595000]),
      length_km: from(TOY, [1.2]),
      minutes: from(TOY, [0]),
      toll_eur: from(TOY, [0]),
      modes: from(TOY, ['all']),
    }),
  };
}

function zoneTables(): Record<string, Table> {
  const of = (value: (z: ToyZone) => number | string) => from(TOY, ZONES.map(value));
  const cohorts = ZONES.flatMap((zone) =>
    (['closed', 'steady'] as const).flatMap((variant) =>
      Array.from({ length: 13 }, (_, step) => ({
        zone: zone.code,
        variant,
        year: 2021 + 5 * step,
        // A closed zone loses a hundredth in five years, a steady one keeps its people.
        ages: divide(Math.round(zone.residents * (variant === 'closed' ? 1 - 0.01 * step : 1)), zone.shape),
      })),
    ),
  );
  return {
    zones: makeTable('The world outside', REGION_TABLES['zones']!, {
      code: of((z) => z.code),
      name: of((z) => z.name),
      kind: of((z) => z.kind),
      members: of((z) => (z.kind === 'corop' ? 9 : 1)),
      x_m: of((z) => z.x),
      y_m: of((z) => z.y),
      land_area_km2: of((z) => (z.kind === 'corop' ? 1500 : 90)),
      residents: of((z) => z.residents),
      dwellings: of((z) => Math.round(z.residents * 0.46)),
      woz_eur: of(() => 240000),
      built_before_2000_share: of(() => 0.8),
      single_family_share: of(() => 0.64),
      owner_share: of(() => 0.57),
      social_share: of(() => 0.29),
      jobs: of((z) => Math.round(z.residents * 0.5)),
      students: of((z) => Math.round(z.residents * (z.shape === STUDENTS ? 0.2 : 0.03))),
      university: of((z) => (z.shape === STUDENTS ? 1 : 0)),
      income_eur: of(() => 24000),
      education_low: of(() => 0.28),
      education_high: of(() => 0.33),
      participation: of(() => 0.69),
      income_per_inhabitant_eur: of(() => 27000),
      hbo_students: of((z) => Math.round(z.residents * (z.shape === STUDENTS ? 0.1 : 0.02))),
      wo_students: of((z) => Math.round(z.residents * (z.shape === STUDENTS ? 0.1 : 0.01))),
      mbo_students: of((z) => Math.round(z.residents * 0.028)),
      secondary_pupils: of((z) => Math.round(z.residents * 0.058)),
      corop_code: of((z) => (z.kind === 'corop' ? z.code : 'CR90')),
      pull_2015: of(() => 1),
      push_2015: of(() => 1),
    }),
    zone_ages: makeTable('Residents of zones by age', REGION_TABLES['zone_ages']!, {
      zone: from(
        SERIES,
        cohorts.map((c) => c.zone),
      ),
      variant: from(
        SERIES,
        cohorts.map((c) => c.variant),
      ),
      year: from(
        SERIES,
        cohorts.map((c) => c.year),
      ),
      ...Object.fromEntries(
        OBSERVED_CLASSES.map((g, i) => [
          `age_${g}`,
          from(
            SERIES,
            cohorts.map((c) => c.ages[i]!),
          ),
        ]),
      ),
    }),
  };
}

/** Young people leave the municipalities, to the student city above all. */
const ownEffect = (group: number): number => [1.2, 1.2, 1, 0.8, 0.5, 0.9, 1.1, 1.1, 1.1][group]!;

function effectTable(municipalities: readonly Residents[]): Table {
  const zones = new Map(ZONES.map((zone) => [zone.code, zone]));
  const codes = [...municipalities.map(({ code }) => code), ...zones.keys()].sort((a, b) => (a < b ? -1 : 1));
  const young = (group: number): boolean => group === 3 || group === 4;
  const effect = (code: string, group: number): number => {
    const zone = zones.get(code);
    return zone ? (young(group) ? zone.effect : 1) : ownEffect(group);
  };
  const none = from(
    TOY,
    codes.map(() => 0),
  );
  const named = (prefix: string) => OBSERVED_CLASSES.map((g) => `${prefix}_${g}`);
  return makeTable('Attraction', REGION_TABLES['place_effects']!, {
    code: from(TOY, codes),
    ...Object.fromEntries(
      named('effect').map((name, g) => [
        name,
        from(
          TOY,
          codes.map((code) => effect(code, g)),
        ),
      ]),
    ),
    effect_all: from(
      TOY,
      codes.map(() => 1),
    ),
    ...Object.fromEntries(['internal', 'total', 'cohort'].flatMap(named).map((name) => [name, none])),
    ...Object.fromEntries(
      [2, 3, 5].map((w) => [
        `level_${w}`,
        from(
          TOY,
          codes.map((c) => (zones.has(c) ? 0 : -0.002)),
        ),
      ]),
    ),
    ...Object.fromEntries(
      [2, 3, 5].map((w) => [
        `departure_level_${w}`,
        from(
          TOY,
          codes.map(() => 1.05),
        ),
      ]),
    ),
  });
}

function flowTable(municipalities: readonly Residents[]): Table {
  const rows = municipalities.flatMap(({ code, residents }) =>
    ZONES.flatMap((zone) => {
      const moves = (i: 0 | 1): number => Math.round((zone.moves[i] * residents) / 1000);
      return [
        { origin: code, destination: zone.code, moves: moves(0) },
        { origin: zone.code, destination: code, moves: moves(1) },
      ];
    }),
  );
  return makeTable('Moves of 2015', REGION_TABLES['flows_2015']!, {
    origin: from(
      TOY,
      rows.map((r) => r.origin),
    ),
    destination: from(
      TOY,
      rows.map((r) => r.destination),
    ),
    moves: from(
      TOY,
      rows.map((r) => r.moves),
    ),
    transit: from(
      TOY,
      rows.map(() => 0),
    ),
  });
}

/** A municipality of the toy pack and its residents at the base. */
export interface Residents {
  readonly code: string;
  readonly residents: number;
}

function foreignTables(municipalities: readonly Residents[]): Record<string, Table> {
  const codes = municipalities.map(({ code }) => code);
  const years = Array.from({ length: 9 }, (_, i) => 2012 + i);
  const rows = municipalities.flatMap((m) => years.map((year) => ({ ...m, year })));
  const perThousand = (n: number, residents: number): number => Math.round((n * residents) / 1000);
  const levels = ['*', ...codes];
  return {
    foreign: makeTable('Foreign migration', REGION_TABLES['foreign']!, {
      municipality: from(
        SERIES,
        rows.map((r) => r.code),
      ),
      year: from(
        SERIES,
        rows.map((r) => r.year),
      ),
      immigration: from(
        SERIES,
        rows.map((r) => perThousand(4, r.residents)),
      ),
      transit_in: from(
        SERIES,
        rows.map(() => 0),
      ),
      emigration: from(
        SERIES,
        rows.map((r) => perThousand(3, r.residents)),
      ),
    }),
    foreign_base: makeTable('Foreign migration at the base', REGION_TABLES['foreign_base']!, {
      municipality: from(SERIES, codes),
      ...Object.fromEntries(
        [2, 5].flatMap((window) => [
          [
            `immigration_${window}`,
            from(
              SERIES,
              municipalities.map((m) => perThousand(4, m.residents)),
            ),
          ],
          [
            `transit_in_${window}`,
            from(
              SERIES,
              codes.map(() => 0),
            ),
          ],
          [
            `emigration_${window}`,
            from(
              SERIES,
              municipalities.map((m) => perThousand(3, m.residents)),
            ),
          ],
        ]),
      ),
    }),
    region_level: makeTable('Level of moving', REGION_TABLES['region_level']!, {
      municipality: from(SERIES, [...levels, ...levels]),
      kind: from(SERIES, [...levels.map(() => 'between'), ...levels.map(() => 'within')]),
      ...Object.fromEntries(
        [2, 3, 5].map((w) => [`level_${w}`, from(SERIES, [...levels.map(() => 1.05), ...levels.map(() => 1)])]),
      ),
      basis: from(SERIES, [...levels.map(() => 'measured'), ...levels.map(() => 'guess')]),
    }),
  };
}

/** All tables about moving for the municipalities of a toy pack, in order of code. */
export const movingTables = (municipalities: readonly Residents[]): Record<string, Table> => ({
  ...nationalTables(),
  ...zoneTables(),
  place_effects: effectTable(municipalities),
  flows_2015: flowTable(municipalities),
  ...foreignTables(municipalities),
});

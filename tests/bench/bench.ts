/**
 * `npm run bench`: how fast the kernel lives its years, beside the yardstick, interleaved in the same run.
 *
 * Prints absolute figures, ratios, bytes per resident and the cost by process. `--check` ends with exit code 1 when a ratio lies
 * 30 % under the recorded one in its best round, after fewer rounds and without the cost by process; `--record` writes tests/bench/recorded.json.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { median } from 'simple-statistics';
import { parsePack } from '../../scenarios/packages/check/check.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import type { Tally } from '../../sim/indicators/tally.js';
import type { WorldInput } from '../../sim/input.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { yearResult } from '../../sim/run.js';
import { DWELLING_BYTES } from '../../sim/state/dwellings.js';
import { HOUSEHOLD_BYTES } from '../../sim/state/households.js';
import { PERSON_BYTES } from '../../sim/state/persons.js';
import { makeWorld, type World } from '../../sim/world.js';
import { stepYear, YEAR } from '../../sim/year.js';
import { slowness } from './machine.js';
import { YARDSTICK_DIGEST, yardstick } from './yardstick.js';

/** A check only looks for a third less: three rounds tell. */
const CHECK = process.argv.includes('--check');
const ROUNDS = CHECK ? 3 : 5;
/** Rounds before them: the compiler goes on changing its mind for as long. */
const WARM_UP = 3;
const YEARS = 15;
const RECORDED = 'tests/bench/recorded.json';
const PACK = 'scenarios/packages/noord-oost-groningen.2021.json';
/** The yardstick's processes: death, birth, leaving home (the only wish in a world without unions and splits). */
const MINIMAL = ['ageing', 'mortality', 'bereavement', 'fertility', 'newborn mortality', 'relocation', 'settling'];
const ONLY_LEAVING = { unionYoung: 0, unionOlder: 0, splitWithChildren: 0, splitWithoutChildren: 0 };

const seconds = (work: () => void): number => {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
};

const residents = (world: World): number => {
  let n = 0;
  for (let p = 0; p < world.persons.slots; p++) if (world.persons.class_p[p] !== 0) n++;
  return n;
};

/** Million person-years per second of `YEARS` years lived by `live`. */
function speed(input: WorldInput, live: (world: World) => void, parameters = initialParameters()): number {
  const world = makeWorld(input, runKeyOf(1), parameters);
  tally = undefined;
  let personYears = 0;
  let time = 0;
  for (let i = 0; i < YEARS; i++) {
    personYears += residents(world);
    time += seconds(() => live(world));
  }
  return personYears / time / 1e6;
}

function minimalYear(world: World): void {
  world.events.count = 0;
  for (const process of YEAR) if (MINIMAL.includes(process.name)) process.run(world, process.prepare(world));
  world.year++;
}

let tally: Tally | undefined;
function fullYear(world: World): void {
  tally = stepYear(world, undefined, tally);
  yearResult(world, tally, false);
}

/**
 * The yardstick with as many persons as the region has: a size that fits the processor's cache would measure the cache.
 *
 * @throws Error when at its own size it does not compute what it should
 */
function yardstickSpeed(persons: number): number {
  const minimal = yardstick(persons, 30);
  let personYears = 0;
  const time = seconds(() => {
    personYears = minimal.run();
  });
  return personYears / time / 1e6;
}

function checkYardstick(): void {
  const minimal = yardstick(100_000, 30);
  minimal.run();
  if (minimal.digest() !== YARDSTICK_DIGEST)
    throw new Error(`yardstick digest ${minimal.digest()}, expected ${YARDSTICK_DIGEST}`);
}

/** Milliseconds per year of each process, in the order of the year. */
function costs(input: WorldInput): Map<string, number> {
  const world = makeWorld(input, runKeyOf(1), initialParameters());
  const cost = new Map<string, number>();
  let current = '';
  let since = 0;
  const watch = (name: string): void => {
    const now = performance.now();
    if (current) cost.set(current, (cost.get(current) ?? 0) + (now - since) / YEARS);
    current = name;
    since = performance.now();
  };
  for (let i = 0; i < YEARS; i++) {
    const after = stepYear(world, watch);
    watch('indicators and hash');
    yearResult(world, after, false);
    watch('');
  }
  return cost;
}

function bytesPerResident(world: World): number {
  const { persons, households, dwellings, events } = world;
  const held =
    persons.class_p.length * PERSON_BYTES +
    households.size_h.length * HOUSEHOLD_BYTES +
    dwellings.status_d.length * DWELLING_BYTES +
    events.what_e.length * 16;
  return held / residents(world);
}

function main(): void {
  console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
  let input!: WorldInput;
  let open!: WorldInput;
  // Machines that others use too change their speed from minute to minute.
  const before = slowness();
  const load = seconds(() => {
    const pack = parsePack(readFileSync(PACK, 'utf8'), PACK);
    open = openInput(pack, synthesise(pack, 1));
    input = { ...open, moving: null, leavers: null, learning: null, labour: null, livelihood: null, housing: null };
  });
  const slow = Math.max(before, slowness());
  console.log(
    `pack load and synthesis: ${load.toFixed(2)} s (a machine ${slow.toFixed(1)} times slower than a quiet one)`,
  );
  const rounds = { yardstick: [] as number[], minimal: [] as number[], closed: [] as number[], full: [] as number[] };
  checkYardstick();
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    const made = {
      yardstick: yardstickSpeed(input.population.persons.slots),
      minimal: speed(input, minimalYear, { ...initialParameters(), ...ONLY_LEAVING }),
      closed: speed(input, fullYear),
      full: speed(open, fullYear),
    };
    if (round < 0) continue; // warm-up
    for (const key of ['yardstick', 'minimal', 'closed', 'full'] as const) rounds[key].push(made[key]);
  }
  const middle = {
    yardstick: median(rounds.yardstick),
    minimal: median(rounds.minimal),
    closed: median(rounds.closed),
    full: median(rounds.full),
  };
  console.log(`million person-years per second, median of ${ROUNDS} (lowest - highest), one thread:`);
  for (const key of ['yardstick', 'minimal', 'closed', 'full'] as const) {
    const ratio = (middle[key] / middle.yardstick).toFixed(2);
    const range = `${Math.min(...rounds[key]).toFixed(1)} - ${Math.max(...rounds[key]).toFixed(1)}`;
    console.log(`  ${key.padEnd(10)} ${middle[key].toFixed(1).padStart(6)}  (${range})  ratio ${ratio}`);
  }
  const world = makeWorld(input, runKeyOf(1), initialParameters());
  const residentsAtStart = residents(world);
  for (let i = 0; i < YEARS; i++) stepYear(world);
  console.log(
    `bytes per resident: ${bytesPerResident(world).toFixed(1)} after ${YEARS} years (${residentsAtStart} residents at the start)`,
  );
  if (!CHECK) printCosts(open);
  record({ minimal: middle.minimal / middle.yardstick, full: middle.full / middle.yardstick });
  // What became slower is slower in every round; a round beside somebody else's work says nothing.
  const best = (speeds: readonly number[]): number =>
    Math.max(...speeds.map((speed, round) => speed / rounds.yardstick[round]!));
  if (CHECK) judge({ minimal: best(rounds.minimal), full: best(rounds.full) });
  if (CHECK) limits(bytesPerResident(world), load, slow);
}

function printCosts(input: WorldInput): void {
  console.log('milliseconds per year by process:');
  for (const [name, ms] of costs(input)) console.log(`  ${name.padEnd(20)} ${ms.toFixed(2)}`);
}

/** Most seconds for a pack and its population on a quiet machine, where they take about 2. */
const LOAD_SECONDS = 4;

/** Bytes a resident, and how long loading takes. @param slow how much slower than a quiet machine it was around the loading */
function limits(bytes: number, load: number, slow: number): void {
  const most = LOAD_SECONDS * slow;
  const over = [
    ...(bytes > 64 ? [`${bytes.toFixed(1)} bytes per resident, at most 64`] : []),
    ...(load > most ? [`pack load and synthesis ${load.toFixed(2)} s, at most ${most.toFixed(2)} here`] : []),
  ];
  for (const line of over) console.error(line);
  if (over.length > 0) process.exitCode = 1;
}

type Ratios = Readonly<Record<'minimal' | 'full', number>>;

/** Records the ratios when asked to. */
function record({ minimal, full }: Ratios): void {
  if (!process.argv.includes('--record')) return;
  const rounded = { minimal: Number(minimal.toFixed(2)), full: Number(full.toFixed(2)) };
  writeFileSync(RECORDED, `${JSON.stringify(rounded, null, 2)}\n`);
}

/** Compares the ratios of the best round with the recorded ones. */
function judge(ratios: Ratios): void {
  const recorded = JSON.parse(readFileSync(RECORDED, 'utf8')) as Ratios;
  for (const key of ['minimal', 'full'] as const) {
    if (ratios[key] >= recorded[key] * 0.7) continue;
    console.error(
      `${key}: ratio ${ratios[key].toFixed(3)} of the best round lies more than 30 % under the recorded ${recorded[key]}`,
    );
    process.exitCode = 1;
  }
}

main();

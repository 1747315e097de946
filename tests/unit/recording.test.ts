/** Pictures of a year: who lives in each dwelling, what happened; handed over, and without a trace in the world. */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { HAPPENED } from '../../sim/events.js';
import { PROGRAMME } from '../../sim/housing/building-programme.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { Port, Request, Response } from '../../sim/protocol.js';
import { buffersOf, LIVED_IN, type Recording, recordYear } from '../../sim/recording.js';
import { liveYears, runReplicate } from '../../sim/run.js';
import { serve } from '../../sim/serve.js';
import { DWELLING_STATUS } from '../../sim/state/dwellings.js';
import { stepYear } from '../../sim/year.js';
import { toyPack } from '../toy/pack.js';
import { flatRates, type Home, man, smallInput, smallWorld, woman } from '../toy/small-world.js';

const pack = toyPack();
const input = openInput(pack, synthesise(pack, 1));
const job = { runKey: runKeyOf(1), lastYear: input.baseYear + 4, parameters: initialParameters() };
const parent = (age: number) => woman(age, 'partner');

describe('who lives in a dwelling', () => {
  const homes: readonly (readonly [stage: keyof typeof LIVED_IN, home: Home])[] = [
    ['single', { members: [man(64)] }],
    ['older', { members: [woman(65)] }],
    ['couple', { members: [man(30, 'partner'), woman(64, 'partner')] }],
    ['older', { members: [man(66, 'partner'), woman(65, 'partner')] }],
    ['mixed', { members: [man(66, 'partner'), woman(64, 'partner')] }],
    ['family', { members: [man(40, 'partner'), parent(40), man(17, 'child')] }],
    ['family', { members: [woman(40), man(17, 'child'), woman(20, 'child')] }],
    ['mixed', { members: [woman(45), man(18, 'child')] }],
    ['family', { members: [woman(45), man(3, 'child'), woman(70, 'other')] }],
    ['couple', { members: [man(45), woman(50, 'other')] }],
  ];

  it.each(homes)('%s', (stage, home) => {
    expect([...recordYear(smallWorld(smallInput([home]))).livedIn_d]).toEqual([LIVED_IN[stage]]);
  });

  it('nobody: vacant or unusable; who has no dwelling leaves no trace', () => {
    const without = { members: [man(30)], dwelling: false };
    const inCare = { members: [man(90), woman(91)], kind: 'institution' as const };
    const world = smallWorld(smallInput([{ members: [man(30)] }, without, inCare], flatRates(), undefined, 2));
    world.dwellings.status_d[2] = DWELLING_STATUS.unusable;
    expect([...recordYear(world).livedIn_d]).toEqual([LIVED_IN.single, LIVED_IN.vacant, LIVED_IN.unusable]);
  });

  it('by the age on the 1 January that is recorded', () => {
    const world = smallWorld(smallInput([{ members: [man(64)] }]));
    stepYear(world);
    expect(world.year).toBe(2022);
    expect([...recordYear(world).livedIn_d]).toEqual([LIVED_IN.older]);
  });

  it('as many occupied dwellings as the world has', () => {
    for (const { result, recording } of liveYears(input, { ...job, record: true })) {
      const sum = (id: string): number => result.indicators[id]!.reduce((a, b) => a + b, 0);
      const count = (what: number): number => recording!.livedIn_d.filter((value) => value === what).length;
      expect(count(LIVED_IN.vacant) + count(LIVED_IN.unusable)).toBe(sum('vacant_dwellings'));
      expect(recording!.livedIn_d.length - count(LIVED_IN.gone)).toBe(sum('dwellings'));
      expect(count(LIVED_IN.family)).toBeGreaterThan(0);
    }
  });
});

describe('dwellings built in the year', () => {
  // Built whatever becomes of households.
  const parameters = { ...job.parameters, buildingProgramme: PROGRAMME.continued };
  const building = { ...job, parameters, record: true };
  const years = [...liveYears(input, building)];
  const base = input.population.dwellings.slots;

  it('are told by town as often as they are counted, and are the last of the dwellings', () => {
    let slots = base;
    for (const { recording, result } of years) {
      const { builtPlace_n, builtA_n, builtB_n, livedIn_d } = recording!;
      const counted_t = result.indicators['dwellings_built'] ?? input.places.code_t.map(() => 0);
      expect(counted_t.map((_, t) => builtPlace_n.filter((place) => place === t).length)).toEqual(counted_t);
      expect([builtA_n.length, builtB_n.length]).toEqual([builtPlace_n.length, builtPlace_n.length]);
      slots += builtPlace_n.length;
      expect(livedIn_d).toHaveLength(slots);
    }
    expect(years[0]!.recording!.builtPlace_n).toHaveLength(0);
    expect(slots).toBeGreaterThan(base);
  });

  it('have an identity of their own, the same under the same luck', () => {
    const names = (of: typeof years): string[] =>
      of.flatMap(({ recording }) => [...recording!.builtA_n].map((a, n) => `${a} ${recording!.builtB_n[n]}`));
    const all = names(years);
    expect(new Set(all).size).toBe(all.length);
    expect(names([...liveYears(input, building)])).toEqual(all);
  });
});

describe('what happened', () => {
  const years = [...liveYears(input, { ...job, record: true })];

  it('nothing before the first 1 January', () => {
    const { recording, result } = years[0]!;
    expect(recording!.year).toBe(input.baseYear);
    expect(result.year).toBe(input.baseYear);
    for (const column of ['what_e', 'cause_e', 'class_e', 'from_e', 'to_e'] as const) {
      expect(recording![column]).toHaveLength(0);
    }
  });

  it('as many births and deaths as are counted, in columns of one length', () => {
    for (const { recording, result } of years.slice(1)) {
      const { what_e, cause_e, class_e, from_e, to_e } = recording!;
      const sum = (id: string): number => result.indicators[id]!.reduce((a, b) => a + b, 0);
      expect(what_e.filter((what) => what === HAPPENED.birth)).toHaveLength(sum('births'));
      expect(what_e.filter((what) => what === HAPPENED.death)).toHaveLength(sum('deaths'));
      for (const column of [cause_e, class_e, from_e, to_e]) expect(column).toHaveLength(what_e.length);
      expect(what_e.length).toBeGreaterThan(20);
    }
  });

  it('in buffers that hold nothing else', () => {
    for (const column of Object.values(years[2]!.recording!)) {
      if (typeof column !== 'number') expect(column.buffer.byteLength).toBe(column.byteLength);
    }
  });
});

describe('recording', () => {
  it('changes no result, and costs nothing where nobody asked', () => {
    const results = (record: boolean) => {
      const lived: unknown[] = [];
      runReplicate(input, { ...job, record }, (result, recording) => {
        lived.push(result);
        expect(recording === null).toBe(!record);
      });
      return lived;
    };
    expect(results(true)).toEqual(results(false));
  });

  it('is not the world itself: giving it away leaves the world as it is', () => {
    const world = smallWorld(smallInput([{ members: [man(30)] }, { members: [woman(70)] }], flatRates({ death: 0.5 })));
    stepYear(world);
    const first = recordYear(world);
    const again = recordYear(world);
    structuredClone(first, { transfer: buffersOf(first) });
    expect(first.livedIn_d.byteLength).toBe(0);
    expect(first.what_e.byteLength).toBe(0);
    expect(recordYear(world)).toEqual(again);
    expect(world.events.what_e.byteLength).toBeGreaterThan(0);
  });
});

/** A worker without a thread: messages are handed over as between threads, `later` when asked. */
function harness() {
  const posted: { message: Response; transfer: ArrayBuffer[] }[] = [];
  const waiting: (() => void)[] = [];
  let send: (message: Request) => void = () => undefined;
  const port: Port = {
    post: (message, transfer) => posted.push({ message: structuredClone(message, { transfer }), transfer }),
    onMessage: (receive) => {
      send = receive;
    },
    later: (work) => waiting.push(work),
  };
  serve(port);
  const goOn = (steps = Number.POSITIVE_INFINITY): void => {
    for (let step = 0; step < steps && waiting.length > 0; step++) waiting.shift()!();
  };
  const run = (number: number, record: boolean): void => send({ type: 'run', job: number, seed: 1, ...job, record });
  send({ type: 'load', input });
  return {
    posted,
    send,
    run,
    goOn,
    order: () => posted.flatMap(({ message }) => (message.type === 'year' ? [message.job] : [])),
  };
}

describe('a worker', () => {
  it('hands recordings over instead of copying them', () => {
    const { posted, run, goOn } = harness();
    run(1, true);
    goOn();
    const years = posted.filter(({ message }) => message.type === 'year');
    expect(years).toHaveLength(5);
    for (const { message, transfer } of years) {
      const { recording } = message as { recording: Recording };
      expect(transfer).toHaveLength(Object.keys(recording).length - 1); // all but the year
      expect(transfer.map(({ byteLength }) => byteLength)).toEqual(transfer.map(() => 0));
      // New dwellings come after those of the base.
      expect(recording.livedIn_d.length).toBeGreaterThanOrEqual(input.population.dwellings.slots);
    }
    expect(posted.at(-1)!.message).toEqual({ type: 'done', job: 1 });
  });

  it('sends none and nothing to hand over in a job that records nothing', () => {
    const { posted, run, goOn } = harness();
    run(1, false);
    goOn();
    for (const { message, transfer } of posted) {
      expect(transfer).toEqual([]);
      if (message.type === 'year') expect(message.recording).toBeNull();
    }
  });

  it('lives two runs in turn, a year each, to the same results as one by one', () => {
    const together = harness();
    together.run(1, false);
    together.run(2, false);
    together.goOn();
    expect(together.order()).toEqual([1, 2, 1, 2, 1, 2, 1, 2, 1, 2]);
    const alone = harness();
    alone.run(1, false);
    alone.goOn();
    const of = ({ posted }: ReturnType<typeof harness>, number: number) =>
      posted.flatMap(({ message }) => (message.type === 'year' && message.job === number ? [message.result] : []));
    expect(of(together, 1)).toEqual(of(alone, 1));
    expect(of(together, 2)).toEqual(of(alone, 1));
  });

  it('forgets a run that is stopped, and goes on with the others', () => {
    const { posted, send, run, goOn, order } = harness();
    run(1, false);
    run(2, false);
    goOn(3);
    send({ type: 'stop', job: 1 });
    send({ type: 'stop', job: 7 });
    run(3, false);
    goOn();
    expect(order()).toEqual([1, 2, 1, 2, 3, 2, 3, 2, 3, 2, 3, 3]);
    expect(posted.flatMap(({ message }) => (message.type === 'done' ? [message.job] : []))).toEqual([2, 3]);
  });

  it('says what went wrong in one run and lives the others', () => {
    const { posted, send, run, goOn } = harness();
    const unknown = { id: 'no-such-measure', dose: 1, start: input.baseYear, years: 1, area_t: [true, true, true] };
    send({ type: 'run', job: 1, seed: 1, ...job, policy: [unknown] });
    run(2, false);
    goOn();
    const failed = posted.flatMap(({ message }) => (message.type === 'failed' ? [message] : []));
    expect(failed).toHaveLength(1);
    expect(failed[0]!.job).toBe(1);
    expect(failed[0]!.message).not.toBe('');
    expect(posted.at(-1)!.message).toEqual({ type: 'done', job: 2 });
  });
});

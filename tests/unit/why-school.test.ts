/** Is what `why` tells about a school true: does every child that came or went stand in one column, and is it the same run? */
import { describe, expect, it } from 'vitest';
import { InputError } from '../../scenarios/errors.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { runKeyOf } from '../../scenarios/run-key.js';
import { whyCsv } from '../../scenarios/runs/why/csv.js';
import { findSchool } from '../../scenarios/runs/why/find-school.js';
import { type SchoolName, whyText } from '../../scenarios/runs/why/table.js';
import { causesOf, NOTICE } from '../../scenarios/runs/why/words.js';
import { type Children, changeOf } from '../../scenarios/why/pupils.js';
import { type Watched, watchSchool } from '../../scenarios/why/replay.js';
import { openYears, totalsOf } from '../../scenarios/why/totals.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import type { YearResult } from '../../sim/protocol.js';
import { runReplicate } from '../../sim/run.js';
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import { schoolPack } from '../toy/pack.js';

const pack = schoolPack();
const input = openInput(pack, synthesise(pack, 1));
const facilities = input.facilities!;
const schools = facilities.kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [f] : []));
const lastYear = input.baseYear + 12;
const parameters = { ...initialParameters(), schoolClosureLevel: 3 };
const policy = [
  { id: 'small-school-allowance', dose: 12, start: 2023, years: 5, area_t: input.places.code_t.map(() => true) },
];
const seeds = [1, 2, 3];
const replays = (seed: number): Watched[] =>
  schools.map((f) => watchSchool({ input, parameters, policy, seed, lastYear }, f));

const name: SchoolName = {
  id: '90T000',
  name: 'De Linde',
  town: 'Schooldorp 1',
  denomination: 'public',
  towns: ['Schooldorp 1'],
  into: null,
  scenario: 'toy',
  lastYear,
  level: 3,
  proven: 13,
};

/** What the children who came and went in some years add up to. */
const netOf = (years: Parameters<typeof totalsOf>[0]): number =>
  Object.values<number>({ ...totalsOf(years) }).reduce((a, b) => a + b, 0);

describe('a school lived again', () => {
  const watched = seeds.flatMap(replays);

  it('changes by the children who came and went, each counted once', () => {
    for (const { years } of watched) {
      for (let i = 1; i < years.length; i++) {
        const { pupils, change } = years[i]!;
        expect(pupils - years[i - 1]!.pupils).toBe(netOf([{ change }]));
      }
    }
  });

  it('knows every way to come and to go', () => {
    const sums: Record<string, number> = {};
    for (const { years } of watched) {
      for (const { change } of years) {
        for (const [way, n] of Object.entries(change ?? {})) sums[way] = (sums[way] ?? 0) + Math.abs(n);
      }
    }
    for (const way of ['began', 'finished', 'movedIn', 'movedOut', 'fromClosed', 'closedHere']) {
      expect({ way, some: sums[way]! > 0 }).toEqual({ way, some: true });
    }
  });

  it('is the run: states, pupils, decisions and books of every year', () => {
    for (const seed of seeds) {
      const results: YearResult[] = [];
      runReplicate(input, { runKey: runKeyOf(seed), lastYear, parameters, policy }, (result) => results.push(result));
      const same = watched.filter((one) => one.seed === seed);
      results.forEach(({ year, stateHash, facilities: now, ledger }, i) => {
        let paid = 0;
        for (const { school, years, stateHash: hashes } of same) {
          expect(hashes[year]).toBe(stateHash);
          const { pupils, decision } = years[i]!;
          expect(years[i]!.year).toBe(year - 1);
          expect([pupils, decision.status, decision.reason, decision.into + 1, decision.held]).toEqual([
            now.users_f[school],
            now.status_f[school],
            now.reason_f[school],
            now.into_f[school],
            now.held_f[school],
          ]);
          paid += decision.paidEur;
        }
        expect(100 * paid).toBe(ledger[0]?.spent_ct ?? 0);
      });
    }
    expect(watched.some(({ years }) => years.some(({ decision }) => decision.held === REASON.board))).toBe(true);
  });

  it('has a probability that is the product of its factors while its board decides', () => {
    for (const { years } of watched) {
      for (const [i, { outlook, decision }] of years.entries()) {
        const decides = i > 0 && years[i - 1]!.decision.status === FACILITY_STATUS.open;
        expect(outlook !== null).toBe(decides);
        if (outlook === null) continue;
        const sum = Object.values(outlook.terms).reduce((a, b) => a + b, 0);
        expect(outlook.probability).toBeCloseTo(1 - Math.exp(-3 * Math.exp(sum)), 12);
        expect(outlook.prospect.pupils).toBe(years[i]!.pupils);
        expect(decision.yearsUnder > 0).toBe(years[i]!.pupils < decision.norm);
      }
    }
  });

  it('is told in a table that ends where the school does, after the notice', () => {
    const closing = watched.find(({ years }) => years.some(({ decision }) => decision.reason === REASON.board))!;
    const text = whyText(closing, name);
    expect(text.startsWith(NOTICE)).toBe(true);
    const closed = closing.years.find(({ decision }) => decision.status === FACILITY_STATUS.closed)!.year;
    expect(text).toMatch(new RegExp(`Gesloten op 1 augustus ${closed}, aangekondigd .*: besluit van het bestuur`));
    expect(text).not.toMatch(new RegExp(`^ +${closed + 1} `, 'm'));
    expect(text).toContain('alle 13 jaren');
    const rows = whyCsv(closing, name).trimEnd().split('\n');
    expect(rows).toHaveLength(1 + closed - (input.baseYear - 1) + 1);
    expect(new Set(rows.map((row) => row.split(',').length)).size).toBe(1);
  });

  it('has causes that add up to the change it tells, over the years in which it was open', () => {
    const number = (text: string): number => Number(text.replaceAll('.', '').replace('\u2212', '-'));
    const cause = /([+\u2212]?[\d.]+)(?=[,.] |$)/;
    for (const one of watched.filter((some) => openYears(some).length > 1)) {
      const [change, around] = causesOf(one).split('. Kinderen ') as [string, string];
      const [, from, first, to, last] = /^Van (\d+) leerlingen in (\d+) naar (\d+) in (\d+): /.exec(change)!;
      const causes = change.slice(change.indexOf(': ') + 2).split(', ');
      expect(causes).toHaveLength(5);
      const sum = causes.reduce((all, text) => all + number(cause.exec(text)![1]!), 0);
      expect(sum).toBe(Number(to) - Number(from));
      expect([...around.matchAll(/ in (\d{4})/g)].map(([, year]) => year)).toEqual([first, last]);
    }
    const closing = watched.filter(({ years }) =>
      years.some(({ decision }) => decision.status === FACILITY_STATUS.closed),
    );
    expect(closing.length).toBeGreaterThan(0);
  });

  it('that closed in its first summer tells the pupils it had, and no change', () => {
    const [first] = watched[0]!.years;
    const gone = { ...first!, year: first!.year + 1, decision: { ...first!.decision, status: FACILITY_STATUS.closed } };
    const text = causesOf({ ...watched[0]!, years: [first!, gone] });
    expect(text).toMatch(new RegExp(`^${first!.pupils} leerlingen in 2020\\. Kinderen .*: \\d+ in 2020\\.$`));
  });

  it('that merges says with which other', () => {
    const far = { ...parameters, mergerReachKm: 6 };
    const merging = schools
      .map((f) => watchSchool({ input, parameters: far, policy: [], seed: 1, lastYear }, f))
      .find(({ years }) => years.at(-1)!.decision.reason === REASON.merged)!;
    const f = merging.years.at(-1)!.decision.into;
    expect(facilities.board_f[f]).toBe(facilities.board_f[merging.school]);
    const into = { id: facilities.id_f[f]!, name: facilities.name_f[f]!, town: 'Schooldorp' };
    const told = { ...name, into };
    expect(whyText(merging, told)).toContain(`fusie met een andere school ervan (${into.name}, Schooldorp)`);
    const last = whyCsv(merging, told).trimEnd().split('\n').at(-1)!;
    expect(last).toContain(`,closed,merged,${into.id},`);
  });
});

describe('a child', () => {
  const at = (school: number, town: number, born = 2010): Children => new Map([['a', { school, town, born }]]);
  const none: Children = new Map();
  // School 0 is watched, school 1 closed this year; 2021 was lived.
  it.each([
    ['turns four and begins', at(0, 0, 2017), at(1, 0, 2017), 'began', 1],
    ['turns twelve', at(1, 0, 2009), at(0, 0, 2009), 'finished', -1],
    ['moves here from another town', at(3, 1), at(1, 0), 'movedIn', 1],
    ['comes from outside', none, at(1, 0), 'movedIn', 1],
    ['moves to another town', at(1, 0), at(3, 1), 'movedOut', -1],
    ['leaves the region', at(1, 0), none, 'movedOut', -1],
    ['comes from the school that closed', at(2, 0), at(1, 0), 'fromClosed', 1],
    ['chooses this school', at(3, 0), at(1, 0), 'fromOther', 1],
    ['chooses another school', at(1, 0), at(3, 0), 'toOther', -1],
    ['comes from an institution', at(0, -1), at(1, 0), 'rest', 1],
    ['goes to an institution', at(1, 0), at(0, -1), 'rest', -1],
    ['stays, and moves', at(1, 0), at(1, 1), 'none', 0],
  ])('who %s is counted so', (_, before, after, way, net) => {
    const change = changeOf(
      before,
      after,
      2021,
      (s) => s === 1,
      () => false,
      0,
    );
    const counted = Object.entries(change).filter(([, n]) => n !== 0);
    expect(counted.map(([name]) => name)).toEqual(way === 'none' ? [] : [way]);
    expect(netOf([{ change }])).toBe(net);
  });

  it('who died is no move, and who left a school that closed chose nothing', () => {
    expect(
      changeOf(
        at(1, 0),
        none,
        2021,
        () => false,
        () => true,
        0,
      ),
    ).toMatchObject({ movedOut: 0, rest: -1 });
    expect(
      changeOf(
        at(1, 0),
        at(3, 0),
        2021,
        (s) => s === 0,
        () => false,
        0,
      ),
    ).toMatchObject({ closedHere: 1, toOther: 0 });
  });
});

describe('which school is meant', () => {
  const { name_t } = input.places;
  const find = (wanted: string, among = facilities): number => findSchool(among, name_t, wanted, 'toy');
  const refusal = (wanted: string, among = facilities): string => {
    try {
      find(wanted, among);
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return '';
  };

  it.each(schools)('by the id, the name and a part of it: %i', (f) => {
    expect(find(facilities.id_f[f]!.toLowerCase())).toBe(f);
    expect(find(facilities.name_f[f]!)).toBe(f);
    expect(find(`  ${facilities.name_f[f]!.slice(3).toUpperCase()} `)).toBe(f);
  });

  it('is asked when several have the name', () => {
    const lines = refusal('linde').split('\n');
    expect(lines[0]).toBe('"linde" is the name of 7 schools; give the id of one:');
    expect(lines[1]).toBe('  90T000  De Linde Schooldorp 1, Schooldorp 1');
    expect(lines).toHaveLength(8);
  });

  it('is suggested when none has it', () => {
    expect(refusal('De Linda Schooldorp 3')).toMatch(/^unknown school .* \(did you mean 'De Linde Schooldorp 3'\?\)/);
    expect(refusal('')).toMatch(
      /^unknown school "".*one of 7 schools; all ids: draagvlak pack show toy schools, or facilities\.csv of a run$/,
    );
    // A practice is no school.
    expect(refusal(facilities.id_f.find((_, f) => facilities.kind_f[f] === FACILITY.gp)!)).toMatch(/^unknown school/);
  });

  it('is listed by town when the town is given, also misspelt', () => {
    const plain = { ...facilities, name_f: facilities.name_f.map((_, f) => `De Linde ${f}`) };
    for (const town of ['schooldorp 2', 'Schoolldorp 2']) {
      const lines = refusal(town, plain).split('\n');
      expect(lines[0]).toBe(
        `unknown school "${town}"; all ids: draagvlak pack show toy schools, or facilities.csv of a run; in Schooldorp 2:`,
      );
      const there = schools.filter((f) => name_t[facilities.place_f[f]!] === 'Schooldorp 2');
      expect(lines.slice(1)).toEqual(there.map((f) => `  ${facilities.id_f[f]}  ${plain.name_f[f]}, Schooldorp 2`));
    }
  });
});

/** Source tables about moving: divided municipalities, onward moves, and what is refused with file and line. */
import { describe, expect, it } from 'vitest';
import type { SeriesRow } from '../../calibration/estimators/municipal-series.js';
import { readCodes } from '../../calibration/source/codes.js';
import { onwardMoves, readCoropFlows, readFlows2015 } from '../../calibration/source/flows.js';
import { innerMoves } from '../../calibration/source/mergers.js';
import { readMoveProfile } from '../../calibration/source/move-profile.js';
import { sum } from './pack-files.js';
import { folder, put, refused, useSourceFolder } from './source-folder.js';

useSourceFolder();

const OD = 'cbs/migration_od_municipality_2015.csv.gz';
const HEAD = 'origin_code,destination_code,persons';

/** Today GM0001, GM0002, GM0003; GM0008 and GM0009 became GM0003 in 2018, GM0007 was divided three ways. */
function country(): ReturnType<typeof readCodes> {
  put('cbs/regions_2023.csv', [
    'code_2023,name,province,corop_code,corop',
    ...[1, 2, 3].map((n) => `GM000${n},N${n},P,CR01,C`),
  ]);
  put('cbs/recode_to_2023.csv', [
    'code,code_2023,share',
    'GM0008,GM0003,1',
    'GM0009,GM0003,1',
    'GM0007,GM0001,0.5',
    'GM0007,GM0002,0.3',
    'GM0007,GM0003,0.2',
  ]);
  return readCodes(folder);
}

describe('moves of 2015', () => {
  it('of a divided municipality go to its parts in whole persons, small streams in turn', () => {
    const codes = country();
    put(OD, [HEAD, ...Array.from({ length: 10 }, () => 0).map((_, i) => `GM000${i % 2 === 0 ? 8 : 9},X${i},1`)]);
    refused(() => readFlows2015(folder, codes), "unknown municipality code 'X0'");
    put(OD, [HEAD, 'GM0001,GM0007,3', 'GM0002,GM0007,1', 'GM0008,GM0007,1', 'GM0009,GM0007,5', 'GM0007,GM0002,10']);
    const { moves } = readFlows2015(folder, codes);
    expect(sum(moves.map((flow) => flow.moves))).toBe(20);
    const from = (row: number): number => sum(moves.filter((f) => f.origin === row).map((f) => f.moves));
    // GM0001 has its own 3 and half of the ten who left GM0007.
    expect([from(0), from(1), from(2)]).toEqual([3 + 5, 1 + 3, 6 + 2]);
    const into = (row: number): number => sum(moves.filter((f) => f.destination === row).map((f) => f.moves));
    expect([into(0), into(1), into(2)]).toEqual([5, 3 + 10, 2]);
    expect(moves.every((flow) => Number.isInteger(flow.moves) && flow.moves > 0)).toBe(true);
  });

  it('are refused when a pair stands twice', () => {
    const codes = country();
    put(OD, [HEAD, 'GM0001,GM0002,3', 'GM0001,GM0002,4']);
    refused(() => readFlows2015(folder, codes), `${OD} line 3: the pair GM0001 GM0002 stands twice`);
  });

  it('beyond those back from it leave a reception centre', () => {
    const codes = country();
    put(OD, [
      HEAD,
      'GM0008,GM0001,100',
      'GM0001,GM0008,30',
      'GM0008,GM0002,5',
      'GM0002,GM0008,9',
      'GM0009,GM0002,1',
      'GM0008,GM0007,10',
    ]);
    const onward = onwardMoves('GM0003', codes, readFlows2015(folder, codes), folder);
    expect(onward[0]).toBeCloseTo(75, 9);
    expect(onward[1]).toBeCloseTo(3, 9);
    expect(onward[2]).toBe(0); // the part of GM0007 in the municipality itself
  });

  it('between parts that were merged later stood between municipalities until then', () => {
    const codes = country();
    put(OD, [HEAD, 'GM0008,GM0009,40', 'GM0009,GM0008,20', 'GM0001,GM0002,7']);
    put('cbs/recode_events_1996_2023.csv', [
      'old_code,new_code,year,share',
      'GM0008,GM0003,2018,1',
      'GM0009,GM0003,2018,1',
    ]);
    const series = [2012, 2013, 2014, 2015, 2016, 2017, 2018, 2019, 2020].map(
      (year) => ({ year, flows: { departures: year === 2017 ? 1100 : 1000 } }) as unknown as SeriesRow,
    );
    const inner = innerMoves(folder, codes, readFlows2015(folder, codes), series);
    expect(inner.get('GM0003 2015')).toBe(60);
    expect(inner.get('GM0003 2017')).toBe(66);
    expect(inner.get('GM0003 2018')).toBeUndefined();
    expect(inner.get('GM0001 2015')).toBeUndefined();
  });
});

describe('moves between COROP regions', () => {
  const FILE = 'cbs/migration_od_corop_2011_2020.csv.gz';
  const rows = Array.from({ length: 10 }, (_, i) => `${2011 + i},A,B (CR),${i}`);

  it('have one figure a year', () => {
    put(FILE, ['year,origin,destination,persons', ...rows]);
    expect(readCoropFlows(folder)).toEqual([{ origin: 'A', destination: 'B', moves: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] }]);
    put(FILE, ['year,origin,destination,persons', ...rows.slice(1)]);
    refused(() => readCoropFlows(folder), 'A to B lacks a year');
    put(FILE, ['year,origin,destination,persons', ...rows, '2021,A,B,4']);
    refused(() => readCoropFlows(folder), 'line 12: year 2021 twice or outside 2011-2020');
    put(FILE, ['year,origin,destination,persons', ...rows, '2013,A,B,4']);
    refused(() => readCoropFlows(folder), 'line 12: year 2013 twice');
  });
});

describe('the profile of moves', () => {
  it('is refused when an age is missing', () => {
    put('parameters.csv', ['name,value', 'move_within_municipality_age_0,7.3']);
    refused(() => readMoveProfile(folder), "there is no row 'move_within_municipality_age_1'");
  });
});

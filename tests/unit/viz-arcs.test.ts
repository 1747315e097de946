/** Are the arcs on the map a fair picture of who moved, from where, to where and why? */
import { describe, expect, it } from 'vitest';
import { CAUSE, HAPPENED } from '../../sim/events.js';
import type { Recording } from '../../sim/recording.js';
import { arcsOf, exitPoint, FLIGHT, flowsOf, peoplePerArc, progressOf } from '../../viz/map/arcs.js';
import { GROUP_OF_CAUSE, MOVE_GROUPS } from '../../viz/map/moves.js';

type Row = readonly [what: number, cause: number, from: number, to: number];

function recordingOf(rows: readonly Row[]): Recording {
  const column = (i: number): number[] => rows.map((row) => row[i]!);
  return {
    year: 2022,
    livedIn_d: new Uint8Array(0),
    builtPlace_n: new Uint16Array(0),
    builtA_n: new Uint32Array(0),
    builtB_n: new Uint32Array(0),
    what_e: Uint8Array.from(column(0)),
    cause_e: Uint8Array.from(column(1)),
    class_e: new Uint16Array(rows.length),
    from_e: Uint16Array.from(column(2)),
    to_e: Uint16Array.from(column(3)),
  } as Recording;
}

const times = (n: number, row: Row): readonly Row[] => Array.from({ length: n }, () => row);
const TOWNS = 3;
const home = GROUP_OF_CAUSE[CAUSE.dwelling]!;
const work = GROUP_OF_CAUSE[CAUSE.job]!;

describe('flows', () => {
  const flows = flowsOf(
    recordingOf([
      ...times(3, [HAPPENED.moved, CAUSE.dwelling, 0, 1]),
      ...times(2, [HAPPENED.moved, CAUSE.facility, 0, 1]),
      ...times(4, [HAPPENED.moved, CAUSE.job, 1, 5]),
      ...times(9, [HAPPENED.moved, CAUSE.dwelling, 2, 2]), // within a town
      ...times(9, [HAPPENED.moved, CAUSE.job, 4, 5]), // among zones
      ...times(9, [HAPPENED.death, CAUSE.mortality, 0, 1]),
    ]),
    TOWNS,
  );
  it('count people over the edge of a place, by group of causes', () => {
    expect(flows).toEqual([
      { from: 0, to: 1, group: home, people: 5 },
      { from: 1, to: 5, group: work, people: 4 },
    ]);
  });
  it('do not depend on the order of events', () => {
    const rows: Row[] = [
      [HAPPENED.moved, CAUSE.job, 1, 0],
      [HAPPENED.moved, CAUSE.union, 0, 2],
      [HAPPENED.moved, CAUSE.job, 0, 4],
    ];
    expect(flowsOf(recordingOf([...rows].reverse()), TOWNS)).toEqual(flowsOf(recordingOf(rows), TOWNS));
  });
  it('have a group for every cause of moving', () => {
    const listed = MOVE_GROUPS.flatMap(({ causes }) => causes);
    expect(new Set(listed).size).toBe(listed.length);
    const moving = [
      CAUSE.leavingHome,
      CAUSE.study,
      CAUSE.care,
      CAUSE.emigration,
      CAUSE.reception,
      CAUSE.facility,
      CAUSE.homecoming,
    ];
    for (const cause of moving) expect(listed).toContain(cause);
  });
});

describe('arcs', () => {
  const flows = [
    { from: 0, to: 1, group: 0, people: 317 },
    { from: 0, to: 9, group: 0, people: 48 },
    { from: 2, to: 1, group: 0, people: 5 },
    { from: 1, to: 8, group: 2, people: 960 },
    { from: 7, to: 2, group: 4, people: 122 },
  ];
  it('are as many as their people ask for, to within one, in every group', () => {
    const arcs = arcsOf(flows, 20, 2022);
    for (const group of [0, 2, 4]) {
      const people = flows.filter((f) => f.group === group).reduce((sum, f) => sum + f.people, 0);
      expect(Math.abs(arcs.filter((a) => a.group === group).length - people / 20)).toBeLessThanOrEqual(1);
    }
    for (const { from, to, people } of flows) {
      expect(Math.abs(arcs.filter((a) => a.from === from && a.to === to).length - people / 20)).toBeLessThanOrEqual(1);
    }
  });
  it('are the same every time, and others in another year', () => {
    expect(arcsOf(flows, 20, 2022)).toEqual(arcsOf(flows, 20, 2022));
    expect(arcsOf(flows, 20, 2023)).not.toEqual(arcsOf(flows, 20, 2022));
  });
  it('set off over the whole year and all land within it', () => {
    const starts = arcsOf(flows, 5, 2022).map(({ start }) => start);
    expect(Math.min(...starts)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...starts)).toBeLessThanOrEqual(1 - FLIGHT);
    const early = starts.filter((s) => s < (1 - FLIGHT) / 2).length;
    expect(early / starts.length).toBeGreaterThan(0.4);
    expect(early / starts.length).toBeLessThan(0.6);
  });
  it('are under way between start and landing only', () => {
    const arc = { from: 0, to: 1, group: 0, start: 0.3, spread: 0.5 };
    expect(progressOf(arc, 0.2)).toBeNull();
    expect(progressOf(arc, 0.3 + FLIGHT / 2)).toBeCloseTo(0.5, 9);
    expect(progressOf(arc, 0.3 + FLIGHT + 0.01)).toBeNull();
  });
  it('stand for a round number of people', () => {
    expect(peoplePerArc(25_767, 400)).toBe(100);
    expect(peoplePerArc(399, 400)).toBe(1);
    expect(peoplePerArc(0, 400)).toBe(1);
  });
});

describe('the end of an arc', () => {
  it('is the place itself when it is near, else on the way there', () => {
    expect(exitPoint({ x: 0, y: 0 }, 50, 30, 0)).toEqual({ x: 30, y: 0 });
    const far = exitPoint({ x: 0, y: 0 }, 50, 300, 400);
    expect(Math.hypot(far.x, far.y)).toBeCloseTo(50, 9);
    expect(far.y / far.x).toBeCloseTo(4 / 3, 9);
  });
});

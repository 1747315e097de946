/** Do real names end where observation ends, and does a facility look as it is on that day? */
import { describe, expect, it } from 'vitest';
import { FACILITY, FACILITY_STATUS, REASON } from '../../sim/state/facilities.js';
import type { Region } from '../../viz/region/region.js';
import { differenceOf, type FacilityLook, lookAt, lookOf, momentOf } from '../../viz/story/facility-state.js';
import {
  bothWorldsText,
  closed,
  corridorCut,
  differsIn,
  ending,
  frequencyText,
  withoutSchool,
} from '../../viz/story/frequencies.js';
import { facilityInWords, facilityName, mayName, realName } from '../../viz/story/naming.js';
import { futureOf, REAL_NAMES, region, yearOf } from './viz-story-fixture.js';

const SCHOOL = 0;
const GP = 3;
const STOP = 5;
const facilities = region.facilities.kind_f.map((_, f) => f);

describe('a school', () => {
  it('carries its name on the last observed day', () => {
    expect(facilityName(region, SCHOOL, 2021, 'nl', false)).toBe('De Regenboog');
    expect(facilityInWords(region, SCHOOL, 2021, 'en', false)).toBe('De Regenboog in Oostdorp');
  });

  it.each([2021.001, 2021.5, 2022, 2040])('is a primary school in its town at %d', (time) => {
    expect(facilityName(region, SCHOOL, time, 'nl', false)).toBe('basisschool in Oostdorp');
    expect(facilityName(region, SCHOOL, time, 'en', false)).toBe('primary school in Oostdorp');
    expect(facilityInWords(region, SCHOOL, time, 'nl', false)).toBe('een basisschool in Oostdorp');
    expect(facilityInWords(region, SCHOOL, time, 'en', false)).toBe('a primary school in Oostdorp');
    expect(realName(region, SCHOOL, time, false)).toBeNull();
  });

  it('carries its name in the future for researchers only', () => {
    expect(facilityName(region, SCHOOL, 2035, 'nl', true)).toBe('De Regenboog');
    expect(facilityInWords(region, SCHOOL, 2035, 'nl', true)).toBe('De Regenboog in Oostdorp');
  });

  it('of a run that begins before the last observation is named on its first day only: the years after it are invented', () => {
    const earlier: Region = { ...region, baseYear: 2015, lastObserved: 2021 };
    expect(mayName(earlier, 2015, false)).toBe(true);
    expect(mayName(earlier, 2018, false)).toBe(false);
    expect(mayName(earlier, 2021, false)).toBe(false);
    const unobserved: Region = { ...region, baseYear: 2021, lastObserved: 2019 };
    expect(mayName(unobserved, 2021, false)).toBe(false);
  });

  it('without a name in the register is one in its town', () => {
    const nameless: Region = { ...region, facilities: { ...region.facilities, name_f: facilities.map(() => '') } };
    expect(facilityName(nameless, SCHOOL, 2021, 'nl', true)).toBe('basisschool in Oostdorp');
  });
});

describe('a practice and a stop', () => {
  // A practice never has a name; should one slip in, it is not told.
  const slipped: Region = {
    ...region,
    facilities: { ...region.facilities, name_f: facilities.map(() => 'Dr. Bakker') },
  };
  it.each([2021, 2030])('are no more than their town at %d, for researchers too', (time) => {
    for (const researcher of [false, true]) {
      expect(facilityName(slipped, GP, time, 'nl', researcher)).toBe('huisartsenpraktijk in Oostdorp');
      expect(facilityName(slipped, GP, time, 'en', researcher)).toBe('GP practice in Oostdorp');
      expect(facilityName(slipped, STOP, time, 'nl', researcher)).toBe('bushalte in Westdorp');
      expect(facilityInWords(slipped, STOP, time, 'en', researcher)).toBe('a bus stop in Westdorp');
    }
  });

  it('no facility but a school on the observed day has a real name', () => {
    const named = facilities.filter((f) => REAL_NAMES.includes(facilityName(region, f, 2021, 'nl', false)));
    expect(named).toEqual(facilities.filter((f) => region.facilities.kind_f[f] === FACILITY.school));
  });
});

describe('how a facility looks', () => {
  const { open, announced, closed: shut } = FACILITY_STATUS;
  const at = (status: number, users: number, held: number): FacilityLook =>
    lookOf([yearOf(2022, { facilities: { status_f: [status], users_f: [users], held_f: [held] } })], 0, 0, 50);
  it.each([
    [open, 50, 0, 'open'],
    [open, 49, 0, 'underNorm'],
    [open, 49, REASON.norm, 'saved'],
    [open, 80, REASON.board, 'saved'],
    [announced, 49, 0, 'announced'],
    [shut, 0, 0, 'closed'],
  ])('status %i with %i pupils, held %i: %s', (status, users, held, look) => {
    expect(at(status, users, held)).toBe(look);
  });

  it('of what is no school is never under a norm', () => {
    expect(lookOf([yearOf(2022)], 0, GP, 0)).toBe('open');
  });

  const status = (s: number, kind = SCHOOL) => ({
    facilities: { status_f: facilities.map((f) => (f === kind ? s : open)) },
  });
  const years = [yearOf(2021), yearOf(2022), yearOf(2023, status(announced)), yearOf(2024, status(shut))];

  it.each([
    [2021, 'open'],
    [2022.74, 'open'],
    [2022.75, 'announced'], // the autumn in which its board decides
    [2023, 'announced'],
    [2023.58, 'announced'],
    [2023.59, 'closed'], // 1 August
    [2024, 'closed'],
    [2030, 'closed'], // nothing later is known
  ])('follows the dates of a school year: %d %s', (time, look) => {
    expect(lookAt(region, years, time, SCHOOL)).toBe(look);
  });

  it('and its name are the same at the moment that stands for a time: all through a year, and right after the first day', () => {
    for (let step = 0; step <= 300; step++) {
      const time = 2021 + step / 100;
      const moment = momentOf(time);
      expect(moment).toBeLessThanOrEqual(time + 1e-9);
      expect(lookAt(region, years, moment, SCHOOL)).toBe(lookAt(region, years, time, SCHOOL));
      expect(mayName(region, moment, false)).toBe(mayName(region, time, false));
    }
    expect(new Set(Array.from({ length: 100 }, (_, i) => momentOf(2030 + i / 100))).size).toBe(4);
  });

  it('of a practice or a stop changes on the day it is counted', () => {
    const cut = [yearOf(2021), yearOf(2022, status(shut, GP))];
    expect([2021.8, 2021.99, 2022].map((time) => lookAt(region, cut, time, GP))).toEqual(['open', 'open', 'closed']);
  });

  it('a closure drawn as announced before the first day does not stand beside a name', () => {
    const drawn = [yearOf(2021, status(announced)), yearOf(2022, status(shut))];
    expect(facilityName(region, SCHOOL, 2021, 'nl', false)).toBe('De Regenboog');
    expect(lookAt(region, drawn, 2021, SCHOOL)).toBe('open');
    expect(lookAt(region, drawn, 2021.01, SCHOOL)).toBe('announced');
    expect(lookAt(region, drawn, 2021.6, SCHOOL)).toBe('closed');
  });

  it('differs between the worlds when it is closed in one of them', () => {
    const open_ = [yearOf(2021), yearOf(2022), yearOf(2023), yearOf(2024)];
    expect(differenceOf(region, years, open_, 2023.59, SCHOOL)).toBe('kept');
    expect(differenceOf(region, open_, years, 2024, SCHOOL)).toBe('lost');
    expect(differenceOf(region, years, open_, 2023.5, SCHOOL)).toBe('same');
  });
});

describe('how often', () => {
  const shut = (year: number, ...list: number[]) =>
    yearOf(year, { facilities: { status_f: facilities.map((f) => (list.includes(f) ? FACILITY_STATUS.closed : 0)) } });
  const announced = (year: number, f: number) =>
    yearOf(year, { facilities: { status_f: facilities.map((g) => (g === f ? FACILITY_STATUS.announced : 0)) } });
  const futures = {
    complete: [
      futureOf(1, [yearOf(2021), shut(2022, 0, 1, 5, 6)], [yearOf(2021), yearOf(2022)]),
      futureOf(2, [yearOf(2021), shut(2022, 0)], [yearOf(2021), shut(2022, 0)]),
      futureOf(3, [yearOf(2021), announced(2022, 0)], [yearOf(2021), shut(2022, 0)]),
    ],
    wanted: 3,
  };

  it('counts complete futures, per world', () => {
    expect(closed(futures, 'baseline', 2022, 0)).toEqual({ times: 2, of: 3 });
    expect(closed(futures, 'measures', 2022, 0)).toEqual({ times: 2, of: 3 });
    expect(ending(futures, 'baseline', 2022, 0)).toEqual({ times: 3, of: 3 });
    expect(withoutSchool(region, futures, 'baseline', 2022, 0)).toEqual({ times: 1, of: 3 });
    expect(corridorCut(region, futures, 'baseline', 2022, 0)).toEqual({ times: 1, of: 3 });
  });

  it('compares the two worlds of the same future', () => {
    expect(differsIn(futures, 2022, 0, 'baseline')).toEqual({ times: 1, of: 3 });
    expect(differsIn(futures, 2022, 0, 'measures')).toEqual({ times: 1, of: 3 });
  });

  it('counts only futures that have that year', () => {
    expect(closed(futures, 'baseline', 2030, 0)).toEqual({ times: 0, of: 0 });
  });

  it.each([
    [5, 8, 8, 'in 5 van de 8 toekomsten', 'in 5 of 8 futures'],
    [0, 8, 8, 'in geen van de 8 toekomsten', 'in none of 8 futures'],
    [8, 8, 8, 'in alle 8 toekomsten', 'in all 8 futures'],
    [2, 3, 8, 'in 2 van de 3 toekomsten die al berekend zijn', 'in 2 of 3 futures computed so far'],
    [1, 1, 8, 'in de ene toekomst die al berekend is', 'in the one future computed so far'],
    [0, 1, 8, 'niet in de ene toekomst die al berekend is', 'not in the one future computed so far'],
    [1, 1, 1, 'in de ene toekomst', 'in the one future'],
    [0, 1, 1, 'niet in de ene toekomst', 'not in the one future'],
    [0, 0, 8, 'hoe vaak dat zo is, wordt nog berekend', 'how often that is so is still being computed'],
  ])('%i of %i, %i wanted', (times, of, wanted, nl, en) => {
    expect(frequencyText({ times, of }, wanted, 'nl')).toBe(nl);
    expect(frequencyText({ times, of }, wanted, 'en')).toBe(en);
  });

  it('is told of both worlds at once', () => {
    const [a, b] = [
      { times: 5, of: 8 },
      { times: 0, of: 8 },
    ];
    expect(bothWorldsText(a, b, 8, 'nl')).toBe(
      'zonder maatregelen in 5 van de 8 toekomsten, met maatregelen in geen van de 8 toekomsten',
    );
    expect(bothWorldsText(a, b, 20, 'en')).toBe(
      'without measures in 5 of 8 futures, with measures in none of 8 futures (more are being computed)',
    );
    const [yes, no] = [
      { times: 1, of: 1 },
      { times: 0, of: 1 },
    ];
    expect(bothWorldsText(yes, no, 1, 'nl')).toBe(
      'zonder maatregelen in de ene toekomst, met maatregelen niet in de ene toekomst',
    );
  });
});

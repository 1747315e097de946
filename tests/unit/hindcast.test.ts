/** Baselines and measures of the hindcast, by hand. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { baseline } from '../../calibration/hindcast/baselines.js';
import { crps, ensembleMeasures, isCovered } from '../../calibration/hindcast/ensembles.js';
import { baselineMethods, SCORED_YEARS } from '../../calibration/hindcast/hindcast.js';
import { pointMeasures } from '../../calibration/hindcast/measures.js';
import { type Residents, recordOf, summed } from '../../calibration/hindcast/observed.js';
import { joinedSchools, meanSchools, schoolMeasures } from '../../calibration/hindcast/schools.js';
import { type Row, rowsIn, rowsOf, type Scoreboard, scoreboardText } from '../../calibration/hindcast/scoreboard.js';
import { schoolDistanceNote, scoreTable, verdicts } from '../../calibration/hindcast/table.js';
import { changesOf, keptIn, scoredOf, scoredText } from '../../calibration/hindcast/what.js';
import { foreignLevels, withForeign } from '../../calibration/hindcast/worlds.js';
import type { Made } from '../../scenarios/evidence/scoreboard.js';
import { SCOREBOARD } from '../../scenarios/runs/project.js';
import { LIFE_STAGES } from '../../sim/moving/classes.js';
import { KINDS } from '../../sim/newcomers/newcomer.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { openRegionInput, regionPack } from '../statistical/world.js';
import { refusal } from './pack-files.js';

const of = (population: number, under20 = 0, over64 = 0): Residents => ({ population, under20, over64 });

const madeOf = (pack: string): Made => ({
  pack,
  id: '0'.repeat(64),
  origin: 2015,
  model: '0.0.0',
  seeds: [1, 2],
  populationSeed: 1,
  parameters: { fertilityLevel: 1.1 },
});

describe('baselines', () => {
  // From 1,000 in 2005 to 900 in 2015; shares from 2010 on: young 20 to 18 %, old 15 to 25 %.
  const past = new Map([
    [2005, of(1000, 300, 100)],
    [2010, of(980, 196, 147)],
    [2015, of(900, 162, 225)],
  ]);

  it('hold, continue or damp the growth of ten years', () => {
    expect(baseline('constant', past, 2015, 2020).population).toBe(900);
    expect(baseline('linear', past, 2015, 2020).population).toBe(850);
    expect(baseline('damped', past, 2015, 2017).population).toBeCloseTo(900 - 10 * (0.9 + 0.81), 10);
  });

  it('do the same with the shares of ages over five years, never below nobody', () => {
    const share = (method: 'constant' | 'linear' | 'damped', year: number) => {
      const { population, under20, over64 } = baseline(method, past, 2015, year);
      return [under20 / population, over64 / population];
    };
    expect(share('constant', 2020)).toEqual([0.18, 0.25]);
    expect(share('linear', 2020)[0]).toBeCloseTo(0.16, 10);
    expect(share('linear', 2020)[1]).toBeCloseTo(0.35, 10);
    expect(share('damped', 2016)[1]).toBeCloseTo(0.25 + 0.9 * 0.02, 10);
    expect(share('linear', 2070)[0]).toBe(0);
  });
});

describe('errors of point forecasts', () => {
  it('are weighted, plain, median and signed', () => {
    const pairs = [
      { forecast: of(110, 22, 11), actual: of(100, 25, 10) },
      { forecast: of(180, 36, 18), actual: of(200, 40, 40) },
      { forecast: of(315, 63, 63), actual: of(300, 75, 60) },
    ];
    const made = pointMeasures(pairs);
    expect(made.wmape).toBeCloseTo((100 * 45) / 600, 10);
    expect(made.mape).toBeCloseTo((10 + 10 + 5) / 3, 10);
    expect(made.medape).toBeCloseTo(10, 10);
    expect(made.bias).toBeCloseTo((10 - 10 + 5) / 3, 10);
    expect(made.share0_19_error).toBeCloseTo((5 + 0 + 5) / 3, 10);
    expect(made.share65_error).toBeCloseTo((0 + 10 + 0) / 3, 10);
    expect(made.n).toBe(3);
  });
});

describe('errors about schools', () => {
  const there = (open: number, km: number, population = 100): Residents => ({
    ...of(population),
    schools: { open, km },
  });

  it('are those of counts together, and of distances on average', () => {
    const pairs = [
      { forecast: there(12, 1.2), actual: there(10, 1) },
      { forecast: there(29, 0.8), actual: there(30, 0.9) },
    ];
    const { schools_wmape, school_distance_mae_km } = schoolMeasures(pairs);
    expect(schools_wmape).toBeCloseTo((100 * 3) / 40, 10);
    expect(school_distance_mae_km).toBeCloseTo(0.15, 10);
    expect(schoolMeasures([...pairs, { forecast: of(100), actual: there(1, 1) }])).toEqual({});
  });

  it('take replicates as their mean, and municipalities by their residents', () => {
    expect(meanSchools([there(10, 1), there(13, 2)])).toEqual({ open: 11.5, km: 1.5 });
    expect(meanSchools([there(10, 1), of(5)])).toBeNull();
    expect(joinedSchools([there(10, 1, 100), there(2, 3, 300)])).toEqual({ open: 12, km: 2.5 });
    expect(joinedSchools([there(10, 1), of(5)])).toBeNull();
  });
});

describe('scores of replicates', () => {
  it('crps is the distance to what was observed less half the spread', () => {
    expect(crps({ members: [5, 5], actual: 3 })).toBe(2);
    // Distances 1 and 3, mean 2; different members 2 apart.
    expect(crps({ members: [4, 6], actual: 3 })).toBe(1);
    // Pairs 1, 4 and 5 apart: mean 10 / 3.
    expect(crps({ members: [1, 2, 6], actual: 3 })).toBeCloseTo((2 + 1 + 3) / 3 - 10 / 3 / 2, 10);
  });

  it('an interval is where another replicate would be', () => {
    // Mean 0, standard deviation 1, three members: half width of 80 % is 1.8856 * sqrt(4 / 3) = 2.177.
    const members = [-1, 0, 1];
    expect(isCovered({ members, actual: 2.17 }, 80)).toBe(true);
    expect(isCovered({ members, actual: -2.18 }, 80)).toBe(false);
    expect(isCovered({ members, actual: -2.18 }, 95)).toBe(true);
    const made = ensembleMeasures([
      { members, actual: 1000 },
      { members, actual: 0.5 },
    ]);
    expect([made.coverage67, made.coverage80, made.coverage95]).toEqual([50, 50, 50]);
  });
});

describe('the scoreboard', () => {
  const record = {
    name: 'somewhere',
    origin: 2015,
    municipalities: ['GM1', 'GM2'],
    past: [],
    actual: [new Map([[2020, of(100, 20, 20)]]), new Map([[2020, of(300, 60, 60)]])],
  };
  const series = (a: number, b: number) => [new Map([[2020, of(a)]]), new Map([[2020, of(b)]])];
  const rows = rowsOf(
    record,
    { method: 'model', foreign: 'frozen', replicates: [series(80, 310), series(100, 330)] },
    2020,
  );
  const value = (group: string, measure: string) =>
    rows.find((row) => row.group === group && row.measure === measure)?.value;

  it('scores the mean of the replicates, for municipalities and for the region as one', () => {
    expect(value('all', 'wmape')).toBe((100 * (10 + 20)) / 400);
    expect(value('all', 'n')).toBe(2);
    expect(value('somewhere', 'wmape')).toBe((100 * 10) / 400);
    expect(value('somewhere', 'n')).toBe(1);
    expect(value('all', 'crps')).toBeDefined();
  });

  it('says nothing of bands where there is one replicate', () => {
    const one = rowsOf(record, { method: 'constant', foreign: 'frozen', replicates: [series(80, 310)] }, 2020);
    expect(one.map(({ measure }) => measure).filter((m) => /crps|coverage/.test(m))).toEqual([]);
  });

  it('knows its own rows in a file from those of others; what is no scoreboard is refused', () => {
    const folder = mkdtempSync(join(tmpdir(), 'draagvlak-scores-'));
    try {
      const file = join(folder, 'scores.json');
      expect(rowsIn(file, 'somewhere', 2015)).toEqual({ own: [], others: [], made: [] });
      const elsewhere: Row = { ...rows[0]!, pack: 'elsewhere' };
      const made = [madeOf('elsewhere'), madeOf('somewhere')];
      writeFileSync(file, scoreboardText({ version: 1, made, rows: [elsewhere, ...rows] }));
      expect(rowsIn(file, 'somewhere', 2015)).toEqual({
        own: rows,
        others: [elsewhere],
        made: [made[0]],
      });
      expect(rowsIn(file, 'somewhere', 2010)).toEqual({ own: [], others: [elsewhere, ...rows], made });
      // They may be of other parameters: those of another scenario are not replaced unasked.
      expect(refusal(() => keptIn(file, [], 'somewhere', 2015)).message).toBe(
        `--out ${file}: holds scores of somewhere from 2015 already; expected a file without them: name another, or move this one away`,
      );
      expect(keptIn(file, [], 'nowhere', 2015).others).toEqual([elsewhere, ...rows]);
      for (const text of ['{}', '[1', '{"version": 2, "rows": []}', 'null']) {
        writeFileSync(file, text);
        expect(refusal(() => rowsIn(file, 'somewhere', 2015)).message).toContain('expected a scoreboard');
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('is printed with who did better', () => {
    const other = rows.map((row) => ({ ...row, method: 'damped', value: row.value / 2 }));
    expect(verdicts([...rows, ...other])).toBe('2020: the model is 7.50 % off; better: damped (3.75 %).');
    expect(verdicts(rows)).toBe('2020: the model is 7.50 % off; nothing here does better.');
    expect(scoreTable(rows)).toMatch(/^somewhere: 1 January 2015 -> 2020, all\nmethod +wmape .*\nmodel +7\.50 /);
  });
});

describe('what is scored, and where it goes', () => {
  const inFolder = (look: (file: string, write: (more: string) => void) => void): void => {
    const folder = mkdtempSync(join(tmpdir(), 'draagvlak-scored-'));
    try {
      const file = join(folder, 'mine.yaml');
      look(file, (more) => writeFileSync(file, `region: noord-oost-groningen\nyears: [2021, 2040]\n${more}`));
    } finally {
      rmSync(folder, { recursive: true });
    }
  };

  it('never changed seeds or parameters to the shipped scoreboard, however it is named', () => {
    const kept = (out: string, changes: readonly string[]) => keptIn(out, changes, 'noord-oost-groningen', 2015).others;
    expect(kept('own.json', ['--seeds 1..2'])).toEqual([]);
    expect(kept(SCOREBOARD, [])).toEqual([]);
    for (const out of [SCOREBOARD, join(SCOREBOARD, '..', '.', 'hindcast.json')]) {
      expect(refusal(() => kept(out, ['--seeds 1..2'])).message).toMatch(/^--seeds 1\.\.2: .*with --out FILE$/);
    }
  });

  it('knows changed seeds and a scenario from what is shipped, however seeds are written', () => {
    expect(changesOf({ seeds: '1,2,3,4,5,6,7,8' })).toEqual([]);
    expect(changesOf({ seeds: '1..2', scenario: 'x.yaml' })).toEqual(['--seeds 1..2', '--scenario x.yaml']);
  });

  it('the declared parameters, or those and the variant of a scenario, in its region', () => {
    expect(scoredOf(undefined, undefined, 2015).parameters).toEqual(initialParameters());
    inFolder((file, write) => {
      write('variant: null\nparameters: { fertilityLevel: 1.2 }\n');
      const { pack, parameters, scenario } = scoredOf(undefined, file, 2015);
      expect([pack.name, pack.base, parameters.fertilityLevel]).toEqual(['noord-oost-groningen', 2015, 1.2]);
      const changed = (Object.keys(parameters) as (keyof typeof parameters)[]).filter(
        (name) => parameters[name] !== initialParameters()[name],
      );
      expect(changed.length).toBeGreaterThan(1);
      const text = scoredText({ scenario: scenario!, parameters });
      for (const name of changed) expect(text).toContain(`${name} ${parameters[name]} (declared `);
      expect(scoredOf('noord-oost-groningen', file, 2015).pack.id).toBe(pack.id);
      const other = file.replace('mine', 'other');
      writeFileSync(other, 'name: other\nmunicipalities: [Pekela]\nbases: [2021, 2015]\n');
      expect(refusal(() => scoredOf(other, file, 2015)).message).toMatch(/about region noord-oost-groningen, not/);
    });
    expect(scoredText({ parameters: initialParameters() })).toBe('');
  });

  it('no measures and no events', () => {
    inFolder((file, write) => {
      write('measures: [{ id: small-school-allowance, dose: 1, start: 2022 }]\n');
      expect(refusal(() => scoredOf(undefined, file, 2015)).message).toMatch(/mine\.yaml: measures cannot be scored/);
    });
  });

  it('is told why the model is further off in distances to schools', () => {
    const shipped = (JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard).rows;
    expect(schoolDistanceNote(shipped)).toMatch(
      /^school_distance_mae_km: .* the model starts from them where they are published and measures from the middle of towns\.$/,
    );
    expect(schoolDistanceNote(shipped.filter(({ method }) => method !== 'constant'))).toBe('');
  });
});

describe('the first region', () => {
  const pack = regionPack(2015);
  const record = recordOf(pack);

  it('is followed on one piece of land: Meerstad is in no year', () => {
    const midden = record.past[record.municipalities.indexOf('GM1952')]!;
    expect(midden.get(2015)!.population).toBe(61093);
    expect(midden.get(2014)!.population).toBe(62110 - 1021);
    const total = summed(record.actual);
    expect([total.get(2020)!.population, total.get(2021)!.population]).toEqual([289663, 289986]);
  });

  it('has the known errors of the baselines', () => {
    const wmape = baselineMethods(record).map((method) => {
      const row = rowsOf(record, method, 2020).find((r) => r.group === 'all' && r.measure === 'wmape')!;
      return [row.method, row.value];
    });
    expect(Object.fromEntries(wmape)).toEqual({
      constant: expect.closeTo(1.74, 1),
      linear: expect.closeTo(1.11, 1),
      damped: expect.closeTo(0.86, 1),
    });
  });

  it('knows the schools of October 2015, and what was seen afterwards', () => {
    expect(summed(record.past).get(2015)!.schools!.open).toBe(190);
    expect([2020, 2021].map((year) => summed(record.actual).get(year)!.schools!.open)).toEqual([171, 167]);
  });

  it('has the errors of the baselines in the shipped scoreboard', () => {
    const made = baselineMethods(record).flatMap((method) =>
      SCORED_YEARS.flatMap((year) => rowsOf(record, method, year)),
    );
    const shipped = (JSON.parse(readFileSync(SCOREBOARD, 'utf8')) as Scoreboard).rows;
    expect(shipped.filter(({ method }) => ['constant', 'linear', 'damped'].includes(method))).toEqual(made);
  });

  it('cannot be scored from a base after which nothing was observed', () => {
    expect(refusal(() => recordOf(regionPack(2021))).message).toContain('base 2021');
  });

  it('has as many immigrants as its balance with abroad asks for, the last level held', () => {
    const levels = foreignLevels(pack, 2);
    expect(levels).toHaveLength(6);
    const input = openRegionInput(2015);
    const made = withForeign(input, levels);
    const rows = input.moving!.arrivals.expected_og.length;
    const at = (world: typeof input, year: number, row: number) => world.moving!.arrivals.growth_yr[year * rows + row];
    for (const [year, level] of [levels[0], levels[3], levels[5]].entries()) {
      const y = [0, 3, 20][year]!;
      expect(at(made, y, rows - 1)).toBe(level);
      expect(at(made, y, rows - KINDS * LIFE_STAGES)).toBe(level);
      const zone = rows - KINDS * LIFE_STAGES - 1;
      expect(at(made, y, zone)).toBe(at(input, y, zone));
    }
  });
});

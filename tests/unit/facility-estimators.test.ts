/** Estimators of schools by hand, and what they found against what closed. */
import { describe, expect, it } from 'vitest';
import { fitHazard, type HazardRow, logScore, probabilityOf } from '../../calibration/estimators/hazard-fit.js';
import { leastSquares } from '../../calibration/estimators/least-squares.js';
import { inverse, times } from '../../calibration/estimators/linear.js';
import { CHOICE_TERMS, choicesOf, fitChoice, pairsOf, predicted } from '../../calibration/estimators/school-choice.js';
import {
  bandOf,
  bandRows,
  crossValidated,
  eventsBy,
  HAZARD_TERMS,
  hazardRows,
  SIZE_BANDS,
  schoolHazard,
} from '../../calibration/estimators/school-hazard.js';
import {
  fitMergers,
  MERGER_TERMS,
  type Mergers,
  mergerResiduals,
  mergersOf,
  partnerGains,
} from '../../calibration/estimators/school-merger.js';
import { expectedGrowth } from '../../calibration/estimators/school-risk.js';
import { fitTransfers, TRANSFER_TERMS } from '../../calibration/estimators/school-transfer.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { column, REGION_FILE, readPack, SOURCE_FILE, sum, texts } from './pack-files.js';

const source = readPack(SOURCE_FILE);
const region = new Set(texts(readPack(REGION_FILE), 'municipalities', 'code'));

/** Numbers in 0..1, the same every time. */
function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

describe('small systems', () => {
  it('are inverted, and refused when a column says nothing new', () => {
    const inverted = inverse([
      [4, 2],
      [2, 3],
    ]);
    expect(times(inverted, [8, 7])).toEqual([expect.closeTo(1.25, 12), expect.closeTo(1.5, 12)]);
    const dependent = [
      [1, 2],
      [2, 4],
    ];
    expect(() => inverse(dependent)).toThrow('column 1 depends on the others');
  });
});

describe('a yearly hazard', () => {
  const row = (x: readonly number[], years: number, event: boolean, cluster = String(x)): HazardRow => ({
    x,
    years,
    event,
    cluster,
  });

  it('of one group is that of its share of events, whatever the length of the intervals', () => {
    for (const years of [1, 3]) {
      const rows = Array.from({ length: 200 }, (_, i) => row([1], years, i < 40, String(i)));
      const { values, errors, logLikelihood } = fitHazard(rows);
      expect(values[0]).toBeCloseTo(Math.log(-Math.log(0.8) / years), 8);
      expect(probabilityOf(rows[0]!, values)).toBeCloseTo(0.2, 8);
      expect(logLikelihood).toBeCloseTo(40 * Math.log(0.2) + 160 * Math.log(0.8), 6);
      // Delta method: sqrt(p / ((1 - p) n)) over -ln(1 - p).
      expect(errors[0]).toBeCloseTo(Math.sqrt(0.2 / 0.8 / 200) / -Math.log(0.8), 4);
    }
  });

  it('finds the coefficients that made the events', () => {
    const next = numbersFrom(11);
    const truth = [-3, 0.8, -1.2];
    const rows = Array.from({ length: 20000 }, (_, i) => {
      const x = [1, next() * 2 - 1, next() < 0.3 ? 1 : 0];
      const made = row(x, 1 + (i % 3), false, String(i));
      return { ...made, event: next() < probabilityOf(made, truth) };
    });
    const { values, errors } = fitHazard(rows);
    values.forEach((value, j) => {
      expect(Math.abs(value - truth[j]!), String(j)).toBeLessThan(3.5 * errors[j]!);
    });
    expect(Math.max(...errors)).toBeLessThan(0.12);
    expect(logScore(rows, values)).toBeGreaterThan(logScore(rows, truth));
  });

  it('is less certain when events come in clusters', () => {
    const rows = (cluster: (i: number) => string) =>
      Array.from({ length: 400 }, (_, i) => row([1], 1, i % 40 < 8 && i < 200, cluster(i)));
    const alone = fitHazard(rows(String)).errors[0]!;
    const together = fitHazard(rows((i) => String(Math.floor(i / 100)))).errors[0]!;
    expect(together).toBeGreaterThan(1.5 * alone);
  });
});

describe('least squares', () => {
  it('find the curve that points lie on', () => {
    const points = Array.from({ length: 12 }, (_, i) => ({ x: i / 4, y: 3 * Math.exp((-0.7 * i) / 4) }));
    const { values, sumOfSquares } = leastSquares(
      ([a, b]) => points.map(({ x, y }, i) => ({ value: y - a! * Math.exp(-b! * x), cluster: String(i) })),
      [1, 0.1],
    );
    expect(values[0]).toBeCloseTo(3, 5);
    expect(values[1]).toBeCloseTo(0.7, 5);
    expect(sumOfSquares).toBeLessThan(1e-9);
  });
});

describe('closing schools', () => {
  const found = schoolHazard(source);
  const term = (name: string): { value: number; error: number } => {
    const t = HAZARD_TERMS.findIndex((entry) => entry.term === name);
    return { value: found.fit.values[t]!, error: found.fit.errors[t]! };
  };

  it('expect fewer children where there are fewer small ones', () => {
    expect(expectedGrowth(500, 500, 500)).toBe(1);
    // Today 80 + 500 + 240 of 4 to 11, in five years 80 + 400 + 200.
    expect(expectedGrowth(400, 500, 600)).toBeCloseTo(680 / 820, 12);
  });

  it('are counted by size band', () => {
    expect([0, 22, 23, 49, 50, 150, 900].map(bandOf)).toEqual([0, 0, 1, 1, 2, 5, 5]);
  });

  it('stand in the pack as they are estimated from it', () => {
    const values = column(source, 'school_hazard', 'value');
    const names = texts(source, 'school_hazard', 'term');
    HAZARD_TERMS.forEach(({ term: name }, t) => {
      expect(names[t]).toBe(name);
      expect(values[t]).toBeCloseTo(found.fit.values[t]!, 3);
    });
    expect(names.slice(HAZARD_TERMS.length)).toEqual(['period_2014', 'period_2015', 'period_2016', 'period_2019']);
    expect(sum(column(source, 'school_events', 'closed'))).toBe(353);
    expect(sum(column(source, 'school_events', 'expected'))).toBeCloseTo(348, 0);
  });

  it('are small, losing pupils, under the norm, near another of their board, and seldom the last of a town', () => {
    const signs = { size: -1, size_above_150: -1, pupils_growth: -1, children_expected: -1, under_norm: 1 };
    const more = { own_school_distance: -1, last_in_town: -1, before_2015: 1 };
    for (const [name, sign] of Object.entries({ ...signs, ...more })) {
      const { value, error } = term(name);
      expect((sign * value) / error, name).toBeGreaterThan(2);
    }
  });

  it('are told better than by size alone in municipalities that were left out', () => {
    const terms = crossValidated(hazardRows(found.schools));
    const bands = crossValidated(bandRows(found.schools));
    expect(terms - bands).toBeGreaterThan(100);
  });

  it('are as many as expected outside the first region, and more inside, within chance', () => {
    const counted = (inside: boolean) => {
      const own = found.schools.filter((s) => region.has(s.municipality) === inside && s.from >= 2015);
      const events = eventsBy(own, found.fit);
      const by = (value: (e: (typeof events)[number]) => number): number[] =>
        SIZE_BANDS.map((_, band) => sum(events.filter((e) => e.band === band).map(value)));
      return { closed: by((e) => e.closed), merged: by((e) => e.merged), expected: by((e) => e.expected) };
    };
    const first = counted(true);
    expect(first.closed).toEqual([2, 10, 4, 3, 0, 0]);
    expect(first.merged).toEqual([0, 0, 2, 2, 0, 0]);
    expect(sum(first.expected)).toBeCloseTo(13.7, 0);
    const rest = counted(false);
    expect(sum(rest.closed)).toBe(245);
    expect(sum(rest.expected)).toBeCloseTo(243, 0);
    rest.closed.forEach((closed, band) => {
      const chance = Math.sqrt(rest.expected[band]!);
      expect(Math.abs(closed - rest.expected[band]!), String(SIZE_BANDS[band])).toBeLessThan(2 * chance);
    });
  });
});

describe('choosing a school', () => {
  const choices = choicesOf(source, 2019);
  const truth = [0.7, 0.15, 1, 0.1, ...CHOICE_TERMS.slice(4).map((_, i) => (i % 2 ? -0.3 : 0.2))];

  it('gives every child a school, and finds the weights that made pupils and distances', () => {
    const made = predicted(choices, pairsOf(choices), truth);
    const pupils = sum(choices.schools.map((s) => s.pupils));
    // A few towns have no school within 12 km.
    expect(sum([...made.pupils]) / pupils).toBeGreaterThan(0.999);
    const invented = choices.schools.map((school, s) => ({
      ...school,
      pupils: made.pupils[s]!,
      distanceM: 1000 * made.km[s]! * Math.exp(truth[3]!),
    }));
    const { values } = fitChoice({ ...choices, schools: invented });
    CHOICE_TERMS.forEach((name, t) => {
      expect(values[t], name).toBeCloseTo(truth[t]!, 2);
    });
  });

  it('falls with distance, prefers the own town, and brings pupils of reformed schools from further', () => {
    const row = (name: string): number => texts(source, 'school_choice', 'term').indexOf(name);
    const value = (name: string): number => column(source, 'school_choice', 'value')[row(name)]!;
    const error = (name: string): number => column(source, 'school_choice', 'standard_error')[row(name)]!;
    for (const name of ['distance_per_km', 'own_town', 'inner_km']) {
      expect(value(name) / error(name), name).toBeGreaterThan(5);
    }
    expect(value('log_reach_reformed') / error('log_reach_reformed')).toBeLessThan(-3);
  });
});

describe('pupils of a closed school', () => {
  it('go where the gains are', () => {
    const next = numbersFrom(5);
    const truth = [1.2, 0.9, 0, 0.8, 0.01, -0.02];
    const receivers: Parameters<typeof fitTransfers>[0]['receivers'][number][] = [];
    const closings = Array.from({ length: 120 }, (_, c) => {
      const pupils = 20 + Math.floor(60 * next());
      const ways = Array.from({ length: 5 }, () => ({ km: 6 * next(), same: next() < 0.5, before: 60 + 200 * next() }));
      const weights = ways.map(({ km, same }) => Math.exp((same ? truth[1]! : 0) - truth[0]! * km));
      return {
        pupils,
        around: ways.map(({ km, same, before }, n) => {
          const gained = (truth[3]! * pupils * weights[n]!) / sum(weights);
          const period = c % 2;
          const after = before * Math.exp(truth[4 + period]!) + gained;
          const receiver =
            receivers.push({ period, years: 1 + 2 * period, before, after, disturbed: false, cluster: String(c) }) - 1;
          return { receiver, km, same };
        }),
      };
    });
    const { values } = fitTransfers({ receivers, closings });
    TRANSFER_TERMS.forEach((name, t) => {
      expect(values[t], name).toBeCloseTo(truth[t]!, 3);
    });
  });

  it('went to near schools of their denomination, and size drew nobody', () => {
    const rows = texts(source, 'school_choice', 'kind').flatMap((kind, row) => (kind === 'transfer' ? [row] : []));
    const [decay, same, size, returned] = rows.map((row) => ({
      value: column(source, 'school_choice', 'value')[row]!,
      error: column(source, 'school_choice', 'standard_error')[row]!,
    }));
    expect(decay!.value / decay!.error).toBeGreaterThan(3);
    expect(same!.value / same!.error).toBeGreaterThan(3);
    expect(Math.abs(size!.value)).toBeLessThan(2 * size!.error);
    expect(returned!.value).toBeGreaterThan(0.6);
    expect(returned!.value).toBeLessThan(1);
  });
});

describe('a merger within the board', () => {
  const mergers = mergersOf(source);
  const fit = fitMergers(mergers);

  it('takes along as many as the gains of the nearest school of the board say', () => {
    const truth = [0.8, 1.5, 0.9, -0.01, -0.03];
    const invented = {
      ...mergers,
      receivers: mergers.receivers.map((receiver, r) => {
        const { value } = mergerResiduals(mergers, truth)[r]!;
        return { ...receiver, after: receiver.after - value * Math.sqrt(receiver.before * receiver.years) };
      }),
    };
    const { values } = fitMergers(invented);
    MERGER_TERMS.forEach((name, t) => {
      expect(values[t], name).toBeCloseTo(truth[t]!, 3);
    });
  });

  it('took pupils along to a school next door, as the parameter has it, and better so where it was not fitted', () => {
    const { initial, min, max } = PARAMETERS.mergerTogetherKm;
    expect(Math.abs(fit.values[0]! - initial)).toBeLessThan(0.05);
    expect([fit.values[0]! - 2 * fit.errors[0]! >= min, fit.values[0]! + 2 * fit.errors[0]! <= max]).toEqual([
      true,
      true,
    ]);
    const [together, alone] = [false, true].map((apart) => leftOut(mergers, apart));
    expect(together!).toBeLessThan(alone!);
  });

  it('is seen up to the reach of the parameter, and no farther', () => {
    const gains = partnerGains(mergers, fit, [0, 1, 2, 3, 4]);
    for (const { fromKm, gained, error, chosen } of gains) {
      if (fromKm === 0) expect(gained).toBeGreaterThan(chosen + 3 * error);
      if (fromKm < PARAMETERS.mergerReachKm.initial) expect(gained).toBeGreaterThan(4 * error);
      else expect(gained).toBeLessThan(2 * error);
    }
  });
});

/** Squares of what is not explained in municipalities that were not fitted, a tenth at a time. */
function leftOut(mergers: Mergers, alone: boolean): number {
  const clusters = [...new Set(mergers.receivers.map(({ cluster }) => cluster))].sort((a, b) => (a < b ? -1 : 1));
  const tenth = new Map(clusters.map((cluster, i) => [cluster, i % 10]));
  let squares = 0;
  for (let part = 0; part < 10; part++) {
    const { values } = fitMergers(mergers, alone, (cluster) => tenth.get(cluster) !== part);
    for (const { value, cluster } of mergerResiduals(mergers, values)) {
      if (tenth.get(cluster) === part) squares += value * value;
    }
  }
  return squares;
}

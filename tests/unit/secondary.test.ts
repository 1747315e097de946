/** When a site has too few pupils in havo or vwo, and how far it is afterwards. */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { stateHash } from '../../sim/hash.js';
import { higherDistance, secondaryDepartments } from '../../sim/indicators/secondary.js';
import { tallyOf } from '../../sim/indicators/tally.js';
import { flowsOf } from '../../sim/indicators/year-flows.js';
import { LEVEL, learningOf, PURSUIT } from '../../sim/learning/levels.js';
import { nearestHigher, openSecondary, pupilsOf, type Secondary, TRACK, TRACKS } from '../../sim/learning/secondary.js';
import { closeTracks, fewestPupils } from '../../sim/learning/track-closures.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { careers } from '../../sim/processes/careers.js';
import { secondarySchools } from '../../sim/processes/secondary-schools.js';
import { makeWorld } from '../../sim/world.js';
import { toyLearning } from '../toy/learning.js';
import { toyPack } from '../toy/pack.js';
import { openTracks, type ToySite, toySecondary } from '../toy/secondary.js';
import { man, smallInput, smallWorld } from '../toy/small-world.js';

const RULES = { secondaryNorm: 10, secondaryYears: 3, secondaryLoss: 0.25 };

/** Sites and who lives there: vmbo, havo and vwo town by town. */
function opened(sites: readonly ToySite[], pupils_tk: readonly number[]): Secondary {
  const secondary = toySecondary(sites, pupils_tk);
  return openSecondary(toyLearning(pupils_tk.length / TRACKS, { secondary }))!;
}
function live(secondary: Secondary, pupils_tk: readonly number[], rules = RULES): number {
  return closeTracks(secondary, pupils_tk, fewestPupils(secondary.input, rules), rules.secondaryYears);
}

describe('pupils of a site', () => {
  it('come from towns by weight, among the sites that take them', () => {
    const { input } = opened(
      [
        { km: [1, 3], taught: [1, 1, 1] },
        { km: [3, 1], taught: [1, 1, 0] },
      ],
      [40, 20, 8, 4, 80, 2],
    );
    // Weights 1 and 1/3: three quarters go to the near one. Vwo is to be had at the first alone.
    expect([...input.pupils_jk]).toEqual([31, 35, 10, 13, 65, 0]);
  });
  it('are multiplied where others come from elsewhere', () => {
    const weight_tj = Float64Array.of(1, 1);
    const made = pupilsOf({ weight_tj, factor_j: [2, 0.5] }, Uint8Array.of(1, 1, 1, 1, 0, 0), [10, 6, 4]);
    expect([...made]).toEqual([10, 12, 8, 2.5, 0, 0]);
  });
  it('of a track that nobody teaches go nowhere', () => {
    const made = pupilsOf({ weight_tj: Float64Array.of(1), factor_j: [1] }, Uint8Array.of(1, 0, 0), [10, 6, 4]);
    expect([...made]).toEqual([10, 0, 0]);
  });
});

describe('too few pupils', () => {
  it('are fewer than the norm in every year, or than three quarters of those it had; never where nothing can close', () => {
    const sites: ToySite[] = [
      { km: [1], only: 0 },
      { km: [1], only: 0, reacts: false },
    ];
    const { input } = opened(sites, [200, 200, 100]);
    expect([...fewestPupils(input, RULES)]).toEqual([0, 50, 37.5, 0, 0, 0]);
  });
});

describe('a year of the sites', () => {
  const alone: ToySite[] = [
    { km: [2], taught: [1, 1, 0] },
    { km: [20], reacts: false, only: 9 },
  ];

  it('closes havo after three years in a row with too few, and the way grows to the next site', () => {
    const secondary = opened(alone, [100, 60, 0]);
    expect(live(secondary, [100, 44, 0])).toBe(0);
    expect(live(secondary, [100, 44, 0])).toBe(0);
    expect(live(secondary, [100, 50, 0])).toBe(0);
    expect([...secondary.under_jk]).toEqual([0, 0, 0, 0, 0, 0]);
    for (let year = 0; year < 2; year++) live(secondary, [100, 44, 0]);
    expect(openTracks(secondary)).toEqual(['mh-', 'mhw']);
    expect([...secondary.schoolKm_t]).toEqual([0]);
    expect(live(secondary, [100, 44, 0])).toBe(1);
    expect(openTracks(secondary)).toEqual(['m--', 'mhw']);
    expect([...secondary.schoolKm_t]).toEqual([18]);
    expect([...secondary.pupils_jk]).toEqual([100, 0, 0, 0, 0, 0]);
  });

  it('closes one of two neighbours, whose pupils save the other', () => {
    const twins: ToySite[] = [{ km: [2, 2] }, { km: [2, 2] }, { km: [30, 30], reacts: false, only: 9 }];
    const secondary = opened(twins, [80, 120, 200, 0, 0, 0]);
    for (let year = 0; year < 10; year++) live(secondary, [80, 84, 200, 0, 0, 0]);
    expect(openTracks(secondary)).toEqual(['m-w', 'mhw', 'mhw']);
    expect([...secondary.schoolKm_t]).toEqual([0, 0]);
    expect(secondary.pupils_jk[TRACKS + TRACK.havo]).toBe(84);
  });

  it('keeps vmbo, what lies outside the region, and the last havo or vwo within reach', () => {
    const outside = opened([{ km: [2], reacts: false }], [100, 60, 60]);
    const last = opened([{ km: [2] }], [100, 60, 90]);
    for (let year = 0; year < 6; year++) {
      live(outside, [0, 0, 0]);
      live(last, [0, 0, 0]);
    }
    expect(openTracks(outside)).toEqual(['mhw']);
    expect(openTracks(last)).toEqual(['m-w']);
  });

  it('never closes anything at norm 0', () => {
    const secondary = opened(alone, [100, 60, 0]);
    for (let year = 0; year < 6; year++) expect(live(secondary, [0, 0, 0], { ...RULES, secondaryNorm: 0 })).toBe(0);
  });
});

describe('the process', () => {
  const sites: ToySite[] = [{ km: [1, 5] }, { km: [30, 28], reacts: false }];
  const pupils = [man(13, 'child'), man(14, 'child'), man(15, 'child')];
  const world = () => {
    const input = smallInput([{ members: [man(40), ...pupils] }, { members: [man(50)], place: 1 }]);
    const secondary = toySecondary(sites, [0, 60, 60, 0, 0, 0]);
    const made = smallWorld({ ...input, learning: toyLearning(2, { secondary }) }, {});
    made.persons.learning_p.set([
      learningOf(LEVEL.mbo4, PURSUIT.none),
      learningOf(LEVEL.none, PURSUIT.havo),
      learningOf(LEVEL.none, PURSUIT.havo),
      learningOf(LEVEL.none, PURSUIT.vwo),
    ]);
    return made;
  };
  const year = (made: ReturnType<typeof world>) => secondarySchools.run(made, secondarySchools.prepare(made));
  const shown = (made: ReturnType<typeof world>, indicator: typeof higherDistance) =>
    indicator.of(made, tallyOf(made), flowsOf(made));

  it('counts pupils where they live; in time havo and vwo go, and the way is that of the other site', () => {
    const made = world();
    expect(shown(made, secondaryDepartments)).toEqual([2, 0]);
    expect(shown(made, higherDistance)).toEqual([1, 5]);
    year(made);
    const near = 30 / 31;
    expect(made.secondary!.pupils_jk[TRACK.havo]).toBe(Math.round(2 * near));
    year(made);
    expect(shown(made, secondaryDepartments)).toEqual([2, 0]);
    year(made);
    expect(shown(made, secondaryDepartments)).toEqual([0, 0]);
    expect(shown(made, higherDistance)).toEqual([30, 28]);
    expect([...made.secondary!.schoolKm_t]).toEqual([29, 23]);
  });

  it('lets fewer twelve-year-olds enter havo or vwo the year after, unless the way does not count', () => {
    const higher = (made: ReturnType<typeof world>, schoolDistance: number): number =>
      careers.prepare({ ...made, parameters: { ...made.parameters, schoolDistance } })!.chances.higher_tg[0]!;
    const made = world();
    const before = higher(made, 0.01);
    for (let n = 0; n < 3; n++) year(made);
    // Log-odds fall by 29 km x 0.01.
    expect(before).toBeGreaterThan(higher(made, 0.01) + 0.05);
    expect(higher(made, 0)).toBe(higher(world(), 0));
  });

  it('is part of the state of the town where the site stands', () => {
    const [a, b] = [world(), world()];
    expect(stateHash(a)).toEqual(stateHash(b));
    b.secondary!.under_jk[TRACK.vwo] = 1;
    expect(stateHash(a).place_t[0]).not.toBe(stateHash(b).place_t[0]);
    expect(stateHash(a).place_t[1]).toBe(stateHash(b).place_t[1]);
  });

  it('leaves the input of other runs alone', () => {
    const made = world();
    for (let n = 0; n < 3; n++) year(made);
    expect(openTracks({ open_jk: made.learning!.secondary!.taught_jk })).toEqual(['mhw', 'mhw']);
    expect(made.learning!.schoolKm_t).toEqual([0, 0]);
  });
});

describe('a world at its base', () => {
  const pack = toyPack();
  const input = openInput(pack, synthesise(pack, 1));
  const world = makeWorld(input, [1, 2, 3, 4], initialParameters());
  it('has the ways to school of the tables', () => {
    const { secondary, learning } = world;
    expect([...secondary!.schoolKm_t]).toEqual([...learning!.schoolKm_t]);
    const nearest_t = nearestHigher(secondary!.input, secondary!.open_jk);
    const mean_t = learning!.schoolKm_t.map((km, t) => nearest_t[t]! - km);
    for (const mean of mean_t) expect(mean).toBeCloseTo(mean_t[0]!, 9);
  });
});

/** Do the colours of the towns mean what the legend says, in every year, and to every eye? */
import { describe, expect, it } from 'vitest';
import type { Shown } from '../../viz/state/view.js';
import { mix, NEUTRAL, NO_VALUE } from '../../viz/story/colours.js';
import { LAYERS, type Layer, layerOf, shownValue } from '../../viz/story/layers.js';
import { briefly, legendOf, scaleOf, valueText } from '../../viz/story/scale.js';
import { PALETTE } from '../../viz/styles/palette.js';
import { bothWorlds, yearOf } from './viz-story-fixture.js';

const SHOWN: readonly Shown[] = ['baseline', 'measures', 'difference'];
const every = LAYERS.flatMap((layer) => SHOWN.map((shown) => ({ layer, shown, name: `${layer.id}, ${shown}` })));

/** Relative luminance, WCAG. */
function luminance(colour: number): number {
  const [r, g, b] = [16, 8, 0].map((shift) => {
    const c = ((colour >> shift) & 255) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('a layer', () => {
  const years = [
    yearOf(2021),
    yearOf(2022, {
      indicators: {
        population: [900, 483, 30],
        population_65plus: [270, 92, 30],
        price_index: [97.5, 100, 80],
        dwelling_quality: [51, 53.5, 40],
      },
    }),
  ];
  const value = (id: string, y: number, t: number): number | null => layerOf(id).value(years, y, t);

  it.each([
    ['population', 0, 0, 0],
    ['population', 1, 0, -10],
    ['population', 1, 1, 5],
    ['population_65plus', 0, 0, 25],
    ['population_65plus', 1, 0, 30],
    ['population_0_19', 0, 1, 20],
    ['vacant_dwellings', 0, 0, 10],
    ['school_distance_km', 1, 2, 25],
    ['net_internal', 1, 0, 0],
    ['schools_open', 0, 2, 0],
    ['net_participation', 0, 1, 64],
    ['health_not_good_share', 1, 0, 25],
    ['vacant_long_term', 0, 1, 5],
    ['woz_value_eur', 0, 1, 215.5],
    ['price_index', 0, 0, 0],
    ['price_index', 1, 0, -2.5],
    ['dwelling_quality', 1, 1, 3.5],
  ])('%s on 1 January number %i of town %i is %d', (id, y, t, expected) => {
    expect(value(id, y, t)).toBeCloseTo(expected, 12);
  });

  it('counts moves per thousand residents at the start of the year', () => {
    const moved = [yearOf(2021), yearOf(2022, { indicators: { arrivals_internal: [75, 30, 2] } })];
    expect(layerOf('net_internal').value(moved, 1, 0)).toBeCloseTo(15, 12);
  });

  it('has no flows before the first year, and no ratio of forty residents', () => {
    expect(value('net_internal', 0, 0)).toBeNull();
    const ratios = [
      'population_65plus',
      'population_0_19',
      'vacant_dwellings',
      'net_participation',
      'health_not_good_share',
      'vacant_long_term',
      'woz_value_eur',
      'price_index',
      'dwelling_quality',
    ];
    for (const id of ['population', ...ratios, 'net_internal']) {
      expect({ id, value: value(id, 1, 2) }).toEqual({ id, value: null });
    }
  });

  it('has no value where nobody lives, and none for a year that is not there', () => {
    const empty = [
      yearOf(2021, { indicators: { population: [0, 460, 40], schools_open: [0, 1, 0], dwellings: [0, 220, 25] } }),
    ];
    for (const layer of LAYERS) {
      expect({ id: layer.id, value: layer.value(empty, 0, 0) }).toEqual({ id: layer.id, value: null });
      expect(layer.value(empty, 3, 1)).toBeNull();
    }
  });

  it('of homes has none in a world where homes have no prices and are not looked after', () => {
    const { woz_value_eur: _, price_index: __, dwelling_quality: ___, ...others } = yearOf(2021).indicators;
    const without = [{ ...yearOf(2021), indicators: others }];
    for (const id of ['woz_value_eur', 'price_index', 'dwelling_quality']) {
      expect({ id, value: layerOf(id).value(without, 0, 0) }).toEqual({ id, value: null });
    }
    expect(layerOf('vacant_dwellings').value(without, 0, 0)).toBeCloseTo(10, 12);
  });

  it('shows a world, or measures less baseline', () => {
    const worlds = bothWorlds(
      [yearOf(2021), years[1]!],
      [yearOf(2021), yearOf(2022, { indicators: { population: [940, 483, 30] } })],
    );
    const of = (shown: Shown) => shownValue(layerOf('population'), worlds, shown, 1, 0);
    expect(of('baseline')).toBeCloseTo(-10, 12);
    expect(of('measures')).toBeCloseTo(-6, 12);
    expect(of('difference')).toBeCloseTo(4, 12);
    expect(shownValue(layerOf('population'), worlds, 'difference', 1, 2)).toBeNull();
  });

  it('has an id of its own, words in both languages, and bounds that rise', () => {
    expect(new Set(LAYERS.map(({ id }) => id)).size).toBe(LAYERS.length);
    for (const { label, unit, differenceUnit, meaning, bounds, differenceBounds } of LAYERS) {
      for (const text of [label, unit, differenceUnit, meaning]) {
        expect(text.nl.length).toBeGreaterThan(0);
        expect(text.en.length).toBeGreaterThan(0);
      }
      for (const list of [bounds, differenceBounds]) {
        for (let i = 1; i < list.length; i++) expect(list[i]!).toBeGreaterThan(list[i - 1]!);
      }
      expect(differenceBounds.map((bound) => -bound).reverse()).toEqual(differenceBounds);
    }
  });
});

describe('a scale', () => {
  it.each(every)('of $name has a colour and a line in the legend for every class', ({ layer, shown }) => {
    const { ticks, colours } = scaleOf(layer, shown);
    expect(colours).toHaveLength(ticks.length + 1);
    expect(new Set([...colours, NO_VALUE]).size).toBe(colours.length + 1);
    for (const language of ['nl', 'en'] as const) {
      const legend = legendOf(layer, shown, language);
      expect(legend.map(({ colour }) => colour)).toEqual([...colours, NO_VALUE]);
      expect(new Set(legend.map(({ text }) => text)).size).toBe(legend.length);
    }
  });

  it.each(every)('of $name is light for little and dark for much, or dark at both ends', ({ layer, shown }) => {
    const light = scaleOf(layer, shown).colours.map(luminance);
    const around = shown === 'difference' || layer.around === 'zero';
    const peak = around ? (light.length - 1) / 2 : 0;
    for (let i = 1; i < light.length; i++) {
      if (i <= peak) expect(light[i]!).toBeGreaterThan(light[i - 1]!);
      else expect(light[i]!).toBeLessThan(light[i - 1]!);
    }
    if (around) expect(scaleOf(layer, shown).colours[peak]).toBe(NEUTRAL);
  });

  it('has no red: blue or neutral for less, amber for more', () => {
    for (const colour of scaleOf(layerOf('population'), 'baseline').colours) {
      const [r, g] = [(colour >> 16) & 255, (colour >> 8) & 255];
      expect(r).toBeLessThan(2.2 * g + 30);
    }
  });

  it('puts a value in the class that the legend names', () => {
    const text = (layer: Layer, shown: Shown, value: number): string => {
      const colour = scaleOf(layer, shown).colourOf(value);
      return legendOf(layer, shown, 'nl').find((entry) => entry.colour === colour)!.text;
    };
    const [older, change, schools] = [layerOf('population_65plus'), layerOf('population'), layerOf('schools_open')];
    expect(text(older, 'baseline', 14.9)).toBe('onder 15');
    expect(text(older, 'baseline', 15)).toBe('15 tot 20');
    expect(text(older, 'baseline', 60)).toBe('45 of meer');
    expect(text(change, 'baseline', -35)).toBe('onder \u221220');
    expect(text(change, 'baseline', -1)).toBe('\u22121 tot +1');
    expect(text(change, 'baseline', 1)).toBe('\u22121 tot +1');
    expect(text(change, 'baseline', 1.01)).toBe('+1 tot +5');
    expect(text(change, 'baseline', 99)).toBe('boven +20');
    expect(text(change, 'difference', 0)).toBe('\u22120,2 tot +0,2');
    expect([0, 1, 4, 5, 12].map((n) => text(schools, 'baseline', n))).toEqual([
      '0',
      '1',
      '4',
      '5 of meer',
      '5 of meer',
    ]);
    expect([-3, -1, 0, 1, 2].map((n) => text(schools, 'difference', n))).toEqual([
      '\u22122 of minder',
      '\u22121',
      '0',
      '+1',
      '+2 of meer',
    ]);
  });

  it('shows what is missing as what it is', () => {
    const scale = scaleOf(layerOf('population'), 'baseline');
    expect(scale.colourOf(null)).toBe(NO_VALUE);
    expect(legendOf(layerOf('population'), 'baseline', 'nl').at(-1)!.text).toBe('minder dan 50 inwoners');
    expect(legendOf(layerOf('schools_open'), 'baseline', 'en').at(-1)!.text).toBe('no residents');
  });

  it('is not the colour of a state of a facility', () => {
    const states = new Set(
      [PALETTE.underNorm, PALETTE.closed, PALETTE.saved].map((hex) => Number.parseInt(hex.slice(1), 16)),
    );
    for (const { layer, shown } of every) {
      for (const colour of scaleOf(layer, shown).colours) expect(states.has(colour)).toBe(false);
    }
  });
});

describe('a class of whole numbers in little room', () => {
  it('says that it is open', () => {
    const texts = (shown: Shown) =>
      legendOf(layerOf('schools_open'), shown, 'nl')
        .slice(0, -1)
        .map(({ text }) => briefly(text));
    expect(texts('baseline')).toEqual(['0', '1', '2', '3', '4', '5+']);
    expect(texts('difference')).toEqual(['\u2264 \u22122', '\u22121', '0', '+1', '\u2265 +2']);
  });
});

describe('a colour between others', () => {
  it('is one of them at its place and in between halfway', () => {
    const two = [0x000000, 0x2040ff];
    expect([0, 1, -1, 2].map((at) => mix(two, at))).toEqual([0x000000, 0x2040ff, 0x000000, 0x2040ff]);
    expect(mix(two, 0.5)).toBe(0x102080);
  });
});

describe('a value in words', () => {
  it.each([
    ['population', 'baseline', -12.34, '\u221212,3\u00a0%', '\u221212.3%'],
    ['population', 'difference', 0.26, '+0,3\u00a0procentpunt', '+0.3\u00a0percentage points'],
    ['net_internal', 'baseline', 7, '+7,0\u00a0per 1.000 inwoners per jaar', '+7.0\u00a0per 1,000 residents a year'],
    ['school_distance_km', 'measures', 2.04, '2,0\u00a0km', '2.0\u00a0km'],
    ['woz_value_eur', 'baseline', 181.22, '181,2\u00a0duizend euro', '181.2\u00a0thousand euros'],
    ['price_index', 'baseline', -4.38, '\u22124,4\u00a0%', '\u22124.4%'],
    ['schools_open', 'baseline', 1, '1 school', '1 school'],
    ['schools_open', 'baseline', 3, '3\u00a0scholen', '3\u00a0schools'],
  ] as const)('%s, %s: %d', (id, shown, value, nl, en) => {
    expect(valueText(layerOf(id), shown, value, 'nl')).toBe(nl);
    expect(valueText(layerOf(id), shown, value, 'en')).toBe(en);
  });

  it('is a dash when there is none', () => {
    expect(valueText(layerOf('population'), 'baseline', null, 'nl')).toBe('\u2013');
  });
});

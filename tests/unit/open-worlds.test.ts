/** Worlds of one population share what their parameters do not change, and nothing else. */
import { describe, expect, it } from 'vitest';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput, openWorlds } from '../../scenarios/population/world-input.js';
import { initialParameters, type ParameterValues } from '../../sim/parameters/parameters.js';
import { toyPack } from '../toy/pack.js';

const pack = toyPack();
const population = synthesise(pack, 1);
const open = openWorlds(pack, population);
const initial = initialParameters();
const first = open(initial);

describe('worlds of one population', () => {
  it.each([{ levelWindow: 2 }, { studyLeavingLevel: 2 }, { vwoPart: 0.3, levelWindow: 5 }])(
    'are with %o as if each were made alone',
    (changed) => {
      const parameters = { ...initial, ...changed };
      const made = open(parameters);
      expect(made).toEqual(openInput(pack, population, parameters));
      expect(made).not.toEqual(first);
    },
  );

  it('are one where parameters differ that only say how it is lived in', () => {
    const parameters: ParameterValues = { ...initial, swings: 1, immigrationLevel: 0.5 };
    expect(open(parameters)).toBe(first);
  });
});

/** Do the Dutch words of the settings tell the same figures as their declarations? */
import { describe, expect, it } from 'vitest';
import { SETTING_WORDS } from '../../scenarios/runs/report/settings/settings.js';
import { PARAMETERS, type ParameterName } from '../../sim/parameters/parameters.js';

const NAMES = Object.keys(PARAMETERS) as ParameterName[];

/** Figures, and names of tables and loops, in one order; thousands and decimals as in English. */
function figures(text: string, language: 'nl' | 'en'): string[] {
  const marked = language === 'nl' ? text.replace(/[.,](?=\d)/g, (mark) => (mark === ',' ? '.' : ',')) : text;
  return (marked.match(/[A-Z]?\d[\d.,]*/g) ?? []).map((figure) => figure.replace(/[.,]+$/, '')).sort();
}

describe('units and sources in Dutch', () => {
  it.each(NAMES)('%s has the figures of its declaration', (name) => {
    const [dutch, english] = [SETTING_WORDS[name], PARAMETERS[name]];
    expect(figures(dutch.unit, 'nl')).toEqual(figures(english.unit, 'en'));
    expect(figures(dutch.source, 'nl')).toEqual(figures(english.source, 'en'));
  });

  it('are not the English ones, but where both languages have one word', () => {
    const same = NAMES.filter((name) => SETTING_WORDS[name].source === PARAMETERS[name].source);
    expect(same).toEqual([]);
    const alike = NAMES.filter((name) => SETTING_WORDS[name].unit === PARAMETERS[name].unit);
    expect(alike).toEqual(['graduateMobility']);
  });
});

/** Can every shipped example be read, with its places found in the shipped pack, and is it told of? */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../scenarios/runs/load.js';
import { initialParameters } from '../../sim/parameters/parameters.js';

const FOLDER = 'scenarios/examples';
const EXAMPLES = readdirSync(FOLDER).sort();
const load = (name: string) => loadScenario(join(FOLDER, name));

describe('the shipped examples', () => {
  it('are these', () => {
    expect(EXAMPLES).toEqual([
      'better-homes.yaml',
      'building-goes-on.yaml',
      'keep-the-facilities.yaml',
      'large-employer-leaves.yaml',
      'nothing-done.yaml',
    ]);
  });

  it.each(EXAMPLES)('%s is read, and says in its first line what it is about', (name) => {
    const { scenario, scenarioName, pack, policy, text } = load(name);
    expect(text).toMatch(/^# [A-Z].{30,}/);
    expect([scenarioName, pack.name]).toEqual([name.replace('.yaml', ''), scenario.region]);
    expect(policy).toHaveLength(scenario.measures.length);
  });

  it.each(EXAMPLES)('%s is named where a reader looks for it', (name) => {
    const pages = ['README.md', 'docs/housing.md', 'docs/employers.md', 'bin/commands/compare.ts'];
    expect(pages.filter((page) => readFileSync(page, 'utf8').includes(name))).not.toEqual([]);
  });

  it('work on homes in one municipality alone, or change one number alone', () => {
    const { pack, policy } = load('better-homes.yaml');
    expect(policy.map(({ id }) => id)).toEqual(['renovation-fund', 'demolish-and-rebuild']);
    const { values } = pack.tables['places']!.columns['municipality']!;
    for (const { area_t } of policy) expect(area_t).toEqual(values.map((code) => code === 'GM1979'));

    const { parameters } = load('building-goes-on.yaml').scenario;
    expect(parameters).toEqual({
      ...initialParameters(),
      ...load('nothing-done.yaml').scenario.parameters,
      buildingProgramme: 1,
    });
    expect(load('nothing-done.yaml').scenario.parameters.buildingProgramme).toBe(2);
  });
});

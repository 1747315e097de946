/** `draagvlak demo`: the shipped region with nothing done and with its facilities kept; figures on screen, a report. */
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { comparedReplicates, compareScenarios } from '../../scenarios/runs/compare/compare.js';
import { compareLines } from '../../scenarios/runs/compare/screen.js';
import { loadScenario } from '../../scenarios/runs/load.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE, EXAMPLES } from '../../scenarios/runs/project.js';
import { parseSeeds } from '../../scenarios/runs/seeds.js';
import { variantsOf } from '../../scenarios/runs/variants.js';
import { yearLines } from '../../scenarios/runs/year-lines.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers, SEEDS_HELP } from '../options.js';
import { print } from '../output.js';

const NO_FORECAST =
  'Dit is geen prognose: het laat zien wat volgt uit de aannamen over geboorte, sterfte, leren, werken, verhuizen en voorzieningen. ' +
  'Hoeveel het uitmaakt als die anders zijn, staat in de rapporten.';

/** The futures that are shown; what other assumptions about moving change is told once, of the one in which nothing is done. */
export function demoScenarios(variants: boolean) {
  const [nothing, keep] = [
    loadScenario(join(EXAMPLES, 'nothing-done.yaml')),
    loadScenario(join(EXAMPLES, 'keep-the-facilities.yaml')),
  ];
  return [
    { loaded: nothing, variants: variants ? variantsOf(nothing.scenario) : [] },
    { loaded: keep, variants: [] },
  ] as const;
}

export const demoCommand = (interruption: Interruption): Command =>
  new Command('demo')
    .description(
      'Noord- & Oost-Groningen from 2021 to 2040 with nothing done and with facilities kept, eight replicates',
    )
    .option('--seeds <SEEDS>', SEEDS_HELP, '1..8')
    .option(
      '--no-variants',
      'leave out the same future under other assumptions about moving (three to five times as fast)',
    )
    .action(async (options: { readonly seeds: string; readonly variants: boolean }) => {
      const seeds = parseSeeds(options.seeds);
      const scenarios = demoScenarios(options.variants);
      const [{ loaded: nothing }, { loaded: keep }] = scenarios;
      const total = comparedReplicates(scenarios, seeds);
      const { folder, result } = await compareScenarios({
        scenarios,
        seeds,
        workers: defaultWorkers(2 * seeds.length, 2),
        runs: 'runs',
        cache: CACHE,
        progress: makeProgress(process.stderr, total, nothing.scenario.years, () => performance.now()),
        signal: interruption.listen(),
      });
      print(
        'Twee toekomsten met hetzelfde toeval: er wordt niets gedaan, of voorzieningen blijven zolang er geld is.\n',
      );
      print(yearLines(result.baseline));
      print(compareLines(result));
      print(`Vergelijking: ${resolve(folder, 'report.html')}`);
      print(`Als er niets gedaan wordt, met kaart: ${resolve(folder, nothing.scenarioName, 'report.html')}`);
      print(`Als voorzieningen blijven, met kaart: ${resolve(folder, keep.scenarioName, 'report.html')}`);
      print('Hetzelfde bewegend, in de browser: npm run build && npx --no-install draagvlak view');
      print(NO_FORECAST);
    });

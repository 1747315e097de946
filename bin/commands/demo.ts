/** `draagvlak demo`: the shipped region counted forward, figures on screen, a report to open. */
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { loadScenario } from '../../scenarios/runs/load.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE, EXAMPLES } from '../../scenarios/runs/project.js';
import { runScenario } from '../../scenarios/runs/run.js';
import { replicatesOf, variantsOf } from '../../scenarios/runs/variants.js';
import { yearLines } from '../../scenarios/runs/year-lines.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers } from '../options.js';
import { print } from '../output.js';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const NO_FORECAST =
  'Dit is geen prognose: het laat zien wat volgt uit de aannamen over geboorte, sterfte en verhuizen. ' +
  'Hoeveel het uitmaakt als die anders zijn, staat in het rapport.';

export const demoCommand = (interruption: Interruption): Command =>
  new Command('demo')
    .description('count the towns of Noord- & Oost-Groningen forward from 2021 to 2040, eight replicates and variants')
    .action(async () => {
      const loaded = loadScenario(join(EXAMPLES, 'nothing-done.yaml'));
      const variants = variantsOf(loaded.scenario);
      const total = replicatesOf(SEEDS, variants);
      const progress = makeProgress(process.stderr, total, loaded.scenario.years, () => performance.now());
      const { folder, result } = await runScenario({
        loaded,
        seeds: SEEDS,
        variants,
        workers: defaultWorkers(SEEDS.length, 2),
        runs: 'runs',
        cache: CACHE,
        progress,
        signal: interruption.listen(),
      });
      print(yearLines(result));
      print(`Rapport met kaart en leeftijdsopbouw: ${resolve(folder, 'report.html')}`);
      print(NO_FORECAST);
    });

/** `draagvlak demo`: the shipped region counted forward, figures on screen, a report to open. */
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { Command } from 'commander';
import { loadScenario } from '../../scenarios/runs/load.js';
import { makeProgress } from '../../scenarios/runs/progress.js';
import { CACHE, EXAMPLES } from '../../scenarios/runs/project.js';
import { runScenario } from '../../scenarios/runs/run.js';
import { yearLines } from '../../scenarios/runs/year-lines.js';
import type { Interruption } from '../interruption.js';
import { defaultWorkers } from '../options.js';
import { print } from '../output.js';

const SEEDS = [1, 2, 3, 4];
const NOBODY_MOVES =
  'Let op: in dit model verhuist nog niemand. Het rekent alleen met ouder worden, geboorte, sterfte en huishoudens; ' +
  'echte dorpen winnen en verliezen ook mensen door verhuizing.';

export const demoCommand = (interruption: Interruption): Command =>
  new Command('demo')
    .description('count the towns of Noord- & Oost-Groningen forward from 2021 to 2040, four replicates')
    .action(async () => {
      const loaded = loadScenario(join(EXAMPLES, 'nothing-done.yaml'));
      const progress = makeProgress(process.stderr, SEEDS.length, loaded.scenario.years, () => performance.now());
      const { folder, result } = await runScenario({
        loaded,
        seeds: SEEDS,
        workers: defaultWorkers(SEEDS.length, 2),
        runs: 'runs',
        cache: CACHE,
        progress,
        signal: interruption.listen(),
      });
      print(yearLines(result));
      print(`Rapport met kaart en leeftijdsopbouw: ${resolve(folder, 'report.html')}`);
      print(NOBODY_MOVES);
    });

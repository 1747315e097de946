/** codebook.csv of a comparison: its columns, the scenarios and the indicators. */
import { PARAMETERS, type ParameterName } from '../../../sim/parameters/parameters.js';
import { codebookText, indicatorRows, type Row } from '../codebook.js';
import { columnRows, INDICATOR, PLACE, SEED, YEAR } from '../codebook-columns.js';
import { eventInEnglish } from '../event-words.js';
import type { RunResult } from '../results.js';
import type { CompareResult } from './results.js';

const COLUMNS = [
  ['baseline', 'Basis', 'Baseline', 'Name of the scenario that others are compared with'],
  ['scenario', 'Scenario', 'Scenario', 'Name of the scenario; its run folder stands beside this file'],
  SEED,
  YEAR,
  PLACE,
  INDICATOR,
  ['mean', 'Gemiddeld verschil', 'Mean difference', 'Scenario minus baseline with the same seed, mean over the seeds'],
  [
    'low',
    'Ondergrens',
    'Low',
    '95 % interval of the mean over seeds, t with n - 1 degrees of freedom; empty of one seed',
  ],
  ['high', 'Bovengrens', 'High', 'The other end; chance in the model only, not how sure its assumptions are'],
  ['same_sign', 'Zelfde teken', 'Same sign', 'Share of the seeds, 0 to 1, whose difference has the sign of the mean'],
  ['n', 'Trekkingen', 'Seeds', 'Number of seeds'],
  [
    'persons',
    'Mensen die verschillen',
    'Persons who differ',
    'In influence.csv: in one of the two worlds only, or with another town, household, role, children or age; counted ' +
      'where they live in the baseline, else in the other world. Chance that runs on is in it, so it is no effect',
  ],
  [
    'dwelling_only',
    'Alleen een andere woning',
    'Another dwelling only',
    'In influence.csv: persons with the same life in another dwelling of the same town, not counted in persons',
  ],
] as const;

function scenarioRow({ scenario, scenarioName }: RunResult, baseline: RunResult): Row {
  const changed = (Object.keys(PARAMETERS) as ParameterName[])
    .filter((name) => scenario.parameters[name] !== baseline.scenario.parameters[name])
    .map((name) => `${name} = ${scenario.parameters[name]}`);
  const measures = scenario.measures.map(({ id, dose }) => `${id} (dose ${dose})`);
  const events = scenario.events.map(eventInEnglish);
  const parts = [
    `variant ${scenario.variant}`,
    ...changed,
    ...(measures.length > 0 ? measures : ['no measures']),
    ...events,
  ];
  return ['scenario', scenarioName, scenarioName, scenarioName, '', parts.join('; ')];
}

export const compareCodebookCsv = ({ baseline, others }: CompareResult): string =>
  codebookText([
    ...columnRows(COLUMNS),
    ...[baseline, ...others].map((run) => scenarioRow(run, baseline)),
    ...indicatorRows(),
  ]);

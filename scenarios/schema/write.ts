/** Scenarios as text: the resolved file of a run folder, and the canonical form that names a run. */
import type { ScenarioEvent } from './events.js';
import type { ScenarioMeasure } from './measures.js';
import type { Scenario } from './scenario.js';

const PLAIN_WORD = /^[A-Za-z][A-Za-z0-9_./-]*$/;
const RESERVED = /^(true|false|null|yes|no|on|off|y|n)$/i;
const scalar = (text: string): string => (PLAIN_WORD.test(text) && !RESERVED.test(text) ? text : JSON.stringify(text));

const measureLines = ({ id, dose, start, years, area }: ScenarioMeasure): readonly string[] => [
  `  - id: ${scalar(id)}`,
  `    dose: ${dose}`,
  `    start: ${start}`,
  `    years: ${years}`,
  ...(area === undefined ? [] : [`    area: [${area.map((part) => JSON.stringify(part)).join(', ')}]`]),
];

const eventLines = ({ kind, place, year, jobs, sector }: ScenarioEvent): readonly string[] => [
  `  - kind: ${scalar(kind)}`,
  `    place: ${JSON.stringify(place)}`,
  `    year: ${year}`,
  `    jobs: ${jobs}`,
  `    sector: ${scalar(sector)}`,
];

/** One resolved scenario, every default written out; reads back as the same scenario. */
export function scenarioText(scenario: Scenario): string {
  const { name, region, years, populationSeed, variant, parameters, loops, measures, events } = scenario;
  const switched = Object.entries(loops).map(([id, on]) => `  ${scalar(id)}: ${on}`);
  return [
    ...(name === undefined ? [] : [`name: ${JSON.stringify(name)}`]),
    `region: ${scalar(region)}`,
    `years: [${years[0]}, ${years[1]}]`,
    `populationSeed: ${populationSeed}`,
    `variant: ${scalar(variant)}`,
    'parameters:',
    ...Object.entries(parameters).map(([id, value]) => `  ${id}: ${value}`),
    ...(switched.length === 0 ? ['loops: {}'] : ['loops:', ...switched]),
    ...(measures.length === 0 ? ['measures: []'] : ['measures:', ...measures.flatMap(measureLines)]),
    ...(events.length === 0 ? ['events: []'] : ['events:', ...events.flatMap(eventLines)]),
    '',
  ].join('\n');
}

/** What decides a run's results besides pack, version and seeds; region and name are left out, the pack stands for them. */
export function canonicalScenario(scenario: Scenario): string {
  const { years, populationSeed, variant, parameters, loops, measures, events } = scenario;
  const sorted = (record: Readonly<Record<string, number | boolean>>) =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
  return JSON.stringify({
    years,
    populationSeed,
    variant,
    parameters: sorted(parameters),
    loops: sorted(loops),
    measures,
    events,
  });
}

/** A name for files and folders: the scenario's own, else its file's, with what file systems dislike made into dashes. */
export function scenarioNameOf(scenario: Scenario, file: string): string {
  if (scenario.name !== undefined) return scenario.name;
  const stem = file.replace(/^.*[/\\]/, '').replace(/\.ya?ml$/i, '');
  const safe = stem
    .replace(/[^A-Za-z0-9._-]+/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .replace(/[^A-Za-z0-9]+$/, '');
  const named = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(safe) ? `scenario-${safe}` : safe;
  return named.slice(0, 64) || 'scenario';
}

/** codebook.csv: what every column, indicator and parameter of a run folder means. */
import { SUM_OF_TOWNS } from '../../sim/indicators/indicator.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { PARAMETERS, type ParameterName } from '../../sim/parameters/parameters.js';
import type { Scenario } from '../schema/scenario.js';
import { columnRows, RUN_COLUMNS, RUN_NOTICES } from './codebook-columns.js';
import { csvLine } from './csv.js';
import { EVENT_LABEL } from './event-words.js';
import type { Variant } from './variants.js';

const HEADER = [
  'kind',
  'id',
  'label_nl',
  'label_en',
  'unit',
  'definition',
  'source',
  'cbs',
  'level',
  'areas',
  'value',
  'initial',
  'min',
  'max',
  'confidence',
];

export type Row = readonly (string | number)[];

/** The file, its rows filled up to the width of the header. */
export const codebookText = (rows: readonly Row[]): string =>
  [HEADER, ...rows].map((row) => csvLine([...row, ...Array<null>(HEADER.length - row.length).fill(null)])).join('');

/** @param variants those that are run with the scenario */
export const codebookCsv = (scenario: Scenario, variants: readonly Variant[]): string =>
  codebookText([
    ...RUN_NOTICES,
    ...columnRows(RUN_COLUMNS),
    ...indicatorRows(),
    ...parameterRows(scenario),
    ...measureRows(scenario),
    ...eventRows(scenario),
    ...variants.map((variant) => variantRow(variant, scenario)),
  ]);

export const indicatorRows = (): readonly Row[] =>
  INDICATORS.map((i) => {
    const level = i.headline ? 'region, municipalities, towns' : 'region, municipalities';
    const areas = i.areas?.rule ?? SUM_OF_TOWNS;
    const definition = `${i.kind}: ${i.definition}`;
    return ['indicator', i.id, i.label.nl, i.label.en, i.unit, definition, i.source, i.cbs, level, areas];
  });

const parameterRows = (scenario: Scenario): readonly Row[] =>
  (Object.keys(PARAMETERS) as ParameterName[]).map((id) => {
    const p = PARAMETERS[id];
    const figures = [scenario.parameters[id], p.initial, p.min, p.max];
    const text = [p.label.nl, p.label.en, p.unit, `read by ${p.readBy}`, p.source, '', '', ''];
    return ['parameter', id, ...text, ...figures, p.confidence];
  });

/** One row per item: the same measure may stand twice, for two areas or periods. */
const measureRows = ({ measures }: Scenario): readonly Row[] =>
  measures.map(({ id, dose, start, years, area }) => {
    const { label, source, eurPerResident } = MEASURES.find((measure) => measure.id === id)!;
    const where = area === undefined ? 'the whole region' : area.join(', ');
    const definition =
      `from ${start}, ${years} years, in ${where}; budget at dose 1: EUR ${eurPerResident} a year ` +
      'per resident of the area at the base date';
    return ['measure', id, label.nl, label.en, 'dose', definition, source, '', '', '', dose];
  });

const eventRows = ({ events }: Scenario): readonly Row[] =>
  events.map(({ kind, place, year, jobs, sector }) => {
    const { nl, en } = EVENT_LABEL[kind];
    const definition = `in ${year}, in ${place}: so many jobs in ${sector} go; employers are invented`;
    return ['event', kind, nl, en, 'jobs', definition, 'the scenario', '', '', '', jobs];
  });

function variantRow({ id, label, parameters, open }: Variant, scenario: Scenario): Row {
  const changed = (Object.keys(PARAMETERS) as ParameterName[])
    .filter((name) => parameters[name] !== scenario.parameters[name])
    .map((name) => `${name} = ${parameters[name]}`);
  const definition = open ? changed.join(', ') : 'births, deaths and households only; no moves between towns';
  return ['variant', id, label.nl, label.en, '', `the scenario with ${definition}`];
}

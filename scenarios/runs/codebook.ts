/** codebook.csv: what every column, indicator and parameter of a run folder means. */
import { SUM_OF_TOWNS } from '../../sim/indicators/indicator.js';
import { INDICATORS } from '../../sim/indicators/indicators.js';
import { PARAMETERS, type ParameterName } from '../../sim/parameters/parameters.js';
import type { Scenario } from '../schema/scenario.js';
import { csvLine } from './csv.js';
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

const COLUMNS: readonly (readonly [id: string, nl: string, en: string, definition: string])[] = [
  ['scenario', 'Scenario', 'Scenario', 'Name of the scenario'],
  ['seed', 'Toevalsgetal', 'Seed', 'Seed of the replicate'],
  [
    'year',
    'Jaar',
    'Year',
    'Stocks on 1 January of this year; flows during the year that ended then; the first year has stocks only',
  ],
  [
    'place',
    'Plaats',
    'Place',
    'Town or municipality code; * is the region. How the region and a municipality are counted: column areas',
  ],
  ['indicator', 'Indicator', 'Indicator', 'Id of a row below with kind indicator'],
  [
    'variant',
    'Variant',
    'Variant',
    'In variants.csv: id of a row below with kind variant; its figures are of the region',
  ],
  ['value', 'Waarde', 'Value', 'In the unit of the indicator'],
];

/** @param variants those that are run with the scenario */
export function codebookCsv(scenario: Scenario, variants: readonly Variant[]): string {
  const columns = COLUMNS.map(([id, nl, en, definition]) => ['column', id, nl, en, '', definition]);
  const indicators = INDICATORS.map((i) => {
    const level = i.headline ? 'region, municipalities, towns' : 'region, municipalities';
    const areas = i.areas?.rule ?? SUM_OF_TOWNS;
    const definition = `${i.kind}: ${i.definition}`;
    return ['indicator', i.id, i.label.nl, i.label.en, i.unit, definition, i.source, i.cbs, level, areas];
  });
  const others = variants.map(({ id, label, parameters, open }) => {
    const changed = (Object.keys(PARAMETERS) as ParameterName[])
      .filter((name) => parameters[name] !== scenario.parameters[name])
      .map((name) => `${name} = ${parameters[name]}`);
    const definition = open ? changed.join(', ') : 'births, deaths and households only; no moves between towns';
    return ['variant', id, label.nl, label.en, '', `the scenario with ${definition}`];
  });
  const parameters = (Object.keys(PARAMETERS) as ParameterName[]).map((id) => {
    const p = PARAMETERS[id];
    const definition = `read by ${p.readBy}`;
    const figures = [scenario.parameters[id], p.initial, p.min, p.max];
    return [
      'parameter',
      id,
      p.label.nl,
      p.label.en,
      p.unit,
      definition,
      p.source,
      '',
      '',
      '',
      ...figures,
      p.confidence,
    ];
  });
  const rows: (string | number)[][] = [HEADER, ...columns, ...indicators, ...parameters, ...others];
  return rows.map((row) => csvLine([...row, ...Array<null>(HEADER.length - row.length).fill(null)])).join('');
}

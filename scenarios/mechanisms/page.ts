/** docs/mechanisms.md, written from the declarations. */
import { type Mechanism, ORIGINS } from './mechanism.js';
import { MECHANISMS, THEMES } from './mechanisms.js';

const names = (kind: string, list: readonly string[]): string[] =>
  list.length === 0 ? [] : [`${kind} ${list.map((name) => `\`${name}\``).join(', ')}`];

/** Cells hold no bar of their own, so that a row stays a row. */
const cell = (text: string): string => text.replaceAll('|', '\\|');

const row = ({ id, label, origin, status, how, processes, parameters, indicators }: Mechanism): string => {
  const by = [
    ...names('processes', processes),
    ...names('parameters', parameters),
    ...names('indicators', indicators),
  ].join('; ');
  return `| ${[id, label.en, ORIGINS[origin].line, status, how.en, by].map(cell).join(' | ')} |`;
};

const counted = (status: Mechanism['status']): number => MECHANISMS.filter((m) => m.status === status).length;

export const mechanismsPage = (): string =>
  [
    '# What is in the model, mechanism by mechanism',
    '',
    '<!-- Written by docs/mechanisms.mjs from scenarios/mechanisms; change it there. -->',
    '',
    `Of ${MECHANISMS.length} mechanisms, proposals and loops of the source documents ${counted('implemented')} are implemented, ` +
      `${counted('proxy')} stand in the model as something simpler, ${counted('out of scope')} are left out. What ` +
      'happens to other facilities than schools, GPs and buses comes later, and so do the proposals that are not about homes.',
    '',
    'Lines: ' +
      Object.values(ORIGINS)
        .map(({ line, label }) => `*${line}*, ${label.en}`)
        .join('; ') +
      '.',
    ...THEMES.flatMap(({ label, mechanisms }) => [
      '',
      `## ${label.en}`,
      '',
      '| id | mechanism | line | status | how, or why not | carried by |',
      '| --- | --- | --- | --- | --- | --- |',
      ...mechanisms.map(row),
    ]),
    '',
  ].join('\n');

/**
 * Which columns of the world a process touches, read from the source: in its own declaration, and in every function and
 * constant of `sim/` that it names, and that those name, to the end. A file's other functions do not count.
 *
 * Names are followed, not calls, so what only some worlds come to counts too. The base population has the same columns
 * and counts as the world. What escapes: a column handed on under another name (`fill(column)`), and copies of a whole
 * table when it needs room (`state/room.ts`).
 */
import { posix } from 'node:path';
import { codeOf, read, sourceFiles } from './house-scan.js';

/** `persons.class` for class_p, `persons.id` for idA_p and idB_p. */
export const columnName = (table: string, column: string): string =>
  `${table}.${column.replace(/_[phdef]$/, '').replace(/^id[AB]$/, 'id')}`;

/** Tables by the suffix of their columns. In `sim/labour/` an `f` is a large employer. */
const TABLES: Readonly<Record<string, string>> = { p: 'persons', h: 'households', d: 'dwellings', f: 'facilities' };
const EMPLOYERS = 'sim/labour/';
/** More room changes no value. */
const ROOM = 'sim/state/room.ts';

/** What has columns under other names: how it is called, its type, and of which column each property is part. */
interface Holder {
  readonly name: string;
  readonly type: string;
  readonly columns: Readonly<Record<string, string>>;
}
const all = (column: string, properties: string): Record<string, string> =>
  Object.fromEntries(properties.split(' ').map((property) => [property, column]));
const HOLDERS: readonly Holder[] = [
  {
    name: 'world',
    type: 'World',
    columns: {
      ...Object.fromEntries(
        'access accounts bereaved diplomas events newborns widowed wishes'.split(' ').map((n) => [n, n]),
      ),
      ...all('age', 'age_c'),
      ...all('refused', 'refused_s'),
      ...all('leavers', 'leavers leaverBooks'),
    },
  },
  {
    name: 'labour',
    type: 'Labour',
    columns: all('labour', 'jobs_msl jobs_ml filled_ml inbound_ml vacant_ml open_ml firstOpen_ml access_ml force'),
  },
  { name: 'livelihood', type: 'Livelihood', columns: all('employers', 'employers changed_msl reached_m') },
  { name: 'housing', type: 'Housing', columns: { ...all('stock', 'books'), ...all('housing', 'prices') } },
  { name: 'secondary', type: 'Secondary', columns: all('secondary', 'open_jk under_jk pupils_jk schoolKm_t') },
];

/** Columns, each with where it was met first: `sim/labour/work.ts workOf`. */
export interface Touched {
  readonly touched: ReadonlyMap<string, string>;
  /** Those of tables by slot that are assigned to, filled or set. */
  readonly written: ReadonlyMap<string, string>;
}

/** Texts of the model's files, by path from the root. */
export const modelSources = (): Readonly<Record<string, string>> =>
  Object.fromEntries(sourceFiles().flatMap((path) => (path.startsWith('sim/') ? [[path, read(path)]] : [])));

/** @param process by its name: `newborn mortality` is newbornMortality in newborn-mortality.ts */
export const touchedByProcess = (textOf: Readonly<Record<string, string>>, process: string): Touched =>
  touchedBy(
    textOf,
    `sim/processes/${process.replaceAll(' ', '-')}.ts`,
    process.replace(/ (.)/g, (_, letter: string) => letter.toUpperCase()),
  );

/** Columns that were met and are not in the list, with where they were met. */
export const undeclared = (met: ReadonlyMap<string, string>, declared: readonly string[]): string[] =>
  [...met].flatMap(([column, where]) => (declared.includes(column) ? [] : `${column}: ${where}`));

interface SourceFile {
  /** Code of functions and constants by name; types and imports are left out. */
  readonly declared: ReadonlyMap<string, string>;
  /** Where an imported name comes from: path and the name there. */
  readonly imported: ReadonlyMap<string, readonly [path: string, name: string]>;
}

/** @param textOf source by path from the root @returns what the declaration `name` of the file `path` touches */
function touchedBy(textOf: Readonly<Record<string, string>>, path: string, name: string): Touched {
  const touched = new Map<string, string>();
  const written = new Map<string, string>();
  const files = new Map<string, SourceFile>();
  const fileAt = (at: string): SourceFile | undefined => {
    if (!files.has(at) && textOf[at] !== undefined) files.set(at, sourceFile(at, textOf[at]));
    return files.get(at);
  };
  const seen = new Set<string>();
  const follow = (at: string, what: string): void => {
    const where = `${at} ${what}`;
    if (at === ROOM || seen.has(where)) return;
    seen.add(where);
    const file = fileAt(at);
    const code = file?.declared.get(what);
    if (code === undefined) {
      const from = file?.imported.get(what);
      if (from) follow(...from);
      return;
    }
    for (const column of columnsIn(at, code)) if (!touched.has(column)) touched.set(column, where);
    for (const column of writtenIn(at, code)) if (!written.has(column)) written.set(column, where);
    for (const other of namesIn(code)) if (other !== what) follow(at, other);
  };
  follow(path, name);
  return { touched, written };
}

/** A declaration begins with a word at the start of a line; the formatter keeps everything inside it indented. */
function sourceFile(path: string, text: string): SourceFile {
  const declared = new Map<string, string>();
  for (const piece of codeOf(text, 'blank').split(/^(?=[a-z])/m)) {
    const named = /^(?:export )?(?:const|let|function\*?|class) (\w+)/.exec(piece);
    if (named) declared.set(named[1]!, piece);
    // Names of constants that are taken apart: `const { k1, k2 } = ...`.
    const apart = /^(?:export )?const [{[]([^}\]]*)[}\]]/.exec(piece);
    for (const [one] of apart?.[1]?.matchAll(/\w+/g) ?? []) declared.set(one, piece);
  }
  const imported = new Map<string, readonly [string, string]>();
  for (const [, what, target] of codeOf(text, 'keep').matchAll(/^(?:import|export) \{([^}]*)\} from '(\.[^']+)'/gm)) {
    const from = posix.join(posix.dirname(path), target!).replace(/\.js$/, '.ts');
    for (const [, name, own] of what!.matchAll(/(?<!type )\b(?!type )(\w+)(?: as (\w+))?/g)) {
      imported.set(own ?? name!, [from, name!]);
    }
  }
  return { declared, imported };
}

/** Every name that is no property of something. */
const namesIn = (code: string): Set<string> =>
  new Set(code.replaceAll('...', '   ').match(/(?<![.\w$])[A-Za-z]\w*/g) ?? []);

interface SlotColumn {
  readonly column: string;
  readonly start: number;
  readonly end: number;
}
/** Columns of tables by slot, and where in the code they stand. */
const slotColumns = (path: string, code: string): SlotColumn[] =>
  [...code.matchAll(/\b[a-zA-Z]+_([phdf])\b/g)]
    .filter(([, suffix]) => suffix !== 'f' || !path.startsWith(EMPLOYERS))
    .map(({ 0: name, 1: suffix, index }) => ({
      column: columnName(TABLES[suffix!]!, name),
      start: index,
      end: index + name.length,
    }));

const columnsIn = (path: string, code: string): string[] => [
  ...slotColumns(path, code).map(({ column }) => column),
  ...HOLDERS.flatMap((holder) => namesTaken(code, holder).flatMap((name) => holder.columns[name] ?? [])),
];

const ASSIGNED = /^!?(?:\+\+|--|\s*(?:[-+*/%&|^]|<<|>>>?|\?\?)?=(?![=>]))/;
const FILLED = /^\.(?:set|fill|copyWithin|sort|reverse)\(/;

const writtenIn = (path: string, code: string): string[] =>
  slotColumns(path, code).flatMap(({ column, start, end }) => {
    if (FILLED.test(code.slice(end))) return [column];
    if (code[end] !== '[') return [];
    const stepped = /(?:\+\+|--)[\w.]*$/.test(code.slice(0, start));
    return stepped || ASSIGNED.test(code.slice(partner(code, end, 1) + 1)) ? [column] : [];
  });

/** Names taken from something: `world.x`, `const { x } = world`, `({ x }: World)`; the world is what a process runs on. */
function namesTaken(code: string, { name, type }: Holder): string[] {
  const dotted = [...code.matchAll(new RegExp(`\\b${name}[!?]?\\.(\\w+)`, 'g'))].map((match) => match[1]!);
  const apart = new RegExp(`\\}(?:: (?:Pick<)?${type}(?![\\w[])| = (?:world\\.)?${name}!?(?![\\w.!?[(]))`, 'g');
  const opened = [...code.matchAll(apart)].map(({ index }) => partner(code, index, -1));
  const run = name === 'world' ? [...code.matchAll(/\b(?:prepare|run)(?:: )?\(\{/g)] : [];
  const braces = [...opened, ...run.map((match) => match.index + match[0].length - 1)];
  return [...dotted, ...braces.flatMap((start) => keysIn(code.slice(start + 1, partner(code, start, 1))))];
}

/** What stands between commas, without what it is taken apart into. */
function keysIn(inside: string): string[] {
  let flat = inside;
  while (/\{[^{}]*\}/.test(flat)) flat = flat.replace(/\{[^{}]*\}/g, '');
  return flat.split(',').flatMap((one) => /\w+/.exec(one)?.[0] ?? []);
}

/** Where the bracket at `at` is closed (`step` 1) or was opened (-1). */
function partner(code: string, at: number, step: 1 | -1): number {
  let depth = 0;
  let i = at;
  do {
    if ('([{'.includes(code[i]!)) depth++;
    else if (')]}'.includes(code[i]!)) depth--;
    i += step;
  } while (depth !== 0 && i >= 0 && i < code.length);
  return i - step;
}

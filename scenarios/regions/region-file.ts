/** Region files: which municipalities make up a region, and for which base years packs are built. */
import * as z from 'zod';
import '../schema/no-eval.js';
import { InputError } from '../errors.js';
import { enumerate } from '../language/numbers.js';
import { BASES } from '../packages/bases.js';
import { municipalitiesCalled } from '../packages/called.js';
import type { Pack, Table } from '../packages/format.js';
import { words } from '../packages/table.js';
import { nearest, shown } from '../schema/nearest.js';
import { type Plain, parseYamlMapping } from '../schema/yaml.js';

export interface RegionFile {
  /** Lower-case word by which scenarios name the region. */
  readonly name: string;
  /** Name for people. */
  readonly label: string;
  /** Municipality codes (GM0000) at the boundaries of the source pack, in order of code. */
  readonly municipalities: readonly string[];
  readonly bases: readonly number[];
}

const EXPECTED: Readonly<Record<string, string>> = {
  name: "a word of lower-case letters, digits and '-', at most 60 characters",
  label: 'a line of text',
  municipalities: 'a list of names or codes (GM0000) of municipalities',
  bases: `a list of base years, known: ${BASES.join(', ')}`,
};
const KEYS = Object.keys(EXPECTED);

const shape = z.strictObject({
  name: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/),
  label: z.string().min(1).max(200).optional(),
  municipalities: z.array(z.string()).min(1),
  bases: z.array(z.literal(BASES)).min(1),
});

function problem(file: string, issue: z.core.$ZodIssue, content: Plain): string {
  if (issue.code === 'unrecognized_keys') {
    const key = issue.keys[0]!;
    const meant = nearest(key, KEYS);
    return `${file}: unknown key ${shown(key)}${meant ? ` (did you mean '${meant}'?)` : ''}; accepted: ${KEYS.join(', ')}`;
  }
  const key = String(issue.path[0]);
  const found = (content as { readonly [key: string]: Plain })[key];
  const what = found === undefined ? 'is missing' : `= ${shown(found)}`;
  return `${file}: ${key} ${what}; expected ${EXPECTED[key]}`;
}

/** Names that come nearest to a misspelt one, for the message. */
function closest(name: string, known: readonly string[]): string {
  const short = name.toLowerCase();
  const contained = known.filter((k) => short.length >= 4 && k.toLowerCase().includes(short.slice(0, 5)));
  const found = [...new Set([nearest(name, known), ...contained].filter((k) => k !== undefined))].slice(0, 5);
  return found.length > 0 ? `; closest: ${found.join(', ')}` : '';
}

/** Where the town lies that a municipality of that name was called after: most that were merged away were. */
function asTown(name: string, municipalities: Table, { towns }: Pack['tables']): string {
  const called = words(towns!, 'name').map((town) => town.toLowerCase());
  const row = called.indexOf(name.toLowerCase());
  if (row < 0) return '';
  const code = words(towns!, 'municipality')[row]!;
  return `; a town by that name lies in ${words(municipalities, 'name')[words(municipalities, 'code').indexOf(code)]}`;
}

/** Former municipality names are the commonest mistake: the message says which boundaries hold. */
function codesOf(members: readonly string[], file: string, source: Pack): string[] {
  const municipalities = source.tables['municipalities']!;
  const codes = words(municipalities, 'code');
  const names = words(municipalities, 'name');
  const found = members.map((member) => {
    const rows = municipalitiesCalled(member, codes, names);
    if (rows.length === 1) return codes[rows[0]!]!;
    if (rows.length > 1) {
      const which = rows.map((row) => names[row]).join(', ');
      throw new InputError(`${file}: municipalities: ${shown(member)} may be ${which}; expected one of these`);
    }
    throw new InputError(
      `${file}: municipalities: unknown municipality ${shown(member)}${asTown(member, municipalities, source.tables) || closest(member, names)}; ` +
        `expected one of the ${codes.length} municipalities of 2023, by name or by code`,
    );
  });
  const twice = found.find((code, i) => found.indexOf(code) !== i);
  if (twice) throw new InputError(`${file}: municipalities: ${twice} (${names[codes.indexOf(twice)]}) stands twice`);
  return found.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}

/** As many municipalities as are named one by one where a region has no label of its own. */
const FEW = 3;

function labelOf(name: string, codes: readonly string[], source: Pack): string {
  if (codes.length > FEW) return name;
  const { municipalities } = source.tables;
  const [known, names] = [words(municipalities!, 'code'), words(municipalities!, 'name')];
  return enumerate(
    codes.map((code) => names[known.indexOf(code)]!),
    'nl',
  );
}

/**
 * @param text YAML with the keys name, label, municipalities, bases; label and bases may be left out: a few municipalities are their own label.
 * @param source the national source pack, whose municipalities may be named.
 * @throws InputError naming file, key, what was found and what is accepted.
 */
export function parseRegionFile(text: string, fileName: string, source: Pack): RegionFile {
  const read = parseYamlMapping(text, fileName, KEYS);
  const content: Plain = { bases: [...BASES], ...read };
  const result = shape.safeParse(content);
  if (!result.success) throw new InputError(problem(fileName, result.error.issues[0]!, content));
  const { name, bases } = result.data;
  const municipalities = codesOf(result.data.municipalities, fileName, source);
  const label = result.data.label ?? labelOf(name, municipalities, source);
  return { name, label, municipalities, bases: [...new Set<number>(bases)] };
}

/** The door through which packs come in: nothing behind it looks at a pack with distrust. */
import { CODE } from '../../../sim/identity.js';
import { InputError } from '../../errors.js';
import { BASES } from '../bases.js';
import { packId } from '../canonical.js';
import { SOURCE_TABLES } from '../columns/source-tables.js';
import { REGION_TABLES } from '../columns/tables.js';
import type { Pack } from '../format.js';
import { checkAccounts } from './accounts.js';
import { checkFacilities } from './facilities.js';
import { checkHomes } from './homes.js';
import { checkKeys } from './keys.js';
import { checkLabour } from './labour.js';
import { checkLearning } from './learning.js';
import { checkMoving } from './moving.js';
import { cell, described, listAt, objectWith, refuse, textAt } from './refusal.js';
import { checkTables } from './tables.js';

const KEYS = ['format', 'version', 'id', 'kind', 'name', 'base', 'licence', 'sources', 'tables', 'outlines'];
const OUTLINES = ['municipalities', 'country'];

function parsedJson(text: string, file: string): unknown {
  if (text.trim() === '') throw new InputError(`${file}: the file is empty, expected a Draagvlak pack (JSON text)`);
  if (text.includes('\0'))
    throw new InputError(`${file}: not a text file (it holds NUL bytes), expected a Draagvlak pack`);
  try {
    return JSON.parse(text);
  } catch {
    const ending = text.trimEnd().endsWith('}') ? 'damaged' : 'cut off, or no pack';
    throw new InputError(`${file}: not valid JSON (${text.length} characters, ${ending}), expected a Draagvlak pack`);
  }
}

function checkSources(file: string, value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    refuse(file, 'sources', described(value), 'an object with a source by key');
  }
  const fields = ['table', 'title', 'publisher', 'licence'];
  for (const [key, source] of Object.entries(value)) {
    const checked = objectWith(file, `source ${described(key)}`, source, fields);
    for (const field of fields) textAt(file, `source ${described(key)}, ${field}`, checked[field]);
  }
  return value as Readonly<Record<string, unknown>>;
}

function checkOutlines(file: string, value: unknown, codes: ReadonlySet<unknown>): void {
  const outlines = objectWith(file, 'outlines', value, OUTLINES);
  for (const name of OUTLINES) {
    listAt(file, `outlines '${name}'`, outlines[name]).forEach((entry, row) => {
      const where = `outlines '${name}', entry ${row + 1}`;
      const outline = objectWith(file, where, entry, ['code', 'rings']);
      const code = textAt(file, `${where}, code`, outline['code']);
      if (name === 'municipalities' && !codes.has(code)) {
        refuse(file, `${where}, code`, described(code), "a code of table 'municipalities'");
      }
      for (const ring of listAt(file, `${where}, rings`, outline['rings'])) {
        const steps = listAt(file, `${where}, ring`, ring);
        if (steps.length < 6 || steps.length % 2 === 1 || !steps.every(Number.isSafeInteger)) {
          refuse(file, `${where}, ring`, described(steps), 'three or more pairs of whole metres');
        }
      }
    });
  }
}

/** Codes hold the numbers that identities are made of. */
function checkCodes(file: string, name: string, codes: readonly unknown[]): void {
  codes.forEach((code, row) => {
    if (!CODE.test(code as string))
      refuse(file, cell(name, 'code', row), described(code), 'letters and then digits, such as WP1234');
  });
}

/** Codes are in order, so that rows can be found and every reader numbers places alike. */
function checkOrder(file: string, name: string, codes: readonly unknown[]): void {
  codes.forEach((code, row) => {
    if (row > 0 && !((codes[row - 1] as string) < (code as string))) {
      refuse(
        file,
        cell(name, 'code', row),
        described(code),
        `codes in ascending order after ${described(codes[row - 1])}`,
      );
    }
  });
}

function checkHead(file: string, content: unknown): Readonly<Record<string, unknown>> {
  const isPack = typeof content === 'object' && content !== null && !Array.isArray(content);
  const format = isPack ? (content as Readonly<Record<string, unknown>>)['format'] : undefined;
  if (format !== 'draagvlak-pack') refuse(file, 'format', described(format), "'draagvlak-pack'");
  const pack = objectWith(file, 'pack', content, KEYS, ['label']);
  if (pack['version'] !== 1) {
    const known = '1, the form of pack that this version of Draagvlak reads: build it again with draagvlak pack build';
    refuse(file, 'version', described(pack['version']), known);
  }
  const { id, kind, base } = pack;
  if (typeof id !== 'string' || !/^[0-9a-f]{64}$/.test(id)) refuse(file, 'id', described(id), '64 hexadecimal digits');
  if (kind !== 'source' && kind !== 'region') refuse(file, 'kind', described(kind), 'source or region');
  textAt(file, 'name', pack['name']);
  if (Object.hasOwn(pack, 'label')) textAt(file, 'label', pack['label']);
  if (kind === 'source' && base !== null) refuse(file, 'base', described(base), 'null in a source pack');
  if (kind === 'region' && !BASES.some((b) => b === base)) refuse(file, 'base', described(base), BASES.join(' or '));
  listAt(file, 'licence', pack['licence']).forEach((line, i) => {
    textAt(file, `licence, line ${i + 1}`, line);
  });
  return pack;
}

/**
 * Reads a pack and refuses everything that is not one: another format or version, unknown, missing or misshapen
 * tables, counts that do not add up, references to nothing, and contents that do not match the identity.
 *
 * @param fileName the name that messages use.
 * @throws InputError naming file, table, column, row, what was found and what was expected.
 */
export function parsePack(text: string, fileName: string): Pack {
  const pack = checkHead(fileName, parsedJson(text, fileName));
  const kind = pack['kind'] as Pack['kind'];
  const sources = checkSources(fileName, pack['sources']);
  const rules = kind === 'source' ? SOURCE_TABLES : REGION_TABLES;
  const tables = checkTables(fileName, pack['tables'], rules, sources);
  checkKeys(fileName, kind, tables);
  if (kind === 'region') checkCodes(fileName, 'zones', tables['zones']!.columns['code']!.values);
  for (const name of [kind === 'source' ? 'towns' : 'places', 'municipalities']) {
    const codes = tables[name]!.columns['code']!.values;
    checkCodes(fileName, name, codes);
    checkOrder(fileName, name, codes);
  }
  checkAccounts(fileName, kind, pack['base'] as number | null, tables);
  checkMoving(fileName, kind, pack['base'] as number | null, tables);
  checkFacilities(fileName, kind, pack['base'] as number | null, tables);
  checkLearning(fileName, tables);
  checkLabour(fileName, kind, tables);
  checkHomes(fileName, kind, pack['base'] as number | null, tables);
  checkOutlines(fileName, pack['outlines'], new Set(tables['municipalities']!.columns['code']!.values));
  const found = packId(pack as unknown as Pack);
  if (found !== pack['id']) {
    throw new InputError(
      `${fileName}: the contents do not match the identity of the pack: they have ${found}, id says ${pack['id']}; ` +
        'expected an unchanged file (edited packs are built anew)',
    );
  }
  return pack as unknown as Pack;
}

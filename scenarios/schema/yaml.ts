/**
 * Reads a YAML mapping from a stranger: bounded in size, depth and number of items, without aliases, tags or
 * keys that reach into prototypes.
 *
 * The bounds come before the parser: 100,000 open brackets end the process inside it, and its check for double keys
 * takes minutes on 80,000 of them.
 */
import { isAlias, isMap, isScalar, isSeq, Lexer, Parser, parseDocument } from 'yaml';
import { InputError } from '../errors.js';
import { shown } from './nearest.js';

export const MAX_CHARACTERS = 1_000_000;
const MAX_DEPTH = 40;
const MAX_LEXEMES = 40_000;
const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype']);

/** A value without prototype: text, number, boolean, null, list, or mapping. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };
export type PlainMapping = { readonly [key: string]: Plain };

function checkBounds(text: string, file: string): void {
  if (text.length > MAX_CHARACTERS) {
    throw new InputError(`${file}: ${text.length} characters; at most ${MAX_CHARACTERS} are accepted`);
  }
  if (text.includes('\0'))
    throw new InputError(`${file}: not a text file (it holds NUL bytes); expected YAML in UTF-8`);
  const parser = new Parser();
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    for (const _ of parser.next(lexeme));
    if (parser.stack.length > MAX_DEPTH) {
      throw new InputError(`${file}: nested more than ${MAX_DEPTH} levels deep`);
    }
    if (++lexemes > MAX_LEXEMES) {
      throw new InputError(`${file}: more than ${MAX_LEXEMES} words and lines; a file of this kind has a few hundred`);
    }
  }
}

function plain(node: unknown, file: string, where: string): Plain {
  if (node === null) return null;
  if (isAlias(node))
    throw new InputError(`${file}: aliases (*${shown(node.source)}) are not accepted; write values out`);
  if (isScalar(node)) {
    const { value } = node;
    // In Dutch that is a thousand, in YAML it is one: taken either way it may be wrong by far.
    const [, one] = /^([1-9]\d{0,2})\.000$/.exec(typeof value === 'number' ? (node.source ?? '') : '') ?? [];
    if (one !== undefined) {
      throw new InputError(
        `${file}: ${where} = ${one}.000 may mean ${one} or ${one}000; write one of these, without a point`,
      );
    }
    if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
      return value;
    }
    throw new InputError(`${file}: ${where} holds a value of an unknown kind; expected text, a number, true or false`);
  }
  if (isSeq(node)) return node.items.map((item) => plain(item, file, where));
  if (!isMap(node)) throw new InputError(`${file}: ${where} is not text, a number, a list or a mapping`);
  const mapping: Record<string, Plain> = Object.create(null);
  for (const { key, value } of node.items) {
    if (!isScalar(key) || typeof key.value !== 'string') {
      const comma = isScalar(key) && typeof key.value === 'number' && value === null;
      const hint = comma ? '; decimals take a point (1.2), no comma (1,2)' : '';
      throw new InputError(`${file}: ${where} has a key that is not a word: ${shown(String(key))}${hint}`);
    }
    if (FORBIDDEN.has(key.value)) throw new InputError(`${file}: the key '${key.value}' is not accepted`);
    mapping[key.value] = plain(value, file, key.value);
  }
  return mapping;
}

/**
 * @param file name for messages
 * @param keys accepted keys, for messages about files that are no mapping
 * @returns the mapping, all its mappings without prototype
 * @throws InputError naming the file and, where YAML is broken, the line
 */
export function parseYamlMapping(text: string, file: string, keys: readonly string[]): PlainMapping {
  checkBounds(text, file);
  const document = parseDocument(text, { logLevel: 'error', prettyErrors: true });
  const problem = document.errors[0] ?? document.warnings[0];
  if (problem !== undefined) {
    const line = problem.linePos?.[0].line;
    const several = problem.code === 'MULTIPLE_DOCS';
    const reason = several ? 'more than one document (---); expected one' : problem.message.split(/ at line |:?\n/)[0]!;
    const hint = /closing 'quote/.test(reason) ? `; a word that begins with ' goes between ": "'s-Gravenhage"` : '';
    throw new InputError(`${file}${line === undefined ? '' : ` line ${line}`}: not valid YAML: ${reason}${hint}`);
  }
  const expected = `expected lines like 'key: value' with the keys ${keys.join(', ')}`;
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === null)) {
    throw new InputError(`${file}: empty; ${expected}`);
  }
  if (!isMap(contents)) throw new InputError(`${file}: ${isSeq(contents) ? 'a list' : 'one value'} only; ${expected}`);
  return plain(contents, file, 'the file') as PlainMapping;
}

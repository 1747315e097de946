/** Lists of a scenario: what an item is called in messages, and the sentences that are the same for every list. */
import type * as z from 'zod';
import { shown, suggestion } from './nearest.js';
import type { Plain, PlainMapping } from './yaml.js';

export interface ItemList {
  /** Key of the list in the file. */
  readonly list: string;
  /** Key whose word names an item, and the words it may have. */
  readonly name: string;
  readonly names: readonly string[];
  /** Keys of an item, each with what is expected there. */
  readonly expected: Readonly<Record<string, string>>;
}

const isMapping = (value: Plain | undefined): value is PlainMapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** `measures: item 2 (gp-cooperation)` */
export function itemPlace({ list, name, names }: ItemList, item: number, value: Plain | undefined): string {
  const word = isMapping(value) ? value[name] : undefined;
  const known = typeof word === 'string' && names.includes(word);
  return `${list}: item ${item + 1}${known ? ` (${word})` : ''}`;
}

/**
 * @param issue its path: list, item, key, and place in a list
 * @param refused what is wrong with a value, to stand behind the place
 */
export function problemWithItem(
  items: ItemList,
  issue: z.core.$ZodIssue,
  found: readonly Plain[],
  refused: (key: string, value: Plain) => string,
): string {
  const keys = Object.keys(items.expected);
  const [index, key] = [Number(issue.path[1]), issue.path[2]?.toString()];
  const item = found[index];
  const place = itemPlace(items, index, item);
  if (issue.code === 'unrecognized_keys') {
    const word = issue.keys[0]!;
    return `${place}: unknown key '${shown(word).slice(1, -1)}'${suggestion(word, keys)}; accepted: ${keys.join(', ')}`;
  }
  if (key === undefined || !isMapping(item)) {
    return `${place} = ${shown(item)} is not accepted; expected lines with the keys ${keys.join(', ')}`;
  }
  if (!(key in item)) return `${place}: '${key}' is missing; expected ${items.expected[key]!}`;
  return `${place}: ${refused(key, item[key]!)}`;
}

/** Turns what the shape check found into one sentence: key, value, and what is accepted. */
import type * as z from 'zod';
import { LOOPS } from '../../sim/loops.js';
import type { Parameter } from '../../sim/parameters/parameter.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { problemWithEvent } from './events.js';
import { EXPECTED, SCENARIO_KEYS, SWITCHABLE_LOOPS } from './keys.js';
import { problemWithMeasure } from './measures.js';
import { commaHint, shown, suggestion } from './nearest.js';
import { FEEDBACK_VARIANT_IDS } from './variants.js';
import type { Plain, PlainMapping } from './yaml.js';

type Issue = z.core.$ZodIssue;

function unknownWord(word: string, parent: string | undefined): string {
  if (parent === 'parameters') {
    const known = Object.keys(PARAMETERS);
    return `unknown parameter ${quoted(word)}${suggestion(word, known)}; known: ${fewOf(known)}`;
  }
  if (parent === 'loops') {
    const known = SWITCHABLE_LOOPS;
    const list = known.length === 0 ? 'none can be switched yet' : `known: ${known.join(', ')}`;
    const loop = LOOPS.find(({ id }) => id === word);
    if (loop !== undefined)
      return `loop ${word} (${loop.label.en}) ${loop.off === null ? `is structural, no switch; ${list}` : byParameters(loop.off)}`;
    return `unknown loop ${quoted(word)}${suggestion(word, known)}; ${list}`;
  }
  if (Object.hasOwn(PARAMETERS, word)) return `${quoted(word)} is a parameter; write parameters: { ${word}: ... }`;
  return `unknown key ${quoted(word)}${suggestion(word, SCENARIO_KEYS)}; accepted: ${SCENARIO_KEYS.join(', ')}`;
}

/** How a loop without a switch is cut all the same. */
const byParameters = (off: Readonly<Record<string, number>>): string =>
  `has no switch of its own; cut it with parameters: { ${Object.entries(off)
    .map(([name, value]) => `${name}: ${value}`)
    .join(', ')} }`;

/** As many names as fit in a sentence. */
const SHOWN_NAMES = 16;
const fewOf = (names: readonly string[]): string =>
  names.length <= SHOWN_NAMES
    ? names.join(', ')
    : `${names.slice(0, SHOWN_NAMES).join(', ')} and ${names.length - SHOWN_NAMES} more (codebook.csv of any run lists them)`;

const quoted = (word: string): string => `'${shown(word).slice(1, -1)}'`;

function expectedAt(key: string, child: string | undefined): string {
  if (key === 'parameters' && child !== undefined) {
    const p: Parameter = PARAMETERS[child as keyof typeof PARAMETERS];
    return `a ${p.step === undefined ? '' : 'whole '}number from ${p.min} to ${p.max}, ${p.unit}`;
  }
  if (key === 'loops' && child !== undefined) return 'true or false';
  return EXPECTED[key]!;
}

/** @param raw the mapping the issue is about, for the value found */
export function problemWith(issue: Issue, raw: PlainMapping): string {
  const [key, child] = issue.path.map(String);
  if (key === 'events' && child !== undefined) return problemWithEvent(issue, raw[key] as readonly Plain[]);
  if (key === 'measures' && child !== undefined) return problemWithMeasure(issue, raw[key] as readonly Plain[]);
  if (issue.code === 'unrecognized_keys') return unknownWord(issue.keys[0]!, key);
  if (key === undefined) return `not a scenario; accepted keys: ${SCENARIO_KEYS.join(', ')}`;
  if (!(key in raw)) return `'${key}' is missing; expected ${expectedAt(key, undefined)}`;
  const inner = (key === 'parameters' || key === 'loops') && child !== undefined ? child : undefined;
  const found: Plain = inner === undefined ? raw[key]! : (raw[key] as PlainMapping)[inner]!;
  const nearby = key === 'variant' && typeof found === 'string' ? suggestion(found, FEEDBACK_VARIANT_IDS) : '';
  return `${inner ?? key} = ${shown(found)} is not accepted${nearby}; expected ${expectedAt(key, inner)}${commaHint(found)}`;
}

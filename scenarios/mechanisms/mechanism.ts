/** What the source documents say happens, and what became of it in the model. */
import type { ParameterName } from '../../sim/parameters/parameters.js';

/** How far it is in the model; `proxy` = something simpler or broader stands for it. */
export type Status = 'implemented' | 'proxy' | 'out of scope';

export interface Text {
  readonly nl: string;
  readonly en: string;
}

/**
 * Where the arrow comes from, and with which line a picture draws it: solid for the scheme and the text around it, dashed
 * for what later advice added, dotted for the balancing loops that are in neither.
 */
export const ORIGINS = {
  scheme: {
    line: 'solid',
    label: { nl: 'Nederland in Balans (RIGO en Atlas)', en: 'Nederland in Balans (RIGO and Atlas)' },
  },
  advice: {
    line: 'dashed',
    label: { nl: 'adviezen daarna, zoals Elke regio telt!', en: 'later advice, such as Elke regio telt!' },
  },
  balance: {
    line: 'dotted',
    label: { nl: 'eigen toevoeging: wat tegenwicht geeft', en: 'our addition: what gives counterweight' },
  },
} as const satisfies Readonly<Record<string, { readonly line: string; readonly label: Text }>>;
export type Origin = keyof typeof ORIGINS;

export interface Mechanism {
  /** M.. a mechanism of the documents, P.. a proposal of theirs, R.. and B.. a reinforcing or balancing loop. */
  readonly id: string;
  readonly label: Text;
  readonly origin: Origin;
  readonly status: Status;
  /** How it works here, or why it is left out. */
  readonly how: Text;
  /** What carries it: names of processes, parameters and indicators. */
  readonly processes: readonly string[];
  readonly parameters: readonly ParameterName[];
  readonly indicators: readonly string[];
}

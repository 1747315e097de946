/** What the page and the preparation worker say to each other. Simulation workers speak the protocol of `sim`. */
import type { Watched } from '../../scenarios/why/replay.js';
import type { PolicyMeasure } from '../../sim/measures/policy.js';
import type { Shock } from '../../sim/measures/shocks.js';
import type { ParameterValues } from '../../sim/parameters/parameters.js';
import type { Region } from '../region/region.js';
import type { WorldName } from '../state/worlds.js';

/** Two scenarios of one region and the address of its pack, on the host that the page comes from. */
export interface Sources {
  /** YAML. */
  readonly scenarios: Readonly<Record<WorldName, string>>;
  readonly pack: string;
}

/** What is run of a world; its input stays with the preparation worker, which hands it to those who run it. */
export interface WorldPlan {
  /** Worlds with the same number have the same input. */
  readonly input: number;
  readonly parameters: ParameterValues;
  readonly policy: readonly PolicyMeasure[];
  readonly shocks: readonly Shock[];
}

export interface Plan {
  readonly span: readonly [first: number, last: number];
  readonly worlds: Readonly<Record<WorldName, WorldPlan>>;
}

/** A school to watch while a seed is lived again. */
export interface WhyRequest {
  readonly type: 'why';
  /** Comes back with the answer. */
  readonly ask: number;
  readonly world: WorldName;
  readonly seed: number;
  readonly facility: number;
}

export type PrepareRequest =
  /** Null = what is shipped. */
  | { readonly type: 'prepare'; readonly sources: Sources | null }
  /** Sends an input, when it is there, through the port that comes with the message, as the protocol of `sim` loads one. */
  | { readonly type: 'load'; readonly input: number }
  | WhyRequest;

export type PrepareResponse =
  | { readonly type: 'planned'; readonly plan: Plan }
  | { readonly type: 'region'; readonly region: Region }
  | { readonly type: 'why'; readonly ask: number; readonly watched: Watched }
  | { readonly type: 'failedAsk'; readonly ask: number; readonly message: string }
  /** Nothing can be shown. */
  | { readonly type: 'failed'; readonly message: string };

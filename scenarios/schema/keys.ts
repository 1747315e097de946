/** The keys of a scenario file, declared once: shape, what a reader is told, and the example in messages. */
import * as z from 'zod';
import './no-eval.js';
import { LOOPS } from '../../sim/loops.js';
import type { Parameter } from '../../sim/parameters/parameter.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { EVENT_SHAPE, EXPECTED_EVENTS } from './events.js';
import { EXPECTED_MEASURES, MEASURE_SHAPE } from './measures.js';
import { FEEDBACK_VARIANT_IDS } from './variants.js';

/** Years a run may span. */
export const MAX_HORIZON = 60;
export const MAX_POPULATION_SEED = 4_294_967_295;

/** Names become folder and file names, so they are the same on every file system. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const isName = (text: string): boolean => NAME.test(text) && !DEVICE.test(text);

const parameterShape = Object.fromEntries(
  Object.entries<Parameter>(PARAMETERS).map(([name, p]) => {
    const number = z.number().min(p.min).max(p.max);
    return [name, (p.step === undefined ? number : number.multipleOf(p.step)).optional()];
  }),
);
/** Structural loops cannot be switched. */
export const SWITCHABLE_LOOPS: readonly string[] = LOOPS.filter((loop) => loop.switchable).map((loop) => loop.id);
const loopShape = Object.fromEntries(SWITCHABLE_LOOPS.map((id) => [id, z.boolean().optional()]));
const year = z.int().min(1000).max(9999);

export const SCENARIO_SHAPE = z.strictObject({
  name: z.string().refine(isName).optional(),
  region: z.string().min(1).max(1000),
  years: z.tuple([year, year]),
  populationSeed: z.int().min(0).max(MAX_POPULATION_SEED).optional(),
  // The word null without quotes is YAML's null.
  variant: z.union([z.enum(FEEDBACK_VARIANT_IDS), z.null()]).optional(),
  parameters: z.strictObject(parameterShape).optional(),
  loops: z.strictObject(loopShape).optional(),
  measures: z.array(MEASURE_SHAPE).optional(),
  events: z.array(EVENT_SHAPE).optional(),
});

export const SCENARIO_KEYS: readonly string[] = Object.keys(SCENARIO_SHAPE.shape);

/** What is accepted, by key; the end of every message about it. */
export const EXPECTED: Readonly<Record<string, string>> = {
  name: 'letters, digits, dots, dashes and underscores, beginning with a letter or digit, at most 64',
  region: "a shipped region's name, or the path of a region file or of a built pack",
  years: 'the first and the last year as two whole numbers, for instance [2021, 2040]',
  populationSeed: `a whole number from 0 to ${MAX_POPULATION_SEED}`,
  variant: `one of ${FEEDBACK_VARIANT_IDS.join(', ')}: how people respond to facilities that went`,
  parameters: "lines like 'fertilityLevel: 0.9'; without it every parameter has its declared value",
  loops: '{}, or lines of loop and true or false',
  measures: EXPECTED_MEASURES,
  events: EXPECTED_EVENTS,
};

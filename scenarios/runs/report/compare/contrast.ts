/** In what two scenarios differ: settings with their old and new value, events, and measures. */
import { PARAMETERS, type ParameterName } from '../../../../sim/parameters/parameters.js';
import type { ScenarioEvent } from '../../../schema/events.js';
import type { Scenario } from '../../../schema/scenario.js';
import { FEEDBACK_VARIANTS, type FeedbackVariantId, VARIANT_PARAMETERS } from '../../../schema/variants.js';
import { fixed } from '../numbers.js';
import { codeInWords } from '../setting-words.js';

/** A setting as a reader knows it: its Dutch label and both values in words. */
export interface Setting {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

export interface Contrast {
  readonly settings: readonly Setting[];
  /** Events that only the one or only the other has. */
  readonly events: readonly [baseline: readonly ScenarioEvent[], other: readonly ScenarioEvent[]];
  /** Whether the measures differ. */
  readonly measures: boolean;
}

/** With the decimals it was given with. */
function valueInWords(name: ParameterName, value: number): string {
  const decimals = String(value).split('.')[1]?.length ?? 0;
  const meaning = codeInWords(name, value);
  return `${fixed(value, decimals)}${meaning === undefined ? '' : ` (${meaning})`}`;
}

const variantLabel = (id: FeedbackVariantId): string => `\u2018${FEEDBACK_VARIANTS[id].label.nl}\u2019`;

/** What a variant sets is told by its name, unless a scenario gives another value itself. */
function settingsOf(before: Scenario, after: Scenario): readonly Setting[] {
  const ownOf = ({ variant }: Scenario): Partial<Record<ParameterName, number>> =>
    FEEDBACK_VARIANTS[variant].parameters;
  const byVariant = (name: ParameterName): boolean =>
    before.variant !== after.variant &&
    [before, after].every((scenario) => scenario.parameters[name] === ownOf(scenario)[name]);
  const changed = (Object.keys(PARAMETERS) as ParameterName[]).filter(
    (name) => before.parameters[name] !== after.parameters[name],
  );
  const variant = VARIANT_PARAMETERS.some((name) => changed.includes(name) && byVariant(name))
    ? [
        {
          label: 'Verhuizen om voorzieningen',
          before: variantLabel(before.variant),
          after: variantLabel(after.variant),
        },
      ]
    : [];
  const parameters = changed
    .filter((name) => !byVariant(name))
    .map((name) => ({
      label: PARAMETERS[name].label.nl,
      before: valueInWords(name, before.parameters[name]),
      after: valueInWords(name, after.parameters[name]),
    }));
  return [...variant, ...parameters];
}

/** Events of the first that the second has not. */
const eventsOnlyIn = ({ events }: Scenario, other: Scenario): readonly ScenarioEvent[] => {
  const known = other.events.map((event) => JSON.stringify(event));
  return events.filter((event) => !known.includes(JSON.stringify(event)));
};

export const contrastOf = (before: Scenario, after: Scenario): Contrast => ({
  settings: settingsOf(before, after),
  events: [eventsOnlyIn(before, after), eventsOnlyIn(after, before)],
  measures: JSON.stringify(before.measures) !== JSON.stringify(after.measures),
});

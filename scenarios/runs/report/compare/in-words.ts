/** The two worlds in sentences: in what they differ, what they share, and what a difference comes from. */
import { MEASURES } from '../../../../sim/measures/measures.js';
import type { Pack } from '../../../packages/format.js';
import type { Scenario } from '../../../schema/scenario.js';
import { eventsInDutch } from '../../event-words.js';
import { areaInWords } from '../area-words.js';
import { periodOf } from '../ledger-lines.js';
import { enumerate, fixed } from '../numbers.js';
import { onlyMeasures, type Worlds } from './worlds.js';

type Measure = Scenario['measures'][number];

/** `worden er geen maatregelen genomen`, or the measures with their years and dose. */
function measuresInWords({ measures, years }: Scenario, pack: Pack): string {
  const period = (measure: Measure): string => periodOf(measure, years[1]);
  const first = measures[0];
  if (first === undefined) return 'worden er geen maatregelen genomen';
  const together = measures.every((measure) => period(measure) === period(first));
  const one = (measure: Measure): string => {
    const label = MEASURES.find(({ id }) => id === measure.id)?.label.nl ?? measure.id;
    const more = [
      ...(together ? [] : [period(measure)]),
      ...(measure.dose === 1
        ? []
        : [measure.dose === 0 ? 'zonder budget' : `${fixed(measure.dose, 2)} keer het budget`]),
      ...(measure.area === undefined ? [] : [`alleen in ${areaInWords(measure.area, pack)}`]),
    ];
    return `\u2018${label}\u2019${more.length > 0 ? ` (${more.join(', ')})` : ''}`;
  };
  return `${measures.length === 1 ? 'geldt' : 'gelden'}${together ? ` ${period(first)}` : ''}, zolang het geld reikt: ${enumerate(measures.map(one))}`;
}

/** Clauses that are lists themselves: a, b, en c. */
const clauses = (parts: readonly string[]): string =>
  parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')}, en ${parts.at(-1)}`;

/** What one world has of that in which they differ; begins with the verb. */
function ownWords({ baseline, other, contrast }: Worlds, w: 0 | 1): string {
  const { scenario, pack } = [baseline, other][w]!;
  const { settings, events, measures } = contrast;
  const values = settings.map(({ label, before, after }) => `\u2018${label}\u2019 op ${w === 0 ? before : after}`);
  const happens = eventsInDutch({ ...scenario, events: events[w] }, pack);
  return clauses([
    ...(values.length === 0 ? [] : [`${values.length === 1 ? 'staat' : 'staan'} ${enumerate(values)}`]),
    ...(events.flat().length === 0 ? [] : [happens || 'gebeurt er niets bijzonders']),
    ...(measures ? [measuresInWords(scenario, pack)] : []),
  ]);
}

/** Measures and events that both worlds have, each a sentence. */
function sharedWords({ baseline, contrast }: Worlds): readonly string[] {
  const { scenario, pack } = baseline;
  const shared = scenario.events.filter((event) => !contrast.events[0].includes(event));
  const happens = eventsInDutch({ ...scenario, events: shared }, pack);
  const done =
    scenario.measures.length === 0
      ? 'In geen van beide werelden worden maatregelen genomen.'
      : `In beide werelden ${measuresInWords(scenario, pack)}.`;
  return [...(happens === '' ? [] : [`In beide werelden ${happens}.`]), ...(contrast.measures ? [] : [done])];
}

/** Whether anything at all differs between the scenarios. */
const differ = ({ contrast: { settings, events, measures } }: Worlds): boolean =>
  settings.length > 0 || events.flat().length > 0 || measures;

/** The lead: who the worlds are and what each has; the scenario's name where the page calls a world by it. */
export function worldsSentence(worlds: Worlds): string {
  const { figures, baseline, other } = worlds;
  const begin = `${figures.region}, ${figures.base} tot ${figures.last}, twee keer met hetzelfde toeval`;
  const [first, second] = [baseline, other].map(({ scenarioName }) =>
    onlyMeasures(worlds) ? '' : ` (\u2018${scenarioName}\u2019)`,
  );
  const told = differ(worlds)
    ? `: in de ene wereld${first} ${ownWords(worlds, 0)}; in de andere${second} ${ownWords(worlds, 1)}.`
    : ' en met dezelfde instellingen.';
  return [`${begin}${told}`, ...sharedWords(worlds)].join(' ');
}

/** What both worlds share, and what a difference between them comes from. */
export function causeSentence(worlds: Worlds): string {
  const { settings, events, measures } = worlds.contrast;
  if (!differ(worlds)) {
    return 'Beide werelden hebben dezelfde mensen, dezelfde lootjes en dezelfde instellingen: er kan niets verschillen.';
  }
  const none = [worlds.baseline, worlds.other].some(({ scenario }) => scenario.measures.length === 0);
  const causes = [
    ...(measures ? [none ? 'de maatregelen' : 'andere maatregelen'] : []),
    ...(events.flat().length === 0 ? [] : ['wat er in de ene wereld gebeurt en in de andere niet']),
    ...settings.map(({ label, before, after }) => `\u2018${label}\u2019 op ${after} in plaats van op ${before}`),
  ].map((cause) => `door ${cause}`);
  return `Beide werelden hebben dezelfde mensen en dezelfde lootjes; wat verschilt, komt ${clauses(causes)}.`;
}

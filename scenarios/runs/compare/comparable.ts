/** Which scenarios can be compared: the same people at the start, the same years, and names that tell them apart. */
import { InputError } from '../../errors.js';
import { shown } from '../../schema/nearest.js';
import type { LoadedScenario } from '../load.js';
import { COMPARE_FILES } from './files.js';

const NEEDED = 'scenarios are compared over the same region, base, years and population seed';

/** @throws InputError naming the first scenario that differs from the baseline, and in what */
export function checkComparable(all: readonly LoadedScenario[]): void {
  const [baseline, ...others] = all;
  if (baseline === undefined || others.length === 0) {
    throw new InputError('one scenario only; expected a baseline and at least one other to compare with it');
  }
  for (const other of others) {
    const difference = differenceOf(baseline, other);
    if (difference !== undefined) throw new InputError(`${other.file}: ${difference} in ${baseline.file}; ${NEEDED}`);
  }
  checkNames(all);
}

function differenceOf(baseline: LoadedScenario, { scenario, pack }: LoadedScenario): string | undefined {
  const { years, region, populationSeed } = baseline.scenario;
  if (scenario.years[0] !== years[0]) return `base ${scenario.years[0]} differs from ${years[0]}`;
  if (scenario.years[1] !== years[1]) return `years [${scenario.years.join(', ')}] differ from [${years.join(', ')}]`;
  if (pack.id !== baseline.pack.id) {
    const [here, there] = [pack, baseline.pack].map(({ id }) => id.slice(0, 8));
    return `region ${shown(scenario.region)} (pack ${here}) differs from ${shown(region)} (pack ${there})`;
  }
  if (scenario.populationSeed !== populationSeed) {
    return `populationSeed ${scenario.populationSeed} differs from ${populationSeed}`;
  }
  return undefined;
}

/** Names become folders side by side, on file systems that may not tell capitals apart. */
function checkNames(all: readonly LoadedScenario[]): void {
  const fileOf = new Map<string, string>();
  for (const { file, scenarioName } of all) {
    const name = scenarioName.toLowerCase();
    const earlier = fileOf.get(name);
    if (earlier !== undefined) {
      throw new InputError(
        `${file}: its name ${shown(scenarioName)} is that of ${earlier}; expected another 'name' or file name`,
      );
    }
    if (COMPARE_FILES.includes(name)) {
      throw new InputError(`${file}: its name ${shown(scenarioName)} is a file of the comparison; expected another`);
    }
    fileOf.set(name, file);
  }
}

import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take half a minute or more: started last, one of them would run on alone while the other cores wait. */
export const LONG = [
  'e2e/cli-run',
  'e2e/cli-commands',
  'statistical/closure-thresholds',
  'e2e/report',
  'statistical/cohort-component',
  'e2e/cli-compare',
  'statistical/right-loop',
  'fault/cli-input',
];

/** These before all others, which keep the order that vitest would give them. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(`/${name}.test.ts`));
      return at < 0 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}

/** What the model is worth as a forecast, in one sentence beside its figures. */
import type { JSX } from 'preact';
import board from '../../../scenarios/evidence/hindcast.json' with { type: 'json' };
import type { Scoreboard } from '../../../scenarios/evidence/scoreboard.js';
import { region } from '../../state/worlds.js';
import { percent } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { scoredOf } from './scored.js';

export function Hindcast(): JSX.Element {
  const w = words.value;
  const scored = region.value === null ? null : scoredOf((board as Scoreboard).rows, region.value.name);
  if (scored === null) {
    return (
      <>
        <strong>{w.page.noForecast}.</strong> <span>{w.page.noForecastMore}</span>
      </>
    );
  }
  const miss = (value: number): string => percent(value / 100, 1);
  return (
    <>
      <strong>{w.page.noForecast}.</strong>{' '}
      <span>
        {w.figures.hindcast(scored.from, scored.to, miss(scored.model), miss(scored.constant), miss(scored.damped))}
      </span>
    </>
  );
}

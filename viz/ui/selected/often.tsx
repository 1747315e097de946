/** How often something happens over the futures, in both worlds: a dot for every future, and words. */
import type { JSX } from 'preact';
import { language } from '../../state/view.js';
import { futuresWanted, WORLD_NAMES, type WorldName } from '../../state/worlds.js';
import { type Frequency, frequencyText } from '../../story/frequencies.js';
import { capital } from '../../story/numbers.js';
import { words } from '../../words/words.js';

interface OftenProps {
  readonly title: string;
  of(world: WorldName): Frequency;
}

export function Often({ title, of }: OftenProps): JSX.Element {
  const { worlds } = words.value;
  const wanted = futuresWanted.value;
  return (
    <div class="often">
      <h3>{title}</h3>
      <dl>
        {WORLD_NAMES.map((world) => {
          const often = of(world);
          return (
            <div key={world}>
              <dt>{worlds[world]}</dt>
              <dd>
                <Dots often={often} wanted={wanted} />
                {capital(frequencyText(often, wanted, language.value))}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}

/** Futures in which it happens first, then the others, then those not yet known. */
function Dots({ often, wanted }: { readonly often: Frequency; readonly wanted: number }): JSX.Element {
  const state = (i: number): string => (i < often.times ? 'future-yes' : i < often.of ? 'future-no' : 'future-unknown');
  return (
    <span class="future-dots" aria-hidden="true">
      {Array.from({ length: Math.max(wanted, often.of) }, (_, i) => (
        <span key={`${i}`} class={`future-dot ${state(i)}`} />
      ))}
    </span>
  );
}

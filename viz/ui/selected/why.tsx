/** What befell a facility up to now and why: at once from the recorded years; a school can be lived again, pupil by pupil. */
import type { JSX } from 'preact';
import { FACILITY, FACILITY_STATUS } from '../../../sim/state/facilities.js';
import { indexNow } from '../../state/clock.js';
import { engine } from '../../state/engine.js';
import { language, researcher } from '../../state/view.js';
import { futures, futuresWanted, region, years } from '../../state/worlds.js';
import { mayName } from '../../story/naming.js';
import { type StoryRow, storyOf } from '../../story/why.js';
import { count } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { ScrollBox } from '../frame/scroll-box.js';
import { moment, resultsTold, worldTold } from '../looking.js';
import { Replay } from './replay.js';

export function Why({ facility }: { readonly facility: number }): JSX.Element | null {
  const all = region.value;
  const y = Math.min(indexNow.value, resultsTold.value.length - 1);
  if (all === null || y < 0) return null;
  const w = words.value.why;
  const story = storyOf({
    region: all,
    years: { baseline: years.baseline.value, measures: years.measures.value },
    world: worldTold.value,
    y,
    f: facility,
    futures: { complete: futures.value, wanted: futuresWanted.value },
    language: language.value,
    researcher: researcher.value,
  });
  const school = all.facilities.kind_f[facility] === FACILITY.school;
  const shut = resultsTold.value[y]!.facilities.status_f[facility] === FACILITY_STATUS.closed;
  const invented = !mayName(all, moment.value, false);
  return (
    <div class="why">
      <h3>{school ? (shut ? w.closed : w.open) : w.what}</h3>
      {story.sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {story.rows.length > 1 && <Years rows={story.rows} />}
      {school && invented && engine.value !== null && <Replay facility={facility} y={y} />}
    </div>
  );
}

function Years({ rows }: { readonly rows: readonly StoryRow[] }): JSX.Element {
  const { why: w, selection } = words.value;
  return (
    <details class="more">
      <summary>{w.byYear}</summary>
      <ScrollBox label={w.byYear}>
        <table class="data">
          <caption class="unseen">{w.byYear}</caption>
          <thead>
            <tr>
              <th scope="col">{w.autumn}</th>
              <th scope="col">{selection.pupils}</th>
              <th scope="col" class="text">
                {w.happened}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ autumn, pupils, underNorm, what }) => (
              <tr key={autumn}>
                <th scope="row">{autumn}</th>
                <td>
                  {pupils === null ? '–' : count(pupils)}
                  {underNorm && <abbr title={words.value.legend.underNorm}>*</abbr>}
                </td>
                <td class="text">{what}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
      {rows.some(({ underNorm }) => underNorm) && <p class="note">* {words.value.legend.underNorm}</p>}
    </details>
  );
}

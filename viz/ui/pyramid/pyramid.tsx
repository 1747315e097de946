/** The age pyramid of the region: it moves with the clock; the line is the base year. */
import { computed } from '@preact/signals';
import type { JSX } from 'preact';
import { indexNow, yearNow } from '../../state/clock.js';
import { time } from '../../state/view.js';
import { span } from '../../state/worlds.js';
import { count, percent } from '../../words/numbers.js';
import { words } from '../../words/words.js';
import { Panel } from '../frame/panel.js';
import { resultsTold, worldTold } from '../looking.js';
import { PyramidTable } from './pyramid-table.js';
import { between, outline, roundMark, type Sexes, sexesOf, widest } from './shape.js';

/** Units of the drawing. */
const [WIDTH, HEIGHT, MIDDLE] = [340, 208, 34];
const SIDE = (WIDTH - MIDDLE) / 2;
const AGE_MARKS = [0, 20, 40, 65, 80] as const;
/** Pictures a year: more is not seen. */
const STEPS = 20;

const pyramids = computed(() => resultsTold.value.map(({ pyramid_sa }) => sexesOf(pyramid_sa)));
const scale = computed(() => Math.max(1, 1.04 * widest(pyramids.value)));
const moment = computed(() => Math.round((time.value - span.value[0]) * STEPS) / STEPS);

/** At the moment of the clock. */
const shape = computed<Sexes | null>(() => {
  const all = pyramids.value;
  const y = Math.min(all.length - 1, Math.max(0, Math.floor(moment.value)));
  const [now, next] = [all[y], all[Math.min(all.length - 1, y + 1)]];
  if (now === undefined || next === undefined) return null;
  const part = Math.min(1, Math.max(0, moment.value - y));
  return { men: between(now.men, next.men, part), women: between(now.women, next.women, part) };
});

export function Pyramid(): JSX.Element | null {
  const w = words.value;
  if (shape.value === null) return null;
  const aside = w.pyramid.of(w.worlds[worldTold.value], yearNow.value);
  return (
    <Panel name="pyramid" title={w.pyramid.title} aside={aside}>
      <div class="pyramid-heads" aria-hidden="true">
        <span class="pyramid-men">{w.pyramid.men}</span>
        <span class="pyramid-line">{w.pyramid.outline(span.value[0])}</span>
        <span class="pyramid-women">{w.pyramid.women}</span>
      </div>
      <Drawing />
      <p class="note pyramid-unit">{w.pyramid.unit}</p>
      <PyramidTable now={pyramids.value[Math.min(indexNow.value, pyramids.value.length - 1)]!} />
    </Panel>
  );
}

function Drawing(): JSX.Element {
  const { men, women } = shape.value!;
  const base = pyramids.value[0]!;
  const most = scale.value;
  const [left, right] = [SIDE, SIDE + MIDDLE];
  const out = (n: number): number => (n / most) * SIDE;
  const mark = roundMark(most);
  const rows = men.length;
  return (
    <svg class="pyramid" viewBox={`0 0 ${WIDTH} ${HEIGHT + 18}`} role="img" aria-label={pictureText()}>
      {[0.5, 1].map((part) => (
        <g key={part} class="pyramid-grid">
          <path d={`M${left - out(part * mark)} 0V${HEIGHT}M${right + out(part * mark)} 0V${HEIGHT}`} />
        </g>
      ))}
      <path class="pyramid-men" d={outline(men, (n) => -out(n), left, HEIGHT)} />
      <path class="pyramid-women" d={outline(women, out, right, HEIGHT)} />
      <path class="pyramid-base" d={outline(base.men, (n) => -out(n), left, HEIGHT)} />
      <path class="pyramid-base" d={outline(base.women, out, right, HEIGHT)} />
      {AGE_MARKS.map((age) => (
        <text key={age} class="pyramid-age" x={SIDE + MIDDLE / 2} y={HEIGHT - ((age + 0.5) / rows) * HEIGHT + 4}>
          {age}
        </text>
      ))}
      {[left - out(mark), right + out(mark)].map((x) => (
        <text key={x} class="pyramid-age" x={x} y={HEIGHT + 14}>
          {count(mark)}
        </text>
      ))}
    </svg>
  );
}

/** Of the year last passed: it does not change at every frame. */
function pictureText(): string {
  const all = pyramids.value;
  const { men, women } = all[Math.min(indexNow.value, all.length - 1)]!;
  const sum = (from: number, to?: number): number =>
    [...men.slice(from, to), ...women.slice(from, to)].reduce((total, n) => total + n, 0);
  const everybody = Math.max(1, sum(0));
  return words.value.pyramid.picture(yearNow.value, percent(sum(0, 20) / everybody), percent(sum(65) / everybody));
}

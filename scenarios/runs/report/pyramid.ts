/** Population pyramid: the base date as an outline, the last year as bars, by five-year group. */
import { byAge, type Figures, type Spread } from './figures.js';
import { html, type Markup } from './html.js';
import { count } from './numbers.js';
import { linear, px, roundStep, svg, textWidth } from './svg.js';

export interface AgeRow {
  readonly label: string;
  readonly from: number;
  /** Men, women: base date and last year. */
  readonly atBase: readonly [Spread, Spread];
  readonly atEnd: readonly [Spread, Spread];
}

const OLDEST = 95;

/** Five-year groups 0-4 ... 90-94 and 95 and older, youngest first. */
export function ageRows(figures: Figures): readonly AgeRow[] {
  const rows: AgeRow[] = [];
  const end = figures.years.length - 1;
  for (let from = 0; from <= OLDEST; from += 5) {
    const to = from === OLDEST ? Number.POSITIVE_INFINITY : from + 4;
    const both = (y: number): [Spread, Spread] => [byAge(figures, y, 0, from, to), byAge(figures, y, 1, from, to)];
    rows.push({ label: from === OLDEST ? '95+' : `${from}–${to}`, from, atBase: both(0), atEnd: both(end) });
  }
  return rows;
}

const WIDTH = 560;
const BAR = 21;
const FONT = 14;
const TOP = 56;
const MIDDLE = 58; // width of the column of ages

export function pyramid(figures: Figures, rows: readonly AgeRow[]): Markup {
  const largest = Math.max(1, ...rows.flatMap((r) => [...r.atBase, ...r.atEnd].map((s) => s.mean)));
  const step = Math.max(1, roundStep(largest, 3));
  const half = (WIDTH - MIDDLE) / 2;
  const length = linear(0, Math.max(largest, Math.ceil(largest / step - 0.4) * step), 0, half - 10);
  const bottom = TOP + rows.length * BAR;
  const yOf = (i: number) => bottom - (i + 1) * BAR;
  const edge = [half, half + MIDDLE] as const;
  const away = [-1, 1] as const;
  const ticks: number[] = [];
  for (let t = 0; length(t) <= half - textWidth(count(t), FONT) / 2; t += step) ticks.push(t);

  const side = (sex: 0 | 1): Markup => {
    const at = (value: number) => px(edge[sex] + away[sex] * length(value));
    const steps = rows.map((r, i) => `H${at(r.atBase[sex].mean)}V${px(yOf(i))}`).join('');
    const outline = `M${at(0)} ${px(bottom)}${steps}H${at(0)}`;
    return html`${ticks.map((t) => html`<path class="${t === 0 ? 'axis' : 'grid'}" d="M${at(t)} ${TOP}V${px(bottom)}"/><text x="${at(t)}" y="${px(bottom + FONT * 1.3)}" text-anchor="${t === 0 ? (sex === 0 ? 'end' : 'start') : 'middle'}">${count(t)}</text>`)}
${rows.map((r, i) => html`<rect class="bar" x="${sex === 0 ? at(r.atEnd[0].mean) : px(edge[1])}" y="${px(yOf(i) + 1.5)}" width="${px(length(r.atEnd[sex].mean))}" height="${BAR - 3}"/>`)}<path class="outline-halo" d="${outline}"/><path class="outline" d="${outline}"/>`;
  };
  const divider = (age: number) => html`<path class="divider" d="M0 ${px(bottom - (age / 5) * BAR)}H${WIDTH}"/>`;
  const title = `Leeftijdsopbouw in ${figures.base} en ${figures.last}`;
  const desc = `Mannen links, vrouwen rechts, in groepen van vijf jaar, de jongsten onder. De balken zijn ${figures.last} (berekend), de zwarte lijn is ${figures.base}. De cijfers staan in de tabel onder de figuur.`;
  return svg(
    { id: 'pyramid', width: WIDTH, height: bottom + FONT * 2, title, desc },
    html`<g font-size="${FONT}"><text x="${px(half)}" y="${TOP - 12}" text-anchor="end" class="strong">mannen</text><text x="${px(half + MIDDLE)}" y="${TOP - 12}" class="strong">vrouwen</text><text x="${px(half + MIDDLE / 2)}" y="${TOP - 12}" text-anchor="middle" class="muted">jaar</text>
${side(0)}${side(1)}
${rows.map((r, i) => html`<text x="${px(half + MIDDLE / 2)}" y="${px(yOf(i) + BAR * 0.72)}" text-anchor="middle">${r.label}</text>`)}
${divider(20)}${divider(65)}
${key(figures)}</g>`,
  );
}

function key({ base, last }: Figures): Markup {
  const x = textWidth(`${base} (begin)`, FONT) + 50;
  const right = x + textWidth(`${last} (berekend)`, FONT) + 50;
  return html`<path class="outline" d="M0 10H26"/><text x="32" y="15">${base} (begin)</text><rect class="bar" x="${px(x)}" y="3" width="26" height="14"/><text x="${px(x + 32)}" y="15">${last} (berekend)</text><path class="divider" d="M${px(right)} 10h26"/><text x="${px(right + 32)}" y="15">20 en 65 jaar</text>`;
}

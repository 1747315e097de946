/** Pictures of homes over time, counted before the base date and computed after it. */
import type { Figures, Spread } from '../figures.js';
import { html, type Markup, NOTHING } from '../html.js';
import { lineChart } from '../line-chart.js';
import { fixed } from '../numbers.js';
import { responsive } from '../svg.js';
import { type CountedYear, type EmptyColumn, emptyBefore, valuesAgainstCountry } from './counted.js';
import { HOME_ROWS, type HomeRow, shareOf } from './home-rows.js';

export interface Along {
  readonly observed: readonly CountedYear[];
  readonly computed: readonly { readonly year: number; readonly spread: Spread }[];
}

/** A quantity over the years of the run; null where it has none. */
function along(
  figures: Figures,
  of: (figures: Figures, y: number) => Spread | null,
  observed: readonly CountedYear[] = [],
): Along | null {
  const computed = figures.years.flatMap((year, y) => {
    const spread = of(figures, y);
    return spread === null ? [] : [{ year, spread }];
  });
  return computed.length === figures.years.length ? { observed, computed } : null;
}

const highest = ({ observed, computed }: Along): number =>
  Math.max(...observed.map(({ value }) => value), ...computed.map(({ spread }) => spread.high));

function describe({ observed, computed }: Along, written: (value: number) => string): string {
  const [first, end] = [computed[0]!, computed[computed.length - 1]!];
  const past = observed.map(({ year, value }) => `${written(value)} in ${year}`);
  const seen =
    past.length === 0 ? '' : `Waargenomen ${past[0]}${past.length > 1 ? `, ${past[past.length - 1]}` : ''}. `;
  return `${seen}Berekend ${written(first.spread.median)} in ${first.year} en ${written(end.spread.median)} in ${end.year}, laagste en hoogste trekking ${written(end.spread.low)} en ${written(end.spread.high)}. De verticale as begint bij 0.`;
}

interface Size {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly quiet?: true;
}

interface Drawn extends Size {
  readonly title: string;
  readonly unit: string;
  readonly top?: number;
  readonly figure: (value: number) => string;
}

const chart = (line: Along, { top, ...drawn }: Drawn): Markup =>
  lineChart({
    ...drawn,
    ...line,
    reference: [],
    top: top ?? highest(line),
    rangeLabel: [],
    desc: describe(line, drawn.figure),
  });

const wideOrNarrow = (line: Along, id: string, drawn: Omit<Drawn, keyof Size>): Markup =>
  responsive((size) =>
    size === 'wide'
      ? chart(line, { ...drawn, id: `${id}-wide`, width: 960, height: 300, font: 15 })
      : chart(line, { ...drawn, id: `${id}-narrow`, width: 358, height: 260, font: 12 }),
  );

const tenth = (value: number): string => fixed(value, 1);

export function valuePicture(figures: Figures): Markup {
  const line = along(figures, HOME_ROWS.ratio.of, valuesAgainstCountry(figures.result.pack, figures.base));
  if (line === null) return NOTHING;
  const title = 'WOZ-waarde tegenover Nederland';
  return html`<figure><figcaption>${title}</figcaption>${wideOrNarrow(line, 'home-value', { title, unit: 'Nederland = 100', figure: tenth })}</figure>`;
}

export const emptyLine = (figures: Figures): Along | null =>
  along(figures, HOME_ROWS.empty.of, emptyBefore(figures.result.pack, figures.base, 'not_occupied'));

export function emptyPicture(figures: Figures): Markup {
  const line = emptyLine(figures);
  if (line === null) return NOTHING;
  const title = 'Lege woningen, procent van alle woningen';
  return html`<figure><figcaption>${title}</figcaption>${wideOrNarrow(line, 'home-empty', { title, unit: '', figure: tenth })}</figure>`;
}

export const TENURES: readonly { readonly name: string; readonly id: string; readonly counted: EmptyColumn }[] = [
  { name: 'Lege koopwoningen', id: 'vacant_owned', counted: 'owner_not_occupied' },
  { name: 'Lege corporatiewoningen', id: 'vacant_social', counted: 'social_not_occupied' },
  { name: 'Lege overige huurwoningen', id: 'vacant_private', counted: 'other_not_occupied' },
];

export const tenureLine = (figures: Figures, { id, counted }: (typeof TENURES)[number]): Along | null =>
  along(figures, (run, y) => shareOf(run, id, 'dwellings', y), emptyBefore(figures.result.pack, figures.base, counted));

/** One scale for the three tenures: parts of the same dwellings. */
export function tenurePictures(figures: Figures): Markup {
  const found = TENURES.flatMap((tenure) => {
    const line = tenureLine(figures, tenure);
    return line === null ? [] : [{ ...tenure, line }];
  });
  if (found.length === 0) return NOTHING;
  const top = Math.max(...found.map(({ line }) => highest(line)));
  return html`<div class="three">${found.map(
    ({ name, id, line }) =>
      html`<figure><figcaption>${name}</figcaption>${chart(line, { id: `home-${id}`, width: 310, height: 190, font: 12, quiet: true, title: `${name}, procent van alle woningen`, unit: '', top, figure: tenth })}</figure>`,
  )}</div>`;
}

/** Small pictures of what has no series from before the base. */
export function statePictures(figures: Figures): Markup {
  const rows: readonly (readonly [string, HomeRow])[] = [
    ['Prijs van koopwoningen', HOME_ROWS.price],
    ['Kwaliteit van woningen', HOME_ROWS.quality],
    ['75-plussers levensloopbestendig', HOME_ROWS.old],
  ];
  return html`<div class="three">${rows.map(([title, row]) => {
    const line = along(figures, row.of);
    if (line === null) return NOTHING;
    return html`<figure><figcaption>${title}</figcaption>${chart(line, { id: `home-${row.id}`, width: 310, height: 190, font: 12, quiet: true, title: row.name, unit: '', figure: row.written })}</figure>`;
  })}</div>`;
}

/** The map: a disc for each town, its area by residents at the base date, its colour by the change to the last year. */
import { type ChangeClass, changeClasses, classOfChange, TOO_SMALL_FILL } from './change-classes.js';
import type { Figures } from './figures.js';
import { html, type Markup } from './html.js';
import { municipalOutlines, otherOutlines, outlinePath, type Projection, projectionFor } from './map-geometry.js';
import { placeLabels } from './map-labels.js';
import { count, signed, townsInWords } from './numbers.js';
import { linePath, px, responsive, roundStep, svg, textWidth } from './svg.js';
import { SMALL_TOWN, type Town } from './towns.js';

interface Size {
  readonly id: string;
  readonly width: number;
  readonly maxHeight: number;
  readonly font: number;
  /** Radius in pixels of the largest town. */
  readonly largest: number;
  /** Radius in pixels up to which a disc may be covered by a name. */
  readonly minor: number;
  /** Towns that try to get a name. */
  readonly names: number;
}

const WIDE: Size = { id: 'map-wide', width: 660, maxHeight: 780, font: 14, largest: 27, minor: 6.5, names: 40 };
const NARROW: Size = { id: 'map-narrow', width: 358, maxHeight: 560, font: 12, largest: 17, minor: 5.8, names: 15 };

/** A plus in the disc, so that growth is told by more than a colour. */
const plus = (x: number, y: number, r: number): Markup =>
  html`<path class="plus" d="M${px(x - r * 0.5)} ${px(y)}h${px(r)}M${px(x)} ${px(y - r * 0.5)}v${px(r)}"/>`;

/** Round numbers of residents for the legend: about the largest town, a quarter and a twentieth of it. */
function legendSizes(largest: number): readonly number[] {
  const round = (value: number) => Math.max(1, roundStep(value, 1.999));
  return [...new Set([round(largest), round(largest / 5), round(largest / 25)])].filter((n) => n <= largest * 1.1);
}

/** Disc sizes, a bar of kilometres and the north, in a strip under the map. */
function strip(size: Size, projection: Projection, top: number, perResident: number, largest: number): Markup {
  const { font, width } = size;
  const bottom = top + 2 * size.largest + 8;
  let x = 4;
  const discs = legendSizes(largest).map((residents) => {
    const r = Math.sqrt(residents) * perResident;
    const disc = html`<circle class="key" cx="${px(x + r)}" cy="${px(bottom - r)}" r="${px(r)}"/><text x="${px(x + 2 * r + 4)}" y="${px(bottom)}">${count(residents)}</text>`;
    x += 2 * r + 4 + textWidth(count(residents), font) + font * 0.7;
    return disc;
  });
  const km = [50, 20, 10, 5, 2, 1].find((k) => k * projection.pixelsPerKm <= width * 0.2) ?? 1;
  const bar = km * projection.pixelsPerKm;
  const right = width - font * 1.6;
  return html`<text x="4" y="${px(top + font * 0.2)}" class="muted">inwoners bij het begin</text>${discs}<path class="axis" d="M${px(right - bar)} ${px(bottom - 5)}v5h${px(bar)}v-5"/><text x="${px(right - bar / 2)}" y="${px(bottom - 8)}" text-anchor="middle">${km} km</text><path class="north" d="M${px(width - 8)} ${px(bottom)}v-22m-4 8l4 -8l4 8"/><text x="${px(width - 8)}" y="${px(bottom - 26)}" text-anchor="middle">N</text>`;
}

function draw(
  size: Size,
  figures: Figures,
  towns: readonly Town[],
  classes: readonly ChangeClass[],
  desc: string,
): Markup {
  const codes = figures.municipalities.map((m) => m.code);
  const outlines = municipalOutlines(figures.result.pack, codes);
  const around = otherOutlines(figures.result.pack, codes);
  const projection = projectionFor(outlines, figures.places, size.width, size.maxHeight, size.largest * 0.6 + 2);
  const largest = Math.max(1, ...towns.map((t) => t.first));
  const perResident = size.largest / Math.sqrt(largest);
  const discs = towns
    .filter((town) => town.first > 0)
    .map((town) => {
      const [x, y] = projection.at(town.place.x, town.place.y);
      return { town, x, y, r: Math.max(1.8, Math.sqrt(town.first) * perResident), name: town.place.name };
    })
    .sort((a, b) => b.town.first - a.town.first || (a.town.place.code < b.town.place.code ? -1 : 1));
  const labels = placeLabels(
    discs.filter((d) => !d.town.small).slice(0, size.names),
    discs,
    { left: 0, right: size.width, top: 0, bottom: projection.height },
    size.font,
    size.minor,
  );
  const height = projection.height + size.font + 2 * size.largest + 14;
  return svg(
    { id: size.id, width: size.width, height, title: 'Kaart: verandering per kern', desc, className: 'chart map' },
    html`<g font-size="${size.font}"><svg width="${px(size.width)}" height="${px(projection.height)}"><g class="around">${around.map((o) => html`<path d="${outlinePath(o, projection)}"/>`)}</g><g class="land">${outlines.map((o) => html`<path d="${outlinePath(o, projection)}"/>`)}</g></svg>
${discs.map(({ town, x, y, r }) => {
  const shade = town.small ? TOO_SMALL_FILL : classOfChange(classes, town.change).fill;
  const tip = `${town.place.name}: ${count(town.first)} naar ${count(town.last.mean)}${town.small ? ', te klein om te zeggen' : ` (${signed(town.change, 1)} %)`}`;
  return html`<circle class="${town.small ? 'town small' : 'town'}" cx="${px(x)}" cy="${px(y)}" r="${px(r)}" fill="${shade}"><title>${tip}</title></circle>${!town.small && town.change > 0 && r > 3 ? plus(x, y, r) : ''}
`;
})}${labels.map(({ leader: l }) => (l ? html`<path class="leader" d="${linePath([l.from, l.to])}"/>` : ''))}${labels.map((l) => html`<text class="name" x="${px(l.x)}" y="${px(l.y)}" text-anchor="${l.anchor}">${l.of.name}</text>`)}
${strip(size, projection, projection.height + size.font * 0.8, perResident, largest)}</g>`,
  );
}

/** Colours with the number of towns in each. */
function legend(classes: readonly ChangeClass[], towns: readonly Town[]): Markup {
  const item = (fill: string, label: string, n: number, more: boolean) =>
    html`<li><svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20"><circle class="town" cx="10" cy="10" r="8" fill="${fill}"/>${more ? plus(10, 10, 8) : ''}</svg><span>${label} <span class="muted">(${count(n)})</span></span></li>`;
  const shown = classes.map((c) => ({
    c,
    n: towns.filter((t) => !t.small && classOfChange(classes, t.change) === c).length,
  }));
  const small = towns.filter((t) => t.small).length;
  return html`<div class="legend"><p><strong>Verandering van het aantal inwoners</strong><br/>tussen haakjes: het aantal kernen</p><ul>${shown.map(({ c, n }) => item(c.fill, c.label, n, c.from >= 0))}${small > 0 ? item(TOO_SMALL_FILL, `minder dan ${SMALL_TOWN} inwoners: te klein om te zeggen`, small, false) : ''}</ul></div>`;
}

/** Map and legend; the table of towns beside it carries the same figures. */
export function townMap(figures: Figures, towns: readonly Town[]): Markup {
  const spoken = towns.filter((t) => !t.small);
  const classes = changeClasses(spoken.map((t) => t.change));
  const less = spoken.filter((t) => t.change < 0).length;
  const desc = `Kaart met het noorden boven en een cirkel per kern, groter naarmate er bij het begin meer mensen wonen. Van ${townsInWords(spoken.length)} met ten minste ${SMALL_TOWN} inwoners ${less === 1 ? 'heeft' : 'hebben'} er in ${figures.last} volgens de berekening ${less} minder inwoners dan in ${figures.base}. De cijfers per kern staan in de tabel onder de kaart.`;
  const picture = responsive((size) => draw(size === 'wide' ? WIDE : NARROW, figures, towns, classes, desc));
  return html`<div class="map-and-legend"><div>${picture}</div>${legend(classes, towns)}</div>`;
}

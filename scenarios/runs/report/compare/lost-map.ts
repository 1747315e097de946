/** The region four times: two worlds, two years; a disc that fills as a town loses its last school in more seeds. */
import { html, type Markup, when } from '../html.js';
import { municipalOutlines, otherOutlines, outlinePath, projectionFor } from '../map-geometry.js';
import { placeLabels } from '../map-labels.js';
import { fixed, townsInWords } from '../numbers.js';
import { px, svg } from '../svg.js';
import { atRisk, type SchoolTown, schoolTowns } from './lost-schools.js';
import { inFutures, inWorlds, namesOf, onAverage, type Worlds } from './worlds.js';

const WIDTH = 470;
const MAX_HEIGHT = 560;
const FONT = 14;
const RADIUS = 8;
const KEPT = 3.6;
const NAMES_SHOWN = 14;

/** Shades from light to dark, no red; the wedge says the same by its size. */
const SHADES = [
  { upTo: 0.25, fill: '#f0d28a', label: 'tot een kwart van de toekomsten' },
  { upTo: 0.5, fill: '#dca32c', label: 'een kwart tot de helft' },
  { upTo: 0.75, fill: '#a86a08', label: 'de helft tot driekwart' },
  { upTo: 1, fill: '#5e3900', label: 'meer dan driekwart' },
] as const;
const shadeOf = (share: number) => SHADES.find(({ upTo }) => share <= upTo)!.fill;

/** A disc filled clockwise from the top for a share of it. */
function wedge(x: number, y: number, r: number, share: number): Markup {
  const ring = html`<circle class="key" cx="${px(x)}" cy="${px(y)}" r="${px(r)}"/>`;
  if (share >= 1) return html`<circle class="town" cx="${px(x)}" cy="${px(y)}" r="${px(r)}" fill="${shadeOf(1)}"/>`;
  const angle = 2 * Math.PI * share;
  const [ex, ey] = [x + r * Math.sin(angle), y - r * Math.cos(angle)];
  const sector = `M${px(x)} ${px(y)}V${px(y - r)}A${px(r)} ${px(r)} 0 ${share > 0.5 ? 1 : 0} 1 ${px(ex)} ${px(ey)}Z`;
  return html`${ring}<path d="${sector}" fill="${shadeOf(share)}"/>`;
}

function drawn(worlds: Worlds, towns: readonly SchoolTown[], w: 0 | 1, year: number, id: string): Markup {
  const { figures, baseline, seeds } = worlds;
  const codes = figures.municipalities.map((m) => m.code);
  const outlines = municipalOutlines(baseline.pack, codes);
  const projection = projectionFor(outlines, figures.places, WIDTH, MAX_HEIGHT, RADIUS + 4);
  const marks = towns.map((town) => {
    const [x, y] = projection.at(town.place.x, town.place.y);
    const share = town.shares[w];
    return { town, share, x, y, r: share > 0 ? RADIUS : town.schools > 0 ? KEPT : 1.3, name: town.place.name };
  });
  const losing = marks.filter(({ share }) => share > 0).sort((a, b) => b.share - a.share);
  const frame = { left: 0, right: WIDTH, top: 0, bottom: projection.height };
  const labels = placeLabels(losing.slice(0, NAMES_SHOWN), losing, frame, FONT, 0);
  const name = namesOf(worlds)[w];
  const desc = `Kaart met het noorden boven. ${townsInWords(losing.length)} ${losing.length === 1 ? 'verliest' : 'verliezen'} ${seeds === 1 ? '' : 'in ten minste één toekomst '}de laatste basisschool v\u00f3\u00f3r 1 januari ${year}. De cijfers staan in de lijst onder de kaarten.`;
  const around = otherOutlines(baseline.pack, codes);
  return svg(
    {
      id,
      width: WIDTH,
      height: projection.height,
      title: `Kernen zonder basisschool in ${year}, ${name}`,
      desc,
      className: 'chart map',
    },
    html`<g font-size="${FONT}"><svg width="${WIDTH}" height="${px(projection.height)}"><g class="around">${around.map((o) => html`<path d="${outlinePath(o, projection)}"/>`)}</g><g class="land">${outlines.map((o) => html`<path d="${outlinePath(o, projection)}"/>`)}</g></svg>
${marks.filter(({ share }) => share === 0).map(({ x, y, r, town }) => (town.schools > 0 ? html`<circle class="key" cx="${px(x)}" cy="${px(y)}" r="${r}"/>` : html`<circle cx="${px(x)}" cy="${px(y)}" r="${r}" fill="#6b7278"/>`))}
${losing.map(({ x, y, r, share, town }) => html`<g><title>${town.place.name}: laatste school weg ${inFutures(share, seeds)}</title>${wedge(x, y, r, share)}</g>`)}
${labels.map((l) => html`<text class="name" x="${px(l.x)}" y="${px(l.y)}" text-anchor="${l.anchor}">${l.of.name}</text>`)}</g>`,
  );
}

function legend(seeds: number): Markup {
  const item = (mark: Markup, label: string) =>
    html`<li><svg aria-hidden="true" viewBox="0 0 20 20" width="20" height="20">${mark}</svg><span>${label}</span></li>`;
  const middles = [0.2, 0.45, 0.7, 1];
  const shades =
    seeds === 1
      ? item(wedge(10, 10, RADIUS, 1), 'verliest de laatste school')
      : SHADES.map(({ label }, i) => item(wedge(10, 10, RADIUS, middles[i]!), label));
  return html`<ul class="legend-line">${shades}${item(html`<circle class="key" cx="10" cy="10" r="${KEPT}"/>`, seeds === 1 ? 'houdt een school' : 'houdt in elke toekomst een school')}${item(html`<circle cx="10" cy="10" r="1.3" fill="#6b7278"/>`, 'had er bij het begin geen')}</ul>`;
}

/** Half way and at the end. */
export function lostMaps(worlds: Worlds): Markup {
  const { years } = worlds.figures;
  const end = years.length - 1;
  const shown = [...new Set([Math.ceil(end / 2), end])].filter((y) => y > 0);
  const names = namesOf(worlds);
  const [here, there] = inWorlds(worlds);
  const { seeds } = worlds;
  const rows = shown.map((y) => {
    const towns = schoolTowns(worlds, y);
    const year = years[y]!;
    const figure = (w: 0 | 1) =>
      html`<figure><figcaption>1 januari ${year}, ${names[w]}</figcaption>${drawn(worlds, towns, w, year, `${worlds.id}-map-${year}-${w}`)}</figure>`;
    return html`<div class="two">${figure(0)}${figure(1)}</div>`;
  });
  const losing = atRisk(schoolTowns(worlds, end));
  const kept = schoolTowns(worlds, end).filter(({ schools }) => schools > 0).length;
  const decimals = seeds === 1 ? 0 : 1;
  const mean = ([0, 1] as const).map((w) => losing.reduce((sum, { shares }) => sum + shares[w], 0));
  return html`<section aria-labelledby="${worlds.id}-maps"><h2 id="${worlds.id}-maps">Waar de laatste basisschool verdwijnt</h2>
<p>Bij het begin ${kept === 1 ? 'heeft' : 'hebben'} ${townsInWords(kept)} een basisschool. Op 1 januari ${years[end]!} hebben er daarvan ${here} ${onAverage(seeds)}${fixed(mean[0]!, decimals)} geen meer, en ${there} ${fixed(mean[1]!, decimals)}.${when(seeds > 1, () => html` Hoe voller een cirkel, in hoe meer toekomsten.`)}</p>
${legend(seeds)}${rows}</section>`;
}

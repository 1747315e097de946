/** Schools, GP practices and bus stops in both worlds at the end: what is open, and how far the nearest is. */
import { inArea } from '../figures.js';
import { html, type Markup, NOTHING } from '../html.js';
import { fixed } from '../numbers.js';
import { dataTable } from '../table.js';
import { averaged, differenceIn, inPlace, namesOf, smallInterval, toldCell, type Worlds } from './worlds.js';

/** Counts have a decimal where they are means, ways two; differences of ways one more, since few people have another. */
const ROWS = [
  { id: 'schools_open', name: 'basisscholen' },
  { id: 'school_distance_km', name: 'km naar een basisschool, gemiddeld' },
  { id: 'gp_practices', name: 'huisartspraktijken' },
  { id: 'gp_distance_km', name: 'km naar een huisarts, gemiddeld' },
  { id: 'bus_stops', name: 'bushaltes met een bus' },
] as const;

const isWay = (id: string): boolean => id.endsWith('_km');

/** Nothing where the region has no facilities. */
export function servicesSection(worlds: Worlds): Markup {
  const { figures, baseline, other, places, seeds } = worlds;
  const end = figures.years.length - 1;
  const names = namesOf(worlds);
  const rows = ROWS.flatMap(({ id, name }) => {
    const difference = differenceIn(worlds, '*', id, figures.last);
    if (difference === undefined || inArea(figures, id, end) === null) return [];
    const decimals = isWay(id) ? 2 : seeds === 1 ? 0 : 1;
    const at = (run: typeof baseline, y: number, d = decimals) => ({
      main: fixed(inPlace(run, places[0]!, id, y).mean, d),
    });
    return [
      {
        name,
        cells: [
          at(baseline, 0, isWay(id) ? 2 : 0),
          at(baseline, end),
          at(other, end),
          toldCell(difference, isWay(id) ? 3 : decimals),
        ],
      },
    ];
  });
  if (rows.length === 0) return NOTHING;
  return html`<section aria-labelledby="${worlds.id}-services"><h2 id="${worlds.id}-services">Scholen, huisartsen en bushaltes</h2>
${dataTable({
  caption: `${figures.region}, 1 januari ${figures.last}, ${averaged(seeds)}${smallInterval(seeds)}`,
  head: ['wat', String(figures.base), names[0], names[1], 'verschil'].map((text) => ({ text })),
  shape: 'cards',
  rows,
})}
<p class="note">Huisartspraktijken en bushaltes zijn benaderingen: aantallen per kern uit een later jaar, en lijnen die uit haltes van 2015 zijn afgeleid.</p></section>`;
}

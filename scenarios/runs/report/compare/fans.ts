/** Schools, pupils, people, the way to school, and homes in both worlds. */
import { inArea, type Spread } from '../figures.js';
import { html, type Markup, when } from '../html.js';
import { fixed } from '../numbers.js';
import { swatch } from '../svg.js';
import { foldedTable } from '../table.js';
import { fanChart } from './fan-chart.js';
import { inPlace, inWorlds, namesOf, type Worlds } from './worlds.js';

const SHOWN = [
  { id: 'schools_open', name: 'Basisscholen', decimals: 0 },
  { id: 'pupils', name: 'Leerlingen', decimals: 0 },
  { id: 'population', name: 'Inwoners', decimals: 0 },
  { id: 'school_distance_km', name: 'Weg naar een basisschool, km', decimals: 2 },
  { id: 'vacant_dwellings', name: 'Lege woningen', decimals: 0 },
  { id: 'woz_value_eur', name: 'Gemiddelde WOZ-waarde, euro', decimals: 0 },
] as const;

export function fansSection(worlds: Worlds): Markup {
  const { figures, places, seeds } = worlds;
  const names = namesOf(worlds);
  const [here, there] = inWorlds(worlds);
  const region = places[0]!;
  const shown = SHOWN.filter(({ id }) => inArea(figures, id, 0) !== null);
  const spreads = (id: string): readonly [readonly Spread[], readonly Spread[]] => [
    figures.years.map((_, y) => inPlace(worlds.baseline, region, id, y)),
    figures.years.map((_, y) => inPlace(worlds.other, region, id, y)),
  ];
  const item = (mark: Markup, text: string) => html`<li>${swatch(mark)}<span>${text}</span></li>`;
  const middle = seeds > 1 ? 'middelste trekking' : 'deze trekking';
  const picture = ({ id, name, decimals }: (typeof SHOWN)[number]) => {
    const both = spreads(id);
    const end = both.map((spread) => fixed(spread[spread.length - 1]!.median, decimals));
    return html`<figure><figcaption>${name}</figcaption>${fanChart({
      id: `${worlds.id}-fan-${id}`,
      width: 470,
      height: 260,
      font: 13,
      decimals,
      years: figures.years,
      worlds: both,
      title: `${name}, ${figures.base} tot ${figures.last}`,
      desc: `${seeds > 1 ? 'Middelste trekking in' : 'In'} ${figures.last}: ${here} ${end[0]}, ${there} ${end[1]}. De verticale as begint bij 0. De cijfers staan in de tabel onder de figuren.`,
    })}</figure>`;
  };
  const rows = shown.flatMap(({ id, name, decimals }) => {
    const both = spreads(id);
    return figures.years.flatMap((year, y) =>
      y % 5 === 4 || y === 0 || y === figures.years.length - 1
        ? [
            {
              name: `${name}, ${year}`,
              cells: both.map((spread) => {
                const { median, low, high } = spread[y]!;
                const range = `${fixed(low, decimals)}\u2013${fixed(high, decimals)}`;
                return low === high ? { main: fixed(median, decimals) } : { main: fixed(median, decimals), sub: range };
              }),
            },
          ]
        : [],
    );
  });
  return html`<section aria-labelledby="${worlds.id}-fans"><h2 id="${worlds.id}-fans">Twee werelden in de tijd</h2>
${when(seeds > 1, () => html`<p class="note">Bij de figuren en in de tabel eronder staat per wereld de middelste trekking (mediaan); de verschillen elders op deze pagina zijn gemiddelden van de trekkingen. Wie hier het een van het ander aftrekt, kan dus iets anders vinden.</p>`)}
<ul class="legend-line">${item(html`<path class="line-before" d="M0 8H40"/>`, `${names[0]}, ${middle}`)}${item(html`<path class="computed" d="M0 8H40"/>`, `${names[1]}, ${middle}`)}${when(seeds > 1, () => item(html`<path class="fan-before" d="M0 2H40V9H0Z"/><path class="fan-with" d="M0 7H40V14H0Z"/>`, 'laagste tot hoogste trekking: alleen toeval, te smal'))}</ul>
<div class="two">${shown.map(picture)}</div>
${foldedTable('Tabel bij de figuren', {
  caption: `Op 1 januari: ${seeds > 1 ? 'middelste trekking, klein: laagste\u2013hoogste' : middle}`,
  head: [{ text: 'wat en wanneer' }, ...names.map((text) => ({ text }))],
  shape: 'plain',
  rows,
})}</section>`;
}

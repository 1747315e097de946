/** Homes in both worlds at the end: how many, how many empty, what they are worth, in which state they are. */
import { inArea } from '../figures.js';
import { html, type Markup, NOTHING } from '../html.js';
import { fixed } from '../numbers.js';
import { dataTable } from '../table.js';
import { averaged, differenceIn, inPlace, namesOf, smallInterval, toldCell, type Worlds } from './worlds.js';

/** Differences are small: of what is no count a decimal more than the values have. */
const ROWS = [
  { id: 'dwellings', name: 'woningen', decimals: 0, more: 0, basis: 'telling, daarna bouw en sloop van het scenario' },
  { id: 'vacant_dwellings', name: 'lege woningen', decimals: 0, more: 0, basis: 'afgeleid, daarna uitkomst' },
  { id: 'vacant_long_term', name: 'drie jaar of langer leeg', decimals: 0, more: 0, basis: 'begin gegokt' },
  {
    id: 'woz_value_eur',
    name: 'gemiddelde WOZ-waarde, euro, landelijk prijspeil van het begin',
    decimals: 0,
    more: 0,
    basis: 'begin gemeten; hoe sterk prijzen reageren, is gegokt',
  },
  {
    id: 'price_index',
    name: 'prijs van koopwoningen tegenover Nederland, begin = 100',
    decimals: 1,
    more: 1,
    basis: 'hoe sterk prijzen reageren, is gegokt',
  },
  { id: 'dwelling_quality', name: 'kwaliteit van woningen, nieuw = 100', decimals: 1, more: 1, basis: 'gegokt' },
  {
    id: 'old_life_proof_share',
    name: '75-plussers thuis: levensloopbestendig, %',
    decimals: 1,
    more: 1,
    basis: 'begin gegokt',
  },
] as const;

export function homesDifferences(worlds: Worlds): Markup {
  const { figures, baseline, other, places } = worlds;
  const end = figures.years.length - 1;
  const names = namesOf(worlds);
  if (inArea(figures, 'woz_value_eur', end) === null) return NOTHING;
  const rows = ROWS.flatMap(({ id, name, decimals, more, basis }) => {
    const difference = differenceIn(worlds, '*', id, figures.last);
    if (difference === undefined || inArea(figures, id, end) === null) return [];
    const values = [baseline, other].map((run) => ({ main: fixed(inPlace(run, places[0]!, id, end).mean, decimals) }));
    return [{ name, cells: [...values, toldCell(difference, decimals + more), { main: basis }] }];
  });
  return html`<section aria-labelledby="${worlds.id}-housing"><h2 id="${worlds.id}-housing">Wonen</h2>
<p>Prijzen zijn hier altijd die tegenover Nederland: wat huizenprijzen in het hele land doen, zit niet in de berekening.</p>
${dataTable({
  caption: `${figures.region}, 1 januari ${figures.last}, ${averaged(worlds.seeds)}${smallInterval(worlds.seeds)}`,
  head: [
    ...['wat', names[0], names[1], 'verschil'].map((text) => ({ text })),
    { text: 'berust op', words: true as const },
  ],
  shape: 'cards',
  rows,
})}</section>`;
}

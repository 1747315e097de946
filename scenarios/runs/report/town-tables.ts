/** The map's section: the picture, the ten strongest changes either way, and every town in a folded table. */
import type { Figures } from './figures.js';
import { html, type Markup, type Part, when } from './html.js';
import { townMap } from './map.js';
import { count, NO_FIGURE, signed, townsInWords } from './numbers.js';
import { type DataTable, dataTable, figureCell, foldedTable } from './table.js';
import { byChange, SMALL_TOWN, type Town, townsOf } from './towns.js';

const TEN = 10;

const nameOf = (town: Town): Part => html`${town.place.name} <small>${town.municipalityName}</small>`;

function townTable(figures: Figures, towns: readonly Town[], caption: string): DataTable {
  return {
    caption,
    head: [
      { text: 'kern' },
      { text: String(figures.base) },
      { text: String(figures.last) },
      { text: 'verandering in %' },
    ],
    shape: 'plain',
    rows: towns.map((town) => ({
      name: nameOf(town),
      cells: [
        { main: count(town.first) },
        figureCell(town.last),
        { main: town.first === 0 ? NO_FIGURE : town.small ? 'te klein' : signed(town.change, 1) },
      ],
    })),
  };
}

function extremes(figures: Figures, ranked: readonly Town[]): Markup {
  const less = ranked.filter((t) => t.change < 0).slice(0, TEN);
  const more = ranked
    .filter((t) => t.change > 0)
    .reverse()
    .slice(0, TEN);
  const down = less.length > 0 ? [dataTable(townTable(figures, less, 'De sterkste afname'))] : [];
  const up = more.length > 0 ? [dataTable(townTable(figures, more, 'De sterkste groei'))] : [];
  return html`${down.length + up.length === 2 ? html`<div class="two">${down}${up}</div>` : html`${down}${up}`}
${when(less.length === 0, () => html`<p>In geen van deze kernen neemt het aantal inwoners af.</p>`)}${when(more.length === 0, () => html`<p>In geen van deze kernen groeit het aantal inwoners.</p>`)}`;
}

/** Towns of an earlier base were never counted: the maker of the pack says so in the note of their residents. */
function estimateRemark({ base, result }: Figures): string {
  const note = result.pack.tables['places']?.columns['residents']?.note ?? '';
  if (!/never observed/.test(note)) return '';
  return ` De inwonertallen per kern in ${base} zijn geen telling maar een schatting: teruggerekend uit 2020 tot op de getelde inwoners van de gemeenten.`;
}

/** `alle 12 kernen`, `3 van de 12 kernen`, and what is said where there is one or none. */
export function soMany(some: number, all: number): string {
  if (some === 0) return all > 1 ? `geen van de ${townsInWords(all)}` : 'geen kern';
  if (all === 1) return 'de enige kern';
  return some === all ? `alle ${townsInWords(all)}` : `${count(some)} van de ${townsInWords(all)}`;
}

export function townsSection(figures: Figures): Markup {
  const towns = townsOf(figures);
  const ranked = byChange(towns);
  const small = towns.filter((t) => t.small).length;
  const less = ranked.filter((t) => t.change < 0).length;
  const remark =
    small === 0
      ? ''
      : ` De ${townsInWords(small)} met minder dan ${SMALL_TOWN} inwoners ${small === 1 ? 'staat' : 'staan'} er niet bij: daar beslist een handvol mensen over het percentage.`;
  return html`<section aria-labelledby="towns"><h2 id="towns">De kaart: verandering per kern, ${figures.base}–${figures.last}</h2>
<p class="intro">In ${soMany(less, ranked.length)} met ten minste ${SMALL_TOWN} inwoners wonen in ${figures.last} minder mensen dan in ${figures.base}. Wie naar welke kern van een gemeente trekt is niet waargenomen: verschillen tussen kernen van één gemeente volgen uit leeftijd, afstand en woningen, en zijn minder zeker dan die tussen gemeenten.${estimateRemark(figures)}</p>
<figure>${townMap(figures, towns)}</figure>
<h3>De grootste veranderingen</h3>
<p class="note">Kernen met ten minste ${SMALL_TOWN} inwoners.${remark} Ook daarboven telt toeval in een kleine kern zwaarder dan in een grote, zodat kleine kernen eerder in deze lijsten komen.</p>
${extremes(figures, ranked)}
${foldedTable(`Tabel bij de kaart: ${soMany(towns.length, towns.length)}`, townTable(figures, towns, `Inwoners per kern op 1 januari; onder ${figures.last} klein: laagste–hoogste trekking`))}</section>`;
}

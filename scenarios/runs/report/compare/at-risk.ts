/** Towns that may lose their last school, in words: always how often, never which school. */
import { html, type Markup, when } from '../html.js';
import { count, fixed } from '../numbers.js';
import { foldedTable } from '../table.js';
import { atRisk, closuresOf, type SchoolTown, schoolTowns } from './lost-schools.js';
import { inFutures, inWorlds, namesOf, onAverage, type Worlds } from './worlds.js';

/** Towns told in a sentence each. */
const MOST_TOLD = 12;

const capital = (text: string): string => `${text[0]!.toUpperCase()}${text.slice(1)}`;

/** `Zonder maatregelen verdwijnt de laatste basisschool van X in 7 van de 8 toekomsten; met maatregelen in 5`. */
function sentence(worlds: Worlds, { place, shares }: SchoolTown): Markup {
  const { seeds } = worlds;
  const [here, there] = inWorlds(worlds);
  const gone = html`verdwijnt de laatste basisschool van <strong>${place.name}</strong>`;
  if (seeds > 1) {
    return html`<li>${capital(here)} ${gone} ${inFutures(shares[0], seeds)}; ${there} ${inFutures(shares[1], seeds)}.</li>`;
  }
  const where = shares[0] > 0 && shares[1] > 0 ? 'In beide werelden' : `Alleen ${shares[0] > 0 ? here : there}`;
  return html`<li>${where} ${gone}.</li>`;
}

/** What a frequency over the seeds is worth, and in which order the towns stand. */
function howToRead(worlds: Worlds): string {
  const { seeds } = worlds;
  const board = 'Welke school sluit, hangt van besturen en ouders af';
  if (seeds === 1) return `${board}; hoe vaak het gebeurt, is aan \u00e9\u00e9n trekking niet te zien.`;
  return `Bovenaan staat waar het ${inWorlds(worlds)[0]} het vaakst gebeurt. ${board}; een frequentie over ${count(seeds)} trekkingen is geen kans die voor een school is vastgesteld.`;
}

export function atRiskSection(worlds: Worlds): Markup {
  const { figures, seeds } = worlds;
  const towns = atRisk(schoolTowns(worlds, figures.years.length - 1));
  const names = namesOf(worlds);
  const [here, there] = inWorlds(worlds);
  const decimals = seeds === 1 ? 0 : 1;
  const [before, after] = [closuresOf(worlds.baseline), closuresOf(worlds.other)];
  const name = new Map(figures.municipalities.map((m) => [m.code, m.name]));
  return html`<section aria-labelledby="${worlds.id}-risk"><h2 id="${worlds.id}-risk">Kernen die hun laatste school kunnen verliezen</h2>
<p>Tot 1 januari ${figures.last} sluiten ${here} ${onAverage(seeds)}${fixed(before.closed, decimals)} schoollocaties, waarvan ${fixed(before.merged, decimals)} samengaan met een andere school van hetzelfde bestuur in de buurt; ${there} ${fixed(after.closed, decimals)}, waarvan ${fixed(after.merged, decimals)}.</p>
${when(towns.length === 0, () => html`<p>${seeds === 1 ? 'In geen van beide werelden' : 'In geen enkele toekomst'} verliest een kern haar laatste basisschool.</p>`)}
${when(
  towns.length > 0,
  () => html`<p>${howToRead(worlds)}</p>
<ul>${towns.slice(0, MOST_TOLD).map((town) => sentence(worlds, town))}</ul>`,
)}
${when(towns.length > MOST_TOLD, () =>
  foldedTable(`Alle ${count(towns.length)} kernen`, {
    caption:
      seeds === 1
        ? `Waar er op 1 januari ${figures.last} geen basisschool meer is`
        : `In hoeveel van de ${count(seeds)} toekomsten er op 1 januari ${figures.last} geen basisschool meer is`,
    head: [
      { text: 'kern' },
      { text: 'gemeente', words: true },
      { text: 'scholen bij het begin' },
      ...names.map((text) => ({ text })),
    ],
    shape: 'cards',
    rows: towns.map(({ place, schools, shares }) => ({
      name: place.name,
      cells: [
        { main: name.get(place.municipality) ?? place.municipality },
        { main: count(schools) },
        ...shares.map((share) => ({
          main: seeds > 1 ? count(Math.round(share * seeds)) : share > 0 ? 'geen meer' : 'nog wel',
        })),
      ],
    })),
  }),
)}</section>`;
}

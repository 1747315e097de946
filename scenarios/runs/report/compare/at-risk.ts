/** Towns that may lose their last school, in words: always how often, never which school. */
import { html, type Markup, when } from '../html.js';
import { count, fixed } from '../numbers.js';
import { foldedTable } from '../table.js';
import { atRisk, closuresOf, schoolTowns } from './lost-schools.js';
import { inFutures, namesOf, type Worlds } from './worlds.js';

/** Towns told in a sentence each. */
const MOST_TOLD = 12;

export function atRiskSection(worlds: Worlds): Markup {
  const { figures, seeds } = worlds;
  const towns = atRisk(schoolTowns(worlds, figures.years.length - 1));
  const names = namesOf(worlds);
  const sentence = ({ place, shares }: (typeof towns)[number]) =>
    html`<li>${inFutures(shares[0], seeds).replace('in ', 'In ').replace('niet', 'Niet')} verdwijnt de laatste basisschool van <strong>${place.name}</strong>; ${names[1]} ${inFutures(shares[1], seeds)}.</li>`;
  const [before, after] = [closuresOf(worlds.baseline), closuresOf(worlds.other)];
  const name = new Map(figures.municipalities.map((m) => [m.code, m.name]));
  return html`<section aria-labelledby="${worlds.id}-risk"><h2 id="${worlds.id}-risk">Kernen die hun laatste school kunnen verliezen</h2>
<p>Tot 1 januari ${figures.last} sluiten ${names[0]} gemiddeld ${fixed(before.closed, 1)} schoollocaties, waarvan ${fixed(before.merged, 1)} samengaan met een andere school van hetzelfde bestuur in de buurt; ${names[1]} ${fixed(after.closed, 1)}, waarvan ${fixed(after.merged, 1)}.</p>
${when(towns.length === 0, () => html`<p>In geen enkele toekomst verliest een kern haar laatste basisschool.</p>`)}
${when(
  towns.length > 0,
  () => html`<p>Tot 1 januari ${figures.last}, ${names[0]} het vaakst eerst. Welke school sluit, hangt van besturen en ouders af; een frequentie over ${count(seeds)} trekkingen is geen kans die voor een school is vastgesteld.</p>
<ul>${towns.slice(0, MOST_TOLD).map(sentence)}</ul>`,
)}
${when(towns.length > MOST_TOLD, () =>
  foldedTable(`Alle ${count(towns.length)} kernen`, {
    caption: `In hoeveel van de ${count(seeds)} toekomsten er op 1 januari ${figures.last} geen basisschool meer is`,
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
        ...shares.map((share) => ({ main: count(Math.round(share * seeds)) })),
      ],
    })),
  }),
)}</section>`;
}

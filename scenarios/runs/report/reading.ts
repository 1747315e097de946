/** How to read the page, in the words of somebody who explains it aloud. */
import type { Figures } from './figures.js';
import { html, type Markup, when } from './html.js';
import { SMALL_TOWN } from './towns.js';

export function reading(figures: Figures): Markup {
  const { base, last } = figures;
  const seeds = figures.result.seeds.length;
  const item = (term: string, text: string) => html`<div><dt>${term}</dt><dd>${text}</dd></div>`;
  return html`<section aria-labelledby="reading"><h2 id="reading">Hoe lees ik dit?</h2>
<dl class="reading">
${item('Rekenen', `Ieder jaar wordt voor elke persoon geloot: sterfte, geboorte, een diploma, werk vinden of verliezen, zich goed voelen of niet, uit huis gaan, gaan samenwonen, uit elkaar gaan, verhuizen, terugkomen, naar een zorginstelling gaan. De kansen horen bij leeftijd en geslacht, en bij leren, werken en gezondheid ook bij de opleiding. Banen worden ieder jaar verdeeld over wie werk zoekt; werkgevers komen en gaan. Zo ontstaat de bevolking van ${last} uit die van ${base}. Wie een woning zoekt en er na drie keer kiezen geen vindt, blijft waar hij is. Woningen slijten, worden opgeknapt, gebouwd en gesloopt; prijzen volgen langzaam.`)}
${when(seeds > 1, () => item('Trekking', `De berekening is ${seeds} keer gedaan, elke keer met andere lootjes. U ziet het gemiddelde en daarnaast de laagste en de hoogste uitkomst. Wat in alle trekkingen gelijk opgaat, is geen toeval, maar kan nog wel een verkeerde aanname zijn. In de grafieken met een tijdlijn staat de middelste trekking (mediaan) in plaats van het gemiddelde; die twee liggen dicht bij elkaar.`))}
${item('Kern', `Een stad, dorp of gehucht met een eigen postcodegebied. Bij minder dan ${SMALL_TOWN} inwoners noemen we geen percentage.`)}
${item('1 januari', `Aantallen zijn die van 1 januari. Geboren en overleden gaan over het jaar dat op die dag eindigde.`)}
${item('Verhuissaldo', `Gekomen min vertrokken. Binnenland: van en naar andere gemeenten in Nederland. Buitenland: van en naar andere landen.`)}
${item('Gemiddelden', 'Elk gemiddelde is apart afgerond op hele personen. Een optelling kan daardoor één verschillen.')}
${item('Bevolkingspiramide', `Elke balk is een leeftijdsgroep van vijf jaar: de jongsten onder, mannen links, vrouwen rechts. De zwarte lijn is ${base}, de balken zijn ${last}. Waar de lijn buiten de balk valt, zijn er straks minder mensen van die leeftijd.`)}
${item('Wat u er niet uit kunt lezen', `Hoeveel mensen er in ${last} wonen. Daarvoor zou u moeten weten hoe het met kindertal, levensduur, huizenbouw, banen en migratie gaat; hier is aangenomen dat het gaat zoals de laatste jaren, tenzij het scenario anders zegt.`)}
</dl></section>`;
}

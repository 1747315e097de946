/** How uncertain the last year is: in figures, and with a picture of one row per source. */
import { closedYears, doubtsOf, residentsBySeed, residentsBySwing, type Source } from './doubts.js';
import { type Figures, inYear } from './figures.js';
import { hasHomes } from './homes/home-rows.js';
import { html, type Markup, type Part, when } from './html.js';
import { count, enumerate, signed } from './numbers.js';
import { rangeChart } from './range-chart.js';
import { responsive } from './svg.js';
import { dataTable } from './table.js';

const DRAWS = 'Toeval van de trekkingen';
const SWINGS = 'Toeval met schommelingen';

const either = (items: readonly string[]): string => enumerate(items).replace(/ en ([^ ]*)$/, ' of $1');

/** One source in words: het recente verhuissaldo over de laatste 2, 3 of 5 jaar geeft A, B of C, een verschil van D. */
function said({ name, options }: Source): string {
  const values = options.map(({ value }) => value);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const windows = options.filter(({ years }) => years !== null);
  const others = options.filter(({ years }) => years === null).map((o) => `${o.label} ${count(o.value)}`);
  const over = `${name} over de laatste ${either(windows.map((o) => String(o.years)))} jaar`;
  const give = `geeft ${either(windows.map((o) => count(o.value)))}`;
  return `${enumerate([`${over} ${give}`, ...others])}: een verschil van ${count(high - low)}.`;
}

/** The figures of every source and what no source holds. */
function paragraph(figures: Figures, sources: readonly Source[]): Part {
  const { last, region, result } = figures;
  const { mean, low, high } = inYear(figures, 'population', figures.years.length - 1);
  const closed = closedYears(figures, 'population')?.at(-1)?.value;
  const seeds = result.seeds.length;
  const draws =
    seeds > 1
      ? `Door toeval alleen lopen de ${seeds} trekkingen van ${count(low)} tot ${count(high)}: een verschil van ${count(high - low)}.`
      : 'Met één trekking is niets over het toeval te zeggen.';
  const tried = sources.length === 0 ? 'Andere aannamen over verhuizen zijn in deze berekening niet geprobeerd.' : '';
  const swung = residentsBySwing(figures);
  const [from, to] = [Math.min(...swung), Math.max(...swung)];
  const swings =
    swung.length > 1
      ? ` Als bovendien het verhuissaldo van elke gemeente en de immigratie van jaar op jaar schommelen zoals in 1995–2014, lopen de ${swung.length} trekkingen van ${count(from)} tot ${count(to)}: een verschil van ${count(to - from)}.`
      : '';
  const nobody = closed === undefined ? '' : ` Als niemand verhuisde, waren het er ${count(closed)}.`;
  const building = hasHomes(figures)
    ? 'dat er meer of minder gebouwd en gesloopt kan worden dan hier is aangenomen (zie Wonen)'
    : 'dat er huizen bij komen of verdwijnen';
  return html`<p>Op 1 januari ${last} telt ${region} bij deze aannamen <strong>${count(mean)}</strong> inwoners. ${sources.map(said).join(' ')}${tried} ${draws}${swings}${nobody}</p>
<p>Niet meegerekend is dat kindertal en levensduur anders kunnen uitvallen, ${building}, en dat er ${result.scenario.events.length > 0 ? 'nog andere ' : ''}schokken zijn zoals een oorlog, een crisis of een nieuw opvangcentrum. De werkelijke onzekerheid is dus groter dan alles wat hier staat.</p>`;
}

function picture(figures: Figures, sources: readonly Source[]): Markup {
  const mean = inYear(figures, 'population', figures.years.length - 1).mean;
  const draws = residentsBySeed(figures).map((value) => ({ value, own: false }));
  const swings = residentsBySwing(figures).map((value) => ({ value, own: false }));
  const rows = [
    ...sources.map(({ name, options }) => ({ name, dots: options })),
    ...(draws.length > 1 ? [{ name: DRAWS, dots: draws }] : []),
    ...(swings.length > 1 ? [{ name: SWINGS, dots: swings }] : []),
  ];
  const drawn = (id: string, width: number, font: number) =>
    rangeChart({
      id,
      width,
      font,
      rows,
      middle: mean,
      title: `Inwoners in ${figures.last} onder andere aannamen`,
      desc: `Per bron van onzekerheid een lijn van de laagste naar de hoogste uitkomst met een stip per aanname of trekking. Gemiddelde van deze berekening: ${count(mean)}. De cijfers staan in de tabel onder de figuur.`,
    });
  return html`<figure><figcaption>Inwoners in ${figures.last}; de as begint niet bij 0</figcaption>${responsive((size) => (size === 'wide' ? drawn('doubt-wide', 960, 15) : drawn('doubt-narrow', 358, 12)))}</figure>
<p class="note">Volle stip en stippellijn: deze berekening. Open stippen: een andere aanname, of één trekking.</p>`;
}

export function uncertaintySection(figures: Figures): Markup {
  const sources = doubtsOf(figures);
  const seeds = figures.result.seeds.length;
  const paired = figures.result.variants[0]?.seeds.map(({ seed }) => String(seed)) ?? [];
  const mean = inYear(figures, 'population', figures.years.length - 1).mean;
  return html`<section aria-labelledby="doubt"><h2 id="doubt">Hoe onzeker is ${figures.last}?</h2>
${paragraph(figures, sources)}
${when(sources.length > 0 || seeds > 1, () => picture(figures, sources))}
${when(sources.length > 0, () =>
  dataTable({
    caption: `Inwoners van de regio op 1 januari ${figures.last}. Elke aanname is doorgerekend met dezelfde trekkingen (${enumerate(paired)}), zodat het verschil van de aanname komt en niet van het toeval.`,
    head: [{ text: 'aanname' }, { text: 'inwoners' }, { text: 'verschil' }],
    shape: 'plain',
    rows: sources.flatMap(({ options }) =>
      options.map(({ label, value, own }) => ({
        name: own ? html`${label} <small>in deze berekening</small>` : label,
        cells: [{ main: count(value) }, { main: own ? '' : signed(value - mean, 0) }],
      })),
    ),
  }),
)}</section>`;
}

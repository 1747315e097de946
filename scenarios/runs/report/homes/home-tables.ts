/** Tables of homes: the state at the start and the end, what is built and sought in vain a year, and municipalities. */
import { type Figures, inYear, type Place, type Spread, spread, sumOver } from '../figures.js';
import { html, type Markup, NOTHING } from '../html.js';
import { count, fixed, NO_FIGURE, percentChange, signed } from '../numbers.js';
import { periodsOf, yearly } from '../periods.js';
import { type Cell, dataTable, foldedTable } from '../table.js';
import { selectedYears } from '../year-table.js';
import { emptyLine, TENURES, tenureLine } from './home-pictures.js';
import { HOME_ROWS, type HomeRow } from './home-rows.js';

/** The mean; under it the lowest and the highest draw where they are written differently. */
function cellOf({ written }: Pick<HomeRow, 'written'>, { mean, low, high }: Spread): Cell {
  const [a, b] = [written(low), written(high)];
  return a === b ? { main: written(mean) } : { main: written(mean), sub: `${a.replace('\u00a0%', '')}\u2013${b}` };
}

const words = (text: string) => ({ text, words: true as const });

export function stateTable(figures: Figures): Markup {
  const end = figures.years.length - 1;
  const rows = Object.values<HomeRow>(HOME_ROWS).flatMap((row) => {
    const [first, last] = [row.of(figures, 0), row.of(figures, end)];
    if (first === null || last === null) return [];
    const cells = [cellOf(row, first), cellOf(row, last), { main: row.start }, { main: row.change }];
    return [{ name: row.name, cells }];
  });
  return dataTable({
    caption: 'Op 1 januari, gemiddelde van de trekkingen; klein: laagste en hoogste trekking',
    head: [
      { text: 'wat' },
      { text: String(figures.base) },
      { text: String(figures.last) },
      words('het begin berust op'),
      words('de verandering berust op'),
    ],
    shape: 'cards',
    rows,
  });
}

const FLOWS = [
  ['dwellings_built', 'gebouwd', 'aanname: het woningbouwprogramma van het scenario'],
  ['dwellings_taken_down', 'gesloopt', 'tempo afgeleid, deels gegokt; alleen wat leegstaat'],
  ['refused_owned', 'vergeefs gezocht naar een koopwoning', 'uitkomst; wie wat zoekt, is gegokt'],
  ['refused_social', 'vergeefs gezocht naar een corporatiewoning', 'uitkomst; inkomensgrens uit de wet, deels gegokt'],
  ['failed_searches', 'na drie keer zoeken niet verhuisd', 'uitkomst'],
] as const;

export function flowsTable(figures: Figures): Markup {
  const periods = periodsOf(figures);
  const has = (id: string): boolean =>
    figures.result.seeds.every(({ years }) => years[1]?.indicators[id] !== undefined);
  const rows = FLOWS.filter(([id]) => has(id)).map(([id, name, basis]) => ({
    name,
    cells: [
      ...periods.map((period) => cellOf({ written: count }, yearly(figures, id, period, figures.places))),
      { main: basis },
    ],
  }));
  if (rows.length === 0) return NOTHING;
  return dataTable({
    caption:
      'Woningen en zoekacties per jaar, gemiddelde van de trekkingen; klein: laagste en hoogste trekking. Wie vergeefs zocht, vond meestal later in het jaar iets anders',
    head: [{ text: 'wat' }, ...periods.map(({ label }) => ({ text: label })), words('berust op')],
    shape: 'cards',
    rows,
  });
}

/** Of all years of the run, a year. */
const perYear = (figures: Figures, id: string, places: readonly Place[]): Spread =>
  spread(
    figures,
    (years) => years.slice(1).reduce((sum, year) => sum + sumOver(year, id, places), 0) / (years.length - 1),
  );

function municipalityCells(figures: Figures, area: number, places: readonly Place[]): readonly Cell[] | null {
  const end = figures.years.length - 1;
  const { value, ratio, empty, quality } = HOME_ROWS;
  const at = (row: HomeRow, y: number): Spread | null => row.of(figures, y, area);
  const [eur, eurThen] = [at(value, 0), at(value, end)];
  const [start, then] = [at(empty, 0), at(empty, end)];
  const [good, goodThen] = [at(quality, 0), at(quality, end)];
  if (!eur || !eurThen || !start || !then || !good || !goodThen) return null;
  const country = at(ratio, 0);
  return [
    { main: count(eur.mean) },
    ...(country === null ? [] : [{ main: fixed(country.mean, 0) }]),
    { main: signed(percentChange(eur.mean, eurThen.mean), 1) },
    { main: `${fixed(start.mean, 1)} → ${fixed(then.mean, 1)}` },
    { main: `${fixed(good.mean, 0)} → ${fixed(goodThen.mean, 0)}` },
    { main: fixed(perYear(figures, 'dwellings_built', places).mean, 0) },
    { main: fixed(perYear(figures, 'dwellings_taken_down', places).mean, 0) },
  ];
}

export function municipalityHomes(figures: Figures): Markup {
  const { base, last } = figures;
  const areas = [
    ...figures.municipalities.flatMap(({ m, name, places }) =>
      places.length > 0 ? [{ name, area: m + 1, places, className: 'row' }] : [],
    ),
    { name: 'hele regio', area: 0, places: figures.places, className: 'row total' },
  ];
  const rows = areas.flatMap(({ name, area, places, className }) => {
    const cells = municipalityCells(figures, area, places);
    return cells === null ? [] : [{ name, cells, className }];
  });
  if (rows.length === 0 || figures.years.length < 2) return NOTHING;
  const known = rows[0]!.cells.length === 7;
  const heads = [
    'gemeente',
    `WOZ ${base}, euro`,
    ...(known ? ['Nederland = 100'] : []),
    `verandering tot ${last}, %`,
    'leeg, %',
    'kwaliteit',
    'gebouwd per jaar',
    'gesloopt per jaar',
  ];
  return html`<h3>Wonen per gemeente</h3>
${dataTable({
  caption: `Gemiddelde van de trekkingen. Verandering: van de WOZ-waarde tegenover Nederland. Leeg en kwaliteit: 1 januari ${base} en ${last}. De WOZ-waarde van ${base} is gemeten per gemeente; kwaliteit is gegokt, de rest is afgeleid of uitkomst.`,
  head: heads.map((text) => ({ text })),
  shape: 'cards',
  rows,
})}`;
}

/** The figures of the tenure pictures. */
export function emptyTable(figures: Figures): Markup {
  const shown = [
    { name: 'alle', line: emptyLine(figures) },
    ...TENURES.map((tenure) => ({ name: tenure.name.toLowerCase(), line: tenureLine(figures, tenure) })),
  ].flatMap(({ name, line }) => (line === null ? [] : [{ name, line }]));
  if (shown.length === 0) return NOTHING;
  const years = (all: readonly { readonly year: number }[]): readonly number[] =>
    [...new Set(all.map(({ year }) => year))].sort((a, b) => a - b);
  const tenth = (value: number | undefined): string => (value === undefined ? '' : fixed(value, 1));
  return foldedTable('Tabel bij de grafieken: lege woningen', {
    caption:
      'Procent van alle woningen op 1 januari. Telling: de COROP-gebieden waar de streek in ligt. Berekend: de streek zelf, middelste trekking',
    head: [{ text: 'jaar' }, ...shown.map(({ name }) => ({ text: name }))],
    shape: 'plain',
    rows: [
      ...years(shown.flatMap(({ line }) => line.observed)).map((year) => ({
        name: `${year}, telling`,
        cells: shown.map(({ line }) => ({ main: tenth(line.observed.find((o) => o.year === year)?.value) })),
      })),
      ...years(shown.flatMap(({ line }) => line.computed)).map((year) => ({
        name: `${year}, berekend`,
        cells: shown.map(({ line }) => ({ main: tenth(line.computed.find((c) => c.year === year)?.spread.median) })),
      })),
    ],
  });
}

/** Residents and households in selected years, the start = 100. */
export function householdsTable(figures: Figures): Markup {
  const start = {
    population: inYear(figures, 'population', 0).mean,
    households: inYear(figures, 'households', 0).mean,
  };
  const index = (id: 'population' | 'households', y: number): Cell => ({
    main: fixed((100 * inYear(figures, id, y).mean) / start[id], 1),
  });
  return dataTable({
    caption: `1 januari ${figures.base} = 100, gemiddelde van de trekkingen`,
    head: ['jaar', 'inwoners', 'huishoudens', 'waarvan één persoon, %'].map((text) => ({ text })),
    shape: 'plain',
    rows: selectedYears(figures.years).map((year) => {
      const y = figures.years.indexOf(year);
      const alone = HOME_ROWS.alone.of(figures, y);
      const share = alone === null ? NO_FIGURE : fixed(alone.mean, 1);
      return { name: String(year), cells: [index('population', y), index('households', y), { main: share }] };
    }),
  });
}

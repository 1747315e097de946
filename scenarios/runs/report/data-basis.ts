/** The data of the pack by basis: what was published, what was computed from it, and where a guess is inside. */
import { REGION_TABLES } from '../../packages/columns/tables.js';
import type { Basis, Column, Table } from '../../packages/format.js';
import type { Figures } from './figures.js';
import { html, type Markup } from './html.js';
import { count, enumerate } from './numbers.js';
import { type DataTable, dataTable, foldedTable } from './table.js';

const BASIS_WORD: Readonly<Record<Basis, string>> = {
  measured: 'gemeten',
  derived: 'afgeleid',
  later: 'van later',
};
const BASES = Object.keys(BASIS_WORD) as readonly Basis[];

/** Marks a table that stands in the pack but that no run reads. */
export const UNUSED = '(hier niet gebruikt)';

/** Dutch names of the tables of a pack; one that is not listed keeps its own title. */
export const TABLE_NAMES: Readonly<Record<string, string>> = {
  places: 'kernen: inwoners, huishoudens, woningen',
  ages: 'inwoners van de kernen naar leeftijd en geslacht',
  municipalities: 'gemeenten',
  observed: 'waargenomen reeksen per gemeente',
  scoring: 'waargenomen na het begin, alleen om te toetsen',
  schools: 'basisscholen',
  observed_facilities: 'afstand tot school en huisarts per gemeente',
  bus_corridors: 'buscorridors, een benadering',
  bus_stops: 'bushaltes',
  school_hazard: 'kans dat een school sluit',
  school_choice: 'schoolkeuze',
  single_ages: 'leeftijden in enkele jaren',
  life_table: 'sterftekansen naar leeftijd',
  mortality_scale: 'sterfteniveau per jaar',
  fertility: 'geboortecijfers naar leeftijd',
  tfr: 'kindertal per vrouw',
  living_with_parents: 'thuiswonenden naar leeftijd',
  national_level: 'landelijk niveau van geboorte en sterfte',
  move_profile: 'verhuiskansen naar leeftijd',
  foreign_ages: 'leeftijden van migranten',
  barriers: 'water en grenzen',
  crossings: 'wegen over het water',
  education: 'opleiding per provincie',
  education_by_age: 'opleiding naar leeftijd',
  student_finance: 'studiefinanciering: wat studenten krijgen',
  study_leaving: 'uit huis gaan om te studeren',
  study_places: 'waar studenten staan ingeschreven',
  secondary_schools: 'middelbare scholen',
  participation_rates: 'wie er werkt',
  occupations: 'beroepsniveau',
  health_rates: 'wie zich niet goed voelt',
  reference_2015: 'indicatoren van 2015, om mee te vergelijken',
  jobs: 'banen en vestigingen van bedrijven',
  commuting: 'woon-werkverkeer tussen COROP-gebieden',
  zones: 'de wereld buiten de regio',
  zone_ages: 'bevolking daarbuiten naar leeftijd',
  place_effects: 'aantrekkingskracht van gemeenten',
  flows_2015: 'verhuizingen in 2015',
  foreign: 'buitenlandse migratie',
  foreign_base: `buitenlandse migratie bij het begin ${UNUSED}`,
  region_level: 'verhuisniveau van de regio',
  building: 'nieuwbouw en sloop per gemeente',
  building_places: 'kernen waar gebouwd wordt',
  country_series: 'Nederland per jaar',
  country_scoring: 'Nederland na het begin, alleen om te toetsen',
  vacancy_series: 'leegstand per COROP-gebied',
  vacancy_scoring: 'leegstand na het begin, alleen om te toetsen',
  newcomer_kinds: 'nieuwkomers uit het buitenland naar soort',
  earthquakes: 'aardbevingen',
};

interface NamedColumn extends Column {
  readonly name: string;
}

/** Columns with figures: names, codes and the years and ages of rows have no basis worth telling, nor have no rows. */
const figureColumns = (table: Table): readonly NamedColumn[] =>
  Object.keys(table.columns)
    .map((name) => ({ name, ...table.columns[name]! }))
    .filter((column) => column.values.length > 0 && !['text', 'year', 'years'].includes(column.unit));

/** The makers of a pack write `guess` in the note of a column that has one inside. */
const isGuess = (column: Column): boolean => /\bguess/.test(column.note ?? '');

const withBasis = (columns: readonly Column[], basis: Basis): number =>
  columns.filter((column) => column.basis === basis).length;

/** One sentence that counts the columns of the pack by basis. */
export function basisSentence({ result }: Figures): string {
  const columns = Object.keys(result.pack.tables).flatMap((key) => figureColumns(result.pack.tables[key]!));
  const present = BASES.filter((basis) => withBasis(columns, basis) > 0);
  const told = present.map((basis) => `${count(withBasis(columns, basis))} ${BASIS_WORD[basis]}`);
  const guesses = columns.filter(isGuess).length;
  const inside = guesses === 0 ? '' : `; in ${count(guesses)} daarvan zit een gok`;
  return `Van de ${count(columns.length)} kolommen met cijfers in het gegevenspakket zijn er ${enumerate(told)}${inside}.`;
}

/** A row for each set of columns of a table that were made in the same way. */
function columnRows(key: string, table: Table): DataTable['rows'] {
  const rules = REGION_TABLES[key] ?? {};
  const groups = new Map<string, NamedColumn[]>();
  for (const column of figureColumns(table)) {
    const way = JSON.stringify([column.basis, column.year, column.note ?? '', column.source]);
    groups.set(way, [...(groups.get(way) ?? []), column]);
  }
  return [...groups.values()].map((columns) => {
    const { basis, year, note } = columns[0]!;
    const labels = columns.map((column) => rules[column.name]?.label ?? column.name);
    const shown =
      labels.length > 7
        ? `${labels[0]!} ... ${labels[labels.length - 1]!} (${labels.length} columns)`
        : labels.join('; ');
    const when = year === 'series' ? 'reeks' : year === 'none' ? '' : String(year);
    return {
      name: TABLE_NAMES[key] ?? table.title,
      cells: [
        { main: html`<span lang="en">${shown}</span>` },
        { main: when },
        { main: BASIS_WORD[basis] },
        { main: html`<span lang="en">${note ?? ''}</span>` },
      ],
    };
  });
}

export function dataTables({ result }: Figures): Markup {
  const { tables, sources } = result.pack;
  const bases = BASES.filter(
    (basis) => basis !== 'later' || Object.values(tables).some((t) => withBasis(figureColumns(t), basis) > 0),
  );
  const words = (text: string) => ({ text, words: true as const });
  const rows = Object.keys(tables).map((key) => {
    const columns = figureColumns(tables[key]!);
    const cited = columns.flatMap(({ source }) => {
      const found = sources[source];
      return found ? [`${found.publisher} ${found.table}`] : [];
    });
    return {
      name: TABLE_NAMES[key] ?? tables[key]!.title,
      cells: [
        ...bases.map((basis) => ({ main: count(withBasis(columns, basis)) })),
        { main: count(columns.filter(isGuess).length) },
        { main: [...new Set(cited)].join(', ') },
      ],
    };
  });
  return html`${dataTable({
    caption: 'Gegevens: aantal kolommen met cijfers naar herkomst',
    head: [{ text: 'tabel' }, ...bases.map((b) => ({ text: BASIS_WORD[b] })), { text: 'met een gok' }, words('bron')],
    shape: 'cards',
    rows,
  })}
${foldedTable('Tabel: hoe elke kolom is gemaakt', {
  caption: 'Kolommen en werkwijze zoals het gegevenspakket ze beschrijft, in het Engels',
  head: [{ text: 'tabel' }, words('kolommen'), words('jaar'), words('herkomst'), words('hoe')],
  shape: 'cards',
  rows: Object.keys(tables).flatMap((key) => columnRows(key, tables[key]!)),
})}`;
}

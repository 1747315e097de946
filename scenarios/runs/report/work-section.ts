/** Learning, work and health: the indicators of the source report over the run, beside its row of 2015. */
import { reference2015 } from '../../packages/reference-2015.js';
import { type Figures, inArea, type Spread } from './figures.js';
import { html, type Markup, NOTHING } from './html.js';
import { lineChart } from './line-chart.js';
import { count } from './numbers.js';
import { alongRun, SOURCE_ROWS, type SourceRow, written } from './source-table.js';
import { type Cell, dataTable, figureCell, foldedTable } from './table.js';
import { youthSection } from './youth.js';

type Along = NonNullable<ReturnType<typeof alongRun>>;
interface Shown {
  readonly row: SourceRow;
  readonly along: Along;
}

const endOf = (along: Along): Spread => along[along.length - 1]!.spread;

/** Lowest to highest draw, where they are written differently. */
function rangeOf(row: SourceRow, { low, high }: Spread): string {
  const [a, b] = [written(row, low), written(row, high)];
  return a === b ? '' : `${a.replace('\u00a0%', '')}\u2013${b}`;
}

function sourceTable(figures: Figures, shown: readonly Shown[]): Markup {
  const { base, last } = figures;
  const cells = ({ row, along }: Shown): readonly Cell[] => {
    const spoken = rangeOf(row, endOf(along));
    const end = { main: written(row, endOf(along).mean), ...(spoken === '' ? {} : { sub: spoken }) };
    const { krimp, nederland } = reference2015(figures.result.pack, row.id);
    const then = [krimp, nederland].map((value) => ({ main: written(row, value) }));
    return [{ main: written(row, along[0]!.spread.mean) }, end, ...then];
  };
  return dataTable({
    caption:
      'Op 1 januari, gemiddelde van de trekkingen; klein: laagste en hoogste trekking. De laatste twee kolommen zijn de stand van 2015 volgens het rapport Nederland in Balans (RIGO en Atlas): de vijf krimpregio’s samen, en heel Nederland',
    head: [
      { text: 'wat' },
      { text: String(base) },
      { text: String(last) },
      { text: 'krimpregio’s 2015' },
      { text: 'Nederland 2015' },
    ],
    shape: 'cards',
    rows: shown.map((one) => ({ name: one.row.name, cells: cells(one) })),
  });
}

/** Sums that the 2025 column of the source does not stand up to; arithmetic on its own figures. */
const SOURCE_REMARK =
  'De bron heeft ook een kolom 2025, ‘zonder ingrijpen’. Dat was een doorgetrokken lijn, geen meting, en twee rijen ervan tellen niet op: bij 33,3 procent op hoger beroepsniveau horen 48.000 mensen minder, niet 88.000, en bij 42,7 procent die zich niet goed voelt 182.000 mensen meer, niet 223.000. Daarom staat die kolom hier niet.';

const COUNTS = [
  ['working', 'werkenden van 15 tot en met 74 jaar'],
  ['workers_out', 'van hen: werk buiten de regio'],
  ['seeking', 'werklozen'],
  ['students', 'studenten aan hbo of universiteit die hier wonen'],
] as const;

function countsTable(figures: Figures): Markup {
  const end = figures.years.length - 1;
  const rows = COUNTS.flatMap(([id, name]) => {
    const [first, last] = [inArea(figures, id, 0), inArea(figures, id, end)];
    return first === null || last === null ? [] : [{ name, cells: [{ main: count(first.mean) }, figureCell(last)] }];
  });
  if (rows.length === 0) return NOTHING;
  return foldedTable('Tabel: aantallen achter de percentages', {
    caption: 'Personen op 1 januari, gemiddelde van de trekkingen; klein: laagste en hoogste trekking',
    head: [{ text: 'wie' }, { text: String(figures.base) }, { text: String(figures.last) }],
    shape: 'plain',
    rows,
  });
}

function picture({ base, last }: Figures, { row, along }: Shown): Markup {
  const end = endOf(along);
  return html`<figure><figcaption>${row.title}</figcaption>${lineChart({
    id: `source-${row.id}`,
    width: 310,
    height: 190,
    font: 12,
    quiet: true,
    observed: [],
    computed: along,
    reference: [],
    top: Math.max(...along.map(({ spread }) => spread.high)),
    unit: '',
    rangeLabel: [],
    figure: (value) => written(row, value),
    title: row.name,
    desc: `Berekend ${written(row, along[0]!.spread.median)} in ${base} en ${written(row, end.median)} in ${last}, laagste en hoogste trekking ${rangeOf(row, end) || written(row, end.median)}. De verticale as begint bij 0. De cijfers staan in de tabel erboven.`,
  })}</figure>`;
}

function participationSentence({ base, last }: Figures, shown: readonly Shown[]): Markup {
  const found = shown.find(({ row }) => row.id === 'net_participation');
  if (found === undefined) return NOTHING;
  const { row, along } = found;
  const spoken = rangeOf(row, endOf(along));
  return html`<p>Van de inwoners van 15 tot en met 74 jaar werkt in ${base} ${written(row, along[0]!.spread.mean)} en in ${last} ${written(row, endOf(along).mean)}${spoken === '' ? '' : ` (trekkingen: ${spoken})`}.</p>`;
}

export function workSection(figures: Figures): Markup {
  const { result } = figures;
  const shown = SOURCE_ROWS.flatMap((row) => {
    const along = alongRun(figures, row);
    return along === null ? [] : [{ row, along }];
  });
  if (shown.length === 0) return NOTHING;
  return html`<section aria-labelledby="work"><h2 id="work">Leren en werken</h2>
${participationSentence(figures, shown)}
${sourceTable(figures, shown)}
<p class="note">${SOURCE_REMARK}</p>
<div class="three">${shown.map((one) => picture(figures, one))}</div>
<p class="note">Elke figuur heeft haar eigen schaal, vanaf 0. Band: ${result.seeds.length > 1 ? 'laagste tot hoogste trekking, alleen toeval, te smal' : 'er is één trekking, dus geen band'}. Werk, niveau, inkomen en gezondheid zijn bij de start per gemeente of provincie aangepast aan wat daarvan bekend is; hoe ze daarna veranderen, berust deels op aannamen. Inkomens zijn in prijzen van 2015.</p>
${countsTable(figures)}
${youthSection(figures)}</section>`;
}

/** Where people go and where they come from: the zones with the most moves, and the municipalities of the region. */
import { columnOf, type Figures } from './figures.js';
import { html, type Markup, NOTHING, when } from './html.js';
import { type Exchange, yearlyExchange } from './migration.js';
import { count, signed } from './numbers.js';
import { moves2015 } from './observed-moves.js';
import { firstPeriod, type Period } from './periods.js';
import { linear, px } from './svg.js';
import { type Cell, type DataTable, dataTable } from './table.js';

const TEN = 10;
const BAR = 110; // pixels of the longest bar in a table

interface Partner {
  readonly name: string;
  readonly made: Exchange;
  readonly seen: Exchange | null;
}

/** Sums of a table m * n over m, at n. */
const columnSum = (values: readonly number[], n: number, width: number): number => {
  let sum = 0;
  for (let i = n; i < values.length; i += width) sum += values[i]!;
  return sum;
};

/** Zones outside, the busiest first; ties in order of the pack. */
function zonePartners(figures: Figures, period: Period): readonly Partner[] {
  const { pack } = figures.result;
  const zones = pack.tables['zones'];
  const codes = columnOf(zones, 'zones', 'code').map(String);
  const names = columnOf(zones, 'zones', 'name');
  const moves = moves2015(pack);
  const own = figures.municipalities.map((m) => m.code);
  const seen = (code: string): Exchange | null =>
    moves && {
      to: own.reduce((sum, m) => sum + moves(m, code), 0),
      from: own.reduce((sum, m) => sum + moves(code, m), 0),
    };
  return codes
    .map(
      (code, z): Partner => ({
        name: String(names[z]),
        made: yearlyExchange(figures, period, ({ toZone_mz, fromZone_mz }) => ({
          to: columnSum(toZone_mz, z, codes.length),
          from: columnSum(fromZone_mz, z, codes.length),
        })),
        seen: seen(code),
      }),
    )
    .sort((a, b) => b.made.to + b.made.from - a.made.to - a.made.from);
}

/** Each municipality with the others of the region. */
function innerPartners(figures: Figures, period: Period): readonly Partner[] {
  const all = figures.municipalities;
  const moves = moves2015(figures.result.pack);
  return all.map(({ m, code, name }) => {
    const others = all.filter((other) => other.m !== m);
    return {
      name,
      made: yearlyExchange(figures, period, ({ moves_mm }) => ({
        to: others.reduce((sum, n) => sum + moves_mm[m * all.length + n.m]!, 0),
        from: others.reduce((sum, n) => sum + moves_mm[n.m * all.length + m]!, 0),
      })),
      seen: moves && {
        to: others.reduce((sum, n) => sum + moves(code, n.code), 0),
        from: others.reduce((sum, n) => sum + moves(n.code, code), 0),
      },
    };
  });
}

function bars({ to, from }: Exchange, longest: number): Markup {
  const length = linear(0, Math.max(1, longest), 0, BAR);
  return html`<svg aria-hidden="true" class="bars" viewBox="0 0 ${BAR} 16" width="${BAR}" height="16"><rect class="bar-go" y="1" width="${px(length(to))}" height="6"/><rect class="bar" y="9" width="${px(length(from))}" height="6"/></svg>`;
}

function tableOf(partners: readonly Partner[], name: string, caption: string): DataTable {
  const longest = Math.max(...partners.flatMap(({ made }) => [made.to, made.from]));
  const observed = partners.every(({ seen }) => seen !== null);
  const cells = ({ made, seen }: Partner): readonly Cell[] => [
    { main: bars(made, longest) },
    { main: count(made.to) },
    { main: count(made.from) },
    { main: signed(made.from - made.to, 0) },
    ...(observed ? [{ main: count(seen!.to) }, { main: count(seen!.from) }] : []),
  ];
  const heads = ['vertrokken naar', 'gekomen van', 'saldo', ...(observed ? ['in 2015 naar', 'in 2015 van'] : [])];
  return {
    caption,
    head: [{ text: name }, { text: 'in beeld', words: true }, ...heads.map((text) => ({ text }))],
    shape: 'cards',
    rows: partners.map((partner) => ({ name: partner.name, cells: cells(partner) })),
  };
}

export function exchangeSection(figures: Figures): Markup {
  const period = firstPeriod(figures);
  if (period === null) return NOTHING;
  const zones = zonePartners(figures, period).slice(0, TEN);
  const several = figures.municipalities.length > 1;
  const yearly = `Personen per jaar, ${period.label}, gemiddelde van de trekkingen`;
  const seen = 'In 2015: waargenomen (CBS), zonder wie een opvangcentrum doorstuurde';
  return html`<section aria-labelledby="exchange"><h2 id="exchange">Waar mensen heen gaan en vandaan komen</h2>
${dataTable(tableOf(zones, 'buiten de regio', `${yearly}. De ${zones.length} plaatsen buiten de regio waarmee het meest wordt verhuisd: gemeenten dichtbij, verder weg streken. ${seen}. Donkere balk: vertrokken; lichte balk: gekomen.`))}
${when(several, () => dataTable(tableOf(innerPartners(figures, period), 'tussen de eigen gemeenten', `${yearly}, van en naar de andere gemeenten van de regio; binnen de regio heffen ze elkaar op. ${seen}.`)))}</section>`;
}

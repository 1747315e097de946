/** Where a difference in people comes from, as far as the tables of migration tell. */
import type { YearResult } from '../../../../sim/protocol.js';
import { mean } from '../../../statistics/mean.js';
import { valueIn } from '../../output-places.js';
import type { RunResult } from '../../results.js';
import { html, type Markup, when } from '../html.js';
import { signed } from '../numbers.js';
import { dataTable } from '../table.js';
import { averaged, type Worlds } from './worlds.js';

/** Persons over the whole run, by way in which an area came to have more or fewer. */
interface Ways {
  readonly stayed: number;
  readonly neighbours: number;
  readonly elsewhere: number;
  readonly abroad: number;
  readonly rest: number;
}

/**
 * One area of one world: what it lost to the rest of the country counts as stayed when it is less, what it got from
 * there as elsewhere.
 *
 * @param a 0 = the region, else 1 + municipality
 */
function waysOf(years: readonly YearResult[], worlds: Worlds, a: number): Ways {
  const municipalities = worlds.figures.municipalities.length;
  const place = worlds.places[a]!;
  const sum = { stayed: 0, neighbours: 0, elsewhere: 0, abroad: 0 };
  for (const year of years.slice(1)) {
    const { moves_mm, toZone_mz, fromZone_mz } = year.migration!;
    const zones = toZone_mz.length / municipalities;
    for (let m = 0; m < municipalities; m++) {
      if (a !== 0 && m !== a - 1) continue;
      for (let z = 0; z < zones; z++) {
        sum.stayed -= toZone_mz[m * zones + z]!;
        sum.elsewhere += fromZone_mz[m * zones + z]!;
      }
      for (let n = 0; n < municipalities && a !== 0; n++) {
        sum.neighbours += moves_mm[n * municipalities + m]! - moves_mm[m * municipalities + n]!;
      }
    }
    sum.abroad += valueIn(year, place, 'immigration')! - valueIn(year, place, 'emigration')!;
  }
  const change = valueIn(years.at(-1)!, place, 'population')! - valueIn(years[0]!, place, 'population')!;
  return { ...sum, rest: change - sum.stayed - sum.neighbours - sum.elsewhere - sum.abroad };
}

/** Mean over the seeds of the other world less the baseline. */
export function gainsOf(worlds: Worlds, a: number): Ways & { readonly all: number } {
  const of = ({ seeds }: RunResult) => seeds.map(({ years }) => waysOf(years, worlds, a));
  const [before, after] = [of(worlds.baseline), of(worlds.other)];
  const difference = (way: keyof Ways): number => mean(after.map((ways, s) => ways[way] - before[s]![way]));
  const ways = {
    stayed: difference('stayed'),
    neighbours: difference('neighbours'),
    elsewhere: difference('elsewhere'),
    abroad: difference('abroad'),
    rest: difference('rest'),
  };
  return { ...ways, all: ways.stayed + ways.neighbours + ways.elsewhere + ways.abroad + ways.rest };
}

export function gainsSection(worlds: Worlds): Markup {
  const { figures } = worlds;
  const areas = [
    { name: figures.region, a: 0, className: 'total' },
    ...figures.municipalities.map(({ name }, m) => ({ name, a: 1 + m, className: 'row' })),
  ];
  const rows = areas.map(({ name, a, className }) => ({ name, className, gains: gainsOf(worlds, a) }));
  const region = rows[0]!.gains;
  const some = rows.some(({ gains }) => Math.abs(gains.all) >= 0.5);
  const cell = (n: number) => ({ main: signed(n, 0) });
  return html`<section aria-labelledby="${worlds.id}-gains"><h2 id="${worlds.id}-gains">Waar het verschil in inwoners vandaan komt</h2>
${when(!some, () => html`<p>Er is in geen gemeente een verschil van betekenis.</p>`)}
${when(
  some,
  () => html`<p>Voor ${figures.region} als geheel is het verschil ${signed(region.all, 0)} inwoners in ${figures.last}. Wie blijft of hierheen komt, woont elders niet: voor het land als geheel komt er niemand bij of af, op het saldo met het buitenland (${signed(region.abroad, 0)}) en geboorte en sterfte na.</p>
${dataTable({
  caption: `Verschil tussen de werelden in personen, opgeteld over ${figures.base}\u2013${figures.last}, ${averaged(worlds.seeds)}`,
  head: [
    'gebied',
    'verschil',
    'gebleven: minder vertrokken naar de rest van het land',
    'van andere gemeenten in de regio',
    'uit de rest van het land gekomen',
    'saldo buitenland',
    'geboorte, sterfte, opvang',
  ].map((text) => ({ text })),
  shape: 'cards',
  rows: [...rows.slice(1), rows[0]!].map(({ name, className, gains }) => ({
    name,
    className,
    cells: [gains.all, gains.stayed, gains.neighbours, gains.elsewhere, gains.abroad, gains.rest].map(cell),
  })),
})}
<p class="note">Verhuizingen tussen kernen van dezelfde gemeente worden niet naar herkomst en bestemming bewaard: of een dorp wint van het dorp ernaast, is niet te zien; per kern staat hieronder alleen hoeveel er kwamen en bleven.</p>`,
)}</section>`;
}

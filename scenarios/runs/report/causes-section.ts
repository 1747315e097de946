/** Why people move, and how many look for a home in vain. */
import type { Figures } from './figures.js';
import { html, type Markup, NOTHING } from './html.js';
import { count, fixed, percentOf } from './numbers.js';
import { periodsOf, yearly } from './periods.js';
import { dataTable } from './table.js';

/** Indicators of the kernel that together are all moves inside the country that begin in the region. */
const CAUSES: readonly (readonly [name: string, ...ids: string[]])[] = [
  ['andere woning', 'moves_dwelling'],
  ['uit huis, zelfstandig wonen', 'moves_leaving_home'],
  ['uit huis voor studie', 'moves_study'],
  ['werk', 'moves_job'],
  ['gaan samenwonen', 'moves_union'],
  ['uit elkaar gaan', 'moves_separation'],
  ['naar een instelling', 'moves_care'],
  ['andere redenen', 'moves_other', 'moves_taken_in'],
];

export function causesSection(figures: Figures): Markup {
  const periods = periodsOf(figures);
  if (periods.length === 0) return NOTHING;
  const means = (...ids: readonly string[]): readonly number[] =>
    periods.map((p) => ids.reduce((sum, id) => sum + yearly(figures, id, p, figures.places).mean, 0));
  const rows = CAUSES.map(([name, ...ids]) => ({ name, means_p: means(...ids) }));
  const totals = periods.map((_, p) => rows.reduce((sum, { means_p }) => sum + means_p[p]!, 0));
  const failed = means('failed_searches');
  const share = (part: number, p: number) => fixed(percentOf(part, totals[p]!), 1);
  return html`<section aria-labelledby="causes"><h2 id="causes">Waarom mensen verhuizen</h2>
${dataTable({
  caption:
    'Personen per jaar die uit een woning in de regio naar een andere woning in Nederland gaan, ook binnen hun kern; kinderen verhuizen mee. Klein: aandeel in procenten. Gemiddelde van de trekkingen',
  head: [{ text: 'reden' }, ...periods.map(({ label }) => ({ text: label }))],
  shape: 'plain',
  rows: [
    ...rows.map(({ name, means_p }) => ({
      name,
      cells: means_p.map((n, p) => ({ main: count(n), sub: `${share(n, p)} %` })),
    })),
    { name: 'totaal', cells: totals.map((n) => ({ main: count(n) })), className: 'row total' },
    {
      name: 'zocht een woning en vond er geen',
      cells: failed.map((n, p) => ({ main: count(n), sub: `${share(n, p)} per 100 verhuisden` })),
    },
  ],
})}
<p class="note">Redenen zijn niet per streek waargenomen. Hoeveel mensen van elke leeftijd verhuizen is gemeten; de verdeling over redenen is deels een aanname. Wie geen woning vindt, blijft waar hij is: een huishouden telt dan één keer.</p></section>`;
}

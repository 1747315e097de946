/** Net migration of each municipality in the run's first years, beside what was observed before the base. */
import type { Figures, Municipality } from './figures.js';
import { html, type Markup, NOTHING, when } from './html.js';
import { type Border, netYearly, REGION } from './migration.js';
import { enumerate, NO_FIGURE, signed } from './numbers.js';
import { type ObservedBalance, observedBalance, observedSpan } from './observed-moves.js';
import { firstPeriod, type Period } from './periods.js';
import { type Cell, dataTable } from './table.js';

interface Row {
  readonly name: string;
  readonly seen: ObservedBalance;
  readonly made: { readonly [border in Border]: number };
}

const figure = (value: number | null): Cell => ({ main: value === null ? NO_FIGURE : signed(value, 0) });

function cellsOf({ seen, made }: Row): readonly Cell[] {
  return [figure(seen.internal), figure(made.internal), figure(seen.foreign), figure(made.foreign)];
}

function total(name: string, rows: readonly Row[]): Row {
  const seen = (border: Border): number | null =>
    rows.reduce<number | null>((sum, row) => {
      const value = row.seen[border];
      return sum === null || value === null ? null : sum + value;
    }, 0);
  const made = (border: Border): number => rows.reduce((sum, row) => sum + row.made[border], 0);
  return {
    name,
    seen: { internal: seen('internal'), foreign: seen('foreign'), reception: rows.some((r) => r.seen.reception) },
    made: { internal: made('internal'), foreign: made('foreign') },
  };
}

function rowOf(figures: Figures, { m, code, name }: Municipality, period: Period): Row {
  const net = (border: Border): number => netYearly(figures, REGION + 1 + m, border, period).mean;
  return {
    name,
    seen: observedBalance(figures.result.pack, figures.base, code),
    made: { internal: net('internal'), foreign: net('foreign') },
  };
}

const NOT_COMPARABLE = 'niet te vergelijken: opvang';

export function municipalityMoves(figures: Figures): Markup {
  const period = firstPeriod(figures);
  if (period === null) return NOTHING;
  const rows = figures.municipalities.filter((m) => m.places.length > 0).map((m) => rowOf(figures, m, period));
  const usual = rows.filter((row) => !row.seen.reception);
  const centres = rows.filter((row) => row.seen.reception).map((row) => row.name);
  const totals = [
    ...(usual.length > 0 && usual.length < rows.length ? [total(`regio zonder ${enumerate(centres)}`, usual)] : []),
    ...(rows.length > 1 ? [total('hele regio', rows)] : []),
  ];
  const span = observedSpan(figures.base);
  const line = (row: Row, className?: string) => ({
    name: row.seen.reception ? html`${row.name} <small>${NOT_COMPARABLE}</small>` : row.name,
    cells: cellsOf(row),
    ...(className === undefined ? {} : { className }),
  });
  return html`<section aria-labelledby="municipality-moves"><h2 id="municipality-moves">Verhuissaldo per gemeente, naast wat er is waargenomen</h2>
${dataTable({
  caption: `Gekomen min vertrokken, personen per jaar: waargenomen ${span} (CBS) en berekend ${period.label}, gemiddelde van de trekkingen. Bij een gemeente tellen ook verhuizingen van en naar de andere gemeenten van de regio.`,
  head: [
    'gemeente',
    `binnenland ${span}`,
    `binnenland ${period.label}`,
    `buitenland ${span}`,
    `buitenland ${period.label}`,
  ].map((text) => ({ text })),
  shape: 'cards',
  rows: [...rows.map((row) => line(row)), ...totals.map((row) => line(row, 'row total'))],
})}
<p class="note">Het model is op deze jaren afgesteld. Waar de kolommen op elkaar lijken, bewijst dat dus niet dat het de toekomst kent; waar ze verschillen, loopt de berekening daar anders dan wat er is waargenomen. Buitenland is met administratieve correcties.${when(centres.length > 0, () => html` In ${enumerate(centres)} staat een opvangcentrum. Wie daar wordt ingeschreven en in hetzelfde jaar wordt doorgestuurd, is uit de cijfers gehaald; wat overblijft zegt vooral hoe vol het centrum is.${when(usual.length > 0, () => html` In de berekening komen en gaan gewone inwoners er zoals in de andere gemeenten van de regio.`)}`)}</p></section>`;
}

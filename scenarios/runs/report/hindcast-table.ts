/** How well the model did on years that have been, beside naive forecasts. */
import type { Score, Scoreboard } from '../../evidence/scoreboard.js';
import { html, type Markup, when } from './html.js';
import { fixed } from './numbers.js';
import { dataTable } from './table.js';

const METHODS: Readonly<Record<string, string>> = {
  model: 'dit model',
  'model-no-feedback': 'dit model zonder terugkoppeling',
  'model-no-earthquakes': 'dit model zonder aardbevingen',
  closed: 'alleen geboorte en sterfte',
  constant: 'geen verandering',
  linear: 'trend doorgetrokken',
  damped: 'trend die uitdooft',
};
const SHOWN = [
  { measure: 'wmape', text: 'fout van alle inwoners samen, %' },
  { measure: 'mape', text: 'gemiddelde fout per gemeente, %' },
  { measure: 'bias', text: 'scheefheid, %' },
] as const;

/** Residents missed over residents: the measure that is told wherever the model's error is one number. */
const TOLD = 'wmape';

/** The last year's error of the model beside the best of the naive forecasts, in a sentence. */
function verdict(rows: readonly Score[]): string {
  const last = Math.max(...rows.map(({ year }) => year));
  const errors = rows.filter(({ year, measure, foreign }) => year === last && measure === TOLD && foreign === 'frozen');
  const model = errors.find(({ method }) => method === 'model');
  const naive = errors.filter(({ method }) => ['constant', 'linear', 'damped'].includes(method));
  const best = naive.reduce<Score | undefined>((a, b) => (a === undefined || b.value < a.value ? b : a), undefined);
  if (model === undefined || best === undefined) return '';
  const better = model.value < best.value ? 'een kleinere' : 'een grotere';
  return `Tot ${last} had dit model ${better} fout dan de beste van de eenvoudige voorspellingen: ${fixed(model.value, 1)} tegen ${fixed(best.value, 1)} procent (\u2018${METHODS[best.method]}\u2019).`;
}

/** How many municipalities were counted inside the 80 % band, by luck alone and with swings; nothing where none was made. */
function covered(rows: readonly Score[]): string {
  const last = Math.max(...rows.map(({ year }) => year));
  const of = (method: string, measure: string): number =>
    rows.find(
      (row) => row.year === last && row.foreign === 'frozen' && row.method === method && row.measure === measure,
    )?.value ?? Number.NaN;
  const n = of('model', 'n');
  const inside = (method: string): number => Math.round((of(method, 'coverage80') * n) / 100);
  if (Number.isNaN(inside('model')) || Number.isNaN(inside('model-swings'))) return '';
  return ` Het model geeft ook een band waar 80 procent van de gemeenten in hoort te liggen. In ${last} lagen er met alleen toeval ${inside('model')} van de ${n} in, en ${inside('model-swings')} als ook verhuissaldi en immigratie schommelen.`;
}

/** What the error is, for who never saw its name. */
const MEANING =
  'Die fout telt alle inwoners samen: hoeveel mensen de gemeenten er in de berekening te veel of te weinig hadden, opgeteld en gedeeld door alle inwoners.';

/** Differences of the error below it are chance, percentage points. */
const HARDLY = 0.05;

/** Whether earthquakes make the forecast better, in a sentence; nothing where the ground did not shake. */
function earthquakes(rows: readonly Score[]): string {
  const last = Math.max(...rows.map(({ year }) => year));
  const error = (method: string): number | undefined =>
    rows.find((row) => row.year === last && row.measure === TOLD && row.foreign === 'frozen' && row.method === method)
      ?.value;
  const [own, quiet] = [error('model'), error('model-no-earthquakes')];
  if (own === undefined || quiet === undefined) return '';
  const better =
    Math.abs(own - quiet) < HARDLY ? 'nauwelijks verschil' : own < quiet ? 'verbetering' : 'verslechtering';
  return ` Dat de aardbevingen meetellen geeft ${better}: ${fixed(own, 2)} procent met, ${fixed(quiet, 2)} zonder.`;
}

/** Said where the score is not that of what the page shows. */
const OTHER_SETTINGS = html` <strong>Deze toets is gedaan met de gewone instellingen van het model. Op deze pagina zijn er enkele anders; hoe goed het daarmee is, is hier niet getoetst.</strong>`;

/**
 * @param pack name of the region's pack
 * @param asDeclared whether every parameter of what the page shows has its declared value, as those that were scored
 */
export function hindcastSection(scoreboard: Scoreboard | null, pack: string, asDeclared = true): Markup {
  const rows = (scoreboard?.rows ?? []).filter((row) => row.pack === pack && row.group === 'all');
  // With swings a mean of few futures is luck: they are there for the band.
  const points = rows.filter(({ method }) => method !== 'model-swings');
  const key = ({ origin, year, method, foreign }: (typeof rows)[number]): string =>
    [origin, year, method, foreign].join('|');
  const value = new Map(points.map((row) => [`${key(row)}|${row.measure}`, row.value]));
  const keys = [...new Set(points.map(key))];
  return html`<section aria-labelledby="hindcast"><h2 id="hindcast">Hoe goed deed het model het op jaren die al geweest zijn?</h2>
${when(keys.length === 0, () => html`<p>Bij deze versie zit voor deze regio geen toets op het verleden. <code>draagvlak hindcast</code> met de naam of het pakket van de regio maakt er een; in docs/other-regions.md staan die van negen regio’s.</p>`)}
${when(
  keys.length > 0,
  () => html`<p>Hier is vanuit een eerder beginjaar vooruit gerekend, en de uitkomst met de telling vergeleken, naast die van eenvoudige voorspellingen. Het gaat over inwoners per gemeente, niet over scholen; dat voorzieningen het verhuizen be\u00efnvloeden, is er niet uit af te leiden. <strong>${verdict(rows)}</strong> ${MEANING}${covered(rows)}${earthquakes(rows)}${when(!asDeclared, () => OTHER_SETTINGS)}</p>
${dataTable({
  caption:
    'Inwoners per gemeente; buitenlandse migratie zoals v\u00f3\u00f3r het beginjaar, of achteraf bekend waar dat erbij staat. Scheefheid: de gemiddelde fout met haar teken, onder nul is te weinig inwoners berekend',
  head: [{ text: 'voorspelling' }, { text: 'van' }, { text: 'tot' }, ...SHOWN.map(({ text }) => ({ text }))],
  shape: 'cards',
  rows: keys.map((id) => {
    const [origin, year, method, foreign] = id.split('|');
    const known = foreign === 'observed' ? ', buitenland achteraf bekend' : '';
    return {
      name: `${METHODS[method!] ?? method!}${known}`,
      cells: [
        { main: origin! },
        { main: year! },
        ...SHOWN.map(({ measure }) => {
          const found = value.get(`${id}|${measure}`);
          return { main: found === undefined ? '\u2013' : fixed(found, 2) };
        }),
      ],
    };
  }),
})}`,
)}</section>`;
}

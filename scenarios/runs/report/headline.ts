/** Top of the page: the conclusion in one sentence, what it is not, and four figures. */
import { doubtsOf, residentsBySwing, widest } from './doubts.js';
import { type Figures, inYear, type Spread } from './figures.js';
import { html, type Markup, NOTHING } from './html.js';
import { comparedWith, count, fixed, percentChange, percentOf, roughly, signed } from './numbers.js';
import { type ObservedYear, recentNetMigration } from './observed.js';
import { scenarioSection } from './scenario-section.js';

/** Years before the base date over which migration is shown for comparison. */
const RECENT_YEARS = 5;

/** One sentence with the figures a reader should take home. */
function conclusion(figures: Figures): string {
  const { base, last, region } = figures;
  const end = figures.years.length - 1;
  const people = [inYear(figures, 'population', 0).mean, inYear(figures, 'population', end).mean] as const;
  const old = [inYear(figures, 'population_65plus', 0).mean, inYear(figures, 'population_65plus', end).mean] as const;
  const share = (y: 0 | 1) => fixed(percentOf(old[y], people[y]), 0);
  return `Bij deze aannamen telt ${region} in ${last} ongeveer ${roughly(people[1])} inwoners, ${comparedWith(people[0], people[1])} in ${base}, en is ${share(1)} procent van hen 65 jaar of ouder, tegen ${share(0)} procent in ${base}.`;
}

/** What was observed of moving before the base, in one sentence. */
function migrationRemark(observed: readonly ObservedYear[], base: number): Markup {
  const net = recentNetMigration(observed, base, RECENT_YEARS);
  if (net === null) return NOTHING;
  const years = `${base - RECENT_YEARS}–${base - 1}`;
  return html`<p>In ${years} kwamen er door verhuizen per saldo gemiddeld <strong>${count(Math.abs(net))}</strong> mensen per jaar ${net < 0 ? 'minder dan er gingen' : 'meer dan er gingen'}, binnen- en buitenland en administratieve correcties samen.</p>`;
}

/** How far other assumptions bring it, where they were tried. */
function spanRemark(figures: Figures): Markup {
  if (doubtsOf(figures).length === 0) return NOTHING;
  const { low, high } = widest(figures);
  const swings = residentsBySwing(figures).length > 0;
  return html`<p>Met andere aannamen over verhuizen${swings ? ', andere trekkingen en schommelingen in verhuissaldi en immigratie zoals in 1995–2014' : ' en andere trekkingen'} komt ${figures.last} uit tussen <strong>${count(low)}</strong> en <strong>${count(high)}</strong> inwoners; kindertal, levensduur en schokken zijn daar niet in meegeteld.</p>`;
}

function notice(figures: Figures, observed: readonly ObservedYear[]): Markup {
  const fades = figures.result.scenario.parameters.levelFade < 1;
  return html`<div class="notice" role="note"><p class="warning">Dit is geen prognose: het laat zien wat er uit de aannamen volgt.</p><div><p>Mensen worden geboren, leren, werken, worden ouder, gaan uit huis, gaan samenwonen of uit elkaar, verhuizen, komen soms terug en overlijden. Wie verhuist en waarheen, volgt uit wat tot ${figures.base} is waargenomen: hoe vaak mensen van elke leeftijd verhuizen, waar ze in 2015 heen gingen, en wie er de laatste jaren bij kwam en wegging. Dat verandert hierna mee met werk, woningen en voorzieningen in de buurt, en met hoeveel mensen van elke leeftijd er in de rest van het land zijn${fades ? '; wat een gemeente er de laatste jaren bij kreeg of kwijtraakte, dooft langzaam uit' : ''}. In het echt verandert er meer.</p>${migrationRemark(observed, figures.base)}${spanRemark(figures)}</div></div>`;
}

function tile(name: string, then: number, now: Spread, remark: string): Markup {
  return html`<div class="tile"><dt>${name}</dt><dd><span class="then">${count(then)} <span aria-hidden="true">→</span><span class="hidden">naar</span></span> <strong>${count(now.mean)}</strong><span class="remark">${remark}</span></dd></div>
`;
}

function tiles(figures: Figures): Markup {
  const end = figures.years.length - 1;
  const pair = (id: 'population' | 'population_0_19' | 'population_65plus' | 'households') =>
    [inYear(figures, id, 0).mean, inYear(figures, id, end)] as const;
  const people = pair('population');
  const relative = ([then, now]: readonly [number, Spread]) => `${signed(percentChange(then, now.mean), 1)} procent`;
  const share = ([then, now]: readonly [number, Spread]) =>
    `${fixed(percentOf(then, people[0]), 1)} → ${fixed(percentOf(now.mean, people[1].mean), 1)} procent van allen`;
  const [young, old, homes] = [pair('population_0_19'), pair('population_65plus'), pair('households')];
  return html`<h2 class="hidden">${figures.base} en ${figures.last} in vier getallen</h2><dl class="tiles">
${tile('inwoners', ...people, relative(people))}${tile('0 tot en met 19 jaar', ...young, share(young))}${tile('65 jaar en ouder', ...old, share(old))}${tile('huishoudens', ...homes, `${relative(homes)}; het minst zeker`)}</dl>`;
}

export function headline(figures: Figures, observed: readonly ObservedYear[]): Markup {
  const { base, last, region } = figures;
  return html`<header><p class="over">Draagvlak · Geboorte, sterfte, werk, wonen en verhuizen</p>
<h1>${region}, ${base}–${last}</h1>
<p class="lead">${conclusion(figures)}</p>
${scenarioSection(figures)}
${notice(figures, observed)}
${tiles(figures)}
</header>`;
}

/** The page of a comparison: one scenario against others, without script or outside parts. */

import type { Scoreboard } from '../../../evidence/scoreboard.js';
import type { CompareResult } from '../../compare/results.js';
import { changedSettings } from '../changed-settings.js';
import { hindcastSection } from '../hindcast-table.js';
import { html, type Markup, when } from '../html.js';
import { styleSheet } from '../style.js';
import { atRiskSection } from './at-risk.js';
import { booksSection } from './books.js';
import { contentsOf } from './contents.js';
import { eventsSection } from './events.js';
import { fansSection } from './fans.js';
import { gainsSection } from './gains.js';
import { compareHeadline } from './headline.js';
import { homesDifferences } from './homes.js';
import { lostMaps } from './lost-map.js';
import { identity, proxies } from './made-of.js';
import { municipalitiesSection } from './municipalities.js';
import { overviewSection } from './overview.js';
import { servicesSection } from './services.js';
import { townGainsSection } from './town-gains.js';
import { workDifferences } from './work.js';
import { type Worlds, worldsOf } from './worlds.js';

/** Nothing may be fetched and nothing may run, even if a name in the data tried to. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** Two bands over each other: ink for the baseline, blue for the other world. */
const OWN_STYLE = `
.fan-before{fill:#565d64;fill-opacity:.22;stroke:none}
.fan-with{fill:#0072b2;fill-opacity:.25;stroke:none}
.line-before{stroke:var(--ink);stroke-width:3;fill:none;stroke-linejoin:round}
.world{margin-top:2.5rem}
.contents{margin-top:2rem}
.contents h2,.contents h3{font-size:1.1rem;border:0;padding:0;margin:1rem 0 .3em}
.contents ul{columns:2;column-gap:2.5rem;list-style:none;padding:0;margin:0}
.contents li{break-inside:avoid}
.contents a{color:var(--blue)}
@media screen and (max-width:760px){.contents ul{columns:1}.contents li{margin:.5em 0}}
@media print{.contents{display:none}}
`;

/** In the order of the page; a section without anything to tell is empty. */
const SECTIONS: readonly ((worlds: Worlds) => Markup)[] = [
  eventsSection,
  lostMaps,
  atRiskSection,
  servicesSection,
  fansSection,
  municipalitiesSection,
  workDifferences,
  homesDifferences,
  gainsSection,
  townGainsSection,
  booksSection,
];

/**
 * The page as text, the same bytes for the same result.
 *
 * @param scoreboard how the model did on the past; null = not known yet
 * @throws Error if the result lacks a year, an indicator or a pack column that the page shows
 */
export function compareReportHtml(result: CompareResult, scoreboard: Scoreboard | null = null): string {
  const all = worldsOf(result);
  const { figures } = all[0]!;
  const count = all.length === 1 ? 'twee werelden' : `${all.length + 1} werelden`;
  const title = `${figures.region}, ${figures.base}\u2013${figures.last}: ${count} vergeleken`;
  const asDeclared = [result.baseline, ...result.others].every(
    ({ scenario }) => changedSettings(scenario).length === 0,
  );
  const score = hindcastSection(scoreboard, result.baseline.pack.name, asDeclared);
  const overview = overviewSection(all);
  const common = [score, proxies(result), identity(result)];
  const world = (worlds: (typeof all)[number]): Markup => {
    const sections = SECTIONS.map((section) => section(worlds));
    const list = contentsOf(worlds, [overview, ...sections, ...common]);
    return html`<div class="world">${when(all.length > 1, () => html`<h2 id="${worlds.id}">${worlds.other.scenarioName} tegenover ${worlds.baseline.scenarioName}</h2>`)}${compareHeadline(worlds, list)}
${sections}</div>`;
  };
  return html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<link rel="icon" href="data:,"/>
<style>${{ markup: styleSheet() + OWN_STYLE }}</style></head>
<body><main>
<header><p class="over">Draagvlak · ${all.length === 1 ? 'Twee werelden' : `${all.length + 1} werelden`}</p>
<h1>${figures.region}, ${figures.base}–${figures.last}</h1></header>
${overview}
${all.map(world)}
${common}
</main></body></html>
`.markup;
}

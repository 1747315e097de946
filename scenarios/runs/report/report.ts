/** The report of a run: one page without script or outside parts, for people who read rather than compute. */
import type { Scoreboard } from '../../evidence/scoreboard.js';
import type { RunResult } from '../results.js';
import { ageSection } from './age-section.js';
import { causesSection } from './causes-section.js';
import { changedSettings } from './changed-settings.js';
import { comingsSection } from './comings-section.js';
import { contents } from './contents.js';
import { exchangeSection } from './exchange-section.js';
import { figuresOf } from './figures.js';
import { headline } from './headline.js';
import { hindcastSection } from './hindcast-table.js';
import { homesSection } from './homes/homes-section.js';
import { html } from './html.js';
import { mechanismsSection } from './mechanisms-section.js';
import { municipalityMoves } from './municipality-moves.js';
import { municipalityTable } from './municipality-table.js';
import { observedYears } from './observed.js';
import { licences, provenance } from './provenance.js';
import { reading } from './reading.js';
import { styleSheet } from './style.js';
import { timelines } from './timelines.js';
import { townsSection } from './town-tables.js';
import { uncertaintySection } from './uncertainty.js';
import { workSection } from './work-section.js';
import { yearTable } from './year-table.js';

/** Nothing may be fetched and nothing may run, even if a name in the data tried to. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/**
 * The page as text, the same bytes for the same result.
 *
 * @param scoreboard how the model did on the past; null = not known yet
 * @throws Error if the result lacks a year, an indicator or a pack column that the page shows.
 */
export function reportHtml(result: RunResult, scoreboard: Scoreboard | null = null): string {
  const figures = figuresOf(result);
  const observed = observedYears(result.pack, figures.base);
  const title = `${figures.region}, ${figures.base}–${figures.last}: geboorte, sterfte, werk, wonen en verhuizen`;
  const body = html`${timelines(figures, observed)}
${uncertaintySection(figures)}
${hindcastSection(scoreboard, result.pack.name, changedSettings(result.scenario).length === 0)}
${comingsSection(figures)}
${municipalityMoves(figures)}
${exchangeSection(figures)}
${causesSection(figures)}
${workSection(figures)}
${homesSection(figures)}
${yearTable(figures)}
${townsSection(figures)}
${ageSection(figures)}
${municipalityTable(figures)}
${mechanismsSection()}
${provenance(figures)}
${reading(figures)}
${licences(figures)}`;
  return html`<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${POLICY}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<title>${title}</title>
<link rel="icon" href="data:,"/>
<style>${{ markup: styleSheet() }}</style></head>
<body><main>
${headline(figures, observed)}
${contents([body])}
${body}
</main></body></html>
`.markup;
}

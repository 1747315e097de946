/** What a report says of the score on the past. */
import { describe, expect, it } from 'vitest';
import type { Scoreboard } from '../../scenarios/evidence/scoreboard.js';
import { hindcastSection } from '../../scenarios/runs/report/hindcast-table.js';
import { reportHtml } from '../../scenarios/runs/report/report.js';
import { initialParameters } from '../../sim/parameters/parameters.js';
import { inventedRun } from './report-fixture.js';

const scoreboard = (errors: Readonly<Record<string, number>>): Scoreboard => ({
  version: 1,
  rows: Object.entries(errors).map(([method, value]) => ({
    pack: 'here',
    group: 'all',
    origin: 2015,
    year: 2021,
    method,
    foreign: 'frozen',
    measure: 'wmape',
    value,
  })),
});
const score = (method: string, measure: string, value: number): Scoreboard['rows'][number] => {
  return { ...scoreboard({ [method]: value }).rows[0]!, measure };
};
const said = (errors: Readonly<Record<string, number>>): string =>
  hindcastSection(scoreboard({ constant: 2.2, damped: 1.3, ...errors }), 'here').markup;

describe('the score on the past', () => {
  it('stands in the report of a single run, and in its list of contents', () => {
    const run = inventedRun();
    const { rows } = scoreboard({ constant: 2.2, damped: 1.3, model: 1.7 });
    const board = { version: 1, rows: rows.map((row) => ({ ...row, pack: run.pack.name })) } as const;
    const page = reportHtml(run, board);
    expect(page).toContain('een grotere fout dan de beste van de eenvoudige voorspellingen: 1,7 tegen 1,3 procent');
    expect(page).toContain('href="#hindcast"');
    expect(reportHtml(run)).toContain('geen toets op het verleden');
  });

  it('says that it is not the score of other settings than were scored', () => {
    const run = inventedRun();
    const board = scoreboard({ constant: 2.2, damped: 1.3, model: 1.7 });
    const rows = board.rows.map((row) => ({ ...row, pack: run.pack.name }));
    const parameters = { ...run.scenario.parameters, fertilityLevel: 0.9 };
    const page = (scenario: typeof run.scenario): string => reportHtml({ ...run, scenario }, { version: 1, rows });
    const note = 'gedaan met de gewone instellingen van het model. Op deze pagina zijn er enkele anders';
    expect(page({ ...run.scenario, parameters: initialParameters() })).not.toContain(note);
    expect(page({ ...run.scenario, parameters })).toContain(note);
  });

  it('says how the model did beside the best simple forecast', () => {
    expect(said({ model: 2.4 })).toContain('een grotere fout');
    expect(said({ model: 1.1 })).toContain('een kleinere fout');
  });

  it('says whether earthquakes make it better, where the ground shook', () => {
    expect(said({ model: 2.4 })).not.toContain('aardbevingen');
    expect(said({ model: 2.42, 'model-no-earthquakes': 2.41 })).toContain(
      'geeft nauwelijks verschil: 2,42 procent met, 2,41',
    );
    expect(said({ model: 2.2, 'model-no-earthquakes': 2.41 })).toContain('geeft verbetering: 2,20 procent met, 2,41');
    expect(said({ model: 2.6, 'model-no-earthquakes': 2.41 })).toContain('geeft verslechtering');
  });

  it('says how many municipalities were inside the band, without swings and with them', () => {
    const { rows } = scoreboard({ constant: 2.2, damped: 1.3, model: 1.7, 'model-swings': 1.9 });
    const bands = [
      score('model', 'n', 8),
      score('model', 'coverage80', 37.5),
      score('model-swings', 'coverage80', 87.5),
    ];
    const page = hindcastSection({ version: 1, rows: [...rows, ...bands] }, 'here').markup;
    expect(page).toContain(
      'In 2021 lagen er met alleen toeval 3 van de 8 in, en 7 als ook verhuissaldi en immigratie schommelen.',
    );
    expect(page).not.toContain('model-swings');
    expect(hindcastSection({ version: 1, rows }, 'here').markup).not.toContain('lagen er met alleen toeval');
  });
});

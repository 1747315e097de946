/** A watched school as text to read: who came and went, what the board looked at, and how it ended. */

import { exp } from '../../../sim/exact.js';
import { FACTORS, logFactor } from '../../why/factors.js';
import type { SchoolYear, Watched } from '../../why/replay.js';
import { livedYears } from '../../why/totals.js';
import { fixed } from '../report/numbers.js';
import { causesOf, denominationOf, endOf, eventOf, NOTICE } from './words.js';

/** What is known of the school besides its years. */
export interface SchoolName {
  readonly id: string;
  readonly name: string;
  readonly town: string;
  readonly denomination: string;
  /** Names of the towns it drew from, most first. */
  readonly towns: readonly string[];
  /** The school it merged into, null = none. */
  readonly into: { readonly id: string; readonly name: string; readonly town: string } | null;
  readonly scenario: string;
  readonly lastYear: number;
  /** Multiplier on the hazard in the scenario. */
  readonly level: number;
  /** Years whose state was found to be that of a run folder; null = not compared. */
  readonly proven: number | null;
}

const PUPILS = [
  '1 okt.',
  'leerlingen',
  'begonnen',
  'klaar',
  'erheen',
  'weg',
  'van gesl.',
  'hierheen',
  'elders',
  'overig',
  'in de kernen',
];

const signless = (n: number): string => (n === 0 ? '\u00b7' : fixed(n, 0));

function pupilRow({ year, pupils, change, childrenAround }: SchoolYear): string[] {
  const cells =
    change === null
      ? new Array<string>(8).fill('')
      : [
          change.began,
          -change.finished,
          change.movedIn,
          -change.movedOut,
          change.fromClosed,
          change.fromOther,
          -(change.toOther + change.closedHere),
          change.rest,
        ].map(signless);
  return [String(year), String(pupils), ...cells, String(childrenAround)];
}

const HAZARD = ['najaar', 'kans', ...FACTORS.map(({ label }) => label.nl), 'beleid', 'wat er gebeurde'];

function boardRow(row: SchoolYear, before: SchoolYear | undefined, level: number): string[] {
  const { outlook } = row;
  const factors = FACTORS.map(({ terms }, i) => {
    if (outlook === null) return '';
    const factor = exp(logFactor(outlook, terms));
    return i === 0 ? `${fixed(100 * factor, 2)}%` : `\u00d7${fixed(factor, 2)}`;
  });
  const chance = outlook === null ? '' : `${fixed(100 * outlook.probability, 1)}%`;
  const times = outlook === null ? '' : `\u00d7${fixed(level, 2)}`;
  return [String(row.year), chance, ...factors, times, eventOf(row, before)];
}

/** Columns right-aligned, the last one left. */
function aligned(rows: readonly (readonly string[])[], lastLeft: boolean): string {
  const widths = rows[0]!.map((_, k) => Math.max(...rows.map((row) => row[k]!.length)));
  const cell = (text: string, k: number): string =>
    lastLeft && k === widths.length - 1 ? text : text.padStart(widths[k]!);
  return rows.map((row) => `  ${row.map(cell).join('  ')}`.trimEnd()).join('\n');
}

export function whyText(watched: Watched, school: SchoolName): string {
  const years = livedYears(watched);
  const proof =
    school.proven === null
      ? []
      : [`De toestand van alle ${school.proven} jaren is tot op de bit die van de bewaarde run.`];
  return [
    NOTICE,
    '',
    `${school.name} (${school.id}), ${school.town}, ${denominationOf(school.denomination)}. Scenario ${school.scenario}, trekking ${watched.seed}.`,
    `Leerlingen komen vooral uit ${school.towns.join(', ')}.`,
    '',
    endOf(watched, school.lastYear, school.into),
    causesOf(watched),
    '',
    'Leerlingen, en wat hun aantal veranderde:',
    aligned([PUPILS, ...years.map(pupilRow)], false),
    '',
    'Waar het bestuur naar keek: de kans op een besluit tot sluiting, als product van factoren:',
    aligned([HAZARD, ...years.map((row, i) => boardRow(row, years[i - 1], school.level))], true),
    '',
    'begonnen = vier geworden en hier begonnen; klaar = twaalf geworden; erheen, weg = gezin verhuisd naar of uit een kern;',
    'van gesl. = hun eigen school sloot; hierheen, elders = andere school gekozen zonder verhuizing, of deze school sloot.',
    'landelijk = kans van een openbare school van 100 leerlingen, met een school van hetzelfde bestuur op 1 km; de landelijke schaaltrend zit erin;',
    'grootte met de opheffingsnorm; verwacht = kinderen in de gemeente over vijf jaar; buren = naaste school van hetzelfde bestuur, en laatste in de kern;',
    'beleid = instelling \u2018schoolClosureLevel\u2019. Een besluit dat door een maatregel wordt tegengehouden blijft staan, en wordt elk jaar opnieuw betaald.',
    ...proof,
  ].join('\n');
}

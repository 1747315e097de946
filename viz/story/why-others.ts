/** What can be told of practices and bus stops: how many there are, how often that is so, and that both are proxies. */
import type { YearResult } from '../../sim/protocol.js';
import { FACILITY } from '../../sim/state/facilities.js';
import type { WorldName } from '../state/worlds.js';
import { bothWorldsText, corridorCut, fewerPractices, isClosed, openIn } from './frequencies.js';
import { resultsOf } from './layers.js';
import { townName } from './naming.js';
import { someOf } from './numbers.js';
import type { StoryRequest } from './why.js';

const MOST_TOWNS = 5;

/** Practices of a town together: which of them stops is not told, as nothing is known of any. */
export function practiceSentences({ region, years, world, y, f, futures, language }: StoryRequest): readonly string[] {
  const results = resultsOf(years[world]);
  const [first, now] = [results[0], results[y]];
  if (!first || !now) return [];
  const town = region.facilities.place_f[f]!;
  const name = townName(region, town);
  const count = (result: YearResult): number => openIn(region, result, FACILITY.gp, town);
  const [then, left] = [count(first), count(now)];
  const fewer = (one: WorldName) => fewerPractices(region, futures, { world: one, year: now.year, town, first });
  const often = bothWorldsText(fewer('baseline'), fewer('measures'), futures.wanted, language);
  if (language === 'nl') {
    return [
      `Huisartsenpraktijken in ${name}: ${then} op 1 januari ${first.year}, ${left} op 1 januari ${now.year}.`,
      `Minder dan in ${first.year}: ${often}.`,
      'Bekend is alleen het aantal per dorp. Dat een praktijk verdwijnt is hier een kans, groter naarmate de gemeente minder inwoners per praktijk telt; over bestaande praktijken zegt het niets.',
    ];
  }
  return [
    `GP practices in ${name}: ${then} on 1 January ${first.year}, ${left} on 1 January ${now.year}.`,
    `Fewer than in ${first.year}: ${often}.`,
    'Only the number per town is known. That a practice goes is a chance here, larger where the municipality has fewer residents per practice; it says nothing about existing practices.',
  ];
}

/** A stop lives and goes with its corridor. */
export function stopSentences({ region, years, world, y, f, futures, language }: StoryRequest): readonly string[] {
  const results = resultsOf(years[world]).slice(0, y + 1);
  const now = results.at(-1);
  if (!now) return [];
  const { kind_f, place_f, board_f } = region.facilities;
  const corridor = board_f[f]!;
  const towns = new Set(place_f.filter((_, g) => kind_f[g] === FACILITY.busStop && board_f[g] === corridor));
  const names = someOf(
    [...towns].map((t) => townName(region, t)),
    MOST_TOWNS,
    language,
  );
  const end = results.find((result) => isClosed(result, f));
  const held = now.facilities.held_f[f] !== 0;
  const cut = (one: WorldName) => corridorCut(region, futures, one, now.year, corridor);
  const often = bothWorldsText(cut('baseline'), cut('measures'), futures.wanted, language);
  if (language === 'nl') {
    const state =
      end !== undefined
        ? `Die rijdt niet meer sinds ${end.year - 1}: er waren minder dienstregelinguren, en deze lijn had de minste inwoners per kilometer.`
        : held
          ? 'Die zou vervallen omdat er minder dienstregelinguren zijn, maar blijft met geld rijden.'
          : `Die rijdt op 1 januari ${now.year}.`;
    return [
      `Deze halte ligt aan een buslijn langs ${names}.`,
      state,
      `Vervallen op 1 januari ${now.year}: ${often}.`,
      'Lijnen zijn afgeleid uit haltes van 2015; een dienstregeling is niet bekend.',
    ];
  }
  const state =
    end !== undefined
      ? `It has not run since ${end.year - 1}: there were fewer timetable hours, and it had the fewest residents per kilometre.`
      : held
        ? 'It was to go because there are fewer timetable hours, but is kept with money.'
        : `It runs on 1 January ${now.year}.`;
  return [
    `This stop lies on a bus corridor through ${names}.`,
    state,
    `Gone on 1 January ${now.year}: ${often}.`,
    'Corridors are inferred from stops of 2015; no timetable is known.',
  ];
}

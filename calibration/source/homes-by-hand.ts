/**
 * What no table holds about homes and newcomers, put together by hand from what was published: each with its source, and
 * marked where it is a guess.
 */
import type { NEWCOMER_KINDS } from '../../scenarios/packages/columns/homes.js';
import { toRijksdriehoek } from './rijksdriehoek.js';

export interface BuildingPlace {
  readonly code: string;
  readonly built: number; // dwellings a year in the last years before the base
  readonly builtTo2020: number | null; // after the base
  readonly note: string;
}

/**
 * Blauwestad (WP3509), begun in 2005. Its project office said: plots sold in 2011-2014 could be counted on two hands;
 * 13 to 33 a year in 2015-2016, 65 in 2017, about 50 in 2018 and 2019, 68 in 2020 (RTV Noord, February 2017, December
 * 2020, June 2021; Dagblad van het Noorden, 22 December 2017); about 400 of the 1,250 houses stood on 1 January 2021.
 * A plot sold is a house a year later (guess). Its postcode had 170 households in 2018 and 795 residents in 2021.
 */
export const BUILDING_PLACES: Readonly<Record<2021 | 2015, readonly BuildingPlace[]>> = {
  2021: [
    {
      code: 'WP3509',
      built: 50,
      builtTo2020: null,
      note: 'Blauwestad: plots sold in 2017-2020 by the project office, a house a year later (guess)',
    },
  ],
  2015: [
    {
      code: 'WP3509',
      built: 3,
      builtTo2020: 36,
      note: 'Blauwestad: about ten plots sold in 2011-2014; then about 400 houses in 2021 less 180 in 2015 (guess)',
    },
  ],
};

export interface NewcomerKind {
  readonly kind: (typeof NEWCOMER_KINDS)[number];
  readonly share: number;
  readonly emigrates: number;
  readonly movesOn: number; // inside the country, beyond what others do
  readonly basis: 'measured' | 'derived' | 'guess';
}

/**
 * Immigrants about 2018 by motive (CBS, news release of 21 July 2020): 191,000 without Dutch nationality of 244,000.
 * Of 110,000 from the EU and EFTA 40,000 came to work, 24,400 for family, 14,800 to study, 30,700 otherwise; of 81,000
 * others a third for family, a fifth to work, a fifth to study, 16 % for asylum. People on their way through a reception
 * centre are taken out; those who came otherwise are put with labour, family and border (guess). Border moves are a guess.
 *
 * Who left within five years (CBS, news release of 7 July 2025, immigrants of 2014-2015): 63 % of those from the EU and
 * EFTA, 35 to 42 % of others, together 52 %; most of those for study and labour, fewest for asylum and family. The
 * kinds are set so that they add up to that; of Dutch who return it is a guess. Where asylum is granted a home is
 * allotted: a fifth moves on inside the country beyond what others do (guess).
 */
export const NEWCOMERS: readonly NewcomerKind[] = [
  { kind: 'asylum', share: 0.04, emigrates: 0.12, movesOn: 0.2, basis: 'guess' },
  { kind: 'labour', share: 0.31, emigrates: 0.62, movesOn: 0.05, basis: 'derived' },
  { kind: 'study', share: 0.15, emigrates: 0.7, movesOn: 0.05, basis: 'derived' },
  { kind: 'border', share: 0.05, emigrates: 0.45, movesOn: 0, basis: 'guess' },
  { kind: 'returning', share: 0.2, emigrates: 0.3, movesOn: 0, basis: 'guess' },
  { kind: 'family', share: 0.25, emigrates: 0.38, movesOn: 0, basis: 'derived' },
];

/**
 * The field of Groningen: epicentre of the strongest quake, Huizinge on 16 August 2012, magnitude 3.6 (KNMI). Six of the
 * ten strongest were in the former municipality of Loppersum, about 10 by 10 km around it; the nine municipalities that
 * the damage was first settled for end about 25 km from it (guess: the ground does not shake in circles).
 */
export const EARTHQUAKES = [
  {
    name: 'Groningen',
    ...toRijksdriehoek(6.672, 53.345),
    inner: 8,
    outer: 25,
    source: 'KNMI, Huizinge 16 August 2012; radii are a guess',
  },
] as const;

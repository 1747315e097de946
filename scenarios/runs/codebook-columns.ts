/** What the columns of the tables in a run folder mean. */

type Text = readonly [id: string, nl: string, en: string, definition: string];

export const columnRows = (columns: readonly Text[]): readonly (readonly string[])[] =>
  columns.map(([id, nl, en, definition]) => ['column', id, nl, en, '', definition]);

/** What has to be known before a table is shown to others. */
export const RUN_NOTICES: readonly (readonly string[])[] = [
  [
    'notice',
    'facilities.csv',
    'Alleen voor onderzoek: echte namen naast verzonnen toekomsten',
    'Research only: real names beside invented futures',
    '',
    'Each seed is one invented future. No row says what will happen to a real school or stop: do not show names with ' +
      'years after the base date to the public, count over seeds instead. GP practices are a number per town; bus ' +
      'corridors are inferred from stops. Both are proxies.',
  ],
];

const SCENARIO: Text = ['scenario', 'Scenario', 'Scenario', 'Name of the scenario'];
export const SEED: Text = [
  'seed',
  'Nummer van de trekking (startgetal van het toeval)',
  'Seed',
  'Seed of the replicate',
];
export const YEAR: Text = [
  'year',
  'Jaar',
  'Year',
  'Stocks on 1 January of this year; flows during the year that ended then; the first year has stocks only',
];
export const PLACE: Text = [
  'place',
  'Plaats',
  'Place',
  'Town or municipality code; * is the region. How the region and a municipality are counted: column areas',
];
export const INDICATOR: Text = ['indicator', 'Indicator', 'Indicator', 'Id of a row below with kind indicator'];

const FACILITIES: readonly Text[] = [
  [
    'facility',
    'Voorziening',
    'Facility',
    'Number of a school in the register, code of a stop, town and number of a practice',
  ],
  ['kind', 'Soort', 'Kind', 'school (primary), gp or bus_stop'],
  ['name', 'Naam', 'Name', 'Real name of a school or a stop; practices have none here'],
  ['opened', 'Geopend', 'Opened', 'Year; empty = there at the base date'],
  ['closed', 'Gesloten', 'Closed', 'Year in which it closed, schools on 1 August; empty = open at the end'],
  [
    'reason',
    'Reden',
    'Reason',
    'board (decision of the board), norm (three years under the legal norm), merged and merged_norm (the same, together ' +
      'with another school of the board), no_successor (a GP stops), timetable (the weakest corridor when hours are cut); ' +
      'with an empty year of closing: announced',
  ],
  ['into', 'Fusie met', 'Merged into', 'School of the same board that it goes together with; empty = none'],
  [
    'users_last',
    'Laatste gebruikers',
    'Last users',
    'Pupils, residents per practice, or residents of the town of a stop, on the last 1 January on which it was open',
  ],
];

const LEDGER: readonly Text[] = [
  ['measure', 'Maatregel', 'Measure', 'Id of a row below with kind measure'],
  ['budget_eur', 'Begroot', 'Budget', 'Euros of the year that ended; what is left does not pass to the next year'],
  ['spent_eur', 'Besteed', 'Spent', 'Of the budget; spent and left add up to it to the cent'],
  ['left_eur', 'Over', 'Left', 'Of the budget'],
  [
    'kept',
    'Behouden',
    'Kept',
    'Schools, practices or bus corridors held open in that year, or homes taken down, rebuilt or renovated',
  ],
];

const PLACES: readonly Text[] = [
  ['place_name', 'Plaats', 'Place', 'In places.csv: name of what the code in place stands for'],
  ['level', 'Niveau', 'Level', 'In places.csv: whether place is the region, a municipality or a town'],
  [
    'municipality',
    'Gemeentecode',
    'Municipality code',
    'Of the town; figures of the municipality stand under this code in place',
  ],
  ['municipality_name', 'Gemeente', 'Municipality', 'Name of the municipality'],
  [
    'x_m',
    'Rijksdriehoek x',
    'RD x',
    'Metres in the national grid (RD) to the east, centre of the residents of the town; empty of what is larger',
  ],
  ['y_m', 'Rijksdriehoek y', 'RD y', 'Metres in the national grid (RD) to the north'],
];

export const RUN_COLUMNS: readonly Text[] = [
  SCENARIO,
  SEED,
  YEAR,
  PLACE,
  INDICATOR,
  [
    'variant',
    'Variant',
    'Variant',
    'In variants.csv: id of a row below with kind variant; its figures are of the region',
  ],
  [
    'value',
    'Waarde',
    'Value',
    'In the unit of the indicator; shares in percent with three decimals. Empty = a share or mean of nobody; an indicator ' +
      'without rows does not exist in this world',
  ],
  ...FACILITIES,
  ...LEDGER,
  ...PLACES,
];

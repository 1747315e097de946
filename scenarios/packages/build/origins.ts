/** How the figures of towns and municipalities came about, by base: source, year, basis, note. */
import type { Base } from '../bases.js';
import type { Origin } from '../table.js';

/** What a region pack says about itself, column by column or group of columns. */
export interface Origins {
  readonly residents: Origin;
  readonly ages: Origin;
  readonly outside: Origin;
  readonly receptionUnder18: Origin;
  readonly childrenAtHome: Origin;
  readonly households: Origin;
  readonly byType: Origin;
  readonly singleParent: Origin;
  readonly stock: Origin;
  readonly tenure: Origin;
  readonly use: Origin;
  readonly usable: Origin;
  readonly municipalResidents: Origin;
  readonly municipalHouseholds: Origin;
  readonly municipalDwellings: Origin;
}

function of(base: Base) {
  const derived = (source: string, note: string): Origin => ({ source, year: base, basis: 'derived', note });
  /** Made with a figure observed after the base date, because none earlier was found: structure, never a target. */
  const later = (source: string, note: string): Origin => ({ ...derived(source, note), basis: 'later' });
  return { derived, later };
}

function origins2021(): Origins {
  const { derived, later } = of(2021);
  return {
    residents: derived('83502NED', 'raked to the municipality (37259eng)'),
    ages: derived(
      '83502NED',
      'five-year ages and sex of its postcodes, raked to the nine published classes of the municipality (70072ned)',
    ),
    outside: derived(
      '70072ned',
      '1.5 % of residents, by those of 80 and older; reception is what households and these leave',
    ),
    receptionUnder18: derived('70072ned', '30 % of reception (guess)'),
    childrenAtHome: derived('news', 'under 18 outside reception, and adults by the national shares by age and sex'),
    households: derived('70072ned', 'households of 2018 and mean size of 2021; municipal sum observed'),
    byType: derived(
      '85039NED',
      'solved from ages and households; municipal sums by the share of one-person households 2021, the rest as in 2015',
    ),
    singleParent: later('85039NED', '22 % of households with children (national, 2024)'),
    stock: later('kwb', 'stock 2018 and 2022 of the municipality, by households'),
    tenure: derived('85039NED', 'municipal shares of 2021, shifted by the owner share of the districts of the town'),
    use: derived('82900NED', 'occupied share of the COROP region 2020'),
    usable: derived('82900NED', '60 % of dwellings not occupied (guess)'),
    municipalResidents: { source: '37259', year: 2021, basis: 'measured' },
    municipalHouseholds: derived(
      '70072ned',
      'private residents over mean size; Westerwolde and other reception centres: households of 2018 and the growth of the others',
    ),
    municipalDwellings: later('kwb', '2018 + 3/4 of the change to 2022'),
  };
}

function origins2015(): Origins {
  const { derived, later } = of(2015);
  const land = 'on the land of today (Winsum divided, Meerstad left out)';
  return {
    residents: derived('83502NED', 'ESTIMATE, never observed: back-cast, sum of its ages'),
    ages: derived(
      '83502NED',
      'back-cast: cohorts of its postcodes in 2020 taken back five years with the deaths since (60025, level of 2015-2019), raked to nine classes, men and women of the municipality of 2015 (70072ned)',
    ),
    outside: derived('70072ned', '1.5 % of residents, by those of 80 and older; nobody in reception'),
    receptionUnder18: derived('70072ned', 'nobody in reception'),
    childrenAtHome: later('news', 'under 18, and adults by the national shares by age and sex of 2021'),
    households: later('70072ned', 'households of 2018; municipal sum of 2015 observed'),
    byType: later('70072ned', 'solved from ages and households; municipal sums of 2015 observed'),
    singleParent: later('70072ned', '22 % of households with children (national, 2024)'),
    stock: derived('kwb', 'stock of the municipality in 2015, by households'),
    tenure: later('kwb', 'municipal shares of 2015, shifted by the owner share of the districts of the town in 2022'),
    use: derived('82900NED', 'occupied share of the COROP region 2015'),
    usable: derived('82900NED', '60 % of dwellings not occupied (guess)'),
    municipalResidents: derived('70072ned', `sum of the municipalities of 2015, ${land}`),
    municipalHouseholds: derived('70072ned', `households of 2015, ${land}`),
    municipalDwellings: derived('kwb', `dwellings of 2015, ${land}`),
  };
}

export const originsAt = (base: Base): Origins => (base === 2021 ? origins2021() : origins2015());

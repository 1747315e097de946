/** Publishers' tables behind the source pack, and under which licence they may be passed on. */
import type { Source } from '../../scenarios/packages/format.js';

const cbs = (table: string, title: string): Source => ({ table, title, publisher: 'CBS', licence: 'CC BY 4.0' });

export const SOURCES = {
  woonplaatsen: cbs('Woonplaatsen in Nederland', 'Towns and villages by municipality'),
  '83502NED': cbs('83502NED', 'Residents by postcode, age and sex, 1 January'),
  pc4: cbs('Kerncijfers per postcode', 'Households and area by four-digit postcode'),
  '37259': cbs('37259ned / 37259eng', 'Population development by municipality'),
  '70072ned': cbs('70072ned', 'Regional key figures'),
  '85039NED': cbs('85039NED', 'Key figures of districts and neighbourhoods 2021'),
  kwb: cbs('Kerncijfers wijken en buurten', 'Key figures of districts and neighbourhoods 2018 and 2022'),
  '82900NED': cbs('82900NED', 'Dwellings by tenure and occupancy'),
  '03759ned': cbs('03759ned', 'Population by age'),
  '60025': cbs('60025', 'Life table 1995/96-1999/00'),
  '37201': cbs('37201', 'Births by age of mother'),
  '37422ned': cbs('37422ned', 'Births, key figures'),
  news: cbs('news release 2021-49', 'Young adults living with their parents'),
  'duo-po': {
    table: 'Open onderwijsdata, primary schools',
    title: 'Sites and pupils of primary schools; coordinates from the address register (BAG)',
    publisher: 'DUO',
    licence: 'CC0',
  },
  zorgkaart: {
    table: 'list of practices, March 2026',
    title: 'GP practices, counted by town',
    publisher: 'ZorgkaartNederland',
    licence: 'none stated; counts alone',
  },
  'gtfs-2015': {
    table: 'GTFS stops of nine operators, July 2015',
    title: 'Bus, tram, metro and ferry stops',
    publisher: 'OVapi / NDOV',
    licence: 'NDOV open data',
  },
  'ov-oost': {
    table: 'instappers per stopplacecode 2019, 2020',
    title: 'Boardings by stop, counted by class',
    publisher: 'Provinces of Flevoland, Overijssel and Gelderland',
    licence: 'none stated; counts alone',
  },
  '81734NED': cbs('81734NED', 'Moves between municipalities, 2015; between COROP regions, 2011-2020'),
  '85525NED': cbs('85525NED', 'Highest level of education completed, 2022'),
  '80042ned': cbs('80042ned', 'Pupils in secondary education by track and province, 2021/22'),
  commuting: cbs('commuting 2016', 'Jobs of employees by COROP region of residence and of work'),
  participation: cbs('labour force survey', 'Participation, occupation and self-employment: levels recalled'),
  health: cbs('health survey', 'Own health felt as less than good: levels recalled'),
  'duo-vo': {
    table: 'Open onderwijsdata, secondary schools',
    title: 'Sites of secondary schools, May 2022; pupils 2019',
    publisher: 'DUO',
    licence: 'CC0',
  },
  'higher-education': {
    table: 'enrolment about 2020',
    title: 'Students by city, split over cities by hand',
    publisher: 'Vereniging Hogescholen / Universiteiten van Nederland',
    licence: 'CC BY 4.0',
  },
  'student-finance': {
    table: 'Wet studiefinanciering 2000 and its changes',
    title: 'Grant or loan by year of starting; leaving home (CBS, in the news of 2018 and 2019)',
    publisher: 'Government of the Netherlands / CBS',
    licence: 'CC BY 4.0',
  },
  'nederland-in-balans': {
    table: 'indicator table, 2015',
    title: 'Nederland in Balans: shrinking regions and the country',
    publisher: 'Provinces and shrinking regions',
    licence: 'CC BY 4.0',
  },
  verhuisgedrag: cbs('Statistische Trends 2020, Verhuisgedrag van zestigers', 'Moves and emigration by age, 2017'),
  draagvlak: {
    table: 'own list',
    title: 'Barriers, crossings, university cities',
    publisher: 'Draagvlak',
    licence: 'CC BY 4.0',
  },
  naturalearth: {
    table: 'Natural Earth 1:10m, countries',
    title: 'Land borders',
    publisher: 'Natural Earth',
    licence: 'public domain',
  },
  'migration-motives': cbs('news releases 2020-30 and 2025-28', 'Immigrants by motive; who left within five years'),
  quakes: {
    table: 'catalogue of induced earthquakes',
    title: 'Epicentre of Huizinge, 16 August 2012',
    publisher: 'KNMI',
    licence: 'CC BY 4.0',
  },
  blauwestad: {
    table: 'project office in the news, 2017 to 2021',
    title: 'Plots sold and houses built at Blauwestad',
    publisher: 'RTV Noord / Dagblad van het Noorden',
    licence: 'none stated; counts alone',
  },
  gebieden: {
    table: 'Gebiedsindelingen 2022, generalised',
    title: 'Outlines of municipalities',
    publisher: 'CBS / Kadaster',
    licence: 'CC BY 4.0',
  },
} as const satisfies Readonly<Record<string, Source>>;

export type SourceKey = keyof typeof SOURCES;

export const LICENCES = [
  'Figures: Statistics Netherlands (CBS), StatLine, CC BY 4.0. Bron: CBS.',
  'Outlines: CBS and Kadaster, CC BY 4.0. Bron: CBS/Kadaster.',
  'Schools: DUO, open onderwijsdata, CC0.',
  'Students by city: own list after Vereniging Hogescholen and Universiteiten van Nederland.',
  'Bus stops: operators through OVapi, NDOV open data. Use of stops: counts by class, no licence stated by the publisher.',
  'GP practices: own count by town from the list of ZorgkaartNederland, no licence stated; nothing else about a practice is here.',
  'Land borders: Natural Earth, public domain. Earthquakes: KNMI, CC BY 4.0. Houses of Blauwestad: counts as the news gave them.',
  'Columns marked derived were computed by Draagvlak from these tables and are under CC BY 4.0 as well.',
];

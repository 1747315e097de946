/** Homes: emptiness, decay, values, and who can live where. */
import type { Mechanism } from './mechanism.js';

export const HOMES: readonly Mechanism[] = [
  {
    id: 'M40',
    label: { nl: 'Leegstand geeft verval', en: 'Emptiness brings decay' },
    origin: 'scheme',
    status: 'implemented',
    how: {
      nl: 'Een lege woning verliest ieder jaar kwaliteit en is na jaren onbruikbaar. Langdurige leegstand drukt de prijs van woningen ernaast. Hoe snel en hoe sterk, is een aanname; gesloopt wordt alleen wat leegstaat.',
      en: 'An empty dwelling loses quality every year and is unfit after some years. Long-empty ones lower the price of homes beside them. How fast and how much is a guess; only empty ones are taken down.',
    },
    processes: ['dwellings', 'prices'],
    parameters: ['decayEmpty', 'vacancySpillover'],
    indicators: ['vacant_dwellings', 'vacant_long_term', 'dwelling_quality', 'dwellings_taken_down'],
  },
  {
    id: 'M41',
    label: { nl: 'Laag inkomen: minder onderhoud en minder inkopen', en: 'Low income: less upkeep, less spending' },
    origin: 'scheme',
    status: 'proxy',
    how: {
      nl: 'Eigenaren met een laag inkomen laten onderhoud liggen en knappen niet op. Wat zij minder uitgeven in winkels, is niet gemodelleerd.',
      en: 'Owners of low income leave upkeep and do not renovate. What they spend less in shops is not modelled.',
    },
    processes: ['dwellings'],
    parameters: ['decayLowIncome', 'ageingOld'],
    indicators: ['dwelling_quality', 'disposable_income_eur'],
  },
  {
    id: 'M42',
    label: {
      nl: 'Woningwaarde daalt tegenover de rest van het land',
      en: 'Values fall against the rest of the country',
    },
    origin: 'scheme',
    status: 'implemented',
    how: {
      nl: 'Een prijs gaat ieder jaar een deel van de weg naar wat vraag, aanbod, kwaliteit en leegstand zeggen; wat voor de begindatum al zakte, zakt na en dooft uit. Aardbevingen zijn een knop. Wat het met vermogens doet, is niet gemodelleerd.',
      en: 'A price goes part of the way each year to what demand, supply, quality and emptiness say; what fell before the base date falls on and fades. Earthquakes are a switch. What it does to wealth is not modelled.',
    },
    processes: ['prices'],
    parameters: ['priceElasticity', 'priceSpeed', 'qualityValue', 'rebuildingValue', 'priceDriftFade', 'earthquakes'],
    indicators: ['woz_value_eur', 'price_index'],
  },
  {
    id: 'M43',
    label: { nl: 'Veel particulier bezit: opknappen gaat moeizaam', en: 'Much private ownership: hard to renovate' },
    origin: 'advice',
    status: 'implemented',
    how: {
      nl: 'Corporaties knappen op volgens programma; particulieren alleen waar de waarde van de plaats het terugverdient en hun inkomen het toelaat, en dan half zo vaak. Verduurzamen telt niet apart.',
      en: 'Associations renovate by programme; private owners only where values of the place pay for it and income allows, and then half as often. Insulation is not told apart.',
    },
    processes: ['dwellings'],
    parameters: ['renovationPace', 'privateFriction', 'renovationCost', 'renovationValue'],
    indicators: ['dwelling_quality'],
  },
  {
    id: 'M44',
    label: {
      nl: 'Vergrijzing: levensloopbestendige woningen te kort, andere over',
      en: 'Ageing: too few life-proof homes, too many others',
    },
    origin: 'scheme',
    status: 'implemented',
    how: {
      nl: 'Wie 75 is, kijkt eerst naar levensloopbestendige woningen; koop, corporatie, particuliere huur en kamers hebben elk hun eigen zoekers, corporaties een wachttijd en een inkomensgrens. Welke woning bij de begindatum levensloopbestendig is, is een aanname.',
      en: 'Who is 75 looks at life-proof homes first; owning, associations, private rent and rooms have searchers of their own, associations a queue and an income limit. Which home is life-proof at the base date is a guess.',
    },
    processes: ['relocation', 'care', 'settling'],
    parameters: [
      'lifeProofFirst',
      'lifeProofMoves',
      'lifeProofCare',
      'socialIncomeLimit',
      'socialIncomeMore',
      'socialFree',
      'socialQueue',
    ],
    indicators: [
      'old_life_proof_share',
      'vacant_owned',
      'vacant_social',
      'vacant_private',
      'refused_owned',
      'refused_social',
    ],
  },
  {
    id: 'M45',
    label: { nl: 'Lege scholen, dorpshuizen en cultuurgebouwen', en: 'Empty schools, village halls and theatres' },
    origin: 'scheme',
    status: 'out of scope',
    how: {
      nl: 'Een school heeft hier leerlingen en geen gebouw: welk pand na sluiting leeg blijft, is niet bekend, en er is geen tabel van lege publieke gebouwen per kern.',
      en: 'A school has pupils here and no building: which stays empty after closing is not known, and there is no table of empty public buildings by town.',
    },
    processes: [],
    parameters: [],
    indicators: [],
  },
  {
    id: 'M46',
    label: { nl: 'Lege winkels en boerderijen', en: 'Empty shops and farm buildings' },
    origin: 'scheme',
    status: 'out of scope',
    how: {
      nl: 'Winkels en boerderijen zijn niet in het model; de bron noemt hun leegstand en geeft er geen bedrag bij.',
      en: 'Shops and farms are not in the model; the source names their emptiness and gives no figure.',
    },
    processes: [],
    parameters: [],
    indicators: [],
  },
  {
    id: 'M47',
    label: {
      nl: 'Woningnood in de stad en betere verbindingen: mensen trekken naar buiten',
      en: 'Shortage in cities and better links: people move out',
    },
    origin: 'advice',
    status: 'proxy',
    how: {
      nl: 'De volle Randstad is een vaste kleine groei van aankomsten (B4). Prijzen hier zijn die tegenover het land en trekken aankomsten als ze dalen; reistijden veranderen niet, en zones hebben geen prijs.',
      en: 'The crowded Randstad is a small fixed growth of arrivals (B4). Prices here are those against the country and draw arrivals as they fall; travel times do not change, and zones have no price.',
    },
    processes: ['settling', 'prices'],
    parameters: ['coreCongestion', 'priceResponse'],
    indicators: ['arrivals_internal'],
  },
];

/** The feedback loops of the scheme that act in the model so far, what each reads, and with which parameters it is cut. */
import type { ParameterValues } from './parameters/parameters.js';

export interface Loop {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** The signal a switch would freeze at its base-year value. */
  readonly signal: string;
  /** Processes that read the signal. */
  readonly readers: readonly string[];
  /**
   * Whether a scenario may switch it by name (`loops:`): none yet, because no signal is frozen by a switch. Structural loops
   * never can: they are compared by level only.
   */
  readonly switchable: boolean;
  /** Parameter values at which nobody answers to the signal any more; null of a structural loop. */
  readonly off: Partial<ParameterValues> | null;
  /** Kinds of pack in which it acts. */
  readonly acts: readonly ('town' | 'national')[];
}

const TOWN = { switchable: false, acts: ['town'] } as const;

export const LOOPS: readonly Loop[] = [
  {
    ...TOWN,
    id: 'R1',
    label: { nl: 'Talent vertrekt, banen volgen', en: 'Talent leaves, jobs follow' },
    signal: 'jobs open within reach by level, and how easily employers find staff',
    readers: ['employers', 'relocation', 'settling', 'leavers'],
    off: { employerTalent: 0, jobAccessMoves: 0, jobAttraction: 0, returnJobs: 0 },
  },
  {
    ...TOWN,
    id: 'R2',
    label: { nl: 'Minder jeugd, minder onderwijs dichtbij', en: 'Fewer young, less education nearby' },
    signal: 'way from each town to the nearest havo or vwo',
    readers: ['careers'],
    off: { schoolDistance: 0 },
  },
  {
    ...TOWN,
    id: 'R3',
    label: {
      nl: 'Voorzieningen gaan, mensen kiezen een andere plaats',
      en: 'Facilities go, people choose another place',
    },
    signal: 'facilities that a town had at the base and lost',
    readers: ['relocation', 'settling'],
    off: { facilityOutflow: 0, facilityAttraction: 0 },
  },
  {
    ...TOWN,
    id: 'R4',
    label: { nl: 'Leegstand, verval, minder instroom', en: 'Emptiness, decay, fewer arrivals' },
    signal: 'mean quality of homes by town against the base, and long-empty homes beside others',
    readers: ['settling', 'prices'],
    off: { decayEmpty: 0, vacancySpillover: 0 },
  },
  {
    ...TOWN,
    id: 'R5',
    label: { nl: 'Laag inkomen, achterstallig onderhoud', en: 'Low income, upkeep left' },
    signal: 'owners of low income',
    readers: ['dwellings'],
    off: { decayLowIncome: 0 },
  },
  {
    id: 'R6',
    label: { nl: 'Echo van de leeftijdsopbouw', en: 'Echo of the age structure' },
    signal: 'persons by age',
    readers: ['fertility', 'mortality'],
    switchable: false,
    off: null,
    acts: ['town', 'national'],
  },
  {
    ...TOWN,
    id: 'R9',
    label: { nl: 'Eén grote werkgever gaat, andere volgen', en: 'One large employer goes, others follow' },
    signal: 'jobs of the own sector in the municipality',
    readers: ['employers'],
    off: { employerNeighbours: 0 },
  },
  {
    ...TOWN,
    id: 'B1',
    label: { nl: 'Goedkoper wonen trekt mensen', en: 'Cheaper homes draw people' },
    signal: 'price of a segment of a town against the base and the country',
    readers: ['settling', 'dwellings'],
    off: { livePrices: 0 },
  },
  {
    ...TOWN,
    id: 'B2',
    label: { nl: 'Minder werkenden: meer kans op werk', en: 'Fewer workers: more chance of a job' },
    signal: 'jobs open within reach against the first year',
    readers: ['labour', 'leavers', 'settling'],
    off: { tightnessParticipation: 0, wageTightness: 0, jobAttraction: 0, returnJobs: 0 },
  },
  {
    ...TOWN,
    id: 'B3',
    label: { nl: 'Forenzen: blijven wonen en elders werken', en: 'Commuting: staying and working elsewhere' },
    signal: 'jobs in other municipalities, zones and across the border',
    readers: ['labour'],
    off: null,
  },
  {
    ...TOWN,
    id: 'B7',
    label: { nl: 'Kleinere huishoudens houden woningen bezet', en: 'Smaller households keep homes lived in' },
    signal: 'households against persons',
    readers: ['settling', 'prices'],
    off: null,
  },
  {
    ...TOWN,
    id: 'B8',
    label: { nl: 'Nieuwkomers vestigen zich in goedkope woningen', en: 'Newcomers settle in cheap homes' },
    signal: 'prices, and jobs within reach, as newcomers from abroad see them',
    readers: ['settling'],
    off: { borderPrices: 0, labourFollowsJobs: 0 },
  },
  {
    ...TOWN,
    id: 'B9',
    label: { nl: 'De beweeglijksten gaan het eerst', en: 'The mobile leave first' },
    signal: 'education and mobility of those who are left',
    readers: ['relocation'],
    off: null,
  },
];

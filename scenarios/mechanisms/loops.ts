/** Loops of the left motor: what feeds itself (R) and what gives counterweight (B). */
import type { Mechanism } from './mechanism.js';

export const LOOPS: readonly Mechanism[] = [
  {
    id: 'R1',
    label: { nl: 'Talent vertrekt, banen volgen, talent vertrekt', en: 'Talent leaves, jobs follow, talent leaves' },
    origin: 'scheme',
    status: 'implemented',
    how: {
      nl: 'Minder werkzoekenden op een niveau maken de plaats slechter voor werkgevers, minder banen op een niveau laten meer mensen vertrekken en minder terugkomen (M02, M04, M12, M13).',
      en: 'Fewer seekers at a level make the place worse for employers, fewer jobs at a level make more people leave and fewer return (M02, M04, M12, M13).',
    },
    processes: ['labour', 'employers', 'relocation', 'leavers', 'settling'],
    parameters: ['jobAccessMoves', 'jobAttraction', 'employerTalent', 'returnJobs'],
    indicators: ['higher_occupation_share', 'moves_job'],
  },
  {
    id: 'R9',
    label: { nl: 'Eén grote werkgever gaat, andere volgen', en: 'One large employer goes, others follow' },
    origin: 'scheme',
    status: 'implemented',
    how: {
      nl: 'Grote werkgevers zijn er één voor één; als er een gaat, wordt de plaats slechter voor bedrijven van dezelfde sector. Het vertrek van een grote werkgever kan ook een gebeurtenis in een scenario zijn.',
      en: 'Large employers are there one by one; when one goes, the place becomes worse for firms of the same sector. That a large employer leaves can be an event of a scenario, too.',
    },
    processes: ['employers'],
    parameters: ['largeStops', 'largeSwings', 'employerNeighbours'],
    indicators: ['working', 'seeking'],
  },
  {
    id: 'B2',
    label: { nl: 'Minder werkenden: meer kans op werk', en: 'Fewer workers: more chance of a job' },
    origin: 'balance',
    status: 'implemented',
    how: {
      nl: 'Waar banen open blijven, doen meer mensen mee, stijgen lonen iets en komen meer vertrekkers terug.',
      en: 'Where jobs stay open more people take part, wages rise a little and more leavers come back.',
    },
    processes: ['labour', 'leavers', 'settling'],
    parameters: ['tightnessParticipation', 'wageTightness', 'jobAttraction', 'returnJobs'],
    indicators: ['net_participation', 'seeking'],
  },
  {
    id: 'B3',
    label: { nl: 'Forenzen: blijven wonen en elders werken', en: 'Commuting: staying and working elsewhere' },
    origin: 'balance',
    status: 'implemented',
    how: {
      nl: 'Banen in andere gemeenten, in de rest van het land en over de grens tellen mee, minder naarmate de weg langer is en om het water heen.',
      en: 'Jobs in other municipalities, in the rest of the country and across the border count, less as the way is longer and around the water.',
    },
    processes: ['labour'],
    parameters: ['borderPermeability', 'remoteShare', 'remoteCommuteWeight'],
    indicators: ['workers_out'],
  },
  {
    id: 'B4',
    label: {
      nl: 'De volle Randstad duwt dertigers naar buiten',
      en: 'The crowded Randstad pushes people over thirty out',
    },
    origin: 'balance',
    status: 'proxy',
    how: {
      nl: 'Uit zones in de Randstad komen ieder jaar iets meer mensen boven de dertig; de zones zelf werken niet terug.',
      en: 'From zones of the Randstad come a few more people over thirty every year; the zones themselves do not react.',
    },
    processes: ['settling'],
    parameters: ['coreCongestion'],
    indicators: ['arrivals_internal'],
  },
  {
    id: 'B9',
    label: { nl: 'De beweeglijksten gaan het eerst', en: 'The mobile leave first' },
    origin: 'balance',
    status: 'implemented',
    how: {
      nl: 'Wie hoger is opgeleid, verhuist vaker voor werk; wie overblijft, is daardoor gemiddeld minder beweeglijk.',
      en: 'The higher educated move more often for a job; those who are left are less mobile on average.',
    },
    processes: ['labour', 'relocation'],
    parameters: ['educationMobility', 'graduateMobility'],
    indicators: ['departures_internal'],
  },
];

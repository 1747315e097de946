/** Who has work, at which level, and who goes out of the area for it; residents of 15 to 74 on 1 January. */
import { ACTIVITY, JOB_LEVEL, WORKING_AGES } from '../labour/work.js';
import type { World } from '../world.js';
import type { AreaRule, Indicator } from './indicator.js';
import { CELLS, type Cell, WORK_CELLS, WORKPLACE } from './lives.js';
import { residentsAged } from './population.js';
import { PERCENT, ratioIndicator } from './ratio.js';
import type { Tally } from './tally.js';

/** Residents of working age by place whose cell fits. */
function inCells({ work_tw }: Tally, fits: (cell: Cell) => boolean): number[] {
  const counted = CELLS.filter(fits);
  const sum_t: number[] = [];
  for (let start = 0; start < work_tw.length; start += WORK_CELLS) {
    let sum = 0;
    for (const { cell } of counted) sum += work_tw[start + cell]!;
    sum_t.push(sum);
  }
  return sum_t;
}

const isWorking = ({ working }: Cell): boolean => working;
const isSeeking = ({ activity }: Cell): boolean => activity === ACTIVITY.seeking;
const worksHigher = ({ working, jobLevel }: Cell): boolean => working && jobLevel === JOB_LEVEL.higher;

const AGED = `aged ${WORKING_AGES[0]} to ${WORKING_AGES[1]}`;

const stock = { source: 'count of persons', kind: 'stock', inWorld: ({ labour }: World) => labour !== null } as const;

export const netParticipation = ratioIndicator(
  {
    ...stock,
    id: 'net_participation',
    label: { nl: 'Nettoarbeidsparticipatie', en: 'Net labour participation' },
    unit: 'percent',
    definition: `Residents ${AGED} who work, employed or self-employed, as a share of all residents ${AGED} who live in private households`,
    cbs: 'StatLine 85494NED, net labour participation by region: a survey of private households, mean of a year',
    headline: true,
  },
  PERCENT,
  (world, tally) => ({
    part_t: inCells(tally, isWorking),
    // A survey of private households: nobody in institutions or reception is asked, and in the model nobody there works.
    over_t: residentsAged(world, tally, ...WORKING_AGES).map((people, t) => people - tally.notAsked_t[t]!),
  }),
);

export const higherOccupation = ratioIndicator(
  {
    ...stock,
    id: 'higher_occupation_share',
    label: { nl: 'Werkenden op hoger beroepsniveau', en: 'Workers at a higher occupational level' },
    unit: 'percent',
    definition: `Working residents ${AGED} whose job is of occupational level 3 or 4, as a share of all working residents ${AGED}, wherever the job is`,
    cbs: 'none by municipality; labour force survey, occupational levels (ISCO)',
    headline: false,
  },
  PERCENT,
  (_, tally) => ({ part_t: inCells(tally, worksHigher), over_t: inCells(tally, isWorking) }),
);

const counted = (
  id: string,
  nl: string,
  en: string,
  definition: string,
  cbs: string,
  fits: (cell: Cell) => boolean,
): Indicator => ({
  ...stock,
  id,
  label: { nl, en },
  unit: 'persons',
  definition: `Residents ${AGED} ${definition} on 1 January`,
  cbs,
  headline: false,
  of: (_, tally) => inCells(tally, fits),
});

export const working = counted(
  'working',
  'Werkenden',
  'Working residents',
  'who work, here or elsewhere,',
  'StatLine 85494NED, working labour force',
  isWorking,
);

export const seeking = counted(
  'seeking',
  'Werklozen',
  'Unemployed residents',
  'who look for work and have none',
  'StatLine 85494NED, unemployed labour force',
  isSeeking,
);

const leaves = ({ workplace }: Cell): boolean => workplace === WORKPLACE.region || workplace === WORKPLACE.outside;

/** Out of the region for the region, out of their own municipality for a municipality. */
const outOfArea: AreaRule = {
  rule: 'across its own border',
  of(_, { places }, tally) {
    const beyond = inCells(tally, ({ workplace }) => workplace === WORKPLACE.outside);
    const away_t = inCells(tally, leaves);
    const away_m = places.code_m.map((__, m) =>
      away_t.reduce((sum, n, t) => sum + (places.municipality_t[t] === m ? n : 0), 0),
    );
    return [beyond.reduce((sum, n) => sum + n, 0), ...away_m];
  },
};

export const workersOut: Indicator = {
  ...counted(
    'workers_out',
    'Werkenden die elders werken',
    'Working residents who work elsewhere',
    'whose work is in another municipality or abroad (region: outside the region)',
    'none read; StatLine has jobs of employees by COROP of residence and of work',
    leaves,
  ),
  areas: outOfArea,
};

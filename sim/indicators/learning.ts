import { DIPLOMA_YEARS, diplomasOfFourYears } from '../learning/diplomas.js';
import type { World } from '../world.js';
import type { Indicator } from './indicator.js';
import { type Parts, PERCENT, ratioIndicator } from './ratio.js';
import { rowOf } from './year-flows.js';

const inWorld = ({ learning }: World): boolean => learning !== null;

export const students: Indicator = {
  id: 'students',
  label: { nl: 'Studenten (hbo en wo)', en: 'Students (hbo and wo)' },
  unit: 'persons',
  definition: 'Residents on 1 January who study at a university of applied sciences (hbo) or a university (wo)',
  source: 'count of persons',
  cbs: 'StatLine, students by municipality of residence',
  kind: 'stock',
  headline: false,
  inWorld,
  of: (_, { students_t }) => rowOf(students_t, 0, students_t.length),
};

function higherOfAll({ diplomas }: World): Parts {
  const { all_t, higher_t } = diplomasOfFourYears(diplomas);
  return { part_t: higher_t, over_t: all_t };
}

export const havoVwo: Indicator = ratioIndicator(
  {
    id: 'havo_vwo_share',
    label: { nl: 'Diploma\u2019s van havo en vwo', en: 'Diplomas of havo and vwo' },
    unit: 'percent',
    definition: `Diplomas of havo and vwo as a share of all diplomas of secondary school of the last ${DIPLOMA_YEARS} years, counted where pupils lived`,
    source: 'count of diplomas',
    cbs: 'none by municipality of residence; graduates of secondary school',
    kind: 'stock',
    headline: false,
    inWorld,
  },
  PERCENT,
  higherOfAll,
);

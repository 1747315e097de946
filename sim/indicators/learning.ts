import type { Indicator } from './indicator.js';
import { rowOf } from './year-flows.js';

export const students: Indicator = {
  id: 'students',
  label: { nl: 'Studenten (hbo en wo)', en: 'Students (hbo and wo)' },
  unit: 'persons',
  definition: 'Residents on 1 January who study at a university of applied sciences (hbo) or a university (wo)',
  source: 'count of persons',
  cbs: 'students by municipality of residence',
  kind: 'stock',
  headline: false,
  inWorld: (_, { students_t }) => students_t.some((n) => n > 0),
  of: (_, { students_t }) => rowOf(students_t, 0, students_t.length),
};

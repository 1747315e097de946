/** The tables of toy packs about learning: one secondary school, one student city, the regimes as they were. */
import type { Table } from '../../scenarios/packages/format.js';
import { tableOf } from './rows.js';

/** First age, years, per cent low and high. */
const EDUCATION = [
  [15, 5, 69, 0],
  [20, 5, 17, 16],
  [25, 10, 12, 49],
  [35, 10, 16, 43],
  [45, 10, 22, 35],
  [55, 10, 29, 30],
  [65, 10, 38, 25],
  [75, 25, 54, 15],
] as const;

const LEAVING = [
  ['hbo', 'grant', 0.23],
  ['hbo', 'loan', 0.14],
  ['wo', 'grant', 0.61],
  ['wo', 'loan', 0.45],
] as const;

/** @param municipality where the secondary school stands. */
export function learningTables(municipality: string): Record<string, Table> {
  const years = Array.from({ length: 76 }, (_, i) => 2005 + i);
  const place = { city: 'Studiestad', municipality: 'GM9102', zone: 'GM9102', x_m: 233000, y_m: 582000 };
  return {
    education: tableOf('Education by province', 'education', [
      { area: 'Nederland', low: 0.26, middle: 0.42, high: 0.32, havo_vwo: 0.51 },
      { area: 'Groningen', low: 0.24, middle: 0.45, high: 0.31, havo_vwo: 0.47 },
    ]),
    education_by_age: tableOf(
      'Education by age',
      'education_by_age',
      EDUCATION.map(([age, width, low, high]) => ({ age, width, low: low / 100, high: high / 100 })),
    ),
    study_places: tableOf('Where students are enrolled', 'study_places', [
      { ...place, level: 'hbo', students: 19000 },
      { ...place, level: 'wo', students: 21000 },
      { city: 'Verstad', municipality: 'GM9199', zone: 'CR99', x_m: 121000, y_m: 486000, level: 'wo', students: 40000 },
    ]),
    secondary_schools: tableOf('Secondary schools', 'secondary_schools', [
      { id: '90V00', municipality, x_m: 253500, y_m: 593000, vmbo: 1, havo: 1, vwo: 0, pupils: 410 },
      { id: '90V01', municipality: 'GM9102', x_m: 233000, y_m: 582500, vmbo: 0, havo: 1, vwo: 1, pupils: null },
    ]),
    student_finance: tableOf(
      'What students are paid',
      'student_finance',
      years.map((year) => ({ year, regime: year >= 2015 && year <= 2022 ? 'loan' : 'grant' })),
    ),
    study_leaving: tableOf(
      'Leaving home to study',
      'study_leaving',
      LEAVING.map(([level, regime, share]) => ({ level, regime, share })),
    ),
  };
}

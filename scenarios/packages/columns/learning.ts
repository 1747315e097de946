/** The tables about learning, declared once: what people learned, where they can learn, and what a student is paid. */
import { choice, count, number, optional, type TableRule, text, whole } from '../rules.js';

/** Education in three groups: at most vmbo or mbo 1; mbo 2-4, havo, vwo; hbo and wo. */
export const EDUCATION_GROUPS = ['low', 'middle', 'high'] as const;

export const STUDY_LEVELS = ['hbo', 'wo'] as const;
export const FINANCE_REGIMES = ['grant', 'loan'] as const;
export const TRACKS = ['vmbo', 'havo', 'vwo'] as const;

/** The area that stands for the whole country in `education`. */
export const COUNTRY = 'Nederland';

const share = (label: string) => number('share', label, 0, 1);

/** Highest level completed, provinces by the name in `municipalities` and the country; the three add up to 1. */
const education: TableRule = {
  area: text('Province, or Nederland'),
  low: share('Low education, of residents of 15 to 75'),
  middle: share('Middle education, of residents of 15 to 75'),
  high: share('High education, of residents of 15 to 75'),
  havo_vwo: share('Havo or vwo, of a school cohort'),
};

/** Highest level completed by age, both sexes; what low and high leave is middle. */
const educationByAge: TableRule = {
  age: whole('years', 'First age of the group', 0, 100),
  width: whole('years', 'Years in the group', 1, 30),
  low: share('Low education'),
  high: share('High education'),
};

const sourceStudyPlacesOf = {
  city: text('City'),
  municipality: text('Municipality code, boundaries of 2023'),
};
const studyPlace: TableRule = {
  level: choice('Level', STUDY_LEVELS),
  students: count('students', 'Students enrolled'),
  x_m: whole('m', 'Centre of the city, RD New, east', 0, 300000),
  y_m: whole('m', 'Centre of the city, RD New, north', 300000, 640000),
};

/** Where students are enrolled, by city; open and private distance learning left out. */
export const sourceStudyPlaces: TableRule = { ...sourceStudyPlacesOf, ...studyPlace };

/** The same with the place of the pack it lies in. */
export const studyPlaces: TableRule = {
  ...sourceStudyPlacesOf,
  zone: text('Municipality of the region or zone'),
  ...studyPlace,
};

const yes = (label: string) => whole('yes = 1', label, 0, 1);

/** Sites of secondary schools that lead to a diploma; those with practical training or first years alone are left out. */
const secondarySchools: TableRule = {
  id: text('DUO site code (BRIN and two digits)'),
  municipality: text('Municipality code, boundaries of 2023'),
  x_m: whole('m', 'RD New, east', 0, 300000),
  y_m: whole('m', 'RD New, north', 300000, 640000),
  vmbo: yes('Has vmbo'),
  havo: yes('Has havo'),
  vwo: yes('Has vwo'),
  pupils: optional(count('pupils', 'Pupils on 1 October 2019')),
};

/** What a student who starts in a year is paid: a basic grant, or a loan alone. */
const studentFinance: TableRule = {
  year: whole('year', 'Study year begins', 2005, 2080),
  regime: choice('Regime', FINANCE_REGIMES),
};

/** Who left home within sixteen months of starting to study, of those who lived with their parents. */
const studyLeaving: TableRule = {
  level: choice('Level', STUDY_LEVELS),
  regime: choice('Regime', FINANCE_REGIMES),
  share: share('Left home within sixteen months'),
};

/** The tables about learning that are alike in the source pack and in a region; with them stand the study places of each. */
export const LEARNING_TABLES: Readonly<Record<string, TableRule>> = {
  education,
  education_by_age: educationByAge,
  secondary_schools: secondarySchools,
  student_finance: studentFinance,
  study_leaving: studyLeaving,
};

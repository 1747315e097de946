/** Sites of secondary schools with the tracks they lead to, and the municipality they stand in. */
import { InputError } from '../../scenarios/errors.js';
import { TRACKS } from '../../scenarios/packages/columns/learning.js';
import type { Codes } from './codes.js';
import { byKey, type Row, readRows } from './csv.js';
import { type Area, contains, readAreas } from './polygons.js';
import { toRijksdriehoek } from './rijksdriehoek.js';

const FILE = 'places/schools_secondary_special.csv';

export interface SecondarySchool {
  readonly id: string;
  readonly municipality: string;
  readonly x: number;
  readonly y: number;
  readonly tracks: readonly number[]; // 0 or 1, as TRACKS
  readonly pupils: number | null;
}

/** Words of the register's structure by track; practical training (PRO) and first years (BRUGJAAR) lead to none. */
const WORDS: Readonly<Record<string, (typeof TRACKS)[number] | null>> = {
  VBO: 'vmbo',
  MAVO: 'vmbo',
  HAVO: 'havo',
  VWO: 'vwo',
  PRO: null,
  BRUGJAAR: null,
};

function tracksOf(row: Row): number[] {
  const led = row
    .text('type')
    .split('/')
    .map((word) => {
      const track = WORDS[word];
      if (track === undefined) throw new InputError(`${row.where}: unknown type of school '${word}'`);
      return track;
    });
  return TRACKS.map((track) => (led.includes(track) ? 1 : 0));
}

/** The municipality whose outline holds the point: names in the register are spelt in their own way. */
function codeAt(areas: readonly Area[], row: Row): string {
  const [lon, lat] = [row.number('lon'), row.number('lat')];
  const code = areas.find((area) => contains(area, lon, lat))?.properties['gm_code'];
  if (code === undefined) throw new InputError(`${row.where}: ${lon}, ${lat} lies in no municipality`);
  return code;
}

/** Sites of the list of May 2022 that lead to a diploma, in order of id. */
export function readSecondarySchools(directory: string, codes: Codes): SecondarySchool[] {
  const areas = readAreas(directory, 'places/geo/gemeenten_2022.topojson', 'gemeenten');
  const rows = readRows(directory, FILE).filter(
    (row) => row.text('category') === 'secondary' && row.number('in_2022') === 1,
  );
  return [...byKey(rows, (row) => row.text('school_id')).values()]
    .sort((a, b) => (a.text('school_id') < b.text('school_id') ? -1 : 1))
    .map((row) => ({
      id: row.text('school_id'),
      municipality: codes.one(codeAt(areas, row), row),
      ...toRijksdriehoek(row.number('lon'), row.number('lat')),
      tracks: tracksOf(row),
      pupils: row.optional('pupils_2019'),
    }))
    .filter(({ tracks }) => tracks.includes(1));
}

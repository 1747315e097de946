/** Use of bus stops in the east of the country, in classes; stops themselves are not passed on. */
import { type Row, readRows } from './csv.js';

const FILE = 'places/bus_stop_boardings_east_2019_2023.csv.gz';

/** Lower bounds of the classes, boardings on a working day. */
const BOARDING_CLASSES = [0, 0.5, 1, 2, 5, 10, 25, 100] as const;

export interface BusUse {
  readonly area: 'achterhoek' | 'east';
  readonly from: number;
  readonly stops: number;
  readonly boardings: number;
  readonly gone2020: number;
}

/** Stop places of 2019 by class, and how many of them the list of 2020 lacks; later years are never read. */
export function readBusUse(directory: string): BusUse[] {
  const places = (year: number): Row[] =>
    readRows(directory, FILE).filter((row) => row.text('level') === 'stopplace' && row.number('year') === year);
  const in2020 = new Set(places(2020).map((row) => row.text('code')));
  const in2019 = places(2019);
  return (['achterhoek', 'east'] as const).flatMap((area) => {
    const rows = in2019.filter((row) => area === 'east' || row.text('region5') === 'Achterhoek');
    return BOARDING_CLASSES.map((from, c) => {
      const below = BOARDING_CLASSES[c + 1] ?? Number.POSITIVE_INFINITY;
      const own = rows.filter((row) => row.count('board_weekday') >= from && row.count('board_weekday') < below);
      return {
        area,
        from,
        stops: own.length,
        boardings: own.reduce((sum, row) => sum + row.count('board_weekday'), 0),
        gone2020: own.filter((row) => !in2020.has(row.text('code'))).length,
      };
    });
  });
}

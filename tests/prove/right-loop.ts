import { readFileSync } from 'node:fs';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { synthesise } from '../../scenarios/population/synthesise.js';
import { openInput } from '../../scenarios/population/world-input.js';
import { parseRegionFile } from '../../scenarios/regions/region-file.js';
import type { LivedRegion } from '../statistical/cohorts.js';
import type { Evidence } from './prove.js';
import { bookRows } from './right-loop-books.js';
import { givenRows, householdRows, type Since2015, since2015 } from './right-loop-households.js';
import { brakeRows, demolitionRows } from './right-loop-policies.js';
import { quakeRows } from './right-loop-quakes.js';
import { newHomeRows, searchRows, vacancyRows, valueRows } from './right-loop-rows.js';
import type { Row } from './row.js';

const SOURCE = 'scenarios/packages/nederland.source.json';
const FIRST = 'noord-oost-groningen';
const OTHERS = ['noordoost-fryslan', 'achterhoek', 'zeeuws-vlaanderen', 'zuid-limburg'];

/** Every row of decision 0012, from packs built anew from the country's: five regions at 2015, the first at 2021 too. */
export async function proveRightLoop(): Promise<Evidence> {
  const source = parsePack(readFileSync(SOURCE, 'utf8'), SOURCE);
  const rows: Row[] = [];
  const add = (more: readonly Row[]): void => {
    for (const { what, figure, observed, band, holds, asked } of more) {
      console.error(
        `  ${holds ? 'holds ' : 'MISSES'} ${asked ? '*' : ' '} ${what}: ${figure}, observed ${observed}, ${band}`,
      );
    }
    rows.push(...more);
  };
  const first = since2015(regionAt(source, FIRST, 2015), true);
  const now = regionAt(source, FIRST, 2021);
  add(householdRows(first, now));
  add(givenRows(first, now.pack));
  const all: Since2015[] = [first, ...OTHERS.map((name) => since2015(regionAt(source, name, 2015), false))];
  add(vacancyRows(all));
  add(valueRows(all));
  add(newHomeRows(first, now));
  add(searchRows([first, now]));
  add(demolitionRows(now));
  add(brakeRows(now));
  add(await quakeRows(first));
  add(bookRows(now));
  return { holds: rows.every((row) => row.holds || !row.asked), rows };
}

function regionAt(source: Pack, name: string, base: number): LivedRegion {
  console.error(`  ${name} ${base}`);
  const file = `scenarios/regions/${name}.yaml`;
  const pack = buildRegion(source, parseRegionFile(readFileSync(file, 'utf8'), file, source), base);
  return { name, pack, input: openInput(pack, synthesise(pack, 1)) };
}

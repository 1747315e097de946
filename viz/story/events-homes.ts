/** A sentence on homes: what was built and taken down in the region, and where most of it was. */
import type { LivedYear, Sentence } from './events.js';
import { townName } from './naming.js';
import { figure } from './numbers.js';
import { countOf } from './totals.js';

/** Fewer homes taken down in a town are not worth its name. */
const LEAST_TAKEN_DOWN = 10;

/** None in a world where nothing is built or taken down. */
export function homesEvents({ region, now, language }: LivedYear): readonly Sentence[] {
  const [built_t, takenDown_t] = [now.indicators['dwellings_built'], now.indicators['dwellings_taken_down']];
  if (built_t === undefined || takenDown_t === undefined) return [];
  const [built, takenDown] = [countOf(now, 'dwellings_built'), countOf(now, 'dwellings_taken_down')];
  if (built + takenDown === 0) return [];
  const nl = language === 'nl';
  const n = (value: number): string => figure(value, 0, language);
  let most = 0;
  takenDown_t.forEach((count, t) => {
    if (count > takenDown_t[most]!) most = t;
  });
  const told = takenDown_t[most]! >= LEAST_TAKEN_DOWN;
  const [name, count] = [told ? townName(region, most) : '', n(takenDown_t[most]!)];
  const where = told ? (nl ? `, de meeste in ${name}: ${count}` : `, most of them in ${name}: ${count}`) : '';
  const text = nl
    ? `Woningen in deze toekomst: ${n(built)} gebouwd en ${n(takenDown)} gesloopt${where}.`
    : `Homes in this future: ${n(built)} built and ${n(takenDown)} taken down${where}.`;
  return [{ kind: 'homes', text, town: told ? most : null }];
}

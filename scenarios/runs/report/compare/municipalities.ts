/** Municipalities in both worlds at the end. */
import { html, type Markup } from '../html.js';
import { fixed } from '../numbers.js';
import { type Cell, dataTable } from '../table.js';
import { schoolTowns } from './lost-schools.js';
import { differenceIn, inPlace, namesOf, smallInterval, toldCell, type Worlds } from './worlds.js';

export function municipalitiesSection(worlds: Worlds): Markup {
  const { figures, places, baseline, other } = worlds;
  const names = namesOf(worlds);
  const end = figures.years.length - 1;
  const towns = schoolTowns(worlds, end);
  const decimals = worlds.seeds === 1 ? 0 : 1;
  const row = (code: string, name: string, className?: string) => {
    const place = places.find((p) => p.code === code)!;
    const at = (run: typeof baseline, id: string, y: number) => inPlace(run, place, id, y).mean;
    const difference = (id: string, decimals: number): Cell => {
      const found = differenceIn(worlds, code, id, figures.last);
      return found === undefined ? { main: '\u2013' } : toldCell(found, decimals);
    };
    const inside = towns.filter(({ place: { t } }) => place.towns.includes(t));
    const without = ([0, 1] as const).map((w) => inside.reduce((sum, { shares }) => sum + shares[w], 0));
    return {
      name,
      ...(className === undefined ? {} : { className }),
      cells: [
        { main: fixed(at(baseline, 'schools_open', 0), 0) },
        { main: fixed(at(baseline, 'schools_open', end), decimals) },
        { main: fixed(at(other, 'schools_open', end), decimals) },
        { main: `${fixed(without[0]!, decimals)} → ${fixed(without[1]!, decimals)}` },
        difference('school_distance_km', 2),
        difference('population', 0),
      ],
    };
  };
  return html`<section aria-labelledby="${worlds.id}-municipal"><h2 id="${worlds.id}-municipal">Per gemeente</h2>
${dataTable({
  caption: `Scholen, kernen zonder school en verschillen op 1 januari ${figures.last}${smallInterval(worlds.seeds)}`,
  head: [
    'gemeente',
    `scholen ${figures.base}`,
    `scholen ${names[0]}`,
    `scholen ${names[1]}`,
    'kernen die hun school verloren',
    'verschil weg naar school, km',
    'verschil inwoners',
  ].map((text) => ({ text })),
  shape: 'cards',
  rows: [
    ...figures.municipalities.filter((m) => m.places.length > 0).map(({ code, name }) => row(code, name)),
    row('*', figures.region, 'total'),
  ],
})}</section>`;
}

/** Dutch words for what befell a school, and the figures behind them. */
import { FACILITY_STATUS, REASON } from '../../../sim/state/facilities.js';
import type { SchoolYear, Watched } from '../../why/replay.js';
import { openYears, totalsOf } from '../../why/totals.js';
import { fixed, signed } from '../report/numbers.js';

export const NOTICE =
  'Onderzoeksuitvoer: \u00e9\u00e9n getrokken toekomst van een bestaande school, geen voorspelling. Een andere trekking verloopt anders; ' +
  'noem de school niet bij naam naast een toekomstig jaar buiten onderzoek.';

const REASONS: Readonly<Record<number, string>> = {
  [REASON.board]: 'besluit van het bestuur',
  [REASON.norm]: 'drie jaar onder de opheffingsnorm',
  [REASON.merged]: 'besluit van het bestuur, fusie met een andere school ervan',
  [REASON.mergedByNorm]: 'drie jaar onder de opheffingsnorm, fusie met een andere school van het bestuur',
};
const reasonOf = (reason: number): string => REASONS[reason] ?? '';

const DENOMINATIONS: Readonly<Record<string, string>> = {
  public: 'openbaar',
  catholic: 'katholiek',
  protestant: 'protestants',
  reformed: 'reformatorisch',
  neutral: 'algemeen bijzonder',
  cooperation: 'samenwerking',
};
export const denominationOf = (group: string): string => DENOMINATIONS[group] ?? 'andere richting';

/** What happened to it in a year, in a few words. */
export function eventOf(row: SchoolYear, before: SchoolYear | undefined): string {
  const { status, reason, held, paidEur, yearsUnder, exemption } = row.decision;
  const was = before?.decision.status ?? FACILITY_STATUS.open;
  const words: string[] = [];
  if (status === FACILITY_STATUS.announced) words.push(`sluiting aangekondigd: ${reasonOf(reason)}`);
  if (status === FACILITY_STATUS.closed && was !== FACILITY_STATUS.closed) words.push('gesloten op 1 augustus');
  if (held !== 0) words.push(`had willen sluiten (${reasonOf(held)}); opengehouden voor \u20ac ${fixed(paidEur, 0)}`);
  if (status === FACILITY_STATUS.open && yearsUnder > 0) words.push(`${yearsUnder} jaar onder de norm`);
  if (status === FACILITY_STATUS.open && yearsUnder > 0 && exemption > 0) words.push(EXEMPTIONS[exemption]!);
  return words.join('; ');
}
const EXEMPTIONS = ['', 'uitgezonderd: gemiddelde van het bestuur', 'uitgezonderd: laatste van de richting'];

/** How it ended, in a sentence or two. @param into the school it merged into */
export function endOf(
  { years }: Watched,
  lastYear: number,
  into: { readonly name: string; readonly town: string } | null,
): string {
  const closed = years.find(({ decision }) => decision.status === FACILITY_STATUS.closed);
  const announced = years.find(({ decision }) => decision.status === FACILITY_STATUS.announced);
  if (announced === undefined) return `Open op 1 januari ${lastYear}.`;
  const { reason } = announced.decision;
  const chance =
    announced.outlook && (reason === REASON.board || reason === REASON.merged)
      ? `; de kans was dat jaar ${fixed(100 * announced.outlook.probability, 1)} procent`
      : '';
  const first = announced.change === null ? 'al v\u00f3\u00f3r de basisdatum' : `in het najaar van ${announced.year}`;
  const partner = into === null ? '' : ` (${into.name}, ${into.town})`;
  const why = `aangekondigd ${first}: ${reasonOf(reason)}${partner}${chance}`;
  return closed === undefined
    ? `Open op 1 januari ${lastYear}, maar de sluiting is ${why}.`
    : `Gesloten op 1 augustus ${closed.year}, ${why}.`;
}

/** What made its pupils fewer or more while it was open; the figures add up to the change. */
export function causesOf(watched: Watched): string {
  const years = openYears(watched);
  const sums = totalsOf(years);
  const first = years[0] ?? watched.years[0]!;
  const last = years.at(-1) ?? first;
  const around = 'Kinderen van 4 tot en met 11 in de kernen waaruit zij komen';
  if (last.year === first.year)
    return `${first.pupils} leerlingen in ${first.year}. ${around}: ${first.childrenAround} in ${first.year}.`;
  const parts = [
    ['jaarklassen', sums.classes],
    ['verhuisde gezinnen', sums.moved],
    ['kinderen van gesloten scholen', sums.closures],
    ['andere schoolkeuze', sums.chosen],
    ['overig', sums.rest],
  ] as const;
  const listed = parts.map(([label, n]) => `${label} ${signed(n, 0)}`).join(', ');
  return (
    `Van ${first.pupils} leerlingen in ${first.year} naar ${last.pupils} in ${last.year}: ${listed}. ` +
    `${around}: ${first.childrenAround} in ${first.year}, ${last.childrenAround} in ${last.year}.`
  );
}

/**
 * Municipalities of 2015 in the parts that lie in the municipalities of 2023, with residents by class and sex.
 *
 * Unlike `recode_to_2023`, which gives a former municipality to the one that took most of it, parts follow the towns:
 * land that changed hands after 2015 is taken out where it was.
 */
import { InputError } from '../../scenarios/errors.js';
import { allocate } from '../../scenarios/packages/allocate.js';
import { byCode } from '../../scenarios/packages/canonical.js';
import { AGE_CLASSES } from '../estimators/municipal-series.js';
import type { Codes, Part } from './codes.js';
import { byKey, type Row, readRows } from './csv.js';
import type { Town } from './towns.js';

/** Land with residents that went to another municipality: Meerstad on 1 January 2017, Oudenhoorn a year later. */
const LAND: readonly { from: string; to: string; persons: number; of: number }[] = [
  { from: 'GM0040', to: 'GM0014', persons: 1033, of: 15770 }, // Slochteren to Groningen
  { from: 'GM1930', to: 'GM1992', persons: 1208, of: 85801 }, // Nissewaard to Hellevoetsluis
];

export interface Part2015 {
  readonly municipality2015: string;
  readonly municipality: string; // of 2023
  readonly ages: readonly number[]; // by AGE_CLASSES, 1 January 2015
  readonly men: number;
  readonly women: number;
}

export interface Territory2015 {
  /** In order of both codes. */
  readonly parts: readonly Part2015[];
  /** Code of 2015 by town code. */
  readonly homeOf: ReadonlyMap<string, string>;
  /** The codes with the shares of the parts, for other figures of 2015. */
  readonly codes: Codes;
}

/** Shares of a municipality of 2015, those of `recode_to_2023` with land that changed hands. */
function partsWithLand(codes: Codes, code: string, row: Row): readonly Part[] {
  const parts = codes.partsOf(code, row);
  const land = LAND.find(({ from }) => from === code);
  if (!land) return parts;
  const share = land.persons / land.of;
  return [...parts.map((part) => ({ ...part, share: part.share * (1 - share) })), { code: land.to, share }];
}

/** Where each town was in 2015: published; else the municipality of today, or the largest part of it. */
function homesOf(directory: string, towns: readonly Town[], shares: ReadonlyMap<string, readonly Part[]>) {
  const file = 'places/woonplaats_municipality_by_year.csv';
  const published = byKey(readRows(directory, file), (row) => row.text('wp_code'));
  const formerOf = new Map<string, string>();
  for (const [former, parts] of shares) {
    for (const { code } of parts) if (!formerOf.has(code) || former === code) formerOf.set(code, former);
  }
  return new Map(
    towns.map(({ code, municipality }) => {
      const found = published.get(code)?.text('gm_2015') ?? '';
      const known = shares.get(found)?.some((part) => part.code === municipality);
      return [code, known ? found : formerOf.get(municipality)!];
    }),
  );
}

/** One part with the residents of both, under the codes of the first. */
const joined = (a: Part2015, b: Part2015): Part2015 => ({
  municipality2015: a.municipality2015,
  municipality: a.municipality,
  ages: a.ages.map((n, c) => n + b.ages[c]!),
  men: a.men + b.men,
  women: a.women + b.women,
});

/** Municipalities without a town of their own in the list go with the part of the same municipality of today. */
function withTowns(
  parts: readonly Part2015[],
  towns: readonly Town[],
  homeOf: ReadonlyMap<string, string>,
): Part2015[] {
  const inhabited = new Set(towns.map(({ code, municipality }) => `${homeOf.get(code)!} ${municipality}`));
  const kept = parts.filter((p) => inhabited.has(`${p.municipality2015} ${p.municipality}`));
  return kept.map((part) => {
    const first = kept.find((p) => p.municipality === part.municipality) === part;
    const added = first ? parts.filter((p) => p.municipality === part.municipality && !kept.includes(p)) : [];
    return [part, ...added].reduce(joined);
  });
}

/** @throws InputError when a municipality of 2015 has no counts by sex, or sexes and ages disagree by more than 5. */
export function readTerritory2015(directory: string, codes: Codes, towns: readonly Town[]): Territory2015 {
  const file = 'cbs/age_counts_2015.csv';
  const rows = readRows(directory, file).filter((row) => row.text('region_code').startsWith('GM'));
  const key = byKey(
    readRows(directory, 'cbs/keyfigures_2015_all_regions.csv.gz').filter((row) =>
      row.text('region_code').startsWith('GM'),
    ),
    (row) => row.text('region_code'),
  );
  const shares = new Map(
    rows.map((row) => [row.text('region_code'), partsWithLand(codes, row.text('region_code'), row)]),
  );
  const parts = rows.flatMap((row): Part2015[] => {
    const code = row.text('region_code');
    const sexes = key.get(code);
    if (!sexes) throw new InputError(`${row.where}: ${code} is not in cbs/keyfigures_2015_all_regions.csv.gz`);
    const classes = AGE_CLASSES.map((c) => row.count(`age_${c}`));
    const population = classes.reduce((a, b) => a + b, 0);
    const [men, women] = [sexes.count('Mannen_2'), sexes.count('Vrouwen_3')];
    if (Math.abs(men + women - population) > 5) {
      throw new InputError(`${row.where}: the ages add up to ${population}, men and women to ${men + women}`);
    }
    const weights = shares.get(code)!.map(({ share }) => share);
    // The parts of a total, then its classes among them: so both add up.
    const persons = allocate(weights, population);
    const ages = dividedClasses(classes, persons);
    return shares.get(code)!.map(({ code: municipality }, i) => {
      const menHere = Math.round((persons[i]! * men) / (men + women));
      return { municipality2015: code, municipality, ages: ages[i]!, men: menHere, women: persons[i]! - menHere };
    });
  });
  const homeOf = homesOf(directory, towns, shares);
  const ordered = [...parts].sort(
    (a, b) => byCode(a.municipality2015, b.municipality2015) || byCode(a.municipality, b.municipality),
  );
  return {
    parts: withTowns(ordered, towns, homeOf),
    homeOf,
    codes: { ...codes, partsOf: (code, row) => partsWithLand(codes, code, row) },
  };
}

/** Classes among parts of given size, whole, every class and every part adding up. */
function dividedClasses(classes: readonly number[], persons: readonly number[]): number[][] {
  const left = [...classes];
  return persons.map((n, i) => {
    const here = i === persons.length - 1 ? [...left] : allocate(left, n);
    here.forEach((count, c) => {
      left[c]! -= count;
    });
    return here;
  });
}

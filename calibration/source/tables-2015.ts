/** Pack tables by municipality that only base 2015 reads. */
import { SOURCE_TABLES } from '../../scenarios/packages/columns/source-tables.js';
import type { Table } from '../../scenarios/packages/format.js';
import { from, makeTable } from '../../scenarios/packages/table.js';
import type { LocalRatios } from '../estimators/local-ratios.js';
import { AGE_CLASSES, type SeriesRow } from '../estimators/municipal-series.js';
import { transitShare } from '../estimators/transit.js';
import type { Homes2015 } from './municipalities-2015.js';
import { round } from './parameters.js';
import type { Territory2015 } from './parts-2015.js';
import { origin } from './town-tables.js';

const BASE = 2015;

export function tables2015(
  homes: readonly Homes2015[],
  { parts }: Territory2015,
  ratios: LocalRatios,
  series: readonly SeriesRow[],
): Record<string, Table> {
  const land = 'on the land of 2023 (Winsum divided, Meerstad and Oudenhoorn where they are now)';
  const households = origin('70072ned', BASE, 'derived', land);
  const stock = origin('kwb', BASE, 'derived', land);
  const ratio = (what: string) =>
    origin(
      '37259',
      2014,
      'derived',
      `${what} 2012-2014 over expected at the national level of each year, shrunk to the province`,
    );
  const ages = origin('70072ned', BASE, 'derived', `counts as published, ${land}`);
  const count = (of: (h: Homes2015) => number) => homes.map((h) => Math.round(of(h)));
  return {
    municipalities_2015: makeTable('Municipalities in 2015', SOURCE_TABLES['municipalities_2015']!, {
      code: from(
        households,
        homes.map((h) => h.code),
      ),
      households: from(
        households,
        count((h) => h.households),
      ),
      households_single: from(
        households,
        count((h) => h.single),
      ),
      households_no_children: from(
        households,
        count((h) => h.noChildren),
      ),
      households_children: from(
        households,
        count((h) => h.children),
      ),
      household_size: from(
        households,
        homes.map((h) => round(h.householdSize, 3)),
      ),
      dwellings: from(
        stock,
        count((h) => h.dwellings),
      ),
      owner_share: from(
        stock,
        homes.map((h) => round(h.ownerShare, 4)),
      ),
      social_share: from(
        stock,
        homes.map((h) => round(h.socialShare, 4)),
      ),
      transit: from(
        origin('37259', 2014, 'derived'),
        homes.map((h) => round(transitShare(h.code, series, BASE), 4)),
      ),
      mortality_ratio: from(
        ratio('deaths'),
        ratios.mortalityRatio.map((r) => round(r, 4)),
      ),
      fertility_ratio: from(
        ratio('births'),
        ratios.fertilityRatio.map((r) => round(r, 4)),
      ),
    }),
    parts_2015: makeTable('Residents of 2015 by municipality of then and now', SOURCE_TABLES['parts_2015']!, {
      municipality_2015: from(
        ages,
        parts.map((p) => p.municipality2015),
      ),
      municipality: from(
        ages,
        parts.map((p) => p.municipality),
      ),
      men: from(
        ages,
        parts.map((p) => p.men),
      ),
      women: from(
        ages,
        parts.map((p) => p.women),
      ),
      ...Object.fromEntries(
        AGE_CLASSES.map((g, c) => [
          `age_${g}`,
          from(
            ages,
            parts.map((p) => p.ages[c]!),
          ),
        ]),
      ),
    }),
  };
}

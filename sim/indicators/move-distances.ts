/** How far residents moved, and from how far others came: straight distance between towns and centres of zones. */
import { BAND } from './distance-bands.js';
import type { Indicator } from './indicator.js';
import { rowOf, type YearFlows } from './year-flows.js';

const STRAIGHT = 'in a straight line, for other municipalities to the centre of their zone';

/** Sum of some bands by town. */
const ofBands =
  (column: 'departures_bt' | 'fromZones_bt', bands: readonly number[]) =>
  (_: unknown, __: unknown, flows: YearFlows): number[] => {
    const towns = flows.arrivals_t.length;
    const [first, ...more] = bands.map((band) => rowOf(flows[column], band, towns));
    return first!.map((n, t) => more.reduce((sum, values) => sum + values[t]!, n));
  };

const banded = (
  id: string,
  nl: string,
  en: string,
  definition: string,
  cbs: string,
  of: Indicator['of'],
): Indicator => ({
  id,
  label: { nl, en },
  unit: 'persons',
  definition,
  source: 'count of events',
  cbs,
  kind: 'flow',
  headline: false,
  of,
});

const moved = (id: string, band: number, nl: string, en: string): Indicator =>
  banded(
    id,
    `Verhuisd ${nl}`,
    `Moves ${en}`,
    `Residents who moved ${en}${band === BAND.sameTown ? '' : `, ${STRAIGHT}`}; the bands add up to the departures of towns`,
    'none by town; 81734NED by pairs of municipalities',
    ofBands('departures_bt', [band]),
  );

const came = (id: string, bands: readonly number[], nl: string, en: string): Indicator =>
  banded(
    id,
    `Van buiten de regio gekomen ${nl}`,
    `Arrivals from outside the region ${en}`,
    `Persons who came from the country outside the region ${en}, ${STRAIGHT}`,
    'StatLine 81734NED, by pairs of municipalities',
    ofBands('fromZones_bt', bands),
  );

export const moveDistances: readonly Indicator[] = [
  moved('moves_same_town', BAND.sameTown, 'binnen de kern', 'within the town'),
  moved('moves_under_10km', BAND.under10, 'naar elders binnen 10 km', 'elsewhere, under 10 km'),
  moved('moves_10_20km', BAND.from10, 'over 10 tot 20 km', '10 to 20 km'),
  moved('moves_20_50km', BAND.from20, 'over 20 tot 50 km', '20 to 50 km'),
  moved('moves_over_50km', BAND.over50, 'over 50 km of meer', '50 km or more'),
  came('arrivals_under_20km', [BAND.under10, BAND.from10], 'van minder dan 20 km', 'over less than 20 km'),
  came('arrivals_20_50km', [BAND.from20], 'van 20 tot 50 km', 'over 20 to 50 km'),
  came('arrivals_over_50km', [BAND.over50], 'van 50 km of verder', 'over 50 km or more'),
];

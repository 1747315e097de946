/** What draws people to a municipality or keeps them: jobs, value of dwellings, education, income, students. */
import { InputError } from '../../scenarios/errors.js';
import { type Codes, recoded } from './codes.js';
import { type Row, readRows } from './csv.js';
import { kmToBorder, readLandBorder } from './land-border.js';
import { weightedMean } from './municipalities.js';
import type { Town } from './towns.js';

export interface Attributes {
  readonly x: number;
  readonly y: number;
  readonly jobs2015: number;
  readonly students2015: number;
  readonly income2015: number | null; // EUR
  readonly educationLow2021: number | null; // shares
  readonly educationHigh2021: number | null;
  readonly participation2021: number | null;
  readonly selfEmployed2021: number | null;
  readonly incomePerInhabitant2021: number | null; // EUR
  readonly hbo2015: number; // residents in education
  readonly wo2015: number;
  readonly mbo2015: number;
  readonly secondary2015: number;
  readonly builtBefore2000: number; // shares of dwellings, 2021
  readonly singleFamily: number;
  readonly borderKm: number;
}

/** In order of the municipalities. @throws InputError when one has no residents or no count of jobs. */
export function readAttributes(directory: string, codes: Codes, towns: readonly Town[]): Attributes[] {
  const key = readRows(directory, 'cbs/keyfigures_2015_all_regions.csv.gz').filter((row) =>
    row.text('region_code').startsWith('GM'),
  );
  const kwb = readRows(directory, 'places/municipalities_kwb2021.csv');
  const residents = (row: Row): number => row.count('TotaleBevolking_1');
  const jobs = recoded(codes, key, (row) => row.optional('TotaalAantalBanen_112'));
  const inEducation = (...columns: readonly string[]): Map<string, number> =>
    recoded(codes, key, (row) => {
      const counts = columns.flatMap((column) => row.optional(column) ?? []);
      return counts.length === 0 ? null : counts.reduce((a, b) => a + b, 0);
    });
  const students = inEducation('HogerBeroepsonderwijs_106', 'WetenschappelijkOnderwijs_107');
  const hbo = inEducation('HogerBeroepsonderwijs_106');
  const wo = inEducation('WetenschappelijkOnderwijs_107');
  const mbo = inEducation('BeroepsopleidendeLeerweg_104', 'BeroepsbegeleidendeLeerweg_105');
  const secondary = inEducation('VoortgezetOnderwijs_103');
  const income = weightedMean(codes, key, (row) => row.optional('TotaalParticuliereHuishoudens_148'), residents);
  const share = (column: string): Map<string, number> =>
    weightedMean(
      codes,
      kwb,
      (row) => row.optional(column),
      (row) => row.count('population'),
    );
  const low = share('edu_low_pct');
  const high = share('edu_high_pct');
  const participation = share('net_labour_participation_pct');
  const selfEmployed = share('self_employed_pct');
  const perInhabitant = share('income_per_inhabitant_keur');
  const old = share('built_before_2000_pct');
  const singleFamily = share('single_family_pct');
  const border = readLandBorder(directory);
  const centres = centresOf(towns);
  const part = (shares: ReadonlyMap<string, number>, code: string): number | null =>
    shares.has(code) ? shares.get(code)! / 100 : null;
  return codes.municipalities.map(({ code, name }) => {
    const centre = centres.get(code);
    const work = jobs.get(code);
    if (!centre || work === undefined) throw new InputError(`no source table has residents or jobs of ${code} ${name}`);
    if (!old.has(code) || !singleFamily.has(code))
      throw new InputError(`no source table has age or kind of the dwellings of ${code} ${name}`);
    return {
      ...centre,
      jobs2015: work * 1000,
      students2015: students.get(code) ?? 0,
      income2015: income.has(code) ? income.get(code)! * 1000 : null,
      educationLow2021: part(low, code),
      educationHigh2021: part(high, code),
      participation2021: part(participation, code),
      selfEmployed2021: part(selfEmployed, code),
      incomePerInhabitant2021: perInhabitant.has(code) ? perInhabitant.get(code)! * 1000 : null,
      hbo2015: hbo.get(code) ?? 0,
      wo2015: wo.get(code) ?? 0,
      mbo2015: mbo.get(code) ?? 0,
      secondary2015: secondary.get(code) ?? 0,
      builtBefore2000: old.get(code)! / 100,
      singleFamily: singleFamily.get(code)! / 100,
      borderKm: kmToBorder(centre, border),
    };
  });
}

/** Centres of municipalities, weighted by the residents of their towns in 2021. */
function centresOf(towns: readonly Town[]): Map<string, { x: number; y: number }> {
  const sums = new Map<string, { x: number; y: number; n: number }>();
  for (const { municipality, x, y, residents } of towns) {
    if (x === null || y === null) continue;
    const sum = sums.get(municipality) ?? { x: 0, y: 0, n: 0 };
    const n = residents[2021];
    sums.set(municipality, { x: sum.x + x * n, y: sum.y + y * n, n: sum.n + n });
  }
  return new Map([...sums].map(([code, { x, y, n }]) => [code, { x: Math.round(x / n), y: Math.round(y / n) }]));
}

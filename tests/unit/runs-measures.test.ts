/** Variants and measures of a scenario: what is read, the sentence for everything that is not, and towns of an area. */
import { describe, expect, it } from 'vitest';
import { idleMeasures, policyOf } from '../../scenarios/policy.js';
import { parseScenario, type Scenario } from '../../scenarios/schema/scenario.js';
import { FEEDBACK_VARIANTS, VARIANT_PARAMETERS } from '../../scenarios/schema/variants.js';
import { canonicalScenario, scenarioText } from '../../scenarios/schema/write.js';
import { MEASURES } from '../../sim/measures/measures.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { toyPack } from '../toy/pack.js';
import { messageOf } from './input-error.js';

const GOOD = 'region: noord-oost-groningen\nyears: [2021, 2040]\n';
const parse = (text: string): Scenario => parseScenario(`${text}\n${GOOD}`, 'keep.yaml');
const measures = (...items: readonly string[]): Scenario =>
  parse(['measures:', ...items.map((item) => `  - ${item}`)].join('\n'));
const feedbackOf = ({ parameters }: Scenario) =>
  Object.fromEntries(VARIANT_PARAMETERS.map((name) => [name, parameters[name]]));

describe('the variant of a scenario', () => {
  it('is nl without a word, which changes no parameter', () => {
    const scenario = parse('');
    expect(scenario.variant).toBe('nl');
    for (const name of VARIANT_PARAMETERS) expect(scenario.parameters[name]).toBe(PARAMETERS[name].initial);
    expect(parse('variant: nl')).toEqual(scenario);
  });
  it('null has no effect, with and without quotes', () => {
    const scenario = parse('variant: null');
    expect(scenario.variant).toBe('null');
    expect(scenario.parameters).toMatchObject({ facilityOutflow: 0, facilityAttraction: 0, facilityForAll: 0 });
    expect(parse("variant: 'null'")).toEqual(scenario);
  });
  it('dk is late, strong and for everybody', () => {
    expect(feedbackOf(parse('variant: dk'))).toEqual(FEEDBACK_VARIANTS.dk.parameters);
    expect(FEEDBACK_VARIANTS.dk.parameters).toMatchObject({ facilityForAll: 1, facilityDelay: 5, facilitySpread: 5 });
    expect(FEEDBACK_VARIANTS.dk.parameters.facilityAttraction).toBeGreaterThan(PARAMETERS.facilityAttraction.initial);
  });
  it('has values inside the declared ranges', () => {
    for (const { parameters } of Object.values(FEEDBACK_VARIANTS)) {
      for (const name of VARIANT_PARAMETERS) {
        const { min, max } = PARAMETERS[name];
        expect(parameters[name]).toBeGreaterThanOrEqual(min);
        expect(parameters[name]).toBeLessThanOrEqual(max);
      }
    }
  });
  it('yields to what the file says itself', () => {
    const { parameters } = parse('variant: dk\nparameters: { facilityDelay: 2 }');
    expect(parameters).toMatchObject({ facilityDelay: 2, facilitySpread: 5, facilityForAll: 1 });
  });
  it('is refused when unknown, with the nearest', () => {
    expect(messageOf(() => parse('variant: ndl'))).toBe(
      'keep.yaml: variant = "ndl" is not accepted (did you mean \'nl\'?); expected one of nl, dk, null: ' +
        'how people respond to facilities that went',
    );
    expect(messageOf(() => parse('variant: 3'))).toMatch(
      /^keep\.yaml: variant = 3 is not accepted; expected one of nl/,
    );
  });
});

describe('measures of a scenario', () => {
  it('have every default filled in: full dose, the whole period, the whole region', () => {
    expect(measures('id: gp-cooperation').measures).toEqual([
      { id: 'gp-cooperation', dose: 1, start: 2021, years: 19 },
    ]);
    expect(measures('{ id: gp-cooperation, start: 2022 }').measures[0]).toMatchObject({ start: 2022, years: 18 });
  });
  it('read back from the resolved text, in their order', () => {
    const scenario = parse(
      `variant: null\nmeasures:\n  - { id: kept-bus-corridor, dose: 0.25, start: 2030, years: 60, area: [Veendam, "no: 1"] }\n  - id: gp-cooperation`,
    );
    expect(parseScenario(scenarioText(scenario), 'x')).toEqual(scenario);
    expect(scenario.measures.map(({ id }) => id)).toEqual(['kept-bus-corridor', 'gp-cooperation']);
  });
  it('decide the identity of a run', () => {
    const forms = [parse(''), measures('id: gp-cooperation'), measures('{ id: gp-cooperation, dose: 0.5 }')];
    expect(new Set(forms.map(canonicalScenario)).size).toBe(3);
    expect(canonicalScenario(measures('{ id: gp-cooperation, dose: 1, start: 2021 }'))).toBe(
      canonicalScenario(forms[1]!),
    );
  });
  it.each([
    [
      'no list',
      () => parse('measures: gp-cooperation'),
      /^keep\.yaml: measures = "gp-cooperation" is not accepted; expected \[\], or a list/,
    ],
    [
      'a word',
      () => measures('gp-cooperation'),
      /^keep\.yaml: measures: item 1 = "gp-cooperation" is not accepted; expected lines with the keys id, /,
    ],
    [
      'no id',
      () => measures('dose: 1'),
      /^keep\.yaml: measures: item 1: 'id' is missing; expected one of small-school-allowance, /,
    ],
    [
      'id misspelt',
      () => measures('id: gp-cooperation', 'id: gp-coperation'),
      /^keep\.yaml: measures: item 2: unknown measure "gp-coperation" \(did you mean 'gp-cooperation'\?\); known: small-/,
    ],
    ['id no word', () => measures('id: 3'), /item 1: id = 3 is not accepted; expected one of /],
    [
      'key misspelt',
      () => measures('{ id: gp-cooperation, doze: 1 }'),
      /^keep\.yaml: measures: item 1 \(gp-cooperation\): unknown key 'doze' \(did you mean 'dose'\?\); accepted: id, dose, start, years, area$/,
    ],
    [
      'dose above 2',
      () => measures('{ id: gp-cooperation, dose: 2.1 }'),
      /\(gp-cooperation\): dose = 2\.1 is not accepted; expected a number from 0 to 2; 1 = the declared/,
    ],
    [
      'dose with a decimal comma',
      () => measures('id: gp-cooperation\n    dose: 1,2'),
      /dose = "1,2" is not accepted; expected a number from 0 to 2; .*; decimals take a point, no comma$/,
    ],
    ['dose below 0', () => measures('{ id: gp-cooperation, dose: -1 }'), /dose = -1 is not accepted/],
    ['dose no number', () => measures('{ id: gp-cooperation, dose: .nan }'), /dose = NaN is not accepted/],
    [
      'start no year',
      () => measures('{ id: gp-cooperation, start: soon }'),
      /start = "soon" is not accepted; expected the first year/,
    ],
    [
      'start too early',
      () => measures('{ id: gp-cooperation, start: 2020 }'),
      /^keep\.yaml: measures: item 1 \(gp-cooperation\): start = 2020 lies outside the scenario's years; expected 2021 to 2039$/,
    ],
    ['start too late', () => measures('{ id: gp-cooperation, start: 2040 }'), /start = 2040 lies outside/],
    [
      'no years',
      () => measures('{ id: gp-cooperation, years: 0 }'),
      /years = 0 is not accepted; expected a whole number from 1 to 60/,
    ],
    ['half a year', () => measures('{ id: gp-cooperation, years: 1.5 }'), /years = 1\.5 is not accepted/],
    [
      'area no list',
      () => measures('{ id: gp-cooperation, area: Veendam }'),
      /area = "Veendam" is not accepted; expected a list of municipalities/,
    ],
    [
      'area empty',
      () => measures('{ id: gp-cooperation, area: [] }'),
      /area = \[\] is not accepted; expected a list .* whole region/,
    ],
    ['area of numbers', () => measures('{ id: gp-cooperation, area: [37] }'), /area = \[37\] is not accepted/],
  ])('refuses: %s', (_, read, expected) => {
    expect(messageOf(read)).toMatch(expected);
  });
});

describe('a measure whose budget of a year is less than the least it can do', () => {
  const pack = toyPack();
  const [town] = pack.tables['places']!.columns['code']!.values as readonly string[];
  const residents = (pack.tables['places']!.columns['residents']!.values as readonly number[])[0]!;
  const idle = (...items: readonly string[]) =>
    idleMeasures(policyOf(measures(...items.map((item) => `{ id: ${item} }`)), pack), pack);

  it('is told, with both amounts', () => {
    const [said, ...more] = idle('renovation-fund', `demolish-and-rebuild, dose: 0.5, area: [${town}]`);
    expect(more).toEqual([]);
    expect(said).toBe(
      `measures: item 2 (demolish-and-rebuild) does nothing: it has EUR ${Math.round(15 * residents)} a year (30 per resident ` +
        'of its area, times the dose), the least it can do costs EUR 302000, and what is not spent in a year is gone',
    );
  });
  it('is not told of a measure without a dose, or whose costs differ from place to place', () => {
    expect(idle('gp-cooperation, dose: 0', `small-school-allowance, area: [${town}]`)).toEqual([]);
  });
});

describe('the same measure twice', () => {
  const pack = toyPack();
  const codes = pack.tables['places']!.columns['code']!.values as readonly string[];
  const read = (...items: readonly string[]) =>
    policyOf(measures(...items.map((item) => `{ id: ${item} }`)), pack, 'keep.yaml');

  it('is accepted for other towns or other years', () => {
    expect(read(`gp-cooperation, area: [${codes[0]}]`, `gp-cooperation, area: [${codes[1]}], dose: 2`)).toHaveLength(2);
    expect(read('gp-cooperation, start: 2022, years: 3', 'gp-cooperation, start: 2025, years: 1')).toHaveLength(2);
  });
  it('is refused where and when both would hold, since together they pass the highest dose', () => {
    expect(
      messageOf(() => read('gp-cooperation', 'renovation-fund', `gp-cooperation, start: 2030, area: [${codes[1]}]`)),
    ).toMatch(
      /^keep\.yaml: measures: item 3 \(gp-cooperation\): measures: item 1 \(gp-cooperation\) is the same measure, in .+ and in 2030 too; expected it once/,
    );
  });
});

describe('the area of a measure', () => {
  const pack = toyPack();
  const places = pack.tables['places']!.columns;
  const [code_t, name_t, municipality_t] = ['code', 'name', 'municipality'].map(
    (column) => places[column]!.values as readonly string[],
  ) as [readonly string[], readonly string[], readonly string[]];
  const [code_m, name_m] = ['code', 'name'].map(
    (column) => pack.tables['municipalities']!.columns[column]!.values as readonly string[],
  ) as [readonly string[], readonly string[]];
  const policyAt = (...area: readonly string[]) =>
    policyOf(
      { ...parse(''), measures: [{ id: 'gp-cooperation', dose: 1, start: 2021, years: 5, area }] },
      pack,
      'keep.yaml',
    );

  it('is the whole region without a word', () => {
    const policy = policyOf(measures(...MEASURES.map(({ id }) => `{ id: ${id}, dose: 0.5, start: 2025 }`)), pack);
    expect(policy.map(({ id }) => id)).toEqual(MEASURES.map(({ id }) => id));
    for (const { area_t, dose, start, years } of policy) {
      expect(area_t).toEqual(code_t.map(() => true));
      expect([dose, start, years]).toEqual([0.5, 2025, 15]);
    }
  });
  it('is the towns of municipalities, by name or code, and single towns by code, together', () => {
    const of = (m: number) => municipality_t.map((code) => code === code_m[m]);
    for (const typed of [name_m[0]!, name_m[0]!.toUpperCase()]) expect(policyAt(typed)[0]!.area_t).toEqual(of(0));
    expect(policyAt(code_m[0]!)[0]!.area_t).toEqual(of(0));
    expect(policyAt(code_t[0]!)[0]!.area_t).toEqual(code_t.map((_, t) => t === 0));
    const last = code_t.length - 1;
    const both = of(0).map((inside, t) => inside || t === last);
    expect(policyAt(code_m[0]!, code_t[last]!, code_t[last]!)[0]!.area_t).toEqual(both);
  });
  it('is refused when the region does not hold it, with the nearest', () => {
    expect(messageOf(() => policyAt(`${name_m[0]}x`))).toBe(
      `keep.yaml: measures: item 1 (gp-cooperation): unknown area "${name_m[0]}x" (did you mean '${name_m[0]}'?); ` +
        'expected a municipality of the region (name or code) or a town (code)',
    );
    const t = name_t.findIndex((name) => !name_m.includes(name));
    expect(messageOf(() => policyAt(name_t[t]!))).toContain(`(a town by that name has the code ${code_t[t]}`);
  });
});

/** What is not a pack is refused with one sentence, whatever it is. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePack } from '../../scenarios/packages/check/check.js';
import { packFile, REGION_FILE, refusal, SOURCE_FILE } from './pack-files.js';

const text = packFile(REGION_FILE);
const refused = (content: string): string => {
  const { name, message } = refusal(() => parsePack(content, 'p.json'));
  expect(name, message).toBe('InputError');
  expect(message.startsWith('p.json: '), message).toBe(true);
  expect(message.includes('\n'), message).toBe(false);
  return message;
};

/** The pack with one value of a column replaced, its identity left alone. */
function changed(table: string, column: string, row: number, value: unknown): string {
  const pack = JSON.parse(text);
  pack.tables[table].columns[column].values[row] = value;
  return JSON.stringify(pack);
}
/** The pack changed anywhere. */
function edited(change: (pack: ReturnType<typeof JSON.parse>) => void): string {
  const pack = JSON.parse(text);
  change(pack);
  return JSON.stringify(pack);
}

/** The first code of a table replaced wherever it stands. */
const renamed = (table: string, code: string): string =>
  text.replaceAll(`"${JSON.parse(text).tables[table].columns.code.values[0]}"`, `"${code}"`);

/** Takes the last row off a table. */
function dropRow(table: { rows: number; columns: Record<string, { values: unknown[] }> }): void {
  table.rows -= 1;
  for (const column of Object.values(table.columns)) column.values.pop();
}

/** Takes a row out of a table. */
function dropMiddle(table: { rows: number; columns: Record<string, { values: unknown[] }> }, row: number): void {
  table.rows -= 1;
  for (const column of Object.values(table.columns)) column.values.splice(row, 1);
}

describe('a pack that was damaged', () => {
  it('is refused when cut off anywhere', () => {
    for (let part = 0; part < 64; part++) refused(text.slice(0, Math.floor((text.length * part) / 64)));
    refused(text.slice(0, text.trimEnd().length - 1));
    refused(text.slice(Math.floor(text.length / 2)));
  });

  it('is refused with any digit changed', () => {
    const digits = [...text.matchAll(/\d/g)].map((match) => match.index);
    const damage = fc.record({
      at: fc.integer({ min: 0, max: digits.length - 1 }),
      by: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(damage, ({ at, by }) => {
        const place = digits[at]!;
        const digit = (Number(text[place]) + by) % 10;
        refused(`${text.slice(0, place)}${digit}${text.slice(place + 1)}`);
      }),
      { numRuns: 300, seed: 20210101 },
    );
  });

  it('is refused with a digit changed where no rule but the identity sees it', () => {
    expect(refused(changed('places', 'lon', 3, 6.77777))).toContain('do not match the identity');
    expect(refused(edited((pack) => (pack.outlines.country[0].rings[0][2] += 1)))).toContain(
      'do not match the identity',
    );
    expect(refused(edited((pack) => (pack.id = `${pack.id.startsWith('0') ? 1 : 0}${pack.id.slice(1)}`)))).toContain(
      'do not match the identity',
    );
  });

  it('is refused as a source pack, too', () => {
    const national = packFile(SOURCE_FILE);
    const places = [0.1, 0.3, 0.5, 0.7, 0.9].map((part) => national.indexOf('7', Math.floor(national.length * part)));
    for (const place of places) refused(`${national.slice(0, place)}8${national.slice(place + 1)}`);
    refused(national.slice(0, national.length / 2));
  });

  it('is accepted undamaged, whatever its white space', () => {
    expect(parsePack(JSON.stringify(JSON.parse(text)), 'p.json').name).toBe('noord-oost-groningen');
  });
});

describe('a text that is no pack', () => {
  it.each([
    ['', 'empty'],
    [' \n', 'empty'],
    ['\0\u0001\u0002PNG\0', 'NUL'],
    ['\u{fffd}\u{fffd}PK\u0003\u0004', 'JSON'],
    ['null', 'format'],
    ['[]', 'format'],
    ['7', 'format'],
    ['"draagvlak-pack"', 'format'],
    ['{}', 'format'],
    ['{"__proto__":{"format":"draagvlak-pack"}}', 'format'],
    ['{"format":"draagvlak-pack"}', "no 'version'"],
    [`${'['.repeat(200000)}${']'.repeat(200000)}`, ''],
  ])('%.20j is refused', (content, part) => {
    expect(refused(content)).toContain(part);
  });
});

describe('a pack that breaks a rule', () => {
  it.each<[string, string, string[]]>([
    ['another version', edited((p) => (p.version = 2)), ['version', 'found 2', 'expected 1', 'pack build']],
    ['another base', edited((p) => (p.base = 2022)), ['base', '2022', '2021']],
    ['an unknown key', edited((p) => (p.extra = 1)), ['extra']],
    ['a table too many', edited((p) => (p.tables.towns = p.tables.places)), ['towns']],
    ['a missing table', edited((p) => delete p.tables.ages), ["no 'ages'"]],
    [
      'a missing column',
      edited((p) => delete p.tables.places.columns.households),
      ["table 'places'", "no 'households'"],
    ],
    ['another unit', edited((p) => (p.tables.places.columns.households.unit = 'persons')), ['unit', "'households'"]],
    [
      'an unknown source',
      edited((p) => (p.tables.places.columns.households.source = 'blog')),
      ['source', 'blog', '70072ned'],
    ],
    ['an unknown basis', edited((p) => (p.tables.places.columns.name.basis = 'guess')), ['basis', 'measured']],
    ['a column too short', edited((p) => p.tables.ages.columns.m0.values.pop()), ["column 'm0'", '141 values', '142']],
    [
      'a word for a number',
      changed('places', 'residents', 4, 'many'),
      ["column 'residents', row 5", 'many', 'whole number'],
    ],
    ['a fraction', changed('ages', 'm0', 0, 1.5), ["column 'm0', row 1", '1.5', 'whole number']],
    ['a negative count', changed('ages', 'w95', 1, -1), ["column 'w95', row 2", '-1', 'at least 0']],
    ['a number beyond its range', changed('places', 'lat', 0, 12), ["column 'lat', row 1", '12', 'from 50 to 54']],
    ['an empty cell', changed('places', 'name', 2, null), ["column 'name', row 3", 'null', 'text']],
    ['an infinite number', text.replace(/"m0": (\{.*?"values":\[)\d+/, '"m0": $11e999'), ["column 'm0', row 1"]],
    ['another word', changed('life_table', 'sex', 0, 'x'), ["column 'sex', row 1", 'm or w']],
    ['a town code without digits', renamed('places', 'Aa'), ["table 'places', column 'code', row 1", 'Aa', 'digits']],
    ['a zone code without digits', renamed('zones', 'Aa'), ["table 'zones', column 'code', row 1", 'Aa', 'digits']],
    [
      'a key twice',
      changed('schools', 'id', 1, JSON.parse(text).tables.schools.columns.id.values[0]),
      ["table 'schools'", 'row 2', 'row 1'],
    ],
    [
      'an unknown town',
      changed('schools', 'place', 0, 'WP9999'),
      ["column 'place', row 1", 'WP9999', "table 'places'"],
    ],
    [
      'an unknown municipality',
      changed('places', 'municipality', 9, 'GM9999'),
      ['row 10', 'GM9999', "table 'municipalities'"],
    ],
    [
      'a fate that the register contradicts',
      edited((p) => {
        const { fate, in_2020_12 } = p.tables.schools.columns;
        fate.values[in_2020_12.values.indexOf(1)] = 'closed';
      }),
      ["column 'fate'", 'closed', 'in_2020_12'],
    ],
    ['another board', changed('schools', 'board', 0, 'public GM9999'), ["column 'board', row 1", 'public GM9999']],
    [
      'a hazard without its constant',
      changed('school_hazard', 'term', 0, 'level'),
      ["column 'term', row 1", 'level', "'constant'"],
    ],
    ['another norm', changed('municipalities', 'closure_norm', 0, 100), ["column 'closure_norm', row 1", '100', '60']],
    ['a corridor that is not there', changed('bus_stops', 'corridor', 0, 999), ["column 'corridor', row 1", '999']],
    ['stops miscounted', changed('bus_corridors', 'stops', 0, 1), ["column 'stops', row 1", "table 'bus_stops'"]],
    ['corridors out of order', changed('bus_corridors', 'id', 0, 2), ["table 'bus_corridors'", 'row 2', 'row 1']],
    ['ages of other towns', edited((p) => p.tables.ages.columns.code.values.reverse()), ["table 'ages'", 'row 1']],
    [
      'a resident too many',
      changed('places', 'residents', 7, 1),
      ["column 'residents', row 8", 'found 1', 'institutional'],
    ],
    [
      'a dwelling too many',
      changed('places', 'dwellings_social', 0, 100000),
      ["column 'dwellings', row 1", 'dwellings_owner'],
    ],
    [
      'more occupied than there are',
      changed('places', 'dwellings_occupied', 0, 100000),
      ['dwellings_occupied', 'row 1', 'households'],
    ],
    ['an account left open', changed('observed', 'births', 20, 1), ["table 'observed'", 'births']],
    ['a zone too few', edited((p) => dropRow(p.tables.zones)), ["table 'zone_ages'", 'a code of']],
    [
      'a resident of a zone too many',
      edited((p) => (p.tables.zones.columns.residents.values[0] += 1)),
      ["table 'zone_ages'", 'row 1', 'residents of the zone'],
    ],
    ['cohorts out of order', changed('zone_ages', 'year', 1, 2031), ["table 'zone_ages'", '2031']],
    ['an attraction of nowhere', edited((p) => dropRow(p.tables.place_effects)), ["a code of table 'place_effects'"]],
    [
      'a move between two zones',
      edited((p) => {
        p.tables.flows_2015.columns.origin.values[0] = 'CR23';
        p.tables.flows_2015.columns.destination.values[0] = 'CR29';
      }),
      ["table 'flows_2015'", 'row 1', 'CR23', 'a municipality of the region'],
    ],
    [
      'more people in transit than immigrants',
      changed('foreign', 'transit_in', 0, 100000),
      ["column 'transit_in', row 1", '100000', 'immigration'],
    ],
    [
      'ages of migrants that do not add up',
      changed('foreign_ages', 'immigration', 30, 0.9),
      ['foreign_ages', 'add up'],
    ],
    ['an age left out', edited((p) => dropRow(p.tables.move_profile)), ["table 'move_profile'", '95 rows', '96']],
    ['water without a place', changed('barriers', 'x_m', 2, null), ["column 'x_m', row 3", 'null', 'a coordinate']],
    ['water out of order', changed('barriers', 'point', 2, 70), ["column 'point', row 3", '70', '2']],
    ['a level of nowhere', changed('region_level', 'municipality', 0, 'GM0037'), ['region_level', 'GM0037']],
    ['shares beyond the whole', changed('education', 'high', 1, 0.9), ["table 'education'", 'row 2', 'add up to 1']],
    [
      'a province without education',
      changed('municipalities', 'province', 2, 'Atlantis'),
      ["column 'province', row 3", 'Atlantis', "table 'education'"],
    ],
    ['a hole between ages', changed('education_by_age', 'age', 2, 26), ["column 'age', row 3", '26', '25']],
    ['more than everybody', changed('education_by_age', 'low', 2, 0.9), ["column 'low', row 3", '0.9', 'at most']],
    ['ages that end too soon', edited((p) => dropRow(p.tables.education_by_age)), ['row 7', 'below 75', 'below 100']],
    ['a country without education', changed('education', 'area', 0, 'Belgium'), ["no row of 'Nederland'"]],
    ['nobody known to work', changed('zones', 'participation', 0, null), ["column 'participation', row 1", 'null']],
    ['students of nowhere', changed('study_places', 'zone', 0, 'CR77'), ["column 'zone', row 1", 'CR77']],
    [
      'a school that leads nowhere',
      edited((p) => {
        for (const track of ['vmbo', 'havo', 'vwo']) p.tables.secondary_schools.columns[track].values[4] = 0;
      }),
      ["table 'secondary_schools'", 'row 5', 'at least one of vmbo, havo, vwo'],
    ],
    ['a year without a regime', changed('student_finance', 'year', 9, 2020), ["table 'student_finance'", 'row 16']],
    ['years out of order', edited((p) => dropMiddle(p.tables.student_finance, 4)), ["column 'year', row 5", '2009']],
    ['a regime without leavers', edited((p) => dropRow(p.tables.study_leaving)), ['study_leaving', "'wo loan'"]],
    ['a job too many', changed('jobs', 'industry', 3, 1), ["column 'jobs', row 4", 'the sum of its sectors']],
    [
      'jobs that others count otherwise',
      edited((p) => (p.tables.zones.columns.jobs.values[0] += 1)),
      ["column 'jobs', row 1", "as in table 'zones'"],
    ],
    [
      'commuters of elsewhere',
      edited((p) => {
        p.tables.commuting.columns.from.values[0] = 'CR39';
        p.tables.commuting.columns.to.values[0] = 'CR38';
      }),
      ["table 'commuting', column 'from', row 1", 'CR39'],
    ],
    [
      'nobody of one sex at work',
      edited((p) => {
        for (let row = 0; row < 7; row++) dropMiddle(p.tables.participation_rates, 0);
      }),
      ["table 'participation_rates'", "no rows of 'm'"],
    ],
    ['adults of 15', changed('health_rates', 'age', 0, 19), ["column 'age', row 1", '19', '18']],
    [
      'work by education out of order',
      edited((p) => p.tables.occupations.columns.education.values.reverse()),
      ["column 'education', row 1", 'high', "'low'"],
    ],
    [
      'work that ends too soon',
      edited((p) => dropRow(p.tables.participation_rates)),
      ['row 13', 'below 65', 'below 75'],
    ],
    ['an unknown indicator', changed('reference_2015', 'indicator', 0, 'luck'), ["column 'indicator', row 1", 'luck']],
    ['an indicator too few', edited((p) => dropRow(p.tables.reference_2015)), ["no row of 'health_not_good_share'"]],
    ['levels beyond the whole', changed('occupations', 'higher', 0, 0.9), ['occupations', 'add up to 1']],
    ['an outline of nowhere', edited((p) => (p.outlines.municipalities[0].code = 'GM9999')), ['outlines', 'GM9999']],
    ['half an outline', edited((p) => p.outlines.country[0].rings[0].pop()), ['outlines', 'ring']],
  ])('%s', (_, content, parts) => {
    const message = refused(content);
    for (const part of parts) expect(message).toContain(part);
  });

  it.each(['', 'tables', 'sources', 'outlines'])('a __proto__ key in %j', (place) => {
    const at = place === '' ? '{' : `"${place}": {`;
    const attacked = text.replace(at, `${at}"__proto__": {"polluted": 1},`);
    expect(attacked).not.toBe(text);
    refused(attacked);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

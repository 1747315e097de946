/** Regions cut out of the committed source pack. */
import { describe, expect, it } from 'vitest';
import { buildRegion } from '../../scenarios/packages/build/build.js';
import { canonicalJson, packId } from '../../scenarios/packages/canonical.js';
import { parsePack } from '../../scenarios/packages/check/check.js';
import type { Pack } from '../../scenarios/packages/format.js';
import { packText } from '../../scenarios/packages/write.js';
import { parseRegionFile } from '../../scenarios/regions/region-file.js';
import {
  column,
  packFile,
  REGION_FILE,
  readPack,
  refusal,
  regionYaml,
  SOURCE_FILE,
  sum,
  texts,
  total,
} from './pack-files.js';

const source = readPack(SOURCE_FILE);
const built = (name: string): Pack =>
  buildRegion(source, parseRegionFile(regionYaml(name), `${name}.yaml`, source), 2021);
const ofMunicipalities = (members: readonly string[]): Pack =>
  buildRegion(source, { name: 'test', label: 'test', municipalities: members, bases: [2021] }, 2021);

/** Accounts of one town, written out here once more. */
function accounts(pack: Pack, t: number): void {
  const of = (name: string): number => column(pack, 'places', name)[t]!;
  const code = texts(pack, 'places', 'code')[t]!;
  const singles = of('households_single') + of('households_single_parent');
  const couples = of('households_couple') + of('households_couple_children');
  const atHome = of('institutional') + of('children_at_home') + of('other_members');
  expect(atHome + singles + 2 * couples, code).toBe(of('residents'));
  expect(singles + couples, code).toBe(of('households'));
  expect(of('dwellings_owner') + of('dwellings_social') + of('dwellings_private'), code).toBe(of('dwellings'));
  expect(of('dwellings_occupied'), code).toBeLessThanOrEqual(Math.min(of('households'), of('dwellings')));
  expect(of('dwellings_occupied') + of('dwellings_vacant_usable'), code).toBeLessThanOrEqual(of('dwellings'));
  const cells = Object.keys(pack.tables['ages']!.columns).filter((name) => name !== 'code');
  expect(sum(cells.map((name) => column(pack, 'ages', name)[t]!)), code).toBe(of('residents'));
  const under15 = sum(['m0', 'm5', 'm10', 'w0', 'w5', 'w10'].map((name) => column(pack, 'ages', name)[t]!));
  expect(of('children_at_home'), code).toBeGreaterThanOrEqual(under15 - of('reception_under_18'));
}

describe('the shipped region pack', () => {
  it('is what the shipped source pack gives', () => {
    const pack = built('noord-oost-groningen');
    expect(pack.id).toBe(readPack(REGION_FILE).id);
    expect(packText(pack)).toBe(packFile(REGION_FILE));
  });

  it('has an identity that depends on everything but itself and the order of keys', () => {
    const { id, ...content } = readPack(REGION_FILE);
    expect(packId(content)).toBe(id);
    expect(packId({ ...content, name: 'other' })).not.toBe(id);
    expect(canonicalJson({ b: [1, 0.5, null, 'x'], a: { d: true, c: [[1], {}] } })).toBe(
      '{"a":{"c":[[1],{}],"d":true},"b":[1,0.5,null,"x"]}',
    );
  });
});

describe('every shrinkage region', () => {
  it.each([
    ['noord-oost-groningen', 8, 142, 289986],
    ['noordoost-fryslan', 3, 74, 92324],
    ['achterhoek', 8, 77, 299296],
    ['zeeuws-vlaanderen', 3, 44, 105204],
    ['zuid-limburg', 16, 81, 594254],
  ])('%s builds, with every account closed', (name, municipalities, towns, residents) => {
    const pack = built(name);
    expect(parsePack(packText(pack), name)).toEqual(pack);
    expect(pack.tables['municipalities']!.rows).toBe(municipalities);
    expect(pack.tables['places']!.rows).toBe(towns);
    expect(total(pack, 'places', 'residents')).toBe(residents);
    for (let t = 0; t < towns; t++) accounts(pack, t);
  });

  it.each([
    ['noordoost-fryslan', [69, 69, 66, 65], [8665, 8478, 8150], 43, 41],
    ['achterhoek', [152, 151, 141, 140], [24839, 23903, 21843], 62, 61],
    ['zeeuws-vlaanderen', [54, 53, 45, 45], [6972, 6805, 6524], 31, 29],
    ['zuid-limburg', [175, 168, 153, 152], [38157, 37423, 36290], 61, 55],
  ])('%s has the schools that were seen', (name, seen, pupils, before, after) => {
    const pack = built(name);
    const snapshots = ['in_2015_10', 'in_2016_10', 'in_2019_10', 'in_2020_12'];
    expect(snapshots.map((c) => total(pack, 'schools', c))).toEqual(seen);
    expect([2015, 2016, 2019].map((year) => total(pack, 'schools', `pupils_${year}`))).toEqual(pupils);
    const towns = (c: string): number =>
      new Set(texts(pack, 'schools', 'place').filter((_, s) => column(pack, 'schools', c)[s] === 1)).size;
    expect([towns('in_2015_10'), towns('in_2020_12')]).toEqual([before, after]);
  });
});

describe('any list of municipalities', () => {
  it('builds the whole country, its residents as published', () => {
    const pack = ofMunicipalities(texts(source, 'municipalities', 'code'));
    expect(parsePack(packText(pack), 'nl').id).toBe(pack.id);
    expect(total(pack, 'places', 'residents')).toBe(17475415);
  });

  it.each([
    ['Schiermonnikoog', 'GM0088'],
    ['Rozendaal', 'GM0277'],
    ['Noordoostpolder, with a hamlet of minors', 'GM0171'],
    ['Amsterdam, with Weesp', 'GM0363'],
    ['the city of Groningen, with more single persons than adults', 'GM0014'],
    ['Westerwolde alone', 'GM1950'],
  ])('builds %s', (_, code) => {
    const pack = ofMunicipalities([code]);
    expect(parsePack(packText(pack), code).id).toBe(pack.id);
    for (let t = 0; t < pack.tables['places']!.rows; t++) accounts(pack, t);
  });

  it('can be read back where distances to schools are not published of any year before the base', () => {
    const merged = { name: 'test', label: 'test', municipalities: ['GM1963'], bases: [2015] };
    const pack = buildRegion(source, merged, 2015);
    expect(pack.tables['observed_facilities']!.rows).toBe(0);
    expect(parsePack(packText(pack), 'merged in 2019').id).toBe(pack.id);
  });

  it('does not depend on the order in which they are named', () => {
    expect(ofMunicipalities(['GM1952', 'GM0037']).id).toBe(ofMunicipalities(['GM0037', 'GM1952']).id);
  });

  it('has no base but 2021 and 2015', () => {
    const region = { name: 'test', label: 'test', municipalities: ['GM0037'], bases: [2021] };
    expect(refusal(() => buildRegion(source, region, 2010))).toEqual({
      name: 'InputError',
      message: "region 'test': base 2010 cannot be built; known: 2021, 2015",
    });
  });
});

describe('a region file', () => {
  const parse = (text: string) => parseRegionFile(text, 'r.yaml', source);

  it('names municipalities by name or code, in any case, with or without the suffix of the publisher', () => {
    const region = parse('name: mix\nmunicipalities: [stadskanaal, GM0047, Beek, Stein (L.)]\n');
    expect(region).toEqual({
      name: 'mix',
      label: 'mix',
      municipalities: ['GM0037', 'GM0047', 'GM0888', 'GM0971'],
      bases: [2021, 2015],
    });
  });

  it('is called after its municipalities where they are few and it has no label', () => {
    const label = (more: string) => parse(`name: kop\n${more}\n`).label;
    expect(label('municipalities: [Vaals]')).toBe('Vaals');
    expect(label('municipalities: [Vaals, Beek, Heerlen]')).toBe('Beek (L.), Heerlen en Vaals');
    expect(label('municipalities: [Vaals]\nlabel: De kop')).toBe('De kop');
  });

  it('knows names as people type them', () => {
    const typed = ['Den Haag', "'s-Gravenhage", 'súdwest-fryslân'.normalize('NFD'), 'BEEK'];
    const codes = typed.map((name) => parse(`name: x\nmunicipalities: ["${name}"]\n`).municipalities[0]);
    expect(codes).toEqual(['GM0518', 'GM0518', 'GM1900', 'GM0888']);
  });

  it.each([
    ['', 'empty'],
    ['name: [', 'r.yaml line'],
    ["name: x\nmunicipalities:\n- 's-Gravenhage\n", 'a word that begins with \' goes between ": "\'s-Gravenhage"'],
    ['- a\n', 'list'],
    ['name: x\n', 'municipalities'],
    ['name: x\nmunicipalities: []\n', 'list of names or codes'],
    ['municipalities: [Veendam]\n', 'name'],
    ['name: Groot Groningen\nmunicipalities: [Veendam]\n', 'lower-case'],
    ['name: x\nmunicipalities: [Stadskanal]\n', 'closest: Stadskanaal'],
    [
      'name: x\nmunicipalities: [Bedum]\n',
      'a town by that name lies in Het Hogeland; expected one of the 342 municipalities of 2023',
    ],
    ['name: x\nmunicipalities: [Gaasterlân-Sleat]\n', 'municipalities of 2023'],
    ['name: x\nmunicipalities: [GM0048]\n', 'GM0048'],
    ['name: x\nmunicipalities: [Bergen]\n', 'Bergen (NH.), Bergen (L.)'],
    ['name: x\nmunicipalities: [Veendam, GM0047]\n', 'GM0047 (Veendam) stands twice'],
    ['name: x\nmunicipalities: [Veendam]\nbases: [2010]\n', '2021, 2015'],
    ['name: x\nmunicipalities: [Veendam]\nbase: 2021\n', "did you mean 'bases'?"],
    ['name: x\nmunicipalities: [Veendam]\n__proto__: {a: 1}\n', '__proto__'],
    ['\0\u0001', 'text'],
  ])('%j is refused', (text, part) => {
    const { name, message } = refusal(() => parse(text));
    expect(name, message).toBe('InputError');
    expect(message.startsWith('r.yaml')).toBe(true);
    expect(message).toContain(part);
  });
});

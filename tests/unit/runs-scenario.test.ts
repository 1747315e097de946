/** Scenario files: what is read, and the sentence for everything that is not. */
import { describe, expect, it } from 'vitest';
import { checkBase, parseScenario } from '../../scenarios/schema/scenario.js';
import { canonicalScenario, scenarioNameOf, scenarioText } from '../../scenarios/schema/write.js';
import { PARAMETERS } from '../../sim/parameters/parameters.js';
import { messageOf as refusalOf } from './input-error.js';

const GOOD = 'region: noord-oost-groningen\nyears: [2021, 2040]\n';
const parse = (text: string) => parseScenario(text, 'keep.yaml');

const messageOf = (text: string): string => refusalOf(() => parse(text));

describe('a sound scenario', () => {
  it('has every default filled in', () => {
    const scenario = parse(GOOD);
    expect(scenario).toMatchObject({ region: 'noord-oost-groningen', years: [2021, 2040], populationSeed: 1 });
    expect(scenario.parameters.fertilityLevel).toBe(PARAMETERS.fertilityLevel.initial);
    expect(Object.keys(scenario.parameters)).toEqual(Object.keys(PARAMETERS));
    expect(scenario.measures).toEqual([]);
  });

  it('reads back from its own resolved text', () => {
    const scenario = parse(`name: "x.1"\nparameters: { fertilityLevel: 0.9, splitWithChildren: 1e-7 }\n${GOOD}`);
    expect(parse(scenarioText(scenario))).toEqual(scenario);
    const odd = { ...scenario, region: 'my region: "é".yaml' };
    expect(parse(scenarioText(odd))).toEqual(odd);
    expect(parse(scenarioText({ ...scenario, region: 'null' })).region).toBe('null');
  });

  it('has one canonical form whatever the order of its lines', () => {
    const a = parse(`parameters: { fertilityLevel: 0.9, unionYoung: 0.2 }\n${GOOD}`);
    const b = parse(`${GOOD}parameters:\n  unionYoung: 0.2\n  fertilityLevel: 0.9\nmeasures: []\nloops: {}\n`);
    expect(canonicalScenario(a)).toBe(canonicalScenario(b));
    expect(canonicalScenario(a)).not.toBe(canonicalScenario(parse(GOOD)));
  });

  it('accepts a byte order mark, CRLF and comments', () => {
    expect(parse(`\ufeff# hello\r\n${GOOD.replaceAll('\n', '\r\n')}`).years).toEqual([2021, 2040]);
  });
});

describe('a scenario that is not accepted', () => {
  it.each([
    [
      'misspelt key',
      `yaers: [2021, 2040]\n${GOOD}`,
      /^keep\.yaml: unknown key 'yaers' \(did you mean 'years'\?\); accepted: name, region, years, /,
    ],
    [
      'a parameter beside the keys',
      `fertilityLevel: 0.9\n${GOOD}`,
      /^keep\.yaml: 'fertilityLevel' is a parameter; write parameters: \{ fertilityLevel: \.\.\. \}$/,
    ],
    ['key of a later version', `outputs: []\n${GOOD}`, /unknown key 'outputs'.*accepted: /],
    ['misspelt and therefore missing key', 'region: x\nyaers: [2021, 2040]', /unknown key 'yaers' \(did you/],
    ['missing region', 'years: [2021, 2040]', /'region' is missing; expected a shipped region's name/],
    ['missing years', 'region: x', /'years' is missing; expected the first and the last year/],
    ['years reversed', 'region: x\nyears: [2040, 2021]', /years \[2040, 2021\] run backwards/],
    ['years equal', 'region: x\nyears: [2021, 2021]', /span 0 years; 1 to 60 are accepted/],
    ['years far', 'region: x\nyears: [2021, 2082]', /years \[2021, 2082\] span 61 years; 1 to 60/],
    [
      'years beyond',
      'region: x\nyears: [2021, 20400]',
      /years = \[2021,20400\] is not accepted; expected the first and/,
    ],
    ['years not whole', 'region: x\nyears: [2021.5, 2040]', /years = \[2021\.5,2040\] is not accepted/],
    ['years infinite', 'region: x\nyears: [2021, .inf]', /years = .* is not accepted/],
    ['one year', 'region: x\nyears: [2021]', /years = \[2021\] is not accepted/],
    ['three years', 'region: x\nyears: [2021, 2030, 2040]', /years = \[2021,2030,2040\] is not accepted/],
    ['years as text', 'region: x\nyears: soon', /years = "soon" is not accepted/],
    ['region a number', 'region: 3\nyears: [2021, 2040]', /region = 3 is not accepted; expected a shipped region's/],
    [
      'parameter misspelt',
      `parameters: { fertilityLevl: 1 }\n${GOOD}`,
      /unknown parameter 'fertilityLevl' \(did you mean 'fertilityLevel'\?\); known: fertilityLevel, /,
    ],
    [
      'parameter out of range',
      `parameters: { fertilityLevel: 9 }\n${GOOD}`,
      /fertilityLevel = 9 is not accepted; expected a number from 0\.5 to 1\.5, ratio/,
    ],
    ['parameter not a number', `parameters: { fertilityLevel: .nan }\n${GOOD}`, /fertilityLevel = NaN is not accepted/],
    ['parameters a list', `parameters: [1]\n${GOOD}`, /parameters = \[1\] is not accepted/],
    ['loop', `loops: { R99: false }\n${GOOD}`, /unknown loop 'R99'/],
    ['structural loop', `loops: { R6: false }\n${GOOD}`, /loop R6 .* is structural/],
    [
      'population seed',
      `populationSeed: -1\n${GOOD}`,
      /populationSeed = -1 is not accepted; expected a whole number from 0/,
    ],
    ['name with a path', `name: ../x\n${GOOD}`, /name = "\.\.\/x" is not accepted; expected letters/],
    ['name of a device', `name: con\n${GOOD}`, /name = "con" is not accepted/],
    ['empty file', '', /^keep\.yaml: empty; expected lines like 'key: value' with the keys name, region/],
    ['comments only', '# nothing\n', /^keep\.yaml: empty/],
    ['a list', '- region\n', /a list only; expected lines/],
    ['one word', 'hello', /one value only; expected lines/],
    ['broken YAML', 'region: [x\nyears: 1\n', /^keep\.yaml line 2: not valid YAML: /],
    [
      'tab for indentation',
      'region: x\nyears:\n\t- 2021\n',
      /^keep\.yaml line 3: not valid YAML: Tabs are not allowed/,
    ],
    ['key twice', `${GOOD}years: [2021, 2030]\n`, /^keep\.yaml line 3: not valid YAML: Map keys must be unique/],
    [
      'two documents',
      `${GOOD}---\n${GOOD}`,
      /^keep\.yaml line \d+: not valid YAML: more than one document .* expected one/,
    ],
    ['unknown tag', 'region: !!js/function "x"\nyears: [2021, 2040]', /not valid YAML: Unresolved tag/],
    ['NUL bytes', 'region\0', /not a text file \(it holds NUL bytes\)/],
    ['__proto__', `__proto__: { polluted: 1 }\n${GOOD}`, /the key '__proto__' is not accepted/],
    ['nested __proto__', `parameters: { __proto__: { polluted: 1 } }\n${GOOD}`, /the key '__proto__' is not accepted/],
    ['constructor', `constructor: { prototype: { polluted: 1 } }\n${GOOD}`, /the key 'constructor' is not accepted/],
    ['alias', 'region: &a x\nyears: *a', /aliases \(\*"a"\) are not accepted/],
    ['decimal comma', `${GOOD}parameters: { fertilityLevel: 1,2 }\n`, /decimals take a point \(1\.2\), no comma/],
    [
      'decimal comma in a line',
      `${GOOD}parameters:\n  fertilityLevel: 1,2\n`,
      /= "1,2" is not accepted; .*a point, no/,
    ],
    [
      'a thousand with a point',
      `${GOOD}events: [{ jobs: 1.000 }]\n`,
      /^keep\.yaml: jobs = 1\.000 may mean 1 or 1000; write one of these, without a point$/,
    ],
    ['number as key', `1: x\n${GOOD}`, /has a key that is not a word/],
    ['control characters', '"\u0007\u001b[31m": x\n', /unknown key '[ -~]+'/],
  ])('%s', (_what, text, expected) => {
    const message = messageOf(text);
    expect(message).toMatch(expected);
    expect(message).not.toContain('\n');
    // The longest names every parameter there is.
    expect(message.length).toBeLessThan(700);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });

  it('says which years a region can begin with', () => {
    expect(() => checkBase(parse('region: x\nyears: [2019, 2040]'), 'keep.yaml', 'x', [2015, 2021])).toThrow(
      'keep.yaml: years begin in 2019, which is no base year of x; accepted first years: 2015, 2021',
    );
  });
});

describe('files made to break a reader', () => {
  it.each([
    ['open brackets', '['.repeat(900_000)],
    ['open braces', '{a: '.repeat(200_000)],
    ['nested dashes', '- '.repeat(300_000)],
    ['nested blocks', Array.from({ length: 800 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
    ['many keys', Array.from({ length: 60_000 }, (_, i) => `k${i}: 1`).join('\n')],
    ['many lines', '\n'.repeat(900_000)],
    ['too large', `${GOOD}#${'x'.repeat(1_000_000)}`],
    [
      'a bomb of aliases',
      `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 8 }, (_, i) => {
        const before = String.fromCharCode(97 + i);
        const name = String.fromCharCode(98 + i);
        return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]`;
      }).join('\n')}`,
    ],
  ])('%s: refused within seconds', (_what, text) => {
    const begun = performance.now();
    expect(messageOf(text)).toMatch(/^keep\.yaml: /);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

describe('names of runs', () => {
  const named = (file: string) => scenarioNameOf(parse(GOOD), file);
  it('come from the file', () => {
    expect(named('scenarios/examples/nothing-done.yaml')).toBe('nothing-done');
    expect(named('C:\\x\\Mijn dorp (é).YML')).toBe('Mijn-dorp');
  });
  it('are safe on every file system', () => {
    for (const file of ['=cmd.yaml', '../..yaml', 'con.yaml', '....', '-', `${'x'.repeat(200)}.yaml`, '💥.yaml']) {
      expect(named(file)).toMatch(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/);
      expect(named(file)).not.toMatch(/^con$/i);
    }
  });
});

/** Wrong input on the command line: one message with what is accepted, exit code 1, nothing left behind. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shippedPackFile } from '../../scenarios/runs/regions.js';
import { draagvlak, namesIn, newFolder, remove } from './command-line.js';

const REGION = 'noord-oost-groningen';
const GOOD = `region: ${REGION}\nyears: [2021, 2025]\n`;
const PACK = readFileSync(shippedPackFile(REGION, 2021), 'utf8');

/** The last digit of a column's second value, one higher. */
function withOneDigitChanged(pack: string, column: string): string {
  const at = new RegExp(`"${column}": *\\{[^\\n]*"values":\\[[\\d.]+,[\\d.]*\\d`).exec(pack)!;
  const last = at.index + at[0].length - 1;
  return pack.slice(0, last) + ((Number(pack[last]) + 1) % 10) + pack.slice(last + 1);
}

/** Files by name; a function makes something else than an ordinary file. */
const FILES: Readonly<Record<string, string | Buffer | ((path: string) => void)>> = {
  'good.yaml': GOOD,
  'unknown-region.yaml': GOOD.replace(REGION, 'noord-oost-gronigen'),
  'misspelt.yaml': GOOD.replace('years', 'yaers'),
  'reversed.yaml': GOOD.replace('[2021, 2025]', '[2040, 2021]'),
  'far.yaml': GOOD.replace('2025', '2921'),
  'no-base.yaml': GOOD.replace('2021', '2019'),
  'broken.yaml': 'region: [noord\nyears: 2021\n',
  'empty.yaml': '',
  'binary.yaml': Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 0xff, 0xfe]),
  'folder.yaml': (path) => mkdirSync(path),
  'proto.yaml': `${GOOD}__proto__:\n  polluted: true\n`,
  'loop.yaml': (path) => symlinkSync(path, path),
  'cut-pack.yaml': GOOD.replace(REGION, 'cut.json'),
  'digit-pack.yaml': GOOD.replace(REGION, 'digit.json'),
  'source-pack.yaml': GOOD.replace(REGION, 'missing.json'),
  'bad-region-file.yaml': GOOD.replace(REGION, './region.yaml'),
  'not-base-of-pack.yaml': GOOD.replace(REGION, 'sound.json').replace('2021', '2020'),
  'cut.json': PACK.slice(0, PACK.length >> 1),
  'digit.json': withOneDigitChanged(PACK, 'residents'),
  'digit-of-a-ratio.json': withOneDigitChanged(PACK, 'mortality_ratio'),
  'sound.json': PACK,
  'empty.json': '',
  'list.json': '[]',
  'proto.json': PACK.replace('{\n', '{\n  "__proto__": { "polluted": true },\n'),
  'region.yaml': 'name: elders\nmunicipalities: [Atlantis]\n',
  'file.txt': 'x',
};

const CASES: readonly (readonly [what: string, args: string, expected: RegExp])[] = [
  ['no such scenario', 'run none.yaml', /^none\.yaml: no such file; expected a scenario/],
  [
    'unknown region',
    'run unknown-region.yaml',
    /^unknown-region\.yaml: unknown region "noord-oost-gronigen" \(did you mean 'noord-oost-groningen'\?\); accepted: .*noord-oost-groningen/,
  ],
  [
    'misspelt key',
    'run misspelt.yaml',
    /^misspelt\.yaml: unknown key 'yaers' \(did you mean 'years'\?\); accepted: name, region, years/,
  ],
  ['years reversed', 'run reversed.yaml', /^reversed\.yaml: years \[2040, 2021\] run backwards/],
  ['years far', 'run far.yaml', /^far\.yaml: years \[2021, 2921\] span 900 years; 1 to 60 are accepted/],
  [
    'first year not a base',
    'run no-base.yaml',
    /^no-base\.yaml: years begin in 2019.*accepted first years: 2015, 2021/,
  ],
  ['broken YAML', 'run broken.yaml', /^broken\.yaml line 2: not valid YAML/],
  [
    'empty YAML',
    'run empty.yaml',
    /^empty\.yaml: empty; expected lines like 'key: value' with the keys name, region, years/,
  ],
  ['binary', 'run binary.yaml', /^binary\.yaml: not a text file in UTF-8; expected a scenario/],
  ['a folder', 'run folder.yaml', /^folder\.yaml: a folder; expected a scenario/],
  ['a circle of links', 'run loop.yaml', /^loop\.yaml: cannot be read \(ELOOP\)/],
  ['__proto__', 'run proto.yaml', /^proto\.yaml: the key '__proto__' is not accepted/],
  [
    'a pack cut in half',
    'run cut-pack.yaml',
    /^cut-pack\.yaml: region: cut\.json: not valid JSON .* expected a Draagvlak pack/,
  ],
  ['a pack with one digit changed', 'run digit-pack.yaml', /^digit-pack\.yaml: region: digit\.json: .*expected/],
  ['a pack that is not there', 'run source-pack.yaml', /^source-pack\.yaml: region "missing\.json": no such file/],
  [
    'a region file with an unknown municipality',
    'run bad-region-file.yaml',
    /^bad-region-file\.yaml: region: region\.yaml: municipalities: unknown municipality "Atlantis"/,
  ],
  [
    "another year than the pack's base",
    'run not-base-of-pack.yaml',
    /begin in 2020, which is no base year of sound\.json; accepted first years: 2021/,
  ],
  [
    'seeds that are words',
    'run good.yaml --seeds abc',
    /^--seeds abc: 'abc' is not a whole number; expected numbers of replicates: a range \(1\.\.8\)/,
  ],
  ['seeds backwards', 'run good.yaml --seeds 8..1', /^--seeds 8\.\.1: runs backwards from 8 to 1; expected/],
  ['too many seeds', 'run good.yaml --seeds 1..99999', /^--seeds 1\.\.99999: 99999 replicates; expected/],
  ['no workers', 'run good.yaml --workers 0', /^--workers 0: expected a whole number from 1 to 64/],
  ['half a worker', 'run good.yaml --workers 1.5', /^--workers 1\.5: expected a whole number from 1 to 64/],
  [
    'unknown flag',
    'run good.yaml --worker 2',
    /unknown option '--worker' \(Did you mean --workers\?\); accepted: --out, --seeds, --no-variants, --workers/,
  ],
  ['a flag of a later version', 'run good.yaml --resume', /unknown option '--resume'; accepted: /],
  ['a flag without value', 'run good.yaml --seeds', /option '--seeds <SEEDS>' argument missing; usage: draagvlak run/],
  ['two scenarios', 'run good.yaml good.yaml', /too many arguments.*usage: draagvlak run/],
  [
    'unknown command',
    'rnu good.yaml',
    /unknown command 'rnu' \(Did you mean run\?\); accepted: demo, run, compare, why, view, hindcast, regions, pack/,
  ],
  ['a command of a later version', 'sweep', /unknown command 'sweep'; accepted: demo, run/],
  [
    '--out not empty',
    'run good.yaml --out .',
    /^--out \.: not empty \(it holds .*\); expected a new or an empty folder/,
  ],
  ['--out a file', 'run good.yaml --out file.txt', /^--out file\.txt: a file; expected a new or an empty folder/],
  [
    '--out below a file',
    'run good.yaml --out file.txt/x',
    /^--out file\.txt\/x: this folder cannot be made \(ENOTDIR\); expected a path/,
  ],
  ['pack check, cut in half', 'pack check cut.json', /^cut\.json: not valid JSON/],
  ['pack check, one digit changed', 'pack check digit.json', /^digit\.json: .*expected/],
  [
    'pack check, one digit changed that no sum knows',
    'pack check digit-of-a-ratio.json',
    /the contents do not match the identity/,
  ],
  ['pack check, empty', 'pack check empty.json', /^empty\.json: the file is empty, expected/],
  ['pack check, no pack', 'pack check list.json', /^list\.json: format: .*'draagvlak-pack'/],
  ['pack check, __proto__', 'pack check proto.json', /^proto\.json: /],
  ['pack check, a folder', 'pack check folder.yaml', /^folder\.yaml: a folder/],
  [
    'pack check, nothing of that name',
    'pack check nord-oost-groningen',
    /neither a file nor a shipped region \(did you mean 'noord-oost-groningen'\?\)/,
  ],
  [
    'pack show, unknown table',
    'pack show sound.json plaecs',
    /^sound\.json: unknown table "plaecs" \(did you mean 'places'\?\); tables: places, ages/,
  ],
  ['pack build, unknown municipality', 'pack build region.yaml --out new.json', /^region\.yaml: .*"Atlantis"/],
  ['pack build without --out', 'pack build region.yaml', /required option '--out <PACK>' not specified/],
  ['pack fit, seed', 'pack fit sound.json --seed x', /^--seed x: expected a whole number from 0 to/],
  [
    'pack source, nothing there',
    'pack source --from nowhere --out new.json',
    /^--from nowhere: no such folder; expected a folder with source tables/,
  ],
];

let folder: string;
let before: readonly string[];
beforeAll(() => {
  folder = newFolder();
  for (const [name, content] of Object.entries(FILES)) {
    const path = join(folder, name);
    if (typeof content === 'function') content(path);
    else writeFileSync(path, content);
  }
  before = namesIn(folder);
});
afterAll(() => remove(folder));

describe('wrong input', () => {
  it.each(CASES)('%s: %s', async (_what, args, expected) => {
    const { code, stdout, stderr } = await draagvlak(folder, args.split(' '));
    expect(stderr).toMatch(expected);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).not.toMatch(/\n\s+at |node:internal|Error:/);
    expect(stdout).toBe('');
    expect(code).toBe(1);
    expect(namesIn(folder)).toEqual(before);
  });
});

/** Packs by file, by shipped name, or cut out of the shipped source pack by a region file. */
import { existsSync } from 'node:fs';
import { InputError } from '../errors.js';
import { buildRegion } from '../packages/build/build.js';
import { parsePack } from '../packages/check/check.js';
import type { Pack, Table } from '../packages/format.js';
import { parseRegionFile } from '../regions/region-file.js';
import { shown, suggestion } from '../schema/nearest.js';
import { MAX_CHARACTERS } from '../schema/yaml.js';
import { SOURCE_PACK } from './project.js';
import { regionFileHint, type ShippedRegion, shippedPackFile, shippedRegions } from './regions.js';
import { readTextFile } from './text-file.js';

const MAX_PACK_BYTES = 200_000_000;

export const isYamlPath = (path: string): boolean => /\.ya?ml$/i.test(path);

const readPack = (file: string, what: string): Pack => parsePack(readTextFile(file, what, MAX_PACK_BYTES), file);

/** @throws InputError when the file is no sound pack of the kind asked for */
export function loadPack(file: string, kind: Pack['kind']): Pack {
  const pack = readPack(file, `a ${kind} pack (JSON)`);
  if (pack.kind !== kind) throw new InputError(`${file}: a ${pack.kind} pack; expected a ${kind} pack`);
  return pack;
}

/** The pack of a region file at one base, cut out of the shipped source pack; without `base` at its first one. */
export function buildFromRegionFile(file: string, base?: number): Pack {
  const text = readTextFile(file, 'a region file (YAML)', MAX_CHARACTERS);
  const source = loadPack(SOURCE_PACK, 'source');
  const region = parseRegionFile(text, file, source);
  const first = base ?? region.bases[0]!;
  if (!region.bases.includes(first)) {
    throw new InputError(`${file}: ${first} is no base year of ${region.name}; accepted: ${region.bases.join(', ')}`);
  }
  return buildRegion(source, region, first);
}

/** A shipped region at a base, without `base` at its latest. */
function openShipped(region: ShippedRegion, base: number = region.bases.at(-1)!): Pack {
  if (!region.bases.includes(base)) {
    throw new InputError(`${region.name}: no base year ${base}; accepted: ${region.bases.join(', ')}`);
  }
  return loadPack(shippedPackFile(region.name, base), 'region');
}

/**
 * A pack as a command names it: a shipped region, a region file, or a pack of either kind.
 *
 * @param base of a region; a pack in a file has its own.
 */
export function openPack(ref: string, base?: number): Pack {
  const shipped = shippedRegions();
  const region = shipped.find((r) => r.name === ref);
  if (region !== undefined) return openShipped(region, base);
  if (isYamlPath(ref)) return buildFromRegionFile(ref, base);
  if (/[/\\]|\.json$/i.test(ref) || existsSync(ref)) {
    const pack = readPack(ref, 'a pack (JSON)');
    if (base === undefined || base === pack.base) return pack;
    throw new InputError(`${ref}: a pack of base ${pack.base ?? 'none'}; expected base ${base}`);
  }
  const names = shipped.map((r) => r.name);
  throw new InputError(
    `${shown(ref)}: neither a file nor a shipped region${suggestion(ref, names)}; shipped regions: ${names.join(', ')}${regionFileHint(ref)}`,
  );
}

/** @throws InputError listing the tables there are */
export function tableOf(pack: Pack, ref: string, name: string): Table {
  const names = Object.keys(pack.tables);
  if (!names.includes(name)) {
    throw new InputError(`${ref}: unknown table ${shown(name)}${suggestion(name, names)}; tables: ${names.join(', ')}`);
  }
  return pack.tables[name]!;
}

/** The regions shipped with the model: built packs named `<region>.<base>.json`. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PACKAGES, REGIONS } from './project.js';

export interface ShippedRegion {
  readonly name: string;
  /** Base years, ascending. */
  readonly bases: readonly number[];
}

const FILE = /^([a-z0-9][a-z0-9-]*)\.(\d{4})\.json$/;

export const shippedPackFile = (name: string, base: number): string => join(PACKAGES, `${name}.${base}.json`);

/** Where the region file of this name lies that comes with the model without a built pack; nothing where there is none. */
export function regionFileHint(name: string): string {
  const file = join(REGIONS, `${name}.yaml`);
  return /^[a-z0-9-]+$/.test(name) && existsSync(file) ? `; a region file of that name is ${file}` : '';
}

/** In order of name. */
export function shippedRegions(): readonly ShippedRegion[] {
  const bases = new Map<string, number[]>();
  for (const file of readdirSync(PACKAGES).sort()) {
    const match = FILE.exec(file);
    if (match !== null) bases.set(match[1]!, [...(bases.get(match[1]!) ?? []), Number(match[2])]);
  }
  return [...bases].map(([name, years]) => ({ name, bases: years }));
}

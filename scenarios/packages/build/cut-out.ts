/** What of the country lies in a region: its municipalities and towns, built at a base. */
import { InputError } from '../../errors.js';
import type { RegionFile } from '../../regions/region-file.js';
import type { Base } from '../bases.js';
import type { Pack } from '../format.js';
import { sourceAt } from './source-at.js';
import {
  type Built,
  type BuiltMunicipality,
  type BuiltTown,
  candidates,
  classesAt,
  municipalityBuilder,
} from './towns/build-municipality.js';

export interface CutOut {
  /** The source pack as published, beyond the base too. */
  readonly published: Pack;
  /** As it stands at the base. */
  readonly source: Pack;
  readonly base: Base;
  /** Residents of every municipality of the country, by row of `municipalities`. */
  readonly residents: readonly number[];
  /** The region's municipalities, in order of code. */
  readonly codes: readonly string[];
  readonly municipalities: readonly BuiltMunicipality[];
  /** In order of their rows. */
  readonly towns: readonly BuiltTown[];
}

/** @throws InputError for figures of a municipality that contradict each other */
export function cutOut(published: Pack, region: RegionFile, base: Base): CutOut {
  const source = sourceAt(published, base);
  const classes = classesAt(source, base);
  const all = candidates(source, classes);
  const members = all.filter(({ code }) => region.municipalities.includes(code));
  const build = municipalityBuilder(source, base, all, members);
  const built = members.map((member): Built => {
    try {
      return build(member, classes.get(member.code)!);
    } catch (error) {
      if (!(error instanceof RangeError)) throw error;
      throw new InputError(
        `region '${region.name}': the figures of ${member.code} do not fit together: ${error.message}`,
      );
    }
  });
  return {
    published,
    source,
    base,
    residents: all.map(({ figures }) => figures.population),
    codes: members.map(({ code }) => code),
    municipalities: built.map(({ municipality }) => municipality),
    towns: built.flatMap(({ towns }) => towns).sort((a, b) => a.row - b.row),
  };
}

/** Finds the town in which something stands: by name and municipality of 2022, else by postcode, else the nearest. */
import type { Town } from './towns.js';

export type Joined = 'name' | 'postcode' | 'nearest';

export interface Found {
  readonly town: Town;
  readonly joined: Joined;
}

export class TownFinder {
  private readonly byName = new Map<string, Town>();
  private readonly byPostcode = new Map<string, Town>();
  private readonly municipalities = new Set<string>();

  constructor(private readonly towns: readonly Town[]) {
    for (const town of towns) {
      this.municipalities.add(town.municipality2022);
      const key = `${town.municipality2022} ${town.name}`;
      const known = this.byName.get(key);
      if (!known || (known.postcodes.length === 0 && town.postcodes.length > 0)) this.byName.set(key, town);
      for (const pc4 of town.postcodes) this.byPostcode.set(pc4, town);
    }
  }

  knows(municipality: string): boolean {
    return this.municipalities.has(municipality);
  }

  /** By name, else by the first four digits of the postcode. */
  find(municipality: string, name: string, postcode: string): Found | null {
    const named = this.byName.get(`${municipality} ${name}`);
    if (named) return { town: named, joined: 'name' };
    const posted = this.byPostcode.get(postcode.slice(0, 4));
    return posted ? { town: posted, joined: 'postcode' } : null;
  }

  /** The town of the municipality whose centre is nearest; null when none has coordinates. */
  nearest(municipality: string, x: number, y: number): Found | null {
    const square = (town: Town): number => ((town.x ?? 0) - x) ** 2 + ((town.y ?? 0) - y) ** 2;
    const [first, ...others] = this.towns.filter((t) => t.municipality2022 === municipality && t.x !== null);
    if (!first) return null;
    const town = others.reduce((best, other) => (square(other) < square(best) ? other : best), first);
    return { town, joined: 'nearest' };
  }
}

/** Which household takes in minors who are left alone. */
import { type DrawKey, draw } from '../draws.js';
import { compareIdentity } from '../identity.js';
import { KIND } from '../state/households.js';
import type { World } from '../world.js';

/** The host of each orphaned household: in its town, else in its municipality, -1 = institution. */
export function hostsFor(world: World, orphaned: readonly number[], key: DrawKey): number[] {
  const { municipality_t } = world.places;
  const orphans = new Set(orphaned);
  const near = hostsWithin(
    world,
    orphaned,
    orphans,
    key,
    Int32Array.from(municipality_t, (_, t) => t),
  );
  const without = orphaned.filter((_, i) => near[i]! < 0);
  if (without.length === 0 || world.moving === null) return near;
  const far = hostsWithin(world, without, orphans, key, Int32Array.from(municipality_t));
  return near.map((host, i) => (host >= 0 ? host : far[without.indexOf(orphaned[i]!)]!));
}

/** Of all households in the same area, the one with the lowest keyed value, identity deciding ties; -1 = none. */
function hostsWithin(
  world: World,
  orphaned: readonly number[],
  orphans: ReadonlySet<number>,
  key: DrawKey,
  area_t: Int32Array,
): number[] {
  const { slots, size_h, kind_h, idA_h, idB_h, place_h } = world.households;
  const orphanedIn_a: number[][] = Array.from({ length: area_t.length }, () => []);
  for (let i = 0; i < orphaned.length; i++) orphanedIn_a[area_t[place_h[orphaned[i]!]!]!]!.push(i);
  const wanted_t = Uint8Array.from(area_t, (a) => (orphanedIn_a[a]!.length > 0 ? 1 : 0));
  const host = orphaned.map(() => -1);
  const lowest = orphaned.map(() => Number.POSITIVE_INFINITY);
  for (let h = 0; h < slots; h++) {
    if (wanted_t[place_h[h]!] === 0) continue;
    for (const i of orphanedIn_a[area_t[place_h[h]!]!]!) {
      const o = orphaned[i]!;
      const value = draw(idA_h[h]! ^ idA_h[o]!, idB_h[h]! ^ idB_h[o]!, key.k1, key.k2);
      const best = host[i]!;
      if (value > lowest[i]!) continue;
      // Asked last, because hardly anybody comes this far.
      if (size_h[h] === 0 || kind_h[h] !== KIND.private || orphans.has(h)) continue;
      if (value === lowest[i] && compareIdentity(idA_h[h]!, idB_h[h]!, idA_h[best]!, idB_h[best]!) > 0) continue;
      host[i] = h;
      lowest[i] = value;
    }
  }
  return host;
}

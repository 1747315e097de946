/** One disc per town: size = residents, ring = vacancy, colour = what was chosen. The largest lie at the bottom. */
import type { Container } from 'pixi.js';
import type { Region } from '../../region/region.js';
import { channelsOf } from '../../styles/colour-arithmetic.js';
import { discRadius, dotsShare, ringTurn } from '../disc.js';
import { DISC_FLOATS, makeDiscs } from '../gpu/discs.js';
import type { TownPicture } from '../picture.js';

export interface TownsLayer {
  readonly view: Container;
  /** @param marks by town, 0..1: selected or pointed at */
  update(pictures: readonly TownPicture[], pixelsPerKm: number, marks: ReadonlyMap<number, number>): void;
}

export function makeTowns(region: Region): TownsLayer {
  const { x_t, y_t } = region.towns;
  const discs = makeDiscs(x_t.length);
  let order: readonly number[] = [];
  return {
    view: discs.mesh,
    update(pictures, pixelsPerKm, marks) {
      if (order.length !== pictures.length) {
        order = pictures.map((_, t) => t).sort((a, b) => pictures[b]!.residents - pictures[a]!.residents || a - b);
      }
      const alpha = 1 - dotsShare(pixelsPerKm);
      discs.mesh.visible = alpha > 0.004;
      if (!discs.mesh.visible) return;
      order.forEach((t, i) => {
        const { residents, vacant, colour } = pictures[t]!;
        const at = i * DISC_FLOATS;
        discs.data[at] = x_t[t]!;
        discs.data[at + 1] = y_t[t]!;
        discs.data[at + 2] = discRadius(residents, pixelsPerKm);
        discs.data[at + 3] = ringTurn(vacant);
        discs.data[at + 4] = marks.get(t) ?? 0;
        discs.data[at + 5] = alpha;
        discs.data.set(channelsOf(colour), at + 6);
      });
      discs.upload();
    },
  };
}

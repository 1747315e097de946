import type { LeaversInput } from '../../../sim/leavers/input.js';
import type { MovingInput } from '../../../sim/moving/input.js';
import { numbers } from '../../packages/table.js';
import type { WindowValues } from '../made-with.js';
import { arrivalsOf } from './arrivals.js';
import type { Basis } from './basis.js';
import { emigrationOf } from './emigration.js';
import type { Moves } from './moves.js';
import { netRatesOf } from './net-rates.js';

/**
 * Everything moving needs, from the tables of a pack and the population made from it: beside the moves those who emigrate,
 * and arrivals that with the moves and with those who come back give the net migration observed.
 */
export function movingInput(
  basis: Basis,
  moves: Moves,
  windows: WindowValues,
): { readonly moving: MovingInput; readonly leavers: LeaversInput } {
  const { pack, base } = basis;
  const net = netRatesOf(pack, base, windows);
  const { code_z, name_z, x_z, y_z } = moves.geography;
  const emigrants = net.emigration_m.reduce((sum, n) => sum + n, 0);
  const share_a = numbers(pack.tables['foreign_ages']!, 'emigration');
  const { newcomers, newcomersLeaving_a, settled } = moves;
  const emigration = emigrationOf(emigrants, share_a, newcomersLeaving_a, settled);
  const { arrivals, returners } = arrivalsOf(basis, moves, net);
  return {
    moving: {
      code_z,
      name_z,
      x_z,
      y_z,
      hazards: { ...moves.hazards, ...emigration },
      weight_rk: moves.weight_rk,
      arrivals,
      newcomers,
    },
    leavers: { ...moves.away, ...returners },
  };
}

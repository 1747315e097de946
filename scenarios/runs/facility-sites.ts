/** The facilities of a run one by one, for its files and report. */
import type { FacilitiesInput } from '../../sim/facilities/input.js';
import type { FacilitySite } from './results.js';

/** In the order of the input; none in a world without facilities. */
export const facilitySites = (input: FacilitiesInput | null): readonly FacilitySite[] =>
  (input?.id_f ?? []).map((id, f) => ({
    id,
    kind: input!.kind_f[f]!,
    town: input!.place_f[f]!,
    name: input!.name_f[f]!,
    x: input!.x_f[f]!,
    y: input!.y_f[f]!,
  }));

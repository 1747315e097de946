/** Dwellings as columns; a slot whose status is `gone` holds no dwelling, and is not used again. */

export const TENURE = { owner: 0, social: 1, private: 2 } as const;
export const TENURES = Object.keys(TENURE).length;

/** `unusable`: second homes and dwellings unfit to be lived in. `gone`: demolished. */
export const DWELLING_STATUS = { occupied: 0, vacant: 1, unusable: 2, gone: 3 } as const;

/** Bits of `traits_d`. */
export const TRAIT = {
  /** Built before 2000: it grows old. */
  old: 1,
  /** Fit to grow old in: everything on one floor, or a lift. */
  lifeProof: 2,
} as const;

/** Highest value of `quality_d`: as good as new. */
export const BEST_QUALITY = 255;

/** Columns are indexed by dwelling slot `d`. */
export interface Dwellings {
  slots: number;
  readonly idA_d: Uint32Array;
  readonly idB_d: Uint32Array;
  readonly place_d: Uint16Array;
  readonly tenure_d: Uint8Array; // TENURE
  readonly status_d: Uint8Array; // DWELLING_STATUS
  readonly since_d: Uint16Array; // year in which it was last moved into, left, built or taken down; 0 = before the base date, not known when
  readonly quality_d: Uint8Array; // state of repair and comfort, 0 to BEST_QUALITY
  readonly traits_d: Uint8Array; // bits of TRAIT
}

export const DWELLING_BYTES = 4 + 4 + 2 + 1 + 1 + 2 + 1 + 1;

export function makeDwellings(capacity: number): Dwellings {
  return {
    slots: 0,
    idA_d: new Uint32Array(capacity),
    idB_d: new Uint32Array(capacity),
    place_d: new Uint16Array(capacity),
    tenure_d: new Uint8Array(capacity),
    status_d: new Uint8Array(capacity),
    since_d: new Uint16Array(capacity),
    quality_d: new Uint8Array(capacity),
    traits_d: new Uint8Array(capacity),
  };
}

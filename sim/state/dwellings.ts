/** Dwellings as columns; nothing is built or demolished yet, so every slot is in use. */

export const TENURE = { owner: 0, social: 1, private: 2 } as const;

/** `unusable`: second homes and dwellings unfit to be lived in. */
export const DWELLING_STATUS = { occupied: 0, vacant: 1, unusable: 2 } as const;

/** Columns are indexed by dwelling slot `d`. */
export interface Dwellings {
  slots: number;
  readonly idA_d: Uint32Array;
  readonly idB_d: Uint32Array;
  readonly place_d: Uint16Array;
  readonly tenure_d: Uint8Array; // TENURE
  readonly status_d: Uint8Array; // DWELLING_STATUS
  readonly since_d: Uint16Array; // year in which the status began, 0 = before the base date
}

export const DWELLING_BYTES = 4 + 4 + 2 + 1 + 1 + 2;

export function makeDwellings(capacity: number): Dwellings {
  return {
    slots: 0,
    idA_d: new Uint32Array(capacity),
    idB_d: new Uint32Array(capacity),
    place_d: new Uint16Array(capacity),
    tenure_d: new Uint8Array(capacity),
    status_d: new Uint8Array(capacity),
    since_d: new Uint16Array(capacity),
  };
}

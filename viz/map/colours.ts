/** Colours of the map's own ground, 0xRRGGBB: quiet, so that towns and what happens stand out. Data colours are the story's. */
export const GROUND = {
  sea: 0xd5e2e8,
  /** Lines of water along the coast, from far to near. */
  shallows: [0xdbe7ec, 0xe3edf0] as const,
  coast: 0x9fb6c1,
  neighbour: 0xe7e4dc,
  netherlands: 0xeeebe3,
  border: 0xc4bdad,
  region: 0xfcfaf5,
  regionEdge: 0x8f8a7d,
  municipality: 0xd3cdbf,
} as const;

export const INK = {
  ink: 0x17222b,
  soft: 0x4a5763,
  halo: 0xfcfaf5,
  municipality: 0x807a6c,
  place: 0x6d6a62,
  water: 0x5d7f90,
  ring: 0x5b5347,
  edge: 0x35414b,
  select: 0x00588c,
} as const;

/** By LIVED_IN: what a dwelling dot shows. Vacant ones are hollow. */
export const DWELLING_COLOURS = [
  0xd3cdbf, // unusable
  0xffffff, // vacant
  0x56a0d0, // single
  0x2c72b0, // couple
  0xd98e04, // family
  0x5d4a86, // older
  0x7d8a93, // mixed
] as const;

/** Every kind of random event has a number; never reuse or renumber, or old seeds give other worlds. */
export const EVENT = {
  death: 1,
  birth: 2,
  birthSex: 3,
  leavingHome: 4,
  unionWish: 5,
  unionPair: 6,
  unionOrientation: 7,
  split: 8,
  splitLeaver: 9,
  orphanHost: 10,
  dwellingTicket: 11,
  dwellingOffer: 12,
} as const;

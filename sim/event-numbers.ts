/** Every kind of random event has a number; never reuse or renumber, or old seeds give other worlds. */
export const EVENT = {
  death: 1,
  birth: 2,
  birthSex: 3,
  unionPair: 6,
  unionOrientation: 7,
  splitLeaver: 9,
  orphanHost: 10,
  relocation: 13,
  destination: 14,
  tenureWish: 15,
  arrivalCount: 16,
  arrivalChoice: 17,
  arrivalTemplate: 18,
  marketTicket: 19,
  unionCircle: 21,
  homePick: 22,
} as const;

/**
 * Stable 64-bit identities, the same in every scenario and on every number of workers.
 *
 * Each kind is a Threefry bijection under its own key. Residents, dwellings and institutions of one kind never coincide;
 * those keyed by another identity (newborns, households, companions), and different kinds, with 2^-64 per pair.
 */
import { threefry } from './draws.js';

export type Identity = readonly [idA: number, idB: number];

const RESIDENT = 0x7265_7369;
const DWELLING = 0x6477_656c;
const BUILT = 0x6275_696c;
const INSTITUTION = 0x696e_7374;
const NEWBORN = 0x6e65_7762;
const HOUSEHOLD = 0x686f_7573;
const ARRIVAL = 0x6172_7269;
const RECEPTION = 0x7265_6365;
const FACILITY = 0x6661_6369;
const COMPANION = 0x636f_6d70;
const EMPLOYER = 0x656d_706c;
const FORMER = 0x666f_726d;

/** Codes of places, municipalities and zones. */
export const CODE = /^[A-Za-z]*(\d{1,9})$/;

/**
 * The number in the code of a place, municipality or zone, unique per kind: WP1234 gives 1234. It goes into identities and
 * draws in place of a row, so that they do not depend on which other towns are in the region.
 *
 * @throws RangeError for a code that is not letters and then one to nine digits, which the pack check refuses
 */
export function codeNumber(code: string): number {
  const digits = CODE.exec(code);
  if (!digits) throw new RangeError(`code '${code}': expected letters and then digits, such as WP1234`);
  return Number(digits[1]);
}

/** A person of the synthetic population: number of the place code and serial inside the place. */
export const residentIdentity = (place: number, serial: number): Identity => threefry(RESIDENT, 1, place, serial);
export const dwellingIdentity = (place: number, serial: number): Identity => threefry(DWELLING, 1, place, serial);
/** A dwelling built after the base date: number of the place code, year, and serial among those the place built that year. */
export const builtIdentity = (place: number, year: number, serial: number): Identity =>
  threefry(BUILT ^ year, 1, place, serial);
/** The dwelling that a measure builds where another one stood. */
export const rebuiltIdentity = (formerA: number, formerB: number, year: number): Identity =>
  threefry(formerA, formerB, BUILT, year);
/** The pseudo-household of a place's institutions. */
export const institutionIdentity = (place: number): Identity => threefry(INSTITUTION, 1, place, 0);
/** The pseudo-household of a place's asylum reception. */
export const receptionIdentity = (place: number): Identity => threefry(INSTITUTION, 1, place, 1);
/** A newborn, from the mother and the number of her children before. */
export const newbornIdentity = (motherA: number, motherB: number, parity: number): Identity =>
  threefry(motherA, motherB, NEWBORN, parity);
/** A household, from its founder and the year: one formation per person and year. Base households carry the year before the base. */
export const householdIdentity = (founderA: number, founderB: number, year: number): Identity =>
  threefry(founderA, founderB, HOUSEHOLD, year);

/** A candidate from outside: number of the zone, life stage, year and candidate number. */
export const arrivalIdentity = (zone: number, stage: number, year: number, candidate: number): Identity =>
  threefry(ARRIVAL ^ year, zone, stage, candidate);
/** Who lives in a place's reception centre at the end of a year: serial in the order of the base residents. */
export const guestIdentity = (place: number, year: number, serial: number): Identity =>
  threefry(RECEPTION ^ year, place, 0, serial);
/** Who comes along with an arrival. */
export const companionIdentity = (headA: number, headB: number, index: number): Identity =>
  threefry(headA, headB, COMPANION, index);

/** Who had left a municipality before the base date: its number, the birth year, and a serial inside both. */
export const formerIdentity = (municipality: number, birthYear: number, serial: number): Identity =>
  threefry(FORMER, municipality, birthYear, serial);

/** A facility, from its kind and register id. */
export function facilityIdentity(kind: number, id: string): Identity {
  let identity: Identity = [FACILITY ^ kind, id.length];
  for (let i = 0; i < id.length; i++) identity = threefry(identity[0], identity[1], id.charCodeAt(i), i);
  return identity;
}

/** A large employer: number of the municipality, sector, year in which it came (0 = before the base), and rank. */
export const employerIdentity = (municipality: number, sector: number, year: number, rank: number): Identity =>
  threefry(EMPLOYER ^ year, municipality, sector, rank);

/** Order of identities, for ties. Negative when the first comes first. */
export const compareIdentity = (a1: number, b1: number, a2: number, b2: number): number => a1 - a2 || b1 - b2;

/** Children who go to one of the schools of the register; the others are at special schools, or across the border. */
import { draw, threshold } from '../draws.js';

/** The words of a key without run or year: whether a child is one of them is part of who the child is. */
const K1 = 0x61747465;
const K2 = 0x6e64616e;

/** @param share of children of school age who go to these schools at the base date */
export const attends = (idA: number, idB: number, share: number): boolean =>
  share >= 1 || draw(idA, idB, K1, K2) < threshold(share);

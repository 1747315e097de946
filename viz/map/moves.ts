/** Causes of moves as the map groups and colours them. */
import { CAUSE } from '../../sim/events.js';

export interface MoveGroup {
  readonly id: 'home' | 'love' | 'work' | 'return' | 'care' | 'abroad' | 'other';
  /** 0xRRGGBB. */
  readonly colour: number;
  readonly label: { readonly nl: string; readonly en: string };
  readonly causes: readonly number[]; // CAUSE
}

/** The order is that of a legend. Colours of Okabe and Ito, darkened to stand on paper. */
export const MOVE_GROUPS: readonly MoveGroup[] = [
  {
    id: 'home',
    colour: 0x0072b2,
    label: { nl: 'een andere woning', en: 'another dwelling' },
    causes: [CAUSE.dwelling, CAUSE.facility],
  },
  {
    id: 'love',
    colour: 0xa8477f,
    label: { nl: 'uit huis, samen of uit elkaar', en: 'leaving home, uniting or separating' },
    causes: [CAUSE.leavingHome, CAUSE.union, CAUSE.separation, CAUSE.deathOfPartner, CAUSE.deathOfParents],
  },
  {
    id: 'work',
    colour: 0xb07d00,
    label: { nl: 'studie of werk', en: 'study or work' },
    causes: [CAUSE.study, CAUSE.job],
  },
  { id: 'return', colour: 0x9a4a1e, label: { nl: 'terugkeer', en: 'coming back' }, causes: [CAUSE.homecoming] },
  { id: 'care', colour: 0x00795c, label: { nl: 'zorg', en: 'care' }, causes: [CAUSE.care] },
  {
    id: 'abroad',
    colour: 0x5b4ba0,
    label: { nl: 'van en naar het buitenland, opvang', en: 'from and to abroad, reception' },
    causes: [CAUSE.emigration, CAUSE.immigration, CAUSE.reception],
  },
  { id: 'other', colour: 0x6b7680, label: { nl: 'anders', en: 'other' }, causes: [CAUSE.other] },
];

const OTHER = MOVE_GROUPS.length - 1;
/** By CAUSE, index of its group. */
export const GROUP_OF_CAUSE: readonly number[] = Array.from({ length: 32 }, (_, cause) => {
  const found = MOVE_GROUPS.findIndex(({ causes }) => causes.includes(cause));
  return found < 0 ? OTHER : found;
});

/** Who wants to move this year and why: one wish at most per person, filled by relocation, read by what follows. */

/** Columns are indexed by wish `w`; the order has no meaning. */
export interface Wishes {
  count: number;
  person_w: Int32Array; // slot of the decision-maker
  cause_w: Uint8Array; // CAUSE
}

export const makeWishes = (capacity: number): Wishes => ({
  count: 0,
  person_w: new Int32Array(capacity),
  cause_w: new Uint8Array(capacity),
});

export function addWish(wishes: Wishes, person: number, cause: number): void {
  if (wishes.count === wishes.person_w.length) {
    const larger = makeWishes(wishes.count * 2 + 16);
    larger.person_w.set(wishes.person_w);
    larger.cause_w.set(wishes.cause_w);
    wishes.person_w = larger.person_w;
    wishes.cause_w = larger.cause_w;
  }
  wishes.person_w[wishes.count] = person;
  wishes.cause_w[wishes.count++] = cause;
}

/** A run found itself in a state that cannot be: nothing of it may be used. */
export class CheckError extends Error {}

/** The user's input is wrong: the message says where, what was found and what was expected; exit code 1. */
export class InputError extends Error {}

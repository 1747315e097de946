/** The sentence with which something is refused. */
import { expect } from 'vitest';
import { InputError } from '../../scenarios/errors.js';

/** Message of the InputError that reading throws; whatever is accepted fails the test. */
export function messageOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(InputError);
    return (error as Error).message;
  }
  throw new Error('accepted');
}

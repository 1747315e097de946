/** placeholder until the story is there */
import type { JSX } from 'preact';
export function Why({ facility }: { readonly facility: number }): JSX.Element | null {
  return facility < 0 ? <p /> : null;
}

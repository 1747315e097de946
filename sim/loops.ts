/** The feedback loops of the scheme that act in the model so far, and what each reads. */
export interface Loop {
  readonly id: string;
  readonly label: { readonly nl: string; readonly en: string };
  /** The signal a switch would freeze at its base-year value. */
  readonly signal: string;
  /** Processes that read the signal. */
  readonly readers: readonly string[];
  /** Structural loops cannot be frozen: they are compared by level only. */
  readonly switchable: boolean;
  /** Kinds of pack in which it acts. */
  readonly acts: readonly ('town' | 'national')[];
}

export const LOOPS: readonly Loop[] = [
  {
    id: 'R6',
    label: { nl: 'Echo van de leeftijdsopbouw', en: 'Echo of the age structure' },
    signal: 'persons by age',
    readers: ['fertility', 'mortality'],
    switchable: false,
    acts: ['town', 'national'],
  },
];

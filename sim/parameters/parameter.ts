/** How well a number is known. */
export type Confidence = 'measured' | 'literature' | 'guess';

/** A number a user may change, declared once; scenario schema, sliders and codebook derive from it. */
export interface Parameter {
  readonly label: { readonly nl: string; readonly en: string };
  readonly unit: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** Values are multiples of it; without it any value between. */
  readonly step?: number;
  readonly source: string;
  readonly confidence: Confidence;
  /** Name of the process or step that reads it. */
  readonly readBy: string;
}

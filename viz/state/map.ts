/** What the map tells the interface, and the words it is given. */
import { type Signal, signal } from '@preact/signals-core';
import type { Selection } from './view.js';

/** What the pointer is over, and where in the window (CSS pixels); null = nothing, or no mouse. */
export const hovered: Signal<{ readonly what: Selection; readonly x: number; readonly y: number } | null> =
  signal(null);
/** Dwellings are drawn instead of discs. */
export const zoomedIn: Signal<boolean> = signal(false);
/** Scale of what is drawn: sizes of discs in a legend follow it. */
export const mapPixelsPerKm: Signal<number> = signal(10);
/** People one arc stands for; 0 = no arcs. */
export const peoplePerArc: Signal<number> = signal(0);
/** Text alternative of the picture, and what the keys do: written by the interface in the chosen language. */
export const mapWords: Signal<{ readonly picture: string; readonly keys: string }> = signal({
  picture: 'Kaart van de streek; dezelfde gegevens staan in de tabel.',
  keys: 'Kaart: pijlen schuiven, plus en min vergroten en verkleinen, 0 toont de hele streek',
});

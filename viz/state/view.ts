/** What the person in front of the screen chose: written by the interface, read by everybody. */
import { type Signal, signal } from '@preact/signals-core';
import type { Language } from '../../scenarios/language/numbers.js';
import type { WorldName } from './worlds.js';

export type { Language } from '../../scenarios/language/numbers.js';
/** The map of one world, or what the measures change. */
export type Shown = WorldName | 'difference';
/** The world whose own stocks and figures stand for what is shown: of the difference, the one with measures. */
export const worldOf = (shown: Shown): WorldName => (shown === 'difference' ? 'measures' : shown);
/** What colours the towns: the id of an indicator, relative to residents or the base year as `story/layers.ts` declares. */
export type LayerId = string;

export type Selection =
  | { readonly kind: 'town'; readonly town: number }
  | { readonly kind: 'facility'; readonly facility: number };

export const language: Signal<Language> = signal('nl');
/**
 * Where the clock stands: 2024.25 is a quarter of the way from 1 January 2024 to 1 January 2025. Whole numbers are a
 * 1 January. Never beyond the last year that has been computed.
 */
export const time: Signal<number> = signal(0);
export const playing: Signal<boolean> = signal(false);
/** Years per second. */
export const speed: Signal<number> = signal(0.5);
export const shown: Signal<Shown> = signal('baseline');
export const layer: Signal<LayerId> = signal('population');
/** Arcs of people who move, by cause. */
export const showMoves: Signal<boolean> = signal(true);
export const selection: Signal<Selection | null> = signal(null);
/** Real names after the last observation: only after a notice was read. */
export const researcher: Signal<boolean> = signal(false);
/** As the system prefers it, or switched here: jump to end states, no arcs in flight. */
export const reducedMotion: Signal<boolean> = signal(false);
/** What the map looks at; null = the whole region. Written by the map and by controls, in RD kilometres. */
export const camera: Signal<{ readonly x: number; readonly y: number; readonly pixelsPerKm: number } | null> =
  signal(null);
/** Pixels at each side of the window that panels cover: the map keeps what matters out of them. */
export const insets: Signal<{
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}> = signal({ left: 0, right: 0, top: 0, bottom: 0 });

/** Which windows are open. */
import { signal } from '@preact/signals';

export const tableOpen = signal(false);
export const helpOpen = signal(false);
/** The notice before real names are shown beside futures. */
export const noticeOpen = signal(false);
/** Single-letter keys can be switched off, as some input devices send them by accident. */
export const keysOn = signal(true);

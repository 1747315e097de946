/** Numbers of prices, and of what shakes them. */
import type { Parameter } from './parameter.js';

export const PRICES_PARAMETERS = {
  earthquakes: {
    label: { nl: 'Aardbevingen en versterking', en: 'Earthquakes and reinforcement' },
    unit: '0 = off, 0.5 = low, 1 = high; only where the ground shook',
    initial: 0.5,
    min: 0,
    max: 1,
    source: 'values 2 to 9 % lower by study (ESB 2016; Duran and Elhorst 2018); how much of it lasts is a guess',
    confidence: 'guess',
    readBy: 'renovation',
  },
} as const satisfies Readonly<Record<string, Parameter>>;

/**
 * Parameters that an open world is made with. All others only say how it is lived in, so that worlds which differ in those
 * alone are one input.
 */
import type { ParameterName, ParameterValues } from '../../sim/parameters/parameters.js';

/** Read for school careers, and for who leaves home to study. */
export const CAREERS = [
  'parentEducation',
  'schoolDistance',
  'secondaryDistance',
  'vwoPart',
  'vmboToMbo4',
  'vmboToMbo2',
  'havoToHbo',
  'havoToMbo4',
  'vwoToWo',
  'vwoToHbo',
  'mbo2ToMbo4',
  'mbo4ToHbo',
  'mboCompleted',
  'hboCompleted',
  'woCompleted',
  'hboLeavingFar',
  'woLeavingFar',
  'studyLeavingLevel',
] as const satisfies readonly ParameterName[];

/** Years of past migration that are read. */
export const WINDOWS = ['levelWindow', 'foreignWindow'] as const satisfies readonly ParameterName[];

export type CareerValues = Pick<ParameterValues, (typeof CAREERS)[number]>;
export type WindowValues = Pick<ParameterValues, (typeof WINDOWS)[number]>;

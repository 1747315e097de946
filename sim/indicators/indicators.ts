import { dwellingQuality, dwellingsBuilt, dwellingsTakenDown, vacantLongTerm } from './dwellings.js';
import {
  busStops,
  gpDistance,
  gpPractices,
  pupils,
  schoolDistance,
  schoolsClosing,
  schoolsOpen,
} from './facilities.js';
import { births, deaths, leftHome, orphaned, separating, uniting, widowed } from './flows.js';
import { healthNotGood } from './health.js';
import {
  dwellings,
  households,
  householdsSharing,
  householdsSingle,
  institutional,
  vacantDwellings,
} from './households.js';
import { disposableIncome } from './income.js';
import type { Indicator } from './indicator.js';
import { havoVwo, students } from './learning.js';
import { moveDistances } from './move-distances.js';
import { moveReasons } from './move-reasons.js';
import {
  arrivalsInternal,
  departuresInternal,
  emigration,
  failedSearches,
  homecomings,
  immigration,
  movesWithin,
  receptionBalance,
} from './moves.js';

import { immigrationByKind, newcomers } from './newcomers.js';
import {
  nativesAway,
  population,
  population0to19,
  population20to39,
  population40to64,
  population65plus,
} from './population.js';
import { leftForJob, leftForStudy } from './region-edge.js';
import { higherDistance, secondaryDepartments } from './secondary.js';
import { oldInLifeProof, refusedByTenure, vacantByTenure } from './tenures.js';
import { priceIndex, wozValue } from './values.js';
import { higherOccupation, netParticipation, seeking, workersOut, working } from './working.js';

/** Every indicator, in the order of the output files. */
export const INDICATORS: readonly Indicator[] = [
  population,
  population0to19,
  population20to39,
  population40to64,
  population65plus,
  nativesAway,
  newcomers,
  institutional,
  households,
  householdsSingle,
  householdsSharing,
  dwellings,
  vacantDwellings,
  ...vacantByTenure,
  vacantLongTerm,
  dwellingsBuilt,
  dwellingsTakenDown,
  dwellingQuality,
  oldInLifeProof,
  births,
  deaths,
  leftHome,
  uniting,
  separating,
  widowed,
  orphaned,
  arrivalsInternal,
  departuresInternal,
  homecomings,
  immigration,
  ...immigrationByKind,
  emigration,
  receptionBalance,
  movesWithin,
  failedSearches,
  ...refusedByTenure,
  ...moveReasons,
  ...moveDistances,
  leftForStudy,
  leftForJob,
  schoolsOpen,
  schoolsClosing,
  pupils,
  gpPractices,
  busStops,
  schoolDistance,
  gpDistance,
  secondaryDepartments,
  higherDistance,
  havoVwo,
  students,
  netParticipation,
  higherOccupation,
  working,
  seeking,
  workersOut,
  disposableIncome,
  healthNotGood,
  wozValue,
  priceIndex,
];

/**
 * What a test may see of the page and do to it, as `globalThis.draagvlak`: the hashes that prove the bits, what the signals
 * hold, where a sign stands on the screen, and the two things a test must set to look at a certain place at a certain time.
 * The page itself never reads it.
 */
import { facilityPoint, frames, frameTimes, pixelAt } from './map/hook.js';
import type { Camera, Point } from './map/projection.js';
import * as view from './state/view.js';
import type { WorldName } from './state/worlds.js';
import * as worlds from './state/worlds.js';

export interface MapState {
  ready: boolean;
  /** Why there is none. */
  failure: string | null;
}

export interface TestHook {
  /** The map has been put on the page. */
  readonly mapReady: boolean;
  /** Why it could not be; null = it could, or is still being made. */
  readonly mapFailure: string | null;
  readonly phase: worlds.Phase;
  readonly seed: number;
  /** By world, a state hash for every 1 January that is there. */
  hashes(): Record<WorldName, string[]>;
  /** Futures that are complete, of how many. */
  futures(): readonly [complete: number, wanted: number];
  view(): {
    time: number;
    playing: boolean;
    shown: view.Shown;
    layer: string;
    language: view.Language;
    selection: view.Selection | null;
    camera: Camera | null;
  };
  /** One of `FacilityYear`'s columns and what stands beside it in the region. */
  facilities(
    world: WorldName,
    year: number,
  ): { kind_f: readonly number[]; place_f: readonly number[]; status_f: readonly number[] };
  /** Where the sign of a facility stands on the page, CSS pixels; null before the map is there. */
  facilityPoint(facility: number): Point | null;
  /** Colour of the map at a place of the page, 0..255 each; draws a frame. */
  pixelAt(x: number, y: number): readonly [red: number, green: number, blue: number];
  /** Frames of the map so far, and milliseconds that the last of them took on the main thread. */
  frames(): number;
  frameTimes(): readonly number[];
  setTime(time: number): void;
  lookAt(facility: number, pixelsPerKm: number): void;
}

declare global {
  var draagvlak: TestHook;
}

const recordOf = (world: WorldName, year: number): worlds.YearRecord =>
  worlds.years[world].peek().find(({ result }) => result.year === year)!;

export function makeTestHook(map: Readonly<MapState>): TestHook {
  return {
    get mapReady() {
      return map.ready;
    },
    get mapFailure() {
      return map.failure;
    },
    get phase() {
      return worlds.phase.peek();
    },
    get seed() {
      return worlds.seed.peek();
    },
    hashes: () => ({
      baseline: worlds.years.baseline.peek().map(({ result }) => result.stateHash),
      measures: worlds.years.measures.peek().map(({ result }) => result.stateHash),
    }),
    futures: () => [worlds.futures.peek().length, worlds.futuresWanted.peek()],
    view: () => ({
      time: view.time.peek(),
      playing: view.playing.peek(),
      shown: view.shown.peek(),
      layer: view.layer.peek(),
      language: view.language.peek(),
      selection: view.selection.peek(),
      camera: view.camera.peek(),
    }),
    facilities(world, year) {
      const { kind_f, place_f } = worlds.region.peek()!.facilities;
      return { kind_f, place_f, status_f: recordOf(world, year).result.facilities.status_f };
    },
    facilityPoint,
    pixelAt,
    frames,
    frameTimes,
    setTime(time) {
      view.time.value = time;
    },
    lookAt(facility, pixelsPerKm) {
      const { x_f, y_f } = worlds.region.peek()!.facilities;
      view.camera.value = { x: x_f[facility]!, y: y_f[facility]!, pixelsPerKm };
    },
  };
}

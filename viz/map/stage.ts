/** The map of one region: its layers, and when they are drawn again. */
import { batch, effect } from '@preact/signals-core';
import { Container, type WebGLRenderer } from 'pixi.js';
import { FACILITY } from '../../sim/state/facilities.js';
import type { Region } from '../region/region.js';
import { hovered, mapPixelsPerKm, peoplePerArc, zoomedIn } from '../state/map.js';
import { language, layer, reducedMotion, type Selection, selection, showMoves, shown, time } from '../state/view.js';
import { years as recorded } from '../state/worlds.js';
import { layerOf } from '../story/layers.js';
import { scaleOf } from '../story/scale.js';
import { INK } from './colours.js';
import { builtRadius, DOTS_FULL, dotsShare } from './disc.js';
import { housekeeping } from './gpu/renderer.js';
import { makeRings } from './gpu/rings.js';
import { setView } from './gpu/view.js';
import { attachHand } from './hand.js';
import { townAt } from './hit.js';
import { setHook } from './hook.js';
import { makeDwellings } from './layers/dwellings.js';
import { makeFacilities } from './layers/facilities.js';
import { makeGround } from './layers/ground.js';
import { makeMoves } from './layers/moves.js';
import { makeNames } from './layers/names.js';
import { makeTowns } from './layers/towns.js';
import { namesOf } from './names.js';
import { boundsOf } from './outline.js';
import { momentOf, type TownPicture, townPicture, worldDrawn } from './picture.js';
import { boundsInView, type Point, toScreen } from './projection.js';
import { makeSight } from './sight.js';

export interface Stage {
  dispose(): void;
}

const TIMES_KEPT = 120;
/** Fades go on in steps even when frames take long. */
const LONGEST_STEP_MS = 100;

export function makeStage(region: Region, renderer: WebGLRenderer<HTMLCanvasElement>, host: HTMLElement): Stage {
  const bounds = boundsOf(region.municipalities.rings_m.flat());
  const resolution = renderer.resolution;
  const residents = (t: number): number =>
    pictures[t]?.residents ?? recorded.baseline.peek()[0]?.result.indicators['population']?.[t] ?? 0;

  const ground = makeGround(region);
  const dwellings = makeDwellings(region);
  const towns = makeTowns(region);
  const moves = makeMoves(region, bounds);
  const facilities = makeFacilities(region, resolution * 2);
  const rings = makeRings(64);
  let names: ReturnType<typeof makeNames> | null = null;
  const namesAt = new Container();
  const { kind_f, x_f, y_f } = region.facilities;
  const schools = kind_f.flatMap((kind, f) => (kind === FACILITY.school ? [{ x: x_f[f]!, y: y_f[f]! }] : []));
  const root = new Container();
  root.addChild(ground, dwellings.view, towns.view, moves.view, namesAt, rings.mesh, facilities.view);

  let pictures: readonly TownPicture[] = [];
  let frame = 0;
  let frames = 0;
  let last = 0;
  const times: number[] = [];
  const changed = (): void => {
    frame ||= requestAnimationFrame(draw);
  };
  const sight = makeSight(bounds, changed);

  function draw(now: number): void {
    frame = 0;
    const began = performance.now();
    const elapsed = last === 0 ? 16 : Math.min(LONGEST_STEP_MS, now - last);
    last = now;
    const gliding = sight.tick(now);
    const [camera, viewport] = [sight.camera(), sight.viewport()];
    setView(camera, viewport, resolution);
    const fading = drawWorlds(elapsed);
    renderer.render(root);
    housekeeping(now);
    frames++;
    times.push(performance.now() - began);
    if (times.length > TIMES_KEPT) times.shift();
    tell(camera.pixelsPerKm);
    if (gliding || fading) changed();
    else last = 0;
  }

  function tell(pixelsPerKm: number): void {
    batch(() => {
      zoomedIn.value = pixelsPerKm >= DOTS_FULL;
      mapPixelsPerKm.value = pixelsPerKm;
      peoplePerArc.value = moves.perArc();
    });
  }

  /** @returns whether names are still fading */
  function drawWorlds(elapsed: number): boolean {
    const years = { baseline: recorded.baseline.peek(), measures: recorded.measures.peek() };
    const looked = shown.peek();
    const world = worldDrawn(looked);
    const known =
      looked === 'difference' ? Math.min(years.baseline.length, years.measures.length) : years[world].length;
    if (known === 0) return false;
    const [camera, viewport] = [sight.camera(), sight.viewport()];
    const clock = Math.max(region.baseYear, time.peek());
    const moment = momentOf(clock, region.baseYear, known);
    const chosen = layerOf(layer.peek());
    const look = { layer: chosen, scale: scaleOf(chosen, looked), shown: looked };
    pictures = region.towns.x_t.map((_, t) => townPicture(years, moment, look, t));
    const picked = selection.peek();
    const over = hovered.peek()?.what ?? null;
    const marks = new Map<number, number>();
    if (over?.kind === 'town') marks.set(over.town, 0.45);
    if (picked?.kind === 'town') marks.set(picked.town, 1);
    towns.update(pictures, camera.pixelsPerKm, marks);
    const [before, after] = [years[world][moment.before]!, years[world][moment.after]!];
    dwellings.update(before, after, moment.part, camera.pixelsPerKm, boundsInView(camera, viewport));
    const calm = reducedMotion.peek();
    // At rest on a 1 January the year that ended is told, in still lines; on the way the one being lived.
    const lived = moment.part > 0 ? after : calm ? before : null;
    moves.update(showMoves.peek() ? lived : null, moment.part, {
      town: picked?.kind === 'town' ? picked.town : null,
      still: calm,
    });
    const selected = picked?.kind === 'facility' ? picked.facility : null;
    rings.clear();
    if (dotsShare(camera.pixelsPerKm) > 0.5) {
      for (const [t, alpha] of marks) {
        const { x, y } = toScreen(camera, viewport, region.towns.x_t[t]!, region.towns.y_t[t]!);
        rings.add(x, y, builtRadius(residents(t), camera.pixelsPerKm) * 1.15 + 8, 2, INK.select, alpha);
      }
    }
    facilities.update({ years, time: clock, shown: looked, camera, viewport, selected, calm, rings });
    rings.done();
    if (names === null) {
      names = makeNames(namesOf(region, years[world][0]!.result.indicators['population'] ?? []), schools);
      namesAt.addChild(names.view);
    }
    return names.update(camera, viewport, language.peek(), new Set(marks.keys()), calm ? 1000 : elapsed);
  }

  function whatAt(at: Point): Selection | null {
    const facility = facilities.at(at.x, at.y);
    if (facility !== null) return { kind: 'facility', facility };
    const town = townAt(region.towns, residents, sight.camera(), sight.viewport(), at) ?? names?.at(at.x, at.y) ?? null;
    return town === null ? null : { kind: 'town', town };
  }

  const letGo = attachHand({
    host,
    sight,
    pressed(at) {
      selection.value = whatAt(at);
    },
    over(at) {
      const what = at === null ? null : whatAt(at);
      const { left, top } = host.getBoundingClientRect();
      hovered.value = what === null || at === null ? null : { what, x: at.x + left, y: at.y + top };
      if (at !== null) host.style.cursor = what === null ? '' : 'pointer';
    },
  });
  const resized = new ResizeObserver(() => {
    const [width, height] = [Math.max(1, host.clientWidth), Math.max(1, host.clientHeight)];
    renderer.resize(width, height);
    sight.resize(width, height);
  });
  resized.observe(host);
  const stop = effect(() => {
    for (const signal of [time, layer, shown, language, selection, hovered, showMoves, reducedMotion])
      void signal.value;
    for (const signal of [recorded.baseline, recorded.measures]) void signal.value;
    changed();
  });

  const onPage = ({ x, y }: Point): Point => {
    const { left, top } = host.getBoundingClientRect();
    return { x: x + left, y: y + top };
  };
  setHook({
    frames: () => frames,
    frameTimes: () => times,
    facilityPoint(f) {
      const point = facilities.pointOf(f, sight.camera(), sight.viewport());
      return point === null ? null : onPage(point);
    },
    townPoint(t) {
      const [x, y] = [region.towns.x_t[t], region.towns.y_t[t]];
      return x === undefined || y === undefined ? null : onPage(toScreen(sight.camera(), sight.viewport(), x, y));
    },
    pixelAt(x, y) {
      cancelAnimationFrame(frame);
      draw(performance.now());
      const { left, top, height } = host.getBoundingClientRect();
      const out = new Uint8Array(4);
      const gl = renderer.gl;
      const row = Math.round((height - (y - top)) * resolution) - 1;
      gl.bindFramebuffer(gl.FRAMEBUFFER, null);
      gl.readPixels(Math.round((x - left) * resolution), row, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, out);
      return [out[0]!, out[1]!, out[2]!];
    },
  });

  return {
    dispose() {
      cancelAnimationFrame(frame);
      stop();
      letGo();
      resized.disconnect();
      sight.dispose();
      root.destroy({ children: true });
    },
  };
}

/**
 * What Pixi asks a browser by making canvases and a second context of its own, for which a machine without a graphics card
 * waits half a second. The build puts these answers in place of the questions; every browser with WebGL 2 gives them.
 */

/** A 2D canvas multiplies colours. */
export const canUseNewCanvasBlendModes = (): boolean => true;

/** WebGL 2 demands high precision of fragment shaders. */
export const getMaxFragmentPrecision = (): string => 'highp';

/** WebGL 2 demands as many texture units at least. */
export const getMaxTexturesPerBatch = (): number => 16;

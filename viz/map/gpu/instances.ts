/** Copies of one shape, each with numbers of its own: what discs, rings and ribbons are. For hundreds, not for thousands. */
import { Buffer, BufferUsage, Geometry, Mesh, type Shader } from 'pixi.js';

/** The corners of the shape, two floats each under a name the shader knows, and the triangles between them. */
export interface Shape {
  readonly name: string;
  readonly corners: Float32Array;
  readonly index: Uint16Array;
}

/** What a copy has of its own, by name in the shader: floats each, one after another. */
export type OwnNumbers = Readonly<Record<string, 2 | 3 | 4>>;

export const floatsOf = (own: OwnNumbers): number =>
  Object.values(own).reduce<number>((sum, floats) => sum + floats, 0);

export interface Instances {
  readonly mesh: Mesh<Geometry>;
  /** Numbers of the copies, one copy after another. */
  readonly data: Float32Array;
  /** Draws the first `count` copies as `data` has them now; nothing of none. */
  show(count: number): void;
}

/** @param most copies there will be; all of them are drawn until `show` says otherwise */
export function makeInstances(most: number, shape: Shape, own: OwnNumbers, shader: Shader): Instances {
  const stride = floatsOf(own) * 4;
  const data = new Float32Array(most * floatsOf(own));
  const buffer = new Buffer({ data, usage: BufferUsage.VERTEX | BufferUsage.COPY_DST });
  let offset = 0;
  const attributes = Object.entries(own).map(([name, floats]) => {
    const attribute = { buffer, format: `float32x${floats}` as const, stride, offset, instance: true };
    offset += floats * 4;
    return [name, attribute] as const;
  });
  const geometry = new Geometry({
    attributes: {
      [shape.name]: { buffer: shape.corners, format: 'float32x2' },
      ...Object.fromEntries(attributes),
    },
    indexBuffer: shape.index,
    instanceCount: most,
  });
  const mesh = new Mesh({ geometry, shader }) as unknown as Mesh<Geometry>;
  return {
    mesh,
    data,
    show(count) {
      mesh.visible = count > 0;
      geometry.instanceCount = count;
      if (count > 0) buffer.update(count * stride);
    },
  };
}

/** The shortest net that joins stops: what lines would need at least, where no timetable is known. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Two points joined, by row; `square` is the square of their distance in m2, whole. */
export interface Hop {
  readonly a: number;
  readonly b: number;
  readonly square: number;
}

const square = (p: Point, q: Point): number => (p.x - q.x) * (p.x - q.x) + (p.y - q.y) * (p.y - q.y);

/** One of eight directions, decided by comparisons alone. */
function octant(dx: number, dy: number): number {
  const half = dy > 0 || (dy === 0 && dx > 0) ? 0 : 4;
  const [x, y] = half === 0 ? [dx, dy] : [-dx, -dy];
  return half + (x > 0 ? (y < x ? 0 : 1) : -x < y ? 2 : 3);
}

/** Rows by cells of `size`, so that neighbours within `size` stand in the nine cells around. */
export class Cells {
  private readonly rows = new Map<number, number[]>();

  constructor(
    private readonly points: readonly Point[],
    private readonly size: number,
  ) {
    points.forEach((point, row) => {
      const key = this.key(point.x, point.y);
      const list = this.rows.get(key);
      if (list) list.push(row);
      else this.rows.set(key, [row]);
    });
  }

  private key(x: number, y: number): number {
    return Math.floor(x / this.size) * 4096 + Math.floor(y / this.size);
  }

  /** Calls `visit` for every row within `size` of a point, the point itself included when it is one of them. */
  near({ x, y }: Point, visit: (row: number, square: number) => void): void {
    const limit = this.size * this.size;
    for (let i = -1; i <= 1; i++) {
      for (let j = -1; j <= 1; j++) {
        for (const row of this.rows.get(this.key(x + i * this.size, y + j * this.size)) ?? []) {
          const s = square({ x, y }, this.points[row]!);
          if (s <= limit) visit(row, s);
        }
      }
    }
  }
}

/** The nearest point in each of eight directions: the shortest net is made of such pairs (Yao 1982). */
function candidateHops(points: readonly Point[], longest: number): Hop[] {
  const cells = new Cells(points, longest);
  const hops: Hop[] = [];
  points.forEach((point, a) => {
    const best: (Hop | undefined)[] = new Array(8).fill(undefined);
    cells.near(point, (b, s) => {
      if (a === b) return;
      const direction = octant(points[b]!.x - point.x, points[b]!.y - point.y);
      const known = best[direction];
      if (!known || s < known.square || (s === known.square && b < known.b)) best[direction] = { a, b, square: s };
    });
    for (const hop of best) if (hop) hops.push(hop.a < hop.b ? hop : { a: hop.b, b: hop.a, square: hop.square });
  });
  return hops;
}

/**
 * Minimum spanning forest (Kruskal) over points no further apart than `longest` metres; equal hops in order of rows.
 *
 * @param points whole metres.
 */
export function spanningForest(points: readonly Point[], longest: number): Hop[] {
  const hops = candidateHops(points, longest).sort((p, q) => p.square - q.square || p.a - q.a || p.b - q.b);
  const parent = points.map((_, row) => row);
  const rootOf = (row: number): number => {
    let root = row;
    while (parent[root] !== root) {
      parent[root] = parent[parent[root]!]!;
      root = parent[root]!;
    }
    return root;
  };
  return hops.filter(({ a, b }) => {
    const [p, q] = [rootOf(a), rootOf(b)];
    if (p === q) return false;
    parent[Math.max(p, q)] = Math.min(p, q);
    return true;
  });
}

/** Where the page begins: the engine first, because years take longest; then the panels, then the map. */

/** Parts are started when they are there, each by its one function. */
const parts = import.meta.glob<Record<string, (host?: HTMLElement) => unknown>>([
  './engine/engine.ts',
  './ui/mount.tsx',
  './map/mount.ts',
]);

async function start(path: string, name: string, host?: string): Promise<void> {
  const part = await parts[path]?.();
  if (part === undefined) return;
  const element = host === undefined ? undefined : document.getElementById(host)!;
  if (host === 'interface') element!.replaceChildren();
  await part[name]!(element);
}

await Promise.all([
  start('./engine/engine.ts', 'startEngine'),
  start('./ui/mount.tsx', 'mountInterface', 'interface'),
  start('./map/mount.ts', 'mountMap', 'map'),
]);

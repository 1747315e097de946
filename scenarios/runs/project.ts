/** Where the shipped files are, whether the code runs from `dist/`, from source under test, or from an installed package. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function findRoot(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (folder === dirname(folder)) throw new Error('package.json of draagvlak not found above its own files');
  }
}

/** The folder of package.json. */
export const ROOT = findRoot();
export const VERSION = (JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string }).version;
/** Workers run compiled code only. */
export const WORKER_FILE = join(ROOT, 'dist', 'sim', 'workers', 'node.js');
/** The viewer as `npm run build` makes it. */
export const SITE = join(ROOT, 'dist', 'site');
export const PACKAGES = join(ROOT, 'scenarios', 'packages');
export const REGIONS = join(ROOT, 'scenarios', 'regions');
export const EXAMPLES = join(ROOT, 'scenarios', 'examples');
/** The national pack that regions are cut out of. */
export const SOURCE_PACK = join(PACKAGES, 'nederland.source.json');
/** How well forecasts from earlier bases did. */
export const SCOREBOARD = join(ROOT, 'scenarios', 'evidence', 'hindcast.json');
export const CACHE = join(ROOT, '.cache');

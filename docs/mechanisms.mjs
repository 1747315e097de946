/** Writes docs/mechanisms.md from the declarations: npx tsc -b && node docs/mechanisms.mjs */
import { writeFileSync } from 'node:fs';
import { mechanismsPage } from '../dist/scenarios/mechanisms/page.js';

writeFileSync(new URL('mechanisms.md', import.meta.url), mechanismsPage());

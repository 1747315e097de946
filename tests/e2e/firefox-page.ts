/** Runs in Firefox: makes the golden worlds and sends them to the server that served the page. */

import { parsePack } from '../../scenarios/packages/check/check.js';
import regionText from '../../scenarios/packages/noord-oost-groningen.2021.json?raw';
import { goldenOf } from '../golden/worlds.js';
import { toyPack } from '../toy/pack.js';

async function main(): Promise<void> {
  const region = parsePack(regionText, 'noord-oost-groningen.2021.json');
  const made = { toy: goldenOf(toyPack(), 1, 10), region: goldenOf(region, 1, 5) };
  await fetch('/result', { method: 'POST', body: JSON.stringify(made) });
}

main().catch((error: unknown) => fetch('/result', { method: 'POST', body: JSON.stringify({ error: String(error) }) }));

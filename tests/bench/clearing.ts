/**
 * `node dist/tests/bench/clearing.js`: how fast a region's market clears, how many get their first choice, how far one more
 * dwelling is felt, and how often it serves fewer people in all.
 */
import { cpus } from 'node:os';
import { median } from 'simple-statistics';
import { clear, NONE, type Outcome, type Release } from '../../sim/clearing/clear.js';
import { type Market, type MarketSize, REGION, regionMarket, written } from '../toy/market.js';
import { chainLengths } from './chains.js';

const REPEATS = 31;
const RELEASES: readonly Release[] = ['at once', 'next round'];
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(1)} %`;

function cleared({ applicants, capacity_s, choice, key }: Market, release: Release): Outcome {
  return clear(applicants, capacity_s, choice, key, release);
}

function milliseconds(market: Market, release: Release): string {
  const times = Array.from({ length: REPEATS }, () => {
    const start = performance.now();
    cleared(market, release);
    return performance.now() - start;
  });
  return `${median(times.slice(5)).toFixed(1)} ms (least ${Math.min(...times).toFixed(1)})`;
}

function outcomeLine(market: Market, release: Release): string {
  const { choice_i, refusals_i } = cleared(market, release);
  const segments = market.capacity_s.length;
  let [inside, first, leave, leaveFirst, none] = [0, 0, 0, 0, 0];
  for (let i = 0; i < market.applicants.count; i++) {
    const wantsOut = market.choice(i, 0) >= segments;
    if (wantsOut) leaveFirst++;
    else inside++;
    if (choice_i[i] === NONE) none++;
    else if (choice_i[i]! >= segments) leave++;
    else if (refusals_i[i] === 0) first++;
  }
  return (
    `first choice served ${percent(first, inside)} of those who choose a town, no dwelling ${percent(none, choice_i.length)} of all, ` +
    `leave the region ${leave} where ${leaveFirst} chose to`
  );
}

function chainLine(market: Market, release: Release): string {
  const { lengths, served } = chainLengths(market, release, 1);
  const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))]!;
  const mean = lengths.reduce((a, b) => a + b, 0) / lengths.length;
  const nobody = lengths.filter((length) => length === 0).length;
  return (
    `one more dwelling, ${lengths.length} segments in turn: disturbs ${mean.toFixed(2)} people on average; nobody ${percent(nobody, lengths.length)}, ` +
    `median ${at(0.5)}, 90 % ${at(0.9)}, 99 % ${at(0.99)}, most ${at(1)}; serves ${served.mean.toFixed(2)} more on average, ` +
    `fewer in ${percent(served.fewer, lengths.length)} (at worst ${served.most})`
  );
}

/** How often one more dwelling serves fewer in small crowded markets, where it can. */
function smallMarkets(release: Release, vacancy: number): string {
  const size: MarketSize = { places: 4, applicants: 60, dwellings: 600, vacancy, seed: 0 };
  let fewer = 0;
  let tried = 0;
  for (let seed = 1; seed <= 400; seed++) {
    const { lengths, served } = chainLengths(written(regionMarket({ ...size, seed })), release, 1);
    fewer += served.fewer;
    tried += lengths.length;
  }
  return `one more dwelling serves fewer in ${percent(fewer, tried)} of ${tried} cases`;
}

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores`);
console.log(`${REGION.applicants} applicants, ${REGION.places} towns in three tenures, ${REGION.dwellings} dwellings`);
for (const vacancy of [0.02, 0.03, 0.05]) {
  const market = regionMarket({ ...REGION, vacancy });
  const ready = written(market);
  for (const release of RELEASES) {
    console.log(`${percent(vacancy, 1)} free, dwellings left behind free ${release}:`);
    console.log(`  ${milliseconds(ready, release)} clearing, ${milliseconds(market, release)} with the choices`);
    console.log(`  ${outcomeLine(ready, release)}`);
    console.log(`  ${chainLine(ready, release)}`);
  }
}
console.log('400 small markets (4 towns, 60 applicants, 600 dwellings):');
for (const vacancy of [0.01, 0.05]) {
  for (const release of RELEASES)
    console.log(`  ${percent(vacancy, 1)} free, ${release}: ${smallMarkets(release, vacancy)}`);
}

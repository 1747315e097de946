import type { PricesInput } from '../../../sim/housing/price-input.js';
import type { Pack } from '../../packages/format.js';
import { gaps, numbers, words } from '../../packages/table.js';

/** Values at the base and their past. */
export function pricesInput(pack: Pack, base: number): PricesInput {
  const observed = pack.tables['observed']!;
  const codes = words(observed, 'municipality');
  const years = numbers(observed, 'year');
  const woz = gaps(observed, 'woz_eur');
  const code_m = words(pack.tables['municipalities']!, 'code');
  const latest_m = code_m.map((code) => {
    let value = 0;
    let latest = 0;
    codes.forEach((c, row) => {
      if (c !== code || woz[row] === null || years[row]! > base || years[row]! < latest) return;
      value = woz[row]!;
      latest = years[row]!;
    });
    return value;
  });
  const municipality = words(pack.tables['places']!, 'municipality');
  return {
    woz_t: municipality.map((code) => latest_m[code_m.indexOf(code)]!),
    countryWoz: 0,
    drift_m: code_m.map(() => 0),
  };
}

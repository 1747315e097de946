/** Names on the ground around the region: cities for orientation, waters, countries. Places in RD kilometres. */

export interface PlaceAround {
  readonly nl: string;
  readonly en: string;
  readonly x: number;
  readonly y: number;
  readonly kind: 'city' | 'water' | 'country' | 'province';
}

const place =
  (kind: PlaceAround['kind']) =>
  (nl: string, x: number, y: number, en = nl): PlaceAround => ({ nl, en, x, y, kind });
const city = place('city');
const water = place('water');
const country = place('country');
const province = place('province');

export const PLACES_AROUND: readonly PlaceAround[] = [
  city('Groningen', 233.7, 582.0),
  city('Assen', 233.9, 556.9),
  city('Emmen', 256.9, 534.1),
  city('Leeuwarden', 182.5, 579.5),
  city('Drachten', 202.7, 569.1),
  city('Heerenveen', 190.8, 552.7),
  city('Hoogeveen', 228.6, 526.7),
  city('Zwolle', 202.8, 503.0),
  city('Enschede', 258.0, 471.4),
  city('Deventer', 207.8, 474.4),
  city('Apeldoorn', 194.8, 469.4),
  city('Arnhem', 190.2, 444.2),
  city('Nijmegen', 187.1, 428.4),
  city('Utrecht', 136.8, 455.9),
  city('Amsterdam', 121.3, 487.4),
  city('Rotterdam', 92.5, 437.4),
  city('Den Haag', 81.2, 455.1, 'The Hague'),
  city('Eindhoven', 160.8, 383.5),
  city('Breda', 112.6, 400.0),
  city('Middelburg', 31.7, 391.5),
  city('Maastricht', 176.4, 318.0),
  city('Venlo', 209.6, 375.9),
  city('Emden', 276.1, 599.4),
  city('Leer', 292.9, 584.8),
  city('Papenburg', 289.5, 567.6),
  city('Meppen', 283.7, 524.6),
  city('Nordhorn', 269.3, 495.1),
  city('Bocholt', 239.6, 428.4),
  city('Aken', 204.2, 309.8, 'Aachen'),
  city('Luik', 168.0, 294.4, 'Liège'),
  city('Gent', 38.5, 341.8, 'Ghent'),
  city('Brugge', 3.8, 360.0, 'Bruges'),
  city('Antwerpen', 86.2, 359.3, 'Antwerp'),
  city('Hasselt', 151.5, 326.7),
  water('Waddenzee', 223.6, 609.2, 'Wadden Sea'),
  water('Waddenzee', 152.5, 590.4, 'Wadden Sea'),
  water('Noordzee', 188.9, 626.1, 'North Sea'),
  water('Dollard', 270.9, 590.1),
  water('Eems', 263.4, 602.3, 'Ems'),
  water('IJsselmeer', 154.5, 532.5),
  water('Westerschelde', 41.0, 378.0, 'Western Scheldt'),
  water('Noordzee', 6.8, 397.8, 'North Sea'),
  country('Duitsland', 296, 556, 'Germany'),
  country('Duitsland', 282.3, 469.6, 'Germany'),
  country('Duitsland', 229.6, 335.0, 'Germany'),
  country('België', 99.8, 340.3, 'Belgium'),
  province('Drenthe', 238.0, 546.6),
  province('Fryslân', 190.0, 566.0),
  province('Overijssel', 227.2, 496.3),
  province('Gelderland', 179.9, 451.4),
];

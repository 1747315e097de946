/**
 * Students by city about 2020, in whole hundreds. Totals of institutions as their associations published them (hbo 462,400 in
 * 2019 and 489,400 in 2020; wo 303,000 and 327,300), divided over their cities by hand; the Open Universiteit, private
 * institutions and sites under 300 students are left out.
 */

export interface StudyCity {
  readonly city: string;
  /** Name of the town where the two differ. */
  readonly town?: string;
  readonly hbo?: number;
  readonly wo?: number;
}

export const STUDY_CITIES: readonly StudyCity[] = [
  { city: 'Alkmaar', hbo: 3600 },
  { city: 'Almere', hbo: 4400 },
  { city: 'Amersfoort', hbo: 3000 },
  { city: 'Amsterdam', hbo: 54000, wo: 65000 },
  { city: 'Apeldoorn', hbo: 1200 },
  { city: 'Arnhem', hbo: 17200 },
  { city: 'Assen', hbo: 500 },
  { city: 'Breda', hbo: 20500 },
  { city: 'Delft', hbo: 5300, wo: 26000 },
  { city: 'Den Haag', town: "'s-Gravenhage", hbo: 28500, wo: 6000 },
  { city: 'Deventer', hbo: 8700 },
  { city: 'Diemen', hbo: 5000 },
  { city: 'Doetinchem', hbo: 600 },
  { city: 'Dordrecht', hbo: 600 },
  { city: 'Dronten', hbo: 2000 },
  { city: 'Ede', hbo: 4300 },
  { city: 'Eindhoven', hbo: 22000, wo: 12300 },
  { city: 'Emmen', hbo: 2400 },
  { city: 'Enschede', hbo: 18800, wo: 12000 },
  { city: 'Gouda', hbo: 1500 },
  { city: 'Groningen', hbo: 29000, wo: 34000 },
  { city: 'Haarlem', hbo: 4800 },
  { city: 'Heerlen', hbo: 5000 },
  { city: 'Helmond', hbo: 900 },
  { city: 'Leeuwarden', hbo: 19000, wo: 400 },
  { city: 'Leiden', hbo: 12500, wo: 26000 },
  { city: 'Maastricht', hbo: 7000, wo: 19500 },
  { city: 'Meppel', hbo: 1200 },
  { city: 'Middelburg', hbo: 600, wo: 600 },
  { city: 'Nijmegen', hbo: 19500, wo: 23500 },
  { city: 'Rotterdam', hbo: 46000, wo: 31000 },
  { city: "'s-Hertogenbosch", hbo: 14800, wo: 400 },
  { city: 'Sittard-Geleen', town: 'Sittard', hbo: 2500 },
  { city: 'Tilburg', hbo: 17500, wo: 19000 },
  { city: 'Utrecht', hbo: 39500, wo: 33500 },
  { city: 'Velp', hbo: 2300 },
  { city: 'Venlo', hbo: 4400, wo: 500 },
  { city: 'Vlissingen', hbo: 4300 },
  { city: 'Wageningen', hbo: 700, wo: 13000 },
  { city: 'Zoetermeer', hbo: 1000 },
  { city: 'Zwolle', hbo: 27000 },
];

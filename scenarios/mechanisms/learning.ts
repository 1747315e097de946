/** Education and opportunity. */
import type { Mechanism } from './mechanism.js';

export const LEARNING: readonly Mechanism[] = [
  {
    id: 'M30',
    label: {
      nl: 'Streek en ouders bepalen mee hoe ver een kind komt',
      en: 'Region and parents help decide how far a child gets',
    },
    origin: 'advice',
    status: 'implemented',
    how: {
      nl: 'Het schooltype hangt af van de opleiding van de ouders en van de provincie. Dat een advies bij gelijke prestaties lager uitvalt, is daarvan niet te onderscheiden.',
      en: 'The track depends on the education of the parents and on the province. That advice turns out lower at equal performance cannot be told from it.',
    },
    processes: ['careers'],
    parameters: ['parentEducation', 'vwoPart', 'vmboToMbo4', 'vmboToMbo2', 'mbo2ToMbo4', 'mbo4ToHbo', 'mboCompleted'],
    indicators: ['havo_vwo_share'],
  },
  {
    id: 'M31',
    label: {
      nl: 'Opleidingen die bij de streek passen, houden jongeren vast',
      en: 'Courses that fit the region keep young people',
    },
    origin: 'advice',
    status: 'proxy',
    how: {
      nl: 'Studieplaatsen liggen in steden met naam, en wie er een dichtbij heeft, blijft vaker thuis wonen. Welke richting ze geven en of die bij de streek past, is niet bekend.',
      en: 'Places to study lie in named cities, and who has one nearby lives at home more often. Which subjects they teach and whether these fit the region is not known.',
    },
    processes: ['careers', 'relocation'],
    parameters: ['hboLeavingFar', 'woLeavingFar'],
    indicators: ['students', 'moves_study'],
  },
  {
    id: 'M32',
    label: {
      nl: 'Minder leerlingen, langere wegen: scholen buiten bereik',
      en: 'Fewer pupils, longer ways: schools out of reach',
    },
    origin: 'advice',
    status: 'proxy',
    how: {
      nl: 'Basisscholen sluiten in het model. Een middelbare school kan havo of vwo verliezen als er jaren te weinig leerlingen voor zijn; de weg naar de dichtstbijzijnde telt mee bij het schooltype. Hele middelbare scholen sluiten niet, en de norm is een aanname.',
      en: 'Primary schools close in the model. A secondary school can lose havo or vwo when it had too few pupils for years; the way to the nearest counts for the track. Whole secondary schools do not close, and the norm is a guess.',
    },
    processes: ['careers', 'boards', 'secondary schools'],
    parameters: [
      'schoolClosureLevel',
      'schoolDistance',
      'secondaryNorm',
      'secondaryYears',
      'secondaryLoss',
      'secondaryDistance',
    ],
    indicators: ['school_distance_km', 'havo_vwo_share', 'havo_vwo_departments', 'havo_vwo_distance_km'],
  },
  {
    id: 'M33',
    label: { nl: 'Kansenongelijkheid slijt niet vanzelf', en: 'Unequal opportunity does not wear off by itself' },
    origin: 'advice',
    status: 'proxy',
    how: {
      nl: 'Volgt uit M30: kinderen van lager opgeleiden krijgen vaker zelf een lagere opleiding. Wat geld en leraren daaraan veranderen, is niet gemodelleerd.',
      en: 'Follows from M30: children of the less educated more often end up less educated. What money and teachers change in it is not modelled.',
    },
    processes: ['careers'],
    parameters: ['parentEducation'],
    indicators: ['havo_vwo_share'],
  },
];

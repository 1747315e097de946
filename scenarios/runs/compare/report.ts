/** report.html of a comparison in its plainest form: the lines of the screen, without script or other host. */
import { escapeText } from '../report/html.js';
import type { CompareResult } from './results.js';
import { compareLines } from './screen.js';

export const compareReportHtml = (result: CompareResult): string =>
  [
    '<!doctype html>',
    '<html lang="nl"><head><meta charset="utf-8"><title>Draagvlak: vergelijking</title></head>',
    `<body><h1>Vergelijking</h1><pre>${escapeText(compareLines(result))}</pre></body></html>`,
    '',
  ].join('\n');

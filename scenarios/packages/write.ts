/** Packs as text: one column per line, so that a changed figure is a changed line. */
import type { Column, Outline, Pack, Table } from './format.js';

const entries = <T>(record: Readonly<Record<string, T>>, text: (value: T) => string, indent: string): string =>
  Object.keys(record)
    .map((key) => `${indent}${JSON.stringify(key)}: ${text(record[key]!)}`)
    .join(',\n');

const tableText = (table: Table): string =>
  `{ "title": ${JSON.stringify(table.title)}, "rows": ${table.rows}, "columns": {\n` +
  `${entries(table.columns, (column: Column) => JSON.stringify(column), '      ')}\n    } }`;

const outlinesText = (outlines: readonly Outline[]): string =>
  `[\n${outlines.map((outline) => `      ${JSON.stringify(outline)}`).join(',\n')}\n    ]`;

/** The pack as it stands in a file, LF line ends. Numbers appear with the digits they carry: round before. */
export function packText(pack: Pack): string {
  const lines = [
    `  "format": ${JSON.stringify(pack.format)}`,
    `  "version": ${pack.version}`,
    `  "id": ${JSON.stringify(pack.id)}`,
    `  "kind": ${JSON.stringify(pack.kind)}`,
    `  "name": ${JSON.stringify(pack.name)}`,
    ...(pack.label === undefined ? [] : [`  "label": ${JSON.stringify(pack.label)}`]),
    `  "base": ${pack.base}`,
    `  "licence": [\n${pack.licence.map((line) => `    ${JSON.stringify(line)}`).join(',\n')}\n  ]`,
    `  "sources": {\n${entries(pack.sources, (source) => JSON.stringify(source), '    ')}\n  }`,
    `  "tables": {\n${entries(pack.tables, tableText, '    ')}\n  }`,
    `  "outlines": {\n${entries(pack.outlines, outlinesText, '    ')}\n  }`,
  ];
  return `{\n${lines.join(',\n')}\n}\n`;
}

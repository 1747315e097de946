/** CSV cells after RFC 4180, safe to open in a spreadsheet. */

/** Beginnings that a spreadsheet takes for a formula (OWASP ASVS 1.2.10). */
const FORMULA = /^[=+\-@\t\r\0]/;

/** A text cell; one that looks like a formula gets a leading apostrophe. Numbers never go through here. */
export function textCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A figure; empty where there is none, such as a share of nobody. */
export const numberCell = (value: number): string => (Number.isNaN(value) ? '' : String(value));

const cellOf = (cell: string | number | null): string => {
  if (cell === null) return '';
  return typeof cell === 'string' ? textCell(cell) : numberCell(cell);
};

export const csvLine = (cells: readonly (string | number | null)[]): string => `${cells.map(cellOf).join(',')}\n`;

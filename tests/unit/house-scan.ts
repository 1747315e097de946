/** Reads source as text, in tokens just fine enough to tell code from comments, strings and regular expressions. */
import { readdirSync, readFileSync } from 'node:fs';

/** Made by tools or fetched, so not ours to judge; the same list as .gitignore, and git's own folder. */
const SKIPPED = new Set(['node_modules', 'dist', 'runs', '.cache', '.git']);

/** Paths of the project's files from its root, in order; runs/ is skipped only at the root. */
export function projectFiles(folder = ''): string[] {
  const found: string[] = [];
  for (const entry of readdirSync(folder || '.', { withFileTypes: true })) {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      if (!SKIPPED.has(entry.name) || path === 'scenarios/runs') found.push(...projectFiles(path));
    } else if (entry.isFile()) found.push(path);
  }
  return found.sort((a, b) => (a < b ? -1 : 1));
}

export const read = (path: string): string => readFileSync(path, 'utf8');

const SOURCE = /^(sim|scenarios|calibration|viz|bin|tests)\/.*\.(ts|tsx|mjs|js)$/;
export const sourceFiles = (): string[] => projectFiles().filter((path) => SOURCE.test(path));

/** One thing against the rules. */
export interface Finding {
  readonly line: number;
  readonly found: string;
}

const WORD_BEFORE_REGEX = /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|yield|await)$/;

/**
 * The text with comments blanked, and with `strings: 'blank'` also what stands in strings, templates (not in their
 * `${}`) and regular expressions. Line breaks stay, so line numbers hold.
 */
export function codeOf(text: string, strings: 'blank' | 'keep'): string {
  let out = '';
  let at = 0;
  const templates: number[] = []; // open braces within each `${ }` we are in
  const blank = (piece: string): string => piece.replace(/[^\n]/g, ' ');
  const skipTo = (end: number, keep: boolean): void => {
    const piece = text.slice(at, end);
    out += keep ? piece : blank(piece);
    at = end;
  };
  const quoted = (end: number): void => {
    out += text[at];
    at++;
    skipTo(Math.max(at, end - 1), strings === 'keep');
    if (at < end) skipTo(end, true);
  };
  /** From `at`, on a backtick or the brace that ends a `${}`, to the next `${` or backtick. */
  const template = (): void => {
    let end = at + 1;
    while (end < text.length && text[end] !== '`' && !text.startsWith('${', end)) end += text[end] === '\\' ? 2 : 1;
    const opens = text.startsWith('${', end);
    if (opens) templates.push(0);
    quoted(Math.min(text.length, end + (opens ? 2 : 1)));
  };
  while (at < text.length) {
    const rest = text.slice(at, at + 2);
    const c = text[at]!;
    if (rest === '//') skipTo(endOr(text.indexOf('\n', at), text), false);
    else if (rest === '/*') skipTo(endOr(text.indexOf('*/', at) + 1, text, 1), false);
    else if (c === "'" || c === '"') quoted(endOfString(text, at, c));
    else if (c === '`') template();
    else if (c === '}' && templates.at(-1) === 0) {
      templates.pop();
      template();
    } else if (c === '/' && startsRegex(out)) quoted(endOfRegex(text, at));
    else {
      if (templates.length > 0 && (c === '{' || c === '}')) templates[templates.length - 1]! += c === '{' ? 1 : -1;
      skipTo(at + 1, true);
    }
  }
  return out;
}

const endOr = (index: number, text: string, least = 0): number => (index < least ? text.length : index + least);

function endOfString(text: string, start: number, quote: string): number {
  let end = start + 1;
  while (end < text.length && text[end] !== quote && text[end] !== '\n') end += text[end] === '\\' ? 2 : 1;
  return Math.min(text.length, end + 1);
}

function startsRegex(before: string): boolean {
  const code = before.trimEnd();
  return code === '' || '(,=:[!&|?{};+-*%~^<>'.includes(code.at(-1)!) || WORD_BEFORE_REGEX.test(code);
}

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  let end = start + 1;
  for (; end < text.length && text[end] !== '\n' && (inClass || text[end] !== '/'); end++) {
    if (text[end] === '\\') end++;
    else if (text[end] === '[') inClass = true;
    else if (text[end] === ']') inClass = false;
  }
  return Math.min(text.length, end + 1);
}

/** Where `pattern` (global) matches, by line. */
export function findAll(code: string, pattern: RegExp): Finding[] {
  return [...code.matchAll(pattern)].map((match) => ({
    line: code.slice(0, match.index).split('\n').length,
    found: match[0].trim(),
  }));
}

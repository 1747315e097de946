/** A folder of small source tables, made anew for every test of a file that calls `useSourceFolder`. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect } from 'vitest';
import { refusal } from './pack-files.js';

export let folder = '';

export function useSourceFolder(): void {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'draagvlak-source-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });
}

/** Writes a table, compressed where its name says so. */
export function put(file: string, lines: readonly string[]): void {
  const text = `${lines.join('\n')}\n`;
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), file.endsWith('.gz') ? gzipSync(text) : text);
}

export function refused(action: () => unknown, ...parts: string[]): void {
  const { name, message } = refusal(action);
  expect(name, message).toBe('InputError');
  for (const part of parts) expect(message).toContain(part);
}

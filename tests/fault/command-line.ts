/** Runs the compiled command line in a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../scenarios/runs/project.js';

export interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export const ENTRY = join(ROOT, 'dist', 'bin', 'draagvlak.js');

export interface Surroundings {
  /** Ctrl-C, once, when stderr first holds this. */
  readonly interruptAt?: string;
  /** Environment variables besides the test's own. */
  readonly env?: Readonly<Record<string, string>>;
}

export function draagvlak(
  cwd: string,
  args: readonly string[],
  { interruptAt, env }: Surroundings = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [ENTRY, ...args], {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let interrupted = false;
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
    });
    child.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
      if (interruptAt !== undefined && !interrupted && stderr.includes(interruptAt)) {
        interrupted = true;
        child.kill('SIGINT');
      }
    });
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (signal !== null) stderr += `\n[ended by ${signal}]`;
      resolve({ code, stdout, stderr });
    });
  });
}

/** Progress that is told to nobody. */
export const UNTOLD = { say() {}, year() {}, done() {}, end() {} };

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'draagvlak-'));
export const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });
/** Every name in a folder, hidden ones included. */
export const namesIn = (folder: string): readonly string[] => readdirSync(folder).sort();

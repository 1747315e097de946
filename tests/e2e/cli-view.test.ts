/** `draagvlak view` as it is typed, here and from a package that was installed elsewhere. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT, VERSION } from '../../scenarios/runs/project.js';
import { newFolder, remove } from '../fault/command-line.js';

const STOPS = 'Ctrl-C stops';
const PAGE = '<!doctype html>\n<title>Draagvlak</title>\n';
let folder: string;
let installed: string;

/** The package as it would be published, unpacked beside links to its dependencies, as an install without network. */
beforeAll(() => {
  folder = newFolder();
  installed = join(folder, 'node_modules', 'draagvlak');
  mkdirSync(installed, { recursive: true });
  const arguments_ = ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder];
  execFileSync('npm', arguments_, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const tarball = join(folder, `draagvlak-${VERSION}.tgz`);
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  const { dependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of Object.keys(dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(join(link, '..'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  // What the package holds of the site depends on what was built here last; a page of one line does.
  rmSync(join(installed, 'dist', 'site'), { recursive: true, force: true });
});
afterAll(() => remove(folder));

const build = (): void => {
  mkdirSync(join(installed, 'dist', 'site'), { recursive: true });
  writeFileSync(join(installed, 'dist', 'site', 'index.html'), PAGE);
};

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** What the server gave as its first page. */
  readonly page: string;
}

/** Starts the command; when it serves, fetches its page and stops it as Ctrl-C does. */
function view(...args: string[]): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const launcher = join(installed, 'bin', 'launch.mjs');
    const child = spawn(process.execPath, [launcher, 'view', ...args], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    let page = '';
    child.stdout.on('data', (data: Buffer) => {
      stdout += data.toString();
    });
    child.stderr.on('data', async (data: Buffer) => {
      const served = stderr.includes(STOPS);
      stderr += data.toString();
      if (served || !stderr.includes(STOPS)) return;
      page = await fetch(stdout.trim()).then((response) => response.text(), String);
      child.kill('SIGINT');
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr, page }));
  });
}

describe('draagvlak view, installed elsewhere', () => {
  it('says what to do when the site is not built', async () => {
    const { code, stdout, stderr } = await view();
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^the viewer is not built yet .*; run: npm run build\n$/);
  });

  it('prints its address, serves the page there, and ends at Ctrl-C as interrupted', async () => {
    build();
    const { code, stdout, stderr, page } = await view();
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\n$/);
    expect(page).toBe(PAGE);
    expect(stderr.split('\n')).toEqual(['Open this address in a browser; Ctrl-C stops.', 'interrupted', '']);
    expect(code).toBe(130);
  });

  it('takes the port it is given, and says when it cannot', async () => {
    build();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const taken = await view('--port', String(port));
    expect([taken.code, taken.stdout]).toEqual([1, '']);
    expect(taken.stderr).toBe(`--port ${port}: taken, or not ours to use; leave it out for a free one\n`);
    await new Promise((resolve) => other.close(resolve));
    expect((await view('--port', String(port))).stdout).toBe(`http://127.0.0.1:${port}/\n`);
  });

  it.each(['0', '65536', 'x', '-1', '80.5'])('refuses port %s', async (port) => {
    build();
    const { code, stderr } = await view(`--port=${port}`);
    expect(code).toBe(1);
    expect(stderr).toBe(`--port ${port}: expected a whole number from 1 to 65535\n`);
  });
});

describe('the package', () => {
  it('holds the site and nothing that only tests need', () => {
    const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
    expect(files).toContain('dist/site');
    expect(existsSync(join(installed, 'dist', 'viz'))).toBe(false);
    expect(existsSync(join(installed, 'dist', 'tests'))).toBe(false);
    expect(existsSync(join(installed, 'tests'))).toBe(false);
  });
});

/** Worker threads run compiled code, so the node project builds once before its tests. */
import { execFileSync } from 'node:child_process';

export default function build(): void {
  try {
    execFileSync('npx', ['--no-install', 'tsc', '-b'], { stdio: 'pipe', encoding: 'utf8' });
  } catch (error) {
    throw new Error(`tsc -b failed:\n${(error as { stdout: string }).stdout}`);
  }
}

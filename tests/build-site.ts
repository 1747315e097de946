/** Tests of the viewer open the built site, so it is built once before them, as `npm run build` does. */
import { execFileSync } from 'node:child_process';

export default function buildSite(): void {
  // Without the test runner's own mode: what is tested is what is shipped.
  const { NODE_ENV: _, VITEST: __, ...env } = process.env;
  try {
    execFileSync('npx', ['--no-install', 'vite', 'build', '--logLevel', 'error'], {
      env,
      stdio: 'pipe',
      encoding: 'utf8',
    });
  } catch (error) {
    throw new Error(`vite build failed:\n${(error as { stderr: string }).stderr}`);
  }
}

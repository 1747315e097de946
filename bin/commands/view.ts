/** `draagvlak view`: the viewer, in the browser of this machine. */
import { once } from 'node:events';
import { Command } from 'commander';
import { Interrupted } from '../../scenarios/runs/pool.js';
import { SITE } from '../../scenarios/runs/project.js';
import { serveSite } from '../../scenarios/runs/view/serve.js';
import { readSite } from '../../scenarios/runs/view/site-files.js';
import type { Interruption } from '../interruption.js';
import { wholeNumber } from '../options.js';
import { print } from '../output.js';

const EXAMPLES = `
Examples:
  $ draagvlak view
  $ draagvlak view --port 8080

Prints the address to open in a browser on this machine; nobody else can reach it, and the page asks nothing of any
other. Everything is computed in the browser. Ctrl-C stops the server.`;

interface Options {
  readonly port?: string;
}

export const viewCommand = (interruption: Interruption): Command =>
  new Command('view')
    .description('serve the viewer, a page on which the region moves, to the browser of this machine')
    .option('--port <N>', 'port to listen on (default: the first free one from 4180 on)')
    .addHelpText('after', EXAMPLES)
    .action(async ({ port }: Options) => {
      const asked = port === undefined ? undefined : wholeNumber('--port', port, 1, 65_535);
      const serving = await serveSite(readSite(SITE), asked);
      print(serving.url);
      process.stderr.write('Open this address in a browser; Ctrl-C stops.\n');
      const stop = interruption.listen();
      if (!stop.aborted) await once(stop, 'abort');
      await serving.close();
      throw new Interrupted('stopped');
    });

/**
 * The real worker behind a door that fails on command: FAULT in the environment holds
 * `{"fault": "throw", "seed": 2, "times": 1, "log": FILE}`.
 *
 * The log counts failures over all worker threads, so that a second attempt can go well.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { parentPort, threadId } from 'node:worker_threads';
import { serve } from '../../../dist/sim/serve.js';

const { fault, seed, times, log } = JSON.parse(process.env.FAULT);
const failures = () =>
  existsSync(log)
    ? readFileSync(log, 'utf8')
        .split('\n')
        .filter((line) => line.startsWith('fault')).length
    : 0;

const FAULTS = {
  throw: () => {
    throw new Error('thrown on purpose');
  },
  exit: () => process.exit(7),
  failed: (message) => parentPort.postMessage({ type: 'failed', job: message.job, message: 'a check failed' }),
  silent: () => {},
  short: (message) => parentPort.postMessage({ type: 'done', job: message.job }),
  late: (_message, go) => setTimeout(go, 250),
};

serve({
  post: (message, transfer) => parentPort.postMessage(message, transfer),
  later: (work) => setImmediate(work),
  onMessage: (receive) =>
    parentPort.on('message', (message) => {
      if (message.type !== 'run') return receive(message);
      appendFileSync(log, `run ${message.seed} in ${threadId}\n`);
      const hit = message.seed === seed && failures() < times;
      if (!hit) return receive(message);
      appendFileSync(log, 'fault\n');
      return FAULTS[fault](message, () => receive(message));
    }),
});

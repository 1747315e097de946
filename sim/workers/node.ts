/** Entry point of a simulation worker under Node (worker_threads). */
import { parentPort } from 'node:worker_threads';
import type { Request } from '../protocol.js';
import { serve } from '../serve.js';

const port = parentPort;
if (port === null) throw new Error('this file runs in a worker thread only');
serve({
  post: (message, transfer) => port.postMessage(message, transfer),
  onMessage: (receive) => {
    port.on('message', (message: Request) => receive(message));
  },
  later: (work) => {
    setImmediate(work);
  },
});

/** Entry point of a simulation worker in a browser (Web Worker, module). */
import { serve } from '../serve.js';
import { behindDoors } from './doors.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;
// A message to itself waits its turn behind others; timers would add milliseconds to every year.
const turns = new MessageChannel();

serve({
  post: (message, transfer) => scope.postMessage(message, transfer),
  onMessage: (receive) => {
    scope.onmessage = behindDoors(receive);
  },
  later: (work) => {
    turns.port1.onmessage = work;
    turns.port2.postMessage(null);
  },
});

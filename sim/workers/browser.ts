/** Entry point of a simulation worker in a browser (Web Worker, module). */
import type { Request } from '../protocol.js';
import { serve } from '../serve.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;
// A message to itself waits its turn behind others; timers would add milliseconds to every year.
const turns = new MessageChannel();

serve({
  post: (message, transfer) => scope.postMessage(message, transfer),
  onMessage: (receive) => {
    scope.onmessage = ({ data, ports: [door] }: MessageEvent<Request>) => {
      // Another thread may be given a door of its own, so that what is large does not pass the caller; answers go to the caller.
      if (door === undefined) receive(data);
      else door.onmessage = (event: MessageEvent<Request>) => receive(event.data);
    };
  },
  later: (work) => {
    turns.port1.onmessage = work;
    turns.port2.postMessage(null);
  },
});

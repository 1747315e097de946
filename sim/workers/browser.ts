/** Entry point of a simulation worker in a browser (Web Worker, module). */
import type { Request } from '../protocol.js';
import { serve } from '../serve.js';

const scope = self as unknown as DedicatedWorkerGlobalScope;
serve({
  post: (message) => scope.postMessage(message),
  onMessage: (receive) => {
    scope.onmessage = (event: MessageEvent<Request>) => receive(event.data);
  },
});

import type { WorldInput } from './input.js';
import { runPair } from './pair.js';
import type { Port } from './protocol.js';
import { runReplicate } from './run.js';

/** Answers the messages of one caller. The world input stays warm between runs; a run never changes it. */
export function serve(port: Port): void {
  let input: WorldInput | undefined;
  port.onMessage((message) => {
    if (message.type === 'load') {
      input = message.input;
      port.post({ type: 'loaded' });
      return;
    }
    const { job } = message;
    try {
      if (!input) throw new Error('a run was asked for before a world was loaded');
      if (message.type === 'run') runReplicate(input, message, (result) => port.post({ type: 'year', job, result }));
      else runPair(input, message, (result) => port.post({ type: 'influence', job, result }));
      port.post({ type: 'done', job });
    } catch (error) {
      port.post({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) });
    }
  });
}

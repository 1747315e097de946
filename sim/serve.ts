import type { WorldInput } from './input.js';
import { runPair } from './pair.js';
import type { Port, YearResult } from './protocol.js';
import { buffersOf, type Recording } from './recording.js';
import { runReplicate } from './run.js';

/** Answers the messages of one caller. The world input stays warm between runs; a run never changes it. */
export function serve(port: Port): void {
  let input: WorldInput | undefined;
  port.onMessage((message) => {
    if (message.type === 'load') {
      input = message.input;
      port.post({ type: 'loaded' }, []);
      return;
    }
    const { job } = message;
    try {
      if (!input) throw new Error('a run was asked for before a world was loaded');
      const year = (result: YearResult, recording: Recording | null): void =>
        port.post({ type: 'year', job, result, recording }, recording === null ? [] : buffersOf(recording));
      if (message.type === 'run') runReplicate(input, message, year);
      else runPair(input, message, (result) => port.post({ type: 'influence', job, result }, []));
      port.post({ type: 'done', job }, []);
    } catch (error) {
      port.post({ type: 'failed', job, message: error instanceof Error ? error.message : String(error) }, []);
    }
  });
}

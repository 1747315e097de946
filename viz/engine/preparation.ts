/** The preparation worker, as the engine sees it. */
import type { Watched } from '../../scenarios/why/replay.js';
import type { Region } from '../region/region.js';
import type { WorldName } from '../state/worlds.js';
import type { Plan, PrepareRequest, PrepareResponse, Sources } from './messages.js';

export interface Preparation {
  /** Hands an input to the worker behind this door as soon as it is there. */
  load(input: number, door: MessagePort): void;
  why(world: WorldName, seed: number, facility: number): Promise<Watched>;
  stop(): void;
}

export interface Listener {
  /** Comes first, long before the worlds are there. */
  planned(plan: Plan): void;
  region(region: Region): void;
  /** Nothing will come any more. */
  failed(error: Error): void;
}

interface Asked {
  readonly resolve: (watched: Watched) => void;
  readonly reject: (error: Error) => void;
}

/** @param sources null = what is shipped */
export function startPreparation(sources: Sources | null, listener: Listener): Preparation {
  const worker = new Worker(new URL('./prepare-worker.ts', import.meta.url), { type: 'module', name: 'prepare' });
  const asked = new Map<number, Asked>();
  let asks = 0;
  const send = (message: PrepareRequest, ports: MessagePort[] = []): void => worker.postMessage(message, ports);
  const reject = (error: Error): void => {
    for (const question of asked.values()) question.reject(error);
    asked.clear();
  };
  const fail = (reason: string): void => {
    reject(new Error(reason));
    listener.failed(new Error(reason));
  };
  worker.onerror = (event) => fail(event.message || 'the preparation worker did not start');
  worker.onmessageerror = () => fail('a message of the preparation worker could not be read');
  worker.onmessage = ({ data }: MessageEvent<PrepareResponse>) => {
    if (data.type === 'planned') listener.planned(data.plan);
    else if (data.type === 'region') listener.region(data.region);
    else if (data.type === 'failed') fail(data.message);
    else {
      const question = asked.get(data.ask);
      asked.delete(data.ask);
      if (data.type === 'why') question?.resolve(data.watched);
      else question?.reject(new Error(data.message));
    }
  };
  send({ type: 'prepare', sources });

  return {
    load: (input, door) => send({ type: 'load', input }, [door]),
    why: (world, seed, facility) =>
      new Promise((resolve, rejectThis) => {
        const ask = asks++;
        asked.set(ask, { resolve, reject: rejectThis });
        send({ type: 'why', ask, world, seed, facility });
      }),
    stop() {
      worker.terminate();
      reject(new Error('the engine was stopped'));
    },
  };
}

/** Workers without threads for the viewer's engine: they speak the real protocols, and can be made to fail. */
import { MessageChannel as NodeChannel } from 'node:worker_threads';
import { watchSchool } from '../../scenarios/why/replay.js';
import type { Request, Response } from '../../sim/protocol.js';
import { serve } from '../../sim/serve.js';
import { behindDoors } from '../../sim/workers/doors.js';
import type { PrepareRequest, PrepareResponse, WhyRequest } from '../../viz/engine/messages.js';
import { type Prepared, prepare } from '../../viz/engine/prepare.js';
import { buffersIn } from '../../viz/engine/transfer.js';

type Message = PrepareRequest | Request | null;

/** What a test may do to the workers, and what it may see of them. */
export const workshop = {
  simWorkers: 0,
  terminated: 0,
  /** Seeds and worlds with measures in the order in which their runs were asked for. */
  runs: [] as { seed: number; measures: boolean; record: boolean }[],
  stops: 0,
  /** The message of every run's failure; null = none fails. */
  failure: null as string | null,
  /** Text of the pack that the preparation worker is given. */
  pack: '',
  /** Towns beside it. */
  towns: null as ArrayBuffer | null,
  /** Changes what is watched. */
  forge: false,
};

abstract class FakeWorker {
  onmessage: ((event: { data: unknown }) => void) | null = null;
  onerror: ((event: { message: string }) => void) | null = null;
  onmessageerror: (() => void) | null = null;
  private alive = true;

  protected tell(message: Response | PrepareResponse, transfer: ArrayBuffer[] = []): void {
    const data = structuredClone(message, { transfer });
    setImmediate(() => {
      if (this.alive) this.onmessage?.({ data });
    });
  }
  postMessage(message: Message, ports: MessagePort[] = []): void {
    setImmediate(() => {
      if (this.alive) this.receive(message, ports);
    });
  }
  terminate(): void {
    this.alive = false;
    workshop.terminated++;
  }
  protected abstract receive(message: Message, ports: MessagePort[]): void;
}

class FakeSimWorker extends FakeWorker {
  private serveIt: (message: Request) => void = () => undefined;
  private readonly hear = behindDoors((message) => this.take(message));

  constructor() {
    super();
    workshop.simWorkers++;
    serve({
      post: (message, transfer) => this.tell(message, transfer),
      onMessage: (receive) => {
        this.serveIt = receive;
      },
      later: (work) => void setImmediate(work),
    });
  }
  protected receive(message: Request, ports: MessagePort[]): void {
    this.hear({ data: message, ports });
  }
  private take(message: Request): void {
    if (message.type === 'stop') workshop.stops++;
    if (message.type === 'run') {
      const { seed, policy = [], record = false } = message;
      workshop.runs.push({ seed, measures: policy.length > 0, record });
      if (workshop.failure !== null) {
        this.tell({ type: 'failed', job: message.job, message: workshop.failure });
        return;
      }
    }
    this.serveIt(message);
  }
}

class FakePreparation extends FakeWorker {
  private prepared: Prepared | null = null;

  protected receive(message: PrepareRequest, [door]: MessagePort[]): void {
    if (message.type === 'load') door!.postMessage({ type: 'load', input: this.prepared!.inputs[message.input] });
    else if (message.type === 'why') this.why(message);
    else {
      try {
        this.prepared = prepare(
          { scenarios: message.sources!.scenarios, pack: workshop.pack, towns: workshop.towns },
          {
            plan: (plan) => this.tell({ type: 'planned', plan }),
            region: (region) => this.tell({ type: 'region', region }, buffersIn(region)),
          },
        );
      } catch (error) {
        this.tell({ type: 'failed', message: (error as Error).message });
      }
    }
  }
  private why({ ask, world, seed, facility }: WhyRequest): void {
    const { plan, inputs } = this.prepared!;
    const { input, parameters, policy } = plan.worlds[world];
    const replay = { input: inputs[input]!, parameters, policy, seed, lastYear: plan.span[1] };
    const watched = watchSchool(replay, facility);
    const stateHash = { ...watched.stateHash, ...(workshop.forge ? { [plan.span[1]]: 'other' } : {}) };
    this.tell({ type: 'why', ask, watched: { ...watched, stateHash } });
  }
}

/** Puts the workers in place of those of a browser with this many cores. */
export function furnish(cores: number): void {
  Object.assign(workshop, { simWorkers: 0, terminated: 0, runs: [], stops: 0, failure: null, forge: false });
  const made = (address: URL): FakeWorker =>
    address.href.includes('prepare-worker') ? new FakePreparation() : new FakeSimWorker();
  Object.assign(globalThis, {
    Worker: function start(address: URL) {
      return made(address);
    },
    MessageChannel: NodeChannel,
  });
  Object.defineProperty(globalThis, 'navigator', { value: { hardwareConcurrency: cores }, configurable: true });
}

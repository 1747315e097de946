/** Worker that makes the worlds, hands them to those who run them, and lives a seed again when a school is asked about. */
import { watchSchool } from '../../scenarios/why/replay.js';
import type { PrepareRequest, PrepareResponse, Sources, WhyRequest } from './messages.js';
import { type Prepared, prepare } from './prepare.js';
import { SHIPPED } from './shipped.js';
import { buffersIn } from './transfer.js';

let prepared: Prepared | null = null;

const post = (message: PrepareResponse, transfer: ArrayBuffer[] = []): void => self.postMessage(message, { transfer });
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function textOf(address: string): Promise<string> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  return answer.text();
}
/** Under way before the page has said what it wants. */
const shippedPack = textOf(SHIPPED.pack);
shippedPack.catch(() => undefined);

async function prepareFrom(sources: Sources | null): Promise<void> {
  try {
    const packText = await (sources === null ? shippedPack : textOf(sources.pack));
    prepared = prepare((sources ?? SHIPPED).scenarios, packText, (region, span) =>
      post({ type: 'region', region, span }, buffersIn(region)),
    );
    post({ type: 'planned', plan: prepared.plan });
  } catch (error) {
    post({ type: 'failed', message: reasonOf(error) });
  }
}

/** A door into a simulation worker: the input goes through it, and past the page. */
function load(input: number, port: MessagePort): void {
  port.postMessage({ type: 'load', input: prepared!.inputs[input]! });
}

function why({ ask, world, seed, facility }: WhyRequest): void {
  try {
    const { plan, inputs } = prepared!;
    const { input, parameters, policy } = plan.worlds[world];
    const replay = { input: inputs[input]!, parameters, policy, seed, lastYear: plan.span[1] };
    post({ type: 'why', ask, watched: watchSchool(replay, facility) });
  } catch (error) {
    post({ type: 'failedAsk', ask, message: reasonOf(error) });
  }
}

self.onmessage = ({ data, ports }: MessageEvent<PrepareRequest>) => {
  if (data.type === 'prepare') void prepareFrom(data.sources);
  else if (data.type === 'load') load(data.input, ports[0]!);
  else why(data);
};

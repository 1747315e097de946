/** Worker that makes the worlds, hands them to those who run them, and lives a seed again when a school is asked about. */
import { watchSchool } from '../../scenarios/why/replay.js';
import type { PrepareRequest, PrepareResponse, Sources, WhyRequest } from './messages.js';
import { type Material, type Prepared, prepare } from './prepare.js';
import { SHIPPED, shippedTowns } from './shipped.js';
import { buffersIn } from './transfer.js';

let prepared: Prepared | null = null;
/** What was asked before the worlds were there. */
const waiting: (() => void)[] = [];

const post = (message: PrepareResponse, transfer: ArrayBuffer[] = []): void => self.postMessage(message, { transfer });
const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

async function fileAt(address: string): Promise<globalThis.Response> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${answer.statusText}`);
  return answer;
}
const textOf = async (address: string): Promise<string> => (await fileAt(address)).text();

/** Under way before the page has said what it wants. Without the towns they are made here, which takes longer. */
const shipped = Promise.all([
  textOf(SHIPPED.pack),
  shippedTowns === null
    ? null
    : fileAt(shippedTowns).then(
        (file) => file.arrayBuffer(),
        () => null,
      ),
]);
shipped.catch(() => undefined);

async function materialOf(sources: Sources | null): Promise<Material> {
  if (sources !== null) return { scenarios: sources.scenarios, pack: await textOf(sources.pack), towns: null };
  const [pack, towns] = await shipped;
  return { scenarios: SHIPPED.scenarios, pack, towns };
}

async function prepareFrom(sources: Sources | null): Promise<void> {
  try {
    prepared = prepare(await materialOf(sources), {
      plan: (plan) => post({ type: 'planned', plan }),
      region: (region) => post({ type: 'region', region }, buffersIn(region)),
    });
    for (const answer of waiting.splice(0)) answer();
  } catch (error) {
    post({ type: 'failed', message: reasonOf(error) });
  }
}

/** A door into a simulation worker: the input goes through it, and past the page. */
function load({ inputs }: Prepared, input: number, door: MessagePort): void {
  door.postMessage({ type: 'load', input: inputs[input]! });
}

function why({ plan, inputs }: Prepared, { ask, world, seed, facility }: WhyRequest): void {
  try {
    const { input, parameters, policy, shocks } = plan.worlds[world];
    const replay = { input: inputs[input]!, parameters, policy, shocks, seed, lastYear: plan.span[1] };
    post({ type: 'why', ask, watched: watchSchool(replay, facility) });
  } catch (error) {
    post({ type: 'failedAsk', ask, message: reasonOf(error) });
  }
}

self.onmessage = ({ data, ports }: MessageEvent<PrepareRequest>) => {
  if (data.type === 'prepare') return void prepareFrom(data.sources);
  const answer = (): void => (data.type === 'load' ? load(prepared!, data.input, ports[0]!) : why(prepared!, data));
  if (prepared === null) waiting.push(answer);
  else answer();
};

/** Messages to a browser worker that come from more than one thread, in the order the caller wants. */
import type { Request } from '../protocol.js';

/**
 * The caller may send a door: a port through which another thread hands one message, so that what is large does not
 * pass the caller. What the caller sends after it waits until that message has come; answers go to the caller.
 */
export function behindDoors(
  receive: (message: Request) => void,
): (event: Pick<MessageEvent<Request>, 'data' | 'ports'>) => void {
  const waiting: Pick<MessageEvent<Request>, 'data' | 'ports'>[] = [];
  let open = true;
  const take: typeof hear = ({ data, ports: [door] }) => {
    if (door === undefined) return receive(data);
    open = false;
    door.onmessage = (event: MessageEvent<Request>) => {
      door.close();
      open = true;
      receive(event.data);
      while (open && waiting.length > 0) take(waiting.shift()!);
    };
  };
  function hear(event: Pick<MessageEvent<Request>, 'data' | 'ports'>): void {
    if (open) take(event);
    else waiting.push(event);
  }
  return hear;
}

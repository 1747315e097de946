/** The server of the viewer: for this machine only, until it is told to stop. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../errors.js';
import { answer } from './answer.js';
import type { Site } from './site-files.js';

const HOST = '127.0.0.1';
/** Where a free port is looked for, unless one is asked for. */
const FIRST_PORT = 4180;
const PORTS = 20;

export interface Serving {
  /** `http://127.0.0.1:4180/` */
  readonly url: string;
  /** Ends every connection. */
  close(): Promise<void>;
}

function makeServer(site: Site): Server {
  const server = createServer((request, response) => {
    const { method = '', url: target = '', headers } = request;
    const { port } = server.address() as AddressInfo;
    const acceptEncoding = headers['accept-encoding']?.toString();
    const said = answer(site, port, { method, target, host: headers.host, acceptEncoding });
    response.writeHead(said.status, said.headers);
    response.end(said.body ?? undefined);
  });
  return server;
}

/** @returns whether the port was free; 0 is any free one */
function listens(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', listening);
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false);
      else reject(error);
    };
    const listening = (): void => {
      server.off('error', failed);
      resolve(true);
    };
    server.once('error', failed).once('listening', listening).listen(port, HOST);
  });
}

async function openDoor(server: Server, port: number | undefined): Promise<void> {
  if (port !== undefined) {
    if (await listens(server, port)) return;
    throw new InputError(`--port ${port}: taken, or not ours to use; leave it out for a free one`);
  }
  for (let next = FIRST_PORT; next < FIRST_PORT + PORTS; next++) if (await listens(server, next)) return;
  throw new InputError(`no free port from ${FIRST_PORT} to ${FIRST_PORT + PORTS - 1}; name another with --port`);
}

/**
 * Serves a site until it is closed.
 *
 * @param port without it the first free one from 4180 on; 0 is any
 * @throws InputError when the port is taken
 */
export async function serveSite(site: Site, port?: number): Promise<Serving> {
  const server = makeServer(site);
  await openDoor(server, port);
  return {
    url: `http://${HOST}:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

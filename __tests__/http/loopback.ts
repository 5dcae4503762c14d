// Servers on loopback that end with the test.
import {
  createServer,
  type Server as HttpServer,
  type IncomingMessage,
  type RequestListener,
  request as sendOn,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { closeAfterTest } from '../close-after-test.ts';

async function listen(server: Server, scheme: string): Promise<URL> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => {}).once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closeAfterTest({
    close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      return closed;
    },
  });
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return new URL(`${scheme}://127.0.0.1:${address.port}`);
}

/** An HTTP server; `prepare` may listen to more of its events. */
export function serveHttp(
  handler: RequestListener,
  prepare: (server: HttpServer) => unknown = () => {},
): Promise<URL> {
  const server = createServer(handler);
  prepare(server);
  return listen(server, 'http');
}

/** The same over TLS. */
export function serveTls(handler: RequestListener, identity: { key: string; cert: string }): Promise<URL> {
  return listen(createTlsServer(identity, handler), 'https');
}

/** A server that speaks whatever `handler` makes it speak. */
export function serveTcp(handler: (socket: Socket) => void): Promise<URL> {
  return listen(createTcpServer(handler), 'http');
}

/** The address of a port where nobody listens. */
export async function findClosedPort(): Promise<URL> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('The server has no port');
  return new URL(`http://127.0.0.1:${address.port}`);
}

/**
 * Sends each request on, as a proxy does, without the credential for itself.
 *
 * @param toTarget where, for the address that was asked for; the whole request is for whoever keeps a record
 */
export function forward(toTarget: (address: string, request: IncomingMessage) => URL): RequestListener {
  return (request, response) => {
    const { 'proxy-authorization': _own, ...headers } = request.headers;
    const target = toTarget(request.url ?? '', request);
    request.pipe(
      sendOn(target, { method: request.method ?? 'GET', headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      }),
    );
  };
}

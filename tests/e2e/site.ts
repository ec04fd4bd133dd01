/**
 * The web as the tests see it: an HTTP proxy that answers for every host from our own pages and writes down each request.
 * So the package under test is the one that ships, with its real list of sites, and nothing can leave the machine unseen.
 */
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export type Answer = { readonly body: string | Buffer; readonly headers?: Readonly<Record<string, string>> };

export type Site = {
  /** "127.0.0.1:port", to be set as the browsers' proxy. */
  readonly proxy: string;
  /** Every request so far, "GET http://host/path" or "CONNECT host:443". */
  readonly requests: string[];
  /** Serves `answer` at an address until the site closes. */
  readonly serve: (url: string, answer: Answer) => void;
  readonly close: () => Promise<void>;
};

/** Starts the proxy. Addresses that nobody serves answer 404. */
export async function startSite(): Promise<Site> {
  const answers = new Map<string, Answer>();
  const requests: string[] = [];
  const server = createServer((request, response) => {
    const url = addressOf(request);
    requests.push(`${request.method} ${url}`);
    const answer = answers.get(url);
    response.writeHead(answer ? 200 : 404, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', ...answer?.headers });
    response.end(answer?.body ?? 'nothing here');
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    proxy: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    serve: (url, answer) => answers.set(url, answer),
    close: () => stop(server),
  };
}

function addressOf(request: IncomingMessage): string {
  const url = request.url ?? '/';
  return url.startsWith('http') ? url : `http://${request.headers.host}${url}`;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}

/** One of our own pages beside this file. */
export function readPage(name: string): Promise<string> {
  return readFile(new URL(`./pages/${name}.html`, import.meta.url), 'utf8');
}

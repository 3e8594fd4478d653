import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as it came over the wire. */
export interface Seen {
  readonly method: string;
  /** With its query, as it was sent. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

export interface Line {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON, a text as it is. */
  readonly body?: unknown;
  /** No answer comes: the connection breaks, or nothing happens. */
  readonly fault?: 'break' | 'hang';
}

export type Script = (seen: Seen) => Line | Promise<Line>;

export interface ScriptedServer {
  readonly address: string;
  readonly seen: Seen[];
  script: Script;
  stop(): Promise<void>;
}

/** A server over real HTTP that says what the test has written, and remembers what it was asked. */
export async function scriptedServer(script: Script): Promise<ScriptedServer> {
  const server = createServer((req, res) => {
    read(req)
      .then(async (seen) => {
        scripted.seen.push(seen);
        answer(res, await scripted.script(seen));
      })
      .catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const scripted: ScriptedServer = {
    address: `http://127.0.0.1:${port}`,
    seen: [],
    script,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return scripted;
}

async function read(req: IncomingMessage): Promise<Seen> {
  let body = '';
  for await (const part of req) body += part;
  return { method: req.method ?? '', url: req.url ?? '', headers: req.headers, body };
}

function answer(res: ServerResponse, { status = 200, headers = {}, body, fault }: Line): void {
  if (fault === 'hang') return;
  if (fault === 'break') {
    res.destroy();
    return;
  }
  const text = typeof body === 'object' ? JSON.stringify(body) : String(body ?? '');
  // Not chained: restify, where it runs in this process, has a `writeHead` that returns nothing.
  res.writeHead(status, { 'content-type': 'application/json', ...headers });
  res.end(text);
}

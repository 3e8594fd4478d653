import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Stands between the bot and Graph and adds up the time for which Graph kept it waiting. */
export interface TimedProxy {
  readonly address: string;
  /** Milliseconds, and calls, since the last look. */
  take(): { readonly ms: number; readonly calls: number };
  close(): void;
}

export async function startTimedProxy(target: string): Promise<TimedProxy> {
  let ms = 0;
  let calls = 0;
  const server = createServer(async (request, response) => {
    const started = performance.now();
    const body = await readAll(request);
    const answer = await fetch(`${target}${request.url}`, {
      method: request.method ?? 'GET',
      headers: forwarded(request.headers),
      ...(body.length > 0 ? { body } : {}),
    });
    const text = await answer.text();
    response.writeHead(answer.status, { 'content-type': 'application/json' });
    response.end(text);
    ms += performance.now() - started;
    calls += 1;
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take() {
      const taken = { ms, calls };
      ms = 0;
      calls = 0;
      return taken;
    },
    close: () => server.close(),
  };
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<Buffer<ArrayBuffer>> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

function forwarded(headers: NodeJS.Dict<string | string[]>): Record<string, string> {
  const { authorization = '', 'content-type': type = '' } = headers;
  return {
    ...(authorization ? { authorization: String(authorization) } : {}),
    ...(type ? { 'content-type': String(type) } : {}),
  };
}

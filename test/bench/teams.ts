import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The Teams of the bench: it takes what bots send at once, and delivers activities signed as Teams signs them. */
export interface BenchTeams {
  readonly serviceUrl: string;
  /** Sends an activity and waits for the bot's answer; milliseconds. */
  deliver(botAddress: string, activity: object): Promise<number>;
  /** The body of what a bot sent last. */
  lastSent(): string;
  close(): void;
}

export async function startBenchTeams(tenantAddress: string): Promise<BenchTeams> {
  let sent = 0;
  let last = '';
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      last = Buffer.concat(chunks).toString();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ id: `m${++sent}` }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const serviceUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const token = await channelToken(tenantAddress, serviceUrl);
  return {
    serviceUrl,
    lastSent: () => last,
    async deliver(botAddress, activity) {
      const started = performance.now();
      const answer = await fetch(`${botAddress}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
        body: JSON.stringify(activity),
      });
      await answer.arrayBuffer();
      if (!answer.ok) throw new Error(`The bot answered ${answer.status}`);
      return performance.now() - started;
    },
    close: () => server.close(),
  };
}

async function channelToken(tenantAddress: string, serviceUrl: string): Promise<string> {
  const answer = await fetch(`${tenantAddress}/sandbox/channel-token`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ serviceUrl }),
  });
  const { token }: { token: string } = JSON.parse(await answer.text());
  return token;
}

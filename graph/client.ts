import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import { claimsOfHeader } from './claims';
import { readBody } from './errors';
import type { TokenBroker } from './token-broker';
import {
  type CallRecord,
  type GraphCall,
  type GraphReply,
  type GraphVersion,
  replyOf,
  type Transport,
  transport,
} from './transport';

export interface GraphClientOptions {
  readonly graphUrl: string;
  readonly tokens: Pick<TokenBroker, 'graphToken'>;
  /** Told of each request as it went over the wire, repeated ones too. */
  readonly onCall?: (record: CallRecord) => void;
  readonly timeoutMs?: number;
}

/** Graph, asked in a person's name. A write is sent once: whether it was done is to be looked up. */
export interface GraphClient {
  call(person: Person, call: GraphCall): Promise<GraphReply>;
  /** Reads up to 20 paths in one request; the replies are in the order of the paths. */
  batch(
    person: Person,
    version: GraphVersion,
    paths: readonly string[],
  ): Promise<readonly GraphReply[]>;
  /** The path of a link to Graph, and nothing for a link to anywhere else. */
  pathOf(link: string, version: GraphVersion): string | undefined;
}

export function graphClient(options: GraphClientOptions): GraphClient {
  const graphUrl = options.graphUrl.replace(/\/+$/, '');
  const { tokens, onCall = () => {}, timeoutMs = 8_000 } = options;
  const send = patientReads(transport({ graphUrl, timeoutMs, onCall }));

  /** Entra can take a token back before its end; then a renewed one is tried, once. */
  async function inNameOf(
    person: Person,
    ask: (token: string) => Promise<readonly GraphReply[]>,
  ): Promise<readonly GraphReply[]> {
    const token = await tokens.graphToken(person);
    const replies = await ask(token);
    const unauthorized = replies.find((reply) => reply.status === 401);
    if (!unauthorized) return replies;
    const claims = claimsOfHeader(unauthorized.challenge);
    return ask(await tokens.graphToken(person, { token, ...(claims ? { claims } : {}) }));
  }

  return {
    async call(person, call) {
      const [reply] = await inNameOf(person, async (token) => [await send(call, token)]);
      if (!reply) throw new Error('a call has one reply');
      return reply;
    },
    batch: (person, version, paths) =>
      inNameOf(person, async (token) =>
        repliesIn(await send(batchOf(version, paths), token), paths),
      ),
    pathOf: (link, version) => {
      const start = `${graphUrl}/${version}/`;
      return link.startsWith(start) ? link.slice(start.length - 1) : undefined;
    },
  };
}

/** Repeats a read that found Graph briefly out of order, once, where that costs no more than a second. */
function patientReads(send: Transport): Transport {
  return async (call, token) => {
    if (call.method !== 'GET') return send(call, token);
    const first = await send(call, token).catch(unlessTimeout);
    if (first && !isBriefOutage(first)) return first;
    await wait((first?.retryAfterSeconds ?? 0) * 1000);
    return send(call, token);
  };
}

function isBriefOutage({ status, retryAfterSeconds = 0 }: GraphReply): boolean {
  return (status === 503 || status === 504) && retryAfterSeconds <= 1;
}

/** A read that has used up its time is not worth as much again. */
function unlessTimeout(error: unknown): undefined {
  if (error instanceof PimError && error.facts.timeout === false) return undefined;
  throw error;
}

function batchOf(version: GraphVersion, paths: readonly string[]): GraphCall {
  const requests = paths.map((url, index) => ({ id: String(index), method: 'GET', url }));
  return { method: 'POST', version, path: '/$batch', body: { requests } };
}

const batchReply = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number().int(),
      headers: z.record(z.string(), z.string()).nullish(),
      body: z.unknown(),
    }),
  ),
});

/** The items of a batch come back in any order. One that is missing is a failure of the whole. */
function repliesIn(reply: GraphReply, paths: readonly string[]): readonly GraphReply[] {
  if (reply.status === 401) return [reply];
  const { responses } = readBody(reply, batchReply);
  return paths.map((path, index) => {
    const found = responses.find(({ id }) => id === String(index));
    if (!found) throw new PimError('graph-unreadable', { missing: path.split('?')[0] });
    return replyOf(found.status, lowerCased(found.headers ?? {}), found.body);
  });
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}

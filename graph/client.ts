import { setTimeout as wait } from 'node:timers/promises';
import { PimError } from '../pim/errors';
import type { Person } from '../pim/person';
import {
  batchOfReads,
  batchOfWriteAndRead,
  type GraphWrite,
  repliesIn,
  type WrittenAndRead,
  writtenAndRead,
} from './batch';
import { claimsOfHeader } from './claims';
import type { TokenBroker } from './token-broker';
import {
  type CallRecord,
  type GraphCall,
  type GraphReply,
  type GraphVersion,
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
  /**
   * Makes one write and, where it was done, one read, in one request. It is sent once, whatever becomes
   * of it: with a refused token too, as the part that was not refused may have been done.
   */
  writeThenRead(person: Person, write: GraphWrite, readPath: string): Promise<WrittenAndRead>;
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
        repliesIn(await send(batchOfReads(version, paths), token), paths),
      ),
    async writeThenRead(person, write, readPath) {
      const token = await tokens.graphToken(person);
      return writtenAndRead(await send(batchOfWriteAndRead(write, readPath), token), write);
    },
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

import { z } from 'zod';
import { PimError } from '../pim/errors';
import { readBody } from './errors';
import { type GraphCall, type GraphReply, type GraphVersion, replyOf } from './transport';

/** Graph takes that many requests in a batch. */
export const batchSize = 20;

export interface GraphWrite extends GraphCall {
  readonly method: 'POST' | 'PATCH';
  readonly body: object;
}

/** What became of a write, and of the read after it where there was one. */
export interface WrittenAndRead {
  readonly written: GraphReply;
  readonly read?: GraphReply;
}

export function batchOfReads(version: GraphVersion, paths: readonly string[]): GraphCall {
  return batchOf(
    version,
    paths.map((url, index) => ({ id: String(index), method: 'GET', url })),
  );
}

/** The read is left out where the write has failed. */
export function batchOfWriteAndRead({ method, version, path, body }: GraphWrite, readPath: string) {
  const headers = { 'Content-Type': 'application/json' };
  return batchOf(version, [
    { id: '0', method, url: path, headers, body },
    { id: '1', method: 'GET', url: readPath, dependsOn: ['0'] },
  ]);
}

function batchOf(version: GraphVersion, requests: readonly object[]): GraphCall {
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
export function repliesIn(reply: GraphReply, paths: readonly string[]): readonly GraphReply[] {
  if (reply.status === 401) return paths.map(() => reply);
  const items = itemsIn(reply);
  return paths.map((path, index) => demanded(items, String(index), path));
}

/** Only the write's reply is indispensable. */
export function writtenAndRead(reply: GraphReply, { path }: GraphWrite): WrittenAndRead {
  if (reply.status === 401) return { written: reply };
  const items = itemsIn(reply);
  const read = items.get('1');
  return { written: demanded(items, '0', path), ...(read ? { read } : {}) };
}

type Items = ReadonlyMap<string, GraphReply>;

function itemsIn(reply: GraphReply): Items {
  const { responses } = readBody(reply, batchReply);
  return new Map(
    responses.map(({ id, status, headers, body }) => [
      id,
      replyOf(status, lowerCased(headers ?? {}), body),
    ]),
  );
}

function demanded(items: Items, id: string, path: string): GraphReply {
  const found = items.get(id);
  if (!found) throw new PimError('graph-unreadable', { missing: path.split('?')[0] });
  return found;
}

function lowerCased(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]),
  );
}
